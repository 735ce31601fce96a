import { readFileSync } from 'node:fs';
import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { percentile } from '../bench/figures.mjs';
import { freePort, signIn } from '../bench/processes.mjs';
import '../support/load-typescript.mjs';
import { openNoticeWorld, rowOf, send, shopReport, within } from './notice-world.mjs';

const { AlertMovedDocument } = await import('../../web/generated/operations.ts');

const PAGES = 200;
const ROUNDS = 10;
/** What the page itself subscribes to, and how long it waits at most before it tries again. */
const MOVED = print(AlertMovedDocument);
const [, LONGEST_WAIT] = /const LONGEST_WAIT = (\d+);/.exec(readFileSync(new URL('../../web/apollo.ts', import.meta.url), 'utf8'));

/** A page's live line: it comes back by itself, with the waits of the page. */
function openPage(url, token) {
  const page = { seenAt: new Map(), connections: 0, close: () => client.dispose() };
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    lazy: false,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (retries) => new Promise((resolve) => setTimeout(resolve, Math.min(Number(LONGEST_WAIT), 500 * 2 ** retries) * (0.75 + Math.random() / 2))),
    on: {
      connected: () => {
        page.connections += 1;
      },
    },
  });
  const next = ({ data }) => {
    if (data?.alertMoved.rule === 'S1' && !page.seenAt.has(data.alertMoved.outlet)) page.seenAt.set(data.alertMoved.outlet, performance.now());
  };
  client.subscribe({ query: MOVED, variables: {} }, { next, error: () => undefined, complete: () => undefined });
  return page;
}

/** Empties a shop and answers, for each page, the milliseconds from sending the report until the page has its alert; pages that have none count as 30 seconds. */
async function tell(server, pages, inspector, shop) {
  const outlet = `SHOP-${shop}`;
  const sent = performance.now();
  await send(server.url, [shopReport(shop)], inspector);
  await within(30_000, async () => pages.every(({ seenAt }) => seenAt.has(outlet)));
  return pages.map(({ seenAt }) => (seenAt.get(outlet) ?? sent + 30_000) - sent);
}

/**
 * An alert raised by one report, as it reaches 200 open pages; then the server is restarted and the pages come back by themselves (build first).
 * @returns {Promise<{ row: string, value: number, unit: string, goal: string, ok: boolean }[]>}
 */
export async function measureLive() {
  const world = await openNoticeWorld(ROUNDS + 2);
  const port = await freePort();
  let server = await world.serve({ PORT: String(port) });
  const pages = [];
  try {
    const [inspector, analyst] = [await signIn(server.url, 'INSPECTOR'), await signIn(server.url, 'ANALYST')];
    for (let count = 0; count < PAGES; count += 1) pages.push(openPage(`ws://127.0.0.1:${port}/graphql`, analyst));
    await within(30_000, async () => pages.every(({ connections }) => connections === 1));
    await tell(server, pages, inspector, 1);
    const delays = [];
    for (let round = 0; round < ROUNDS; round += 1) delays.push(...(await tell(server, pages, inspector, 2 + round)));
    await server.stop();
    server = await world.serve({ PORT: String(port) });
    const up = performance.now();
    await within(60_000, async () => pages.every(({ connections }) => connections === 2));
    const back = (performance.now() - up) / 1000;
    const after = await tell(server, pages, inspector, ROUNDS + 2);
    const sorted = delays.toSorted((a, b) => a - b);
    return [
      rowOf(`alert on ${PAGES} open pages, p50 from sending the report`, percentile(sorted, 0.5), 'ms', 1000),
      rowOf(`alert on ${PAGES} open pages, the slowest of ${sorted.length}`, sorted.at(-1), 'ms', 1000),
      rowOf('pages back after the server restarted', pages.filter(({ connections }) => connections === 2).length, 'pages', { is: PAGES }),
      rowOf('the last of them back after', back, 's', 5),
      rowOf('alert on all pages after the restart, the slowest', Math.max(...after), 'ms', 1000),
    ];
  } finally {
    for (const page of pages) await page.close();
    await server.stop();
    await world.close();
  }
}
