import { randomBytes } from 'node:crypto';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { instant } from '../../dist/api/domain/instant.js';
import { uuidV7 } from '../../dist/api/domain/uuid-v7.js';
import { percentile } from './figures.mjs';
import { ask, signIn, startScript } from './processes.mjs';
import { COMMODITIES, PROVINCES, withClient } from './world.mjs';

const SUBMIT = 'mutation Submit($reports: [ReportInput!]!) { submitReports(reports: $reports) { ... on SubmitAnswers { answers { __typename } } } }';
const MOVED = 'subscription { alertMoved { id outlet commodity rule } }';

/** From the moment a report is sent until its shortage alert arrives over the subscription of another client, at a steady rate of whole 40-line reports; each report empties one commodity of an outlet that no report has named before. */
export async function benchAlertLatency(figuresOut, { databaseUrl, outletsEach, rate, seconds, log }) {
  // What W1 left for a worker that did not run belongs to another measurement.
  await withClient(databaseUrl, (client) => client.query('truncate outbox'));
  const server = await startScript('serve.mjs', {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    WORKER: 'inside',
    DEMO: 'off',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
  });
  const [inspector, analyst] = [await signIn(server.url, 'INSPECTOR'), await signIn(server.url, 'ANALYST')];
  const page = createClient({
    url: `${server.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${analyst}` },
  });
  const sentAt = new Map();
  const latencies = [];
  const unsubscribe = page.subscribe(
    { query: MOVED },
    {
      next: ({ data }) => {
        const sent = sentAt.get(data?.alertMoved.outlet);
        if (sent === undefined || data.alertMoved.rule !== 'S1') return;
        sentAt.delete(data.alertMoved.outlet);
        latencies.push(performance.now() - sent);
      },
      error: (problem) => log(`subscription: ${JSON.stringify(problem)}`),
      complete: () => undefined,
    },
  );
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const total = rate * seconds;
  const stride = Math.max(1, Math.floor((PROVINCES * outletsEach) / total));
  await sendSteadily(total, rate, (i) => {
    const outlet = `O${1 + i * stride}`;
    sentAt.set(outlet, performance.now());
    void ask(server.url, SUBMIT, { reports: [emptyOne(outlet)] }, inspector).catch((fault) => log(String(fault)));
  });
  await untilEmpty(sentAt, 15_000);
  unsubscribe();
  await page.dispose();
  await server.stop();
  latencies.sort((a, b) => a - b);
  log(`alert latency at ${rate} reports/s: ${latencies.length} of ${total} alerts, p50 ${percentile(latencies, 0.5).toFixed(0)} ms`);
  figuresOut.add(`alert.latency.${rate}.p50`, percentile(latencies, 0.5), 'ms');
  figuresOut.add(`alert.latency.${rate}.p95`, percentile(latencies, 0.95), 'ms', { atMost: rate > 20 ? 2000 : 1000 });
  figuresOut.add(`alert.latency.${rate}.missing`, total - latencies.length, 'alerts', { atMost: 0 });
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

function emptyOne(outlet) {
  const now = Date.now();
  const lines = Array.from({ length: COMMODITIES }, (_, i) => ({
    commodity: `C${i + 1}`,
    price: 8000 + (((i + 1) * 7919) % 180000),
    stock: i === 7 ? 0 : 900_000,
    sold: 3000,
    availability: i === 7 ? 'NONE' : 'PLENTY',
  }));
  return { id: uuidV7(instant(now), randomBytes(10)), outlet, observedAt: new Date(now).toISOString(), lines };
}
