import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { startCluster } from './cluster.mjs';
import { mustFind } from './fault-rows.mjs';
import { signIn, startServer } from './server.mjs';

const MB = 1024 * 1024;
const LIMIT = 2 * MB;
const SIZES = [LIMIT + 1, 3 * MB, 5 * MB, 10 * MB, 25 * MB, 50 * MB, 100 * MB];

/** S8: bodies that are too large, a body of a byte a second, a thousand idle sockets; health is asked all the while. */
export async function measureBodies(rows, { database }) {
  const cluster = await startCluster({ database });
  const server = await startServer(cluster, { REQUEST_SECONDS: '5' });
  try {
    const watch = watchHealth(server.url);
    const token = await signIn(server.url, 'INSPECTOR');
    const statuses = [];
    for (const size of SIZES) statuses.push(await postBody(server.url, token, size));
    rows.add(
      'bodies of 2 MB + 1 … 100 MB answered 413',
      statuses.filter((status) => status === 413).length,
      `of ${SIZES.length}`,
      { is: SIZES.length },
      {
        text: `control: a body of the limit is answered ${await postBody(server.url, token, LIMIT)}`,
        ok: (await postBody(server.url, token, LIMIT)) !== 413,
      },
    );
    const slow = await Promise.all(Array.from({ length: 10 }, () => sendSlowly(server.url)));
    rows.add('bodies of a byte a second answered 408', slow.filter(({ status }) => status === '408').length, 'of 10', { is: 10 }, await withPatience(cluster));
    rows.add('… the last of them after', Math.max(...slow.map(({ seconds }) => seconds)), 's', { atMost: 10 });
    const idle = await openIdle(server.url, 1000);
    await pause(2000);
    rows.add('idle sockets held', idle.filter((socket) => !socket.destroyed).length, 'sockets');
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ deployment { name } }"}',
    });
    rows.add('a question beside them is answered', response.status, '', { is: 200 });
    for (const socket of idle) socket.destroy();
    const slowest = await watch.end();
    const frozen = await whileFrozen(server);
    rows.add(
      'health, slowest answer throughout',
      slowest,
      'ms',
      { atMost: 200 },
      mustFind(Number(frozen > 200), `while the server was stopped for half a second: ${frozen.toFixed(0)} ms`),
    );
  } finally {
    await server.stop();
    await cluster.end();
  }
}

/** A server that waits two minutes for a body says nothing in the time in which the other one did. */
async function withPatience(cluster) {
  const server = await startServer(cluster);
  try {
    const outcome = await Promise.race([sendSlowly(server.url), pause(10_000).then(() => null)]);
    return { text: `control: a server that waits for two minutes ${outcome === null ? 'says nothing' : `SAYS ${outcome.status}`}`, ok: outcome === null };
  } finally {
    await server.stop();
  }
}

async function whileFrozen(server) {
  const watch = watchHealth(server.url);
  process.kill(server.pid, 'SIGSTOP');
  await pause(500);
  process.kill(server.pid, 'SIGCONT');
  return watch.end();
}

/** Asks for health every 50 ms; `end` answers with the slowest in ms. */
function watchHealth(url) {
  let isOver = false;
  let slowest = 0;
  const loop = (async () => {
    while (!isOver) {
      const began = performance.now();
      await fetch(`${url}/healthz`).then((response) => response.text());
      slowest = Math.max(slowest, performance.now() - began);
      await pause(50);
    }
  })();
  return {
    end: async () => {
      isOver = true;
      await loop;
      return slowest;
    },
  };
}

async function postBody(url, token, size) {
  const body = Buffer.alloc(size, 32);
  try {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
    await response.text();
    return response.status;
  } catch {
    return 0;
  }
}

/** A body that never ends; the status that comes back and after how many seconds. */
function sendSlowly(url) {
  const { hostname, port } = new URL(url);
  const began = performance.now();
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const timer = setInterval(() => socket.write(' '), 1000);
    const end = (status) => {
      clearInterval(timer);
      socket.destroy();
      resolve({ status, seconds: (performance.now() - began) / 1000 });
    };
    socket.once('data', (bytes) => end(String(bytes).split(' ')[1]));
    socket.once('close', () => end('closed'));
    socket.on('error', () => undefined);
    socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n');
  });
}

async function openIdle(url, count) {
  const { hostname, port } = new URL(url);
  const sockets = Array.from({ length: count }, () => connect(Number(port), hostname).on('error', () => undefined));
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve).once('close', resolve))));
  return sockets;
}
