import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { percentile } from '../phone/figure-rows.mjs';
import { startCluster } from './cluster.mjs';
import { signIn, startServer } from './server.mjs';
import { startTcpProxy } from './tcp-proxy.mjs';

/** What the worker says when the cells of the analyst's province have moved. */
const ANNOUNCE = `
  select pg_notify('cungcau', json_build_object('topic', 'TREND_MOVED', 'payload', json_build_object(
    'province', code, 'localities', array[code], 'at', extract(epoch from now()) * 1000, 'number', $1::integer))::text)
  from locality where id = (select locality_id from account where role = 'ANALYST' order by id limit 1)`;

/**
 * A page that keeps a number it is told of by subscription, and asks for it anew whenever its line comes back, as the product's page does.
 * `onlyListens`: a page that does not ask anew, for the control.
 */
export function openPage(url, token, read) {
  const page = { heard: 0, asked: 0, number: 0, connected: 0 };
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 1e6,
    shouldRetry: () => true,
    retryWait: () => pause(200),
    on: {
      connected: () => {
        page.connected += 1;
        void read().then((number) => {
          page.number = Math.max(page.number, number);
        });
      },
    },
  });
  const next = () => {
    page.heard += 1;
    void read().then((number) => {
      page.number = Math.max(page.number, number);
    });
  };
  client.subscribe({ query: 'subscription { trendMoved { __typename } }' }, { next, error: () => undefined, complete: () => undefined });
  return Object.assign(page, { end: () => client.dispose() });
}

/** R10: the line announcements travel on is ended, or falls silent without being closed. */
export async function measureListening(rows, { long, database, dice }) {
  const times = long ? 100 : 20;
  const cluster = await startCluster({ database });
  const proxy = await startTcpProxy(cluster.url.replace('postgres:', 'http:'));
  proxy.mishap = (first) => (first.includes('cungcau-announcer') ? { canStall: true } : null);
  const through = Object.assign(Object.create(cluster), { url: withPort(cluster.url, proxy.port) });
  const server = await startServer(through);
  await cluster.query('create table fault_number (n integer not null)');
  await cluster.query('insert into fault_number values (0)');
  const read = async () => (await cluster.query('select n from fault_number'))[0].n;
  const page = openPage(server.url, await signIn(server.url, 'ANALYST'), read);
  try {
    await until(() => page.connected > 0);
    await cluster.query(ANNOUNCE, [0]);
    const isHeard = await until(() => page.heard === 1);
    const ended = await repeat(times, (n) => missOne(cluster, page, { n, dice, break: () => terminate(cluster) }));
    const silent = await repeat(Math.ceil(times / 5), (n) => missOne(cluster, page, { n: times + n, dice, break: async () => proxy.stall() }));
    rows.add(
      'announcer ended; events that never reached the page',
      ended.filter((ms) => ms === null).length,
      `of ${times}`,
      { is: 0 },
      {
        text: `control: heard of announcements on a whole line ${Number(isHeard)} of 1, on a broken one ${page.heard - 1} of ${times + silent.length}`,
        ok: isHeard && page.heard - 1 < times + silent.length,
      },
    );
    rows.add('… on the page after, p95', percentile(ended, 0.95) / 1000, 's', { atMost: 5 });
    rows.add('announcer silent; events that never reached the page', silent.filter((ms) => ms === null).length, `of ${silent.length}`, { is: 0 });
    rows.add('… on the page after, most', Math.max(...silent) / 1000, 's', { atMost: 30 });
  } finally {
    await page.end();
    await server.stop();
    await proxy.close();
    await cluster.end();
  }
}

function withPort(url, port) {
  const changed = new URL(url);
  changed.port = String(port);
  return changed.href;
}

/** Breaks the line, and lets something happen that is announced while nobody listens; milliseconds until the page knows it, null after a minute. */
async function missOne(cluster, page, { n, dice, break: breakLine }) {
  await breakLine();
  const began = performance.now();
  await cluster.query('update fault_number set n = $1', [n]);
  await cluster.query(ANNOUNCE, [n]);
  const isKnown = await until(() => page.number >= n, 60_000);
  const ms = performance.now() - began;
  await pause(700 + dice() * 300);
  return isKnown ? ms : null;
}

const terminate = async (cluster) => {
  await cluster.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cungcau-announcer'`);
};

async function repeat(times, work) {
  const results = [];
  for (let n = 1; n <= times; n += 1) results.push(await work(n));
  return results;
}

/** Looks until it is so; false after `patience` milliseconds. */
export async function until(isSo, patience = 20_000) {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    if (isSo()) return true;
    await pause(20);
  }
  return false;
}
