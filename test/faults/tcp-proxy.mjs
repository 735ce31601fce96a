import { connect, createServer } from 'node:net';

/**
 * A line to `target` (host and port of a URL) that can be broken; `proxy.target` leads later connections elsewhere. For each connection `mishap(first)` is asked with its first bytes: null leaves it alone,
 * `{ cutAfter }` destroys both ends after so many bytes in both directions together, `{ canStall }` lets `proxy.stall()` stop passing bytes on, which closes nothing; connections made later are not stalled.
 */
export async function startTcpProxy(target) {
  const proxy = { target, mishap: () => null, cuts: 0, port: 0, close: async () => undefined };
  const open = new Set();
  const stallable = new Set();
  proxy.stall = () => {
    for (const line of stallable) line.isStalled = true;
    stallable.clear();
  };
  const server = createServer((near) => {
    open.add(near);
    near.once('close', () => open.delete(near));
    near.on('error', () => undefined);
    const { hostname, port } = new URL(proxy.target);
    near.once('data', (first) => join(proxy, { near, first, far: connect(Number(port), hostname), stallable }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  proxy.port = server.address().port;
  proxy.close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      for (const near of open) near.destroy();
    });
  return proxy;
}

function join(proxy, { near, far, first, stallable }) {
  const mishap = proxy.mishap(first);
  const line = { isStalled: false };
  if (mishap?.canStall) stallable.add(line);
  let left = mishap?.cutAfter ?? Number.POSITIVE_INFINITY;
  const cut = () => {
    proxy.cuts += 1;
    near.destroy();
    far.destroy();
  };
  const pass = (to) => (bytes) => {
    if (line.isStalled) return;
    if (bytes.length < left) to.write(bytes);
    else to.write(bytes.subarray(0, left), cut);
    left -= bytes.length;
  };
  far.on('error', () => near.destroy());
  far.once('close', () => near.destroy());
  near.once('close', () => {
    stallable.delete(line);
    far.destroy();
  });
  near.on('data', pass(far));
  far.on('data', pass(near));
  pass(far)(first);
}
