import { randomBytes } from 'node:crypto';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { instant } from '../../dist/api/domain/instant.js';
import { uuidV7 } from '../../dist/api/domain/uuid-v7.js';
import { percentile } from './figures.mjs';
import { ask, signIn, startWithWorker } from './processes.mjs';
import { COMMODITIES, PROVINCES, withClient } from './world.mjs';

const SUBMIT = 'mutation Submit($reports: [ReportInput!]!) { submitReports(reports: $reports) { ... on SubmitAnswers { answers { __typename } } } }';
const MOVED = 'subscription { alertMoved { id outlet commodity rule } }';

/** Measurements of one run empty different shelves, by rate or by pages. The last province is left to the probes of another one. */
const SHELVES = { 20: 7, pages: 9, 200: 11 };

/** Opens `count` pages; answers how to close them. `heard` is called with each message of each page. */
function openPages(url, token, { count, heard, log }) {
  const pages = Array.from({ length: count }, () => {
    const page = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
    });
    page.subscribe({ query: MOVED }, { next: heard, error: (problem) => log(`subscription: ${JSON.stringify(problem)}`), complete: () => undefined });
    return page;
  });
  return { close: () => Promise.all(pages.map((page) => page.dispose())) };
}

/**
 * From the moment a report is sent until its shortage alert has arrived over the subscription of another client, of the last of `pages` where there are several, at a steady rate of whole 40-line reports;
 * each report empties one commodity of an outlet that no report has named before.
 */
export async function benchAlertLatency(figuresOut, { databaseUrl, outletsEach, rate, seconds, pages = 1, log }) {
  // What W1 left for a worker that did not run belongs to another measurement.
  await withClient(databaseUrl, (client) => client.query('truncate outbox'));
  const server = await startWithWorker(databaseUrl);
  const [inspector, analyst] = [await signIn(server.url, 'INSPECTOR'), await signIn(server.url, 'ANALYST')];
  const emptied = SHELVES[pages > 1 ? 'pages' : rate];
  const sentAt = new Map();
  const latencies = [];
  const waiting = new Map();
  const heard = ({ data }) => {
    const outlet = data?.alertMoved.outlet;
    const sent = sentAt.get(outlet);
    if (sent === undefined || data.alertMoved.rule !== 'S1' || data.alertMoved.commodity !== `C${emptied + 1}`) return;
    const left = (waiting.get(outlet) ?? pages) - 1;
    waiting.set(outlet, left);
    if (left > 0) return;
    sentAt.delete(outlet);
    latencies.push(performance.now() - sent);
  };
  const open = openPages(server.url, analyst, { count: pages, heard, log });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const total = rate * seconds;
  const stride = Math.max(1, Math.floor(((PROVINCES - 1) * outletsEach) / total));
  await sendSteadily(total, rate, (i) => {
    const outlet = `O${1 + i * stride}`;
    sentAt.set(outlet, performance.now());
    void ask(server.url, SUBMIT, { reports: [emptyOne(outlet, emptied)] }, inspector).catch((fault) => log(String(fault)));
  });
  await untilEmpty(sentAt, 15_000);
  await open.close();
  await server.stop();
  latencies.sort((a, b) => a - b);
  log(`alert latency at ${rate} reports/s: ${latencies.length} of ${total} alerts, p50 ${percentile(latencies, 0.5).toFixed(0)} ms`);
  const name = pages === 1 ? `alert.latency.${rate}` : `pages.${pages}.latency.${rate}`;
  figuresOut.add(`${name}.p50`, percentile(latencies, 0.5), 'ms');
  figuresOut.add(`${name}.p95`, percentile(latencies, 0.95), 'ms', { atMost: rate > 20 ? 2000 : 1000 });
  figuresOut.add(`${name}.missing`, total - latencies.length, 'alerts', { atMost: 0 });
}

async function sendSteadily(total, rate, send) {
  const begun = performance.now();
  for (let i = 0; i < total; i += 1) {
    const wait = begun + (i * 1000) / rate - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    send(i);
  }
}

async function untilEmpty(waiting, milliseconds) {
  const giveUp = performance.now() + milliseconds;
  while (waiting.size > 0 && performance.now() < giveUp) await new Promise((resolve) => setTimeout(resolve, 50));
}

function emptyOne(outlet, emptied) {
  const now = Date.now();
  const lines = Array.from({ length: COMMODITIES }, (_, i) => ({
    commodity: `C${i + 1}`,
    price: 8000 + (((i + 1) * 7919) % 180000),
    stock: i === emptied ? 0 : 900_000,
    sold: 3000,
    availability: i === emptied ? 'NONE' : 'PLENTY',
  }));
  return { id: uuidV7(instant(now), randomBytes(10)), outlet, observedAt: new Date(now).toISOString(), lines };
}
