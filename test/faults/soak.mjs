import { setTimeout as pause } from 'node:timers/promises';
import { inTransaction } from '../../dist/db/seed/apply-seed.js';
import { seedReference } from '../../dist/db/seed/seed-reference.js';
import { buildCatalogue, PROVINCES } from '../bench/world.mjs';
import { percentile } from '../phone/figure-rows.mjs';
import { startCluster } from './cluster.mjs';
import { unzipped } from './exports.mjs';
import { mustFind } from './fault-rows.mjs';
import { freePort } from './free-port.mjs';
import { memoryOf, metric, sendAtRate, watchMemory } from './load.mjs';
import { newReport, runPhones } from './phones.mjs';
import { below } from './random.mjs';
import { signIn, startServer, startWorker } from './server.mjs';

const LINES = 50;
const HOUR = 3_600_000;
const LOOP = 'nodejs_eventloop_lag_p99_seconds';

/**
 * R12: a steady stream of full reports from all over a country whose outlets have all reported before; everything must be taken, and neither memory nor the event loop may suffer.
 * The long one runs as a country does, with a worker of its own; the short one as a province does, with the worker inside.
 */
export async function measureSoak(rows, { long, database, dice }) {
  const size = long ? { rate: 25, seconds: 1800 } : { rate: 50, seconds: 30 };
  const outlets = PROVINCES * (long ? 300 : 30);
  const cluster = await startCluster({ database, seed: countryOf(outlets) });
  const port = await freePort();
  const server = await startServer(cluster, { WORKER: long ? 'none' : 'inside', METRICS_PORT: String(port) });
  const worker = long ? await startWorker(cluster) : null;
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    const goods = (await cluster.query('select code from commodity where retired_at is null order by id limit $1', [LINES])).map((row) => row.code);
    const make = (outlet = 1 + below(dice, outlets)) => ({
      ...newReport(dice),
      outlet: `O${outlet}`,
      lines: goods.map((commodity) => ({ commodity, price: 20_000, stock: 40_000, sold: 900, availability: 'ENOUGH' })),
    });
    await letAllReport({ url: server.url, token, dice, make, outlets });
    await untilWorked(cluster);
    await measureStream(rows, { size, cluster, server, worker, token, make, metrics: `http://127.0.0.1:${port}/metrics`, long });
    await measureExports(rows, { url: server.url, cluster, goods, seconds: long ? 300 : 60 });
  } finally {
    await worker?.stop();
    await server.stop();
    await cluster.end();
  }
}

async function measureStream(rows, { size, cluster, server, worker, token, make, metrics, long }) {
  // Asked once, the delays of before are forgotten.
  await metric(metrics, LOOP);
  const [memory, workers] = [server, worker ?? server].map(({ pid }) => watchMemory(pid));
  const answers = await sendAtRate({ url: server.url, token, ...size, make });
  const [seen, seenOfWorker] = [memory.end(), workers.end()];
  const loop = await metric(metrics, LOOP);
  const began = performance.now();
  await untilWorked(cluster);
  const behind = performance.now() - began;
  const good = answers.filter(({ kind }) => kind === 'stored').length;
  const times = answers.map(({ ms }) => ms);
  const what = `${size.rate} reports/s of ${LINES} lines for ${size.seconds} s, stored`;
  rows.add(what, (100 * good) / answers.length, '%', { is: 100 }, await control(cluster, make));
  rows.add('answered, p99', percentile(times, 0.99), 'ms', { atMost: 500 });
  rows.add('memory in the last third beside the middle one', growth(seen), '%', long ? { atMost: 5 } : {});
  rows.add('memory at the end', memoryOf(server.pid), 'MB', { atMost: 700 });
  if (worker !== null) rows.add("the worker's memory in the last third beside the middle one", growth(seenOfWorker), '%');
  if (worker !== null) rows.add("the worker's memory at the end", memoryOf(worker.pid), 'MB');
  rows.add('event-loop delay, p99', 1000 * loop, 'ms', { atMost: 100 });
  rows.add('in the trends after the last report within', behind / 1000, 's', { atMost: 30 });
}

const countryOf = (outlets) => async (url) => {
  await inTransaction(url, seedReference);
  await buildCatalogue(url, { outletsEach: outlets / PROVINCES, commodities: LINES });
};

/** A report of each outlet, as many as there are. */
async function letAllReport({ url, token, dice, make, outlets }) {
  let next = 1;
  const report = () => make(1 + (next++ % outlets));
  await runPhones({ url, token, count: 8, dice, report, isDone: () => next > outlets });
}

/** Ten exports in three seconds, once the worker has done its work: all are handed out and of one size. */
async function measureExports(rows, { url, cluster, goods, seconds }) {
  await untilWorked(cluster);
  const token = await signIn(url, 'ANALYST');
  const addressOf = (count) => {
    const span = `since=${new Date(Date.now() - 72 * HOUR).toISOString()}&until=${new Date(Date.now() + HOUR).toISOString()}`;
    return `${url}/files/trends.xlsx?${goods
      .slice(0, count)
      .map((code) => `series=${code}~P1`)
      .join('&')}&period=DAY&${span}`;
  };
  const address = addressOf(20);
  const began = performance.now();
  const exports = [];
  for (let sent = 0; sent < (seconds * 10) / 3; sent += 1) {
    await pause(began + 300 * sent - performance.now());
    exports.push(exportOnce(address, token));
  }
  const got = await Promise.all(exports);
  const sizes = new Set(got.map(({ size }) => size));
  const other = await exportOnce(addressOf(10), token);
  const handed = got.filter(({ status }) => status === 200).length;
  rows.add(`exports, ten in three seconds for ${seconds} s, handed out`, (100 * handed) / got.length, '%', { is: 100 });
  rows.add(
    'sizes of what is in them',
    sizes.size,
    'sizes',
    { is: 1 },
    mustFind(Number(!sizes.has(other.size)), 'other size where half as many lines are asked for'),
  );
  const times = got.map(({ ms }) => ms);
  rows.add('handed out, p99', percentile(times, 0.99), 'ms', { atMost: 500 });
}

async function exportOnce(address, token) {
  const began = performance.now();
  const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, ms: performance.now() - began, size: response.status === 200 ? unzipped(bytes).length : bytes.length };
}

/** Until every report stands in the trends, five minutes at most. */
async function untilWorked(cluster) {
  for (let tries = 0; tries < 1500; tries += 1) {
    const [{ left }] = await cluster.query(`select count(*)::integer as left from outbox where kind = 'REPORT_ACCEPTED'`);
    if (left === 0) return;
    await pause(200);
  }
}

/** A server that may answer eight requests at once cannot take twenty times as much: the same measurement must see refusals. */
async function control(cluster, make) {
  const server = await startServer(cluster, { REQUESTS_AT_ONCE: '8', DATABASE_POOL: '2' });
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    const answers = await sendAtRate({ url: server.url, token, rate: 1500, seconds: 3, make });
    const refused = answers.filter(({ kind }) => kind !== 'stored').length;
    return { text: `control: ${refused} of ${answers.length} refused by a server of eight requests`, ok: refused > 0 };
  } finally {
    await server.stop();
  }
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

function growth(seen) {
  const third = Math.floor(seen.length / 3);
  return 100 * (mean(seen.slice(2 * third)) / mean(seen.slice(third, 2 * third)) - 1);
}
