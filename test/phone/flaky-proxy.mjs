import { createServer, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

/**
 * A network that can be made bad between a browser and a server on this machine.
 * `weather` is read for each request: latency (ms, once each way), bytesPerSecond, and `mishap(path)` which names what goes wrong with this one.
 * `shiftDate` (ms) moves the time the server says. `build` serves its files under other names (second-build.mjs).
 * Mishaps: cut-before (never reaches the server), cut-after (the server has acted, the answer is lost), half (half the answer), hang, 500, 413, 429, portal (a hotel's page).
 */
export async function startProxy(target) {
  const proxy = { build: null, weather: { latency: 0, bytesPerSecond: 0, mishap: () => null }, seen: [], url: '', close: async () => undefined };
  const server = createServer((incoming, outgoing) => void pass(proxy, target, incoming, outgoing).catch(() => outgoing.destroy()));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy.url = `http://127.0.0.1:${server.address().port}`;
  proxy.close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return proxy;
}

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function readAll(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function forward(target, incoming, body) {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(target);
    const sent = request(
      { hostname, port, path: incoming.url, method: incoming.method, headers: { ...incoming.headers, host: `${hostname}:${port}` } },
      resolve,
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const OWN_ANSWERS = {
  500: [500, 'application/json', '{"errors":[{"extensions":{"code":"INTERNAL"}}]}'],
  413: [413, 'application/json', '{"code":"BODY_TOO_LARGE"}'],
  429: [429, 'application/json', '{}'],
  portal: [200, 'text/html', '<!doctype html><title>Free Wi-Fi</title><form>Sign in</form>'],
};

const headersFor = ({ build }, { headers }) => (build === null ? headers : { ...headers, 'accept-encoding': 'identity', 'if-none-match': '' });
const edited = ({ build }, answer, content) => (build === null ? content : build.edit(answer.headers['content-type'] ?? '', content));

function headersOf({ build, weather }, { headers }, content) {
  const changed = { ...headers };
  if (weather.shiftDate !== undefined && headers.date !== undefined) changed.date = new Date(Date.parse(headers.date) + weather.shiftDate).toUTCString();
  if (build === null) return changed;
  delete changed.etag;
  delete changed['transfer-encoding'];
  return { ...changed, 'content-length': content.length };
}

async function pass(proxy, target, incoming, outgoing) {
  const { latency, bytesPerSecond, mishap } = proxy.weather;
  const body = await readAll(incoming);
  const trouble = mishap(incoming.url, body);
  proxy.seen.push({ path: incoming.url, bytes: body.length, trouble, at: performance.now() });
  const slow = (bytes) => wait(latency / 2 + (bytesPerSecond > 0 ? (1000 * bytes) / bytesPerSecond : 0));
  await slow(body.length);
  if (trouble === 'cut-before') return outgoing.destroy();
  if (trouble === 'hang') return undefined;
  if (trouble in OWN_ANSWERS) {
    const [status, type, text] = OWN_ANSWERS[trouble];
    return outgoing.writeHead(status, { 'content-type': type, ...(status === 429 ? { 'retry-after': '1' } : {}) }).end(text);
  }
  const path = proxy.build === null ? incoming.url : proxy.build.pathOf(incoming.url);
  if (path === null) return outgoing.writeHead(404, { 'content-type': 'text/plain' }).end();
  const answer = await forward(target, { url: path, method: incoming.method, headers: headersFor(proxy, incoming) }, body);
  const content = edited(proxy, answer, await readAll(answer));
  if (trouble === 'cut-after') return outgoing.destroy();
  await slow(content.length);
  outgoing.writeHead(answer.statusCode, headersOf(proxy, answer, content));
  if (trouble !== 'half') return outgoing.end(content);
  outgoing.write(content.subarray(0, Math.floor(content.length / 2)));
  return outgoing.destroy();
}

/** Slow 4G as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s. */
export const SLOW_4G = { latency: 150, bytesPerSecond: 200_000 };

export const CLEAR = { latency: 0, bytesPerSecond: 0, mishap: () => null };

/** The text of a request, packed or not. */
export const unpacked = (body) => {
  try {
    return gunzipSync(body).toString();
  } catch {
    return body.toString();
  }
};

/** Whether a request carries reports. */
export const isSubmit = (path, body) => path === '/graphql' && unpacked(body).includes('submitReports');

/** Looks until it is so; false when it never is. */
export async function until(check, patience = 120_000) {
  const end = performance.now() + patience;
  for (;;) {
    if (await check()) return true;
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
