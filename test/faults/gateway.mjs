import { once } from 'node:events';
import { createServer } from 'node:http';

/** What a gateway may pass on to another process: nobody there, no answer, or "later" (HAProxy: `retry-on conn-failure empty-response 503`, `option redispatch`). */
const PASSED_ON = new Set([0, 503]);
/** How often each server is asked, as with `retries 3` and two servers: a line kept open to a server of before is found out by using it. */
const ROUNDS = 2;

/**
 * An HTTP gateway before several servers, in turns. `passesOn`: what one server cannot take now goes to the next.
 * `passed` counts what was asked for again, `refused` what came back to the client as 502 or 503.
 */
export async function startGateway(urls, { passesOn = true } = {}) {
  let turn = 0;
  const gateway = { passed: 0, refused: 0 };
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const first = turn++;
    let answer = { status: 0 };
    for (let tried = 0; tried < (passesOn ? ROUNDS * urls.length : 1) && PASSED_ON.has(answer.status); tried += 1) {
      gateway.passed += Number(tried > 0);
      answer = await forward(`${urls[(first + tried) % urls.length]}${request.url}`, request, body);
    }
    gateway.refused += Number(PASSED_ON.has(answer.status));
    response.writeHead(answer.status || 502, answer.headers ?? {}).end(answer.text ?? '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return Object.assign(gateway, { url: `http://127.0.0.1:${server.address().port}`, close });
}

const KEPT = ['content-type', 'retry-after'];

async function forward(url, { method, headers }, body) {
  const sent = { 'content-type': headers['content-type'] ?? '', authorization: headers.authorization ?? '' };
  try {
    const response = await fetch(url, { method, headers: sent, ...(method === 'GET' ? {} : { body }) });
    const named = KEPT.flatMap((name) => (response.headers.has(name) ? [[name, response.headers.get(name)]] : []));
    return { status: response.status, headers: Object.fromEntries(named), text: await response.text() };
  } catch {
    return { status: 0 };
  }
}
