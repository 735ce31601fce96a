import { randomBytes } from 'node:crypto';
import { instant } from '../../dist/api/domain/instant.js';
import { uuidV7 } from '../../dist/api/domain/uuid-v7.js';
import { percentile } from './figures.mjs';
import { loadHttp, loadSql } from './load.mjs';
import { isOverview, overviewBody, RAW_OVERVIEW } from './overview.mjs';
import { ask, startWithWorker } from './processes.mjs';
import { draw } from './reads.mjs';
import { withProduct } from './submit.mjs';
import { isTrend, RAW_TREND, spanOf, trendBody } from './trend.mjs';
import { COMMODITIES, PROVINCES, withClient } from './world.mjs';

const SUBMIT = 'mutation Submit($reports: [ReportInput!]!) { submitReports(reports: $reports) { ... on SubmitAnswers { answers { __typename } } } }';
const TODAY = `query Today($locality: ID!, $since: Instant!, $until: Instant!) {
  trend(commodity: "C1", locality: $locality, period: DAY, since: $since, until: $until) { outlets } }`;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Outlets of the last province are kept for the probes; the stream of reports comes from all others. */
const PROBED = PROVINCES;

function reportOf(outlet) {
  const now = Date.now();
  const lines = Array.from({ length: COMMODITIES }, (_, i) => ({
    commodity: `C${i + 1}`,
    price: 9000 + draw(500),
    stock: 900_000,
    sold: 3000,
    availability: 'PLENTY',
  }));
  return { id: uuidV7(instant(now), randomBytes(10)), outlet: `O${outlet}`, observedAt: new Date(now).toISOString(), lines };
}

const submit = (url, token, outlet) => ask(url, SUBMIT, { reports: [reportOf(outlet)] }, token);

/** Sends reports at a steady rate until `end` is called, which answers how many were not accepted. */
function stream(url, token, { rate, outlets }) {
  const began = performance.now();
  let sent = 0;
  let refused = 0;
  const timer = setInterval(() => {
    for (; sent < ((performance.now() - began) * rate) / 1000; sent += 1) {
      submit(url, token, draw(outlets)).catch(() => {
        refused += 1;
      });
    }
  }, 10);
  return {
    end: () => {
      clearInterval(timer);
      return refused;
    },
  };
}

/** Asks for the outlets of today's cell again and again until a new outlet's report is in it; milliseconds since the report was acknowledged. */
async function lagOf(url, token, outlet) {
  const midnight = Math.floor((Date.now() + 25_200_000) / 86_400_000) * 86_400_000 - 25_200_000;
  const span = { since: new Date(midnight).toISOString(), until: new Date(midnight + 86_400_000).toISOString() };
  const count = async () => (await ask(url, TODAY, { locality: `P${PROBED}`, ...span }, token)).trend.outlets[0] ?? 0;
  const before = await count();
  await submit(url, token, outlet);
  const acknowledged = performance.now();
  while (performance.now() - acknowledged < 15_000) {
    if ((await count()) > before) return performance.now() - acknowledged;
    await pause(20);
  }
  return Number.POSITIVE_INFINITY;
}

/** From the acknowledgement of a report until a chart that is asked for all the time shows it, with other provinces' reports streaming in. */
export async function benchLag(figuresOut, { databaseUrl, databasePid, outletsEach, rate, seconds, log }) {
  await withClient(databaseUrl, (client) => client.query('truncate outbox'));
  const lags = [];
  // Nothing to warm but what the stream itself does for two seconds.
  await withProduct({ databaseUrl, databasePid, worker: 'inside', before: () => undefined }, async (url, token) => {
    const others = stream(url, token, { rate, outlets: (PROVINCES - 1) * outletsEach });
    await pause(2000);
    const until = performance.now() + seconds * 1000;
    for (let probe = 1; probe <= outletsEach && performance.now() < until; probe += 1) {
      // A probe that is not answered never came to be seen.
      lags.push(await lagOf(url, token, (PROBED - 1) * outletsEach + probe).catch(() => Number.POSITIVE_INFINITY));
      await pause(100);
    }
    const refused = others.end();
    log(`lag at ${rate} reports/s: ${lags.length} probes, ${refused} reports of the stream refused`);
    figuresOut.add(`lag.${rate}.refused`, refused, 'reports', { atMost: 0 });
    return { count: Number.NaN };
  });
  lags.sort((a, b) => a - b);
  figuresOut.add(`lag.${rate}.p50`, percentile(lags, 0.5), 'ms');
  figuresOut.add(`lag.${rate}.p95`, percentile(lags, 0.95), 'ms', { atMost: 1000 });
  figuresOut.add(`lag.${rate}.max`, lags.at(-1) ?? Number.NaN, 'ms');
}

/** W2 and W3 asked again and again by several people while reports come in, beside the raw read of the rollup; then how old an answer may be. */
export async function benchHot(figuresOut, common) {
  const { databaseUrl, days, outletsEach, seconds } = common;
  const span = await spanOf(databaseUrl, days);
  const charts = Array.from({ length: 24 }, () => trendBody(span));
  const questions = [
    { name: 'w2.hot', raw: RAW_TREND, goals: { ratio: 0.5, p99: 25 }, body: () => charts[draw(charts.length) - 1], isGood: isTrend },
    { name: 'w3.hot', raw: RAW_OVERVIEW, goals: { ratio: 2, p99: 25 }, body: () => overviewBody(), isGood: isOverview },
  ];
  await withClient(databaseUrl, (client) => client.query('truncate outbox'));
  for (const question of questions) await hot(figuresOut, common, question);
  await benchLag(figuresOut, { ...common, rate: 200, seconds: Math.max(10, seconds), outletsEach });
}

async function hot(figuresOut, { databaseUrl, databasePid, outletsEach, clients, seconds, log }, { name, raw: rawWork, goals, body, isGood }) {
  const raw = await loadSql({ databaseUrl, ...rawWork, clients, seconds });
  const warm = (url, token) => loadHttp({ url: `${url}/graphql`, token, connections: clients, seconds: 2, body, isGood });
  const product = await withProduct({ databaseUrl, databasePid, before: warm }, async (url, token) => {
    // Trends and rules have a process of their own, as in a province's installation.
    const worker = await startWithWorker(databaseUrl);
    const others = stream(url, token, { rate: 10, outlets: (PROVINCES - 1) * outletsEach });
    const load = await loadHttp({ url: `${url}/graphql`, token, connections: clients, seconds, body, isGood });
    const refused = others.end();
    await worker.stop();
    return { ...load, bad: load.bad + refused };
  });
  log(`${name}: product ${product.rate.toFixed(0)}/s (p99 ${product.p99} ms, bad ${product.bad}), raw by ${raw.by} ${raw.rate.toFixed(0)}/s`);
  figuresOut.add(`${name}.rate`, product.rate, 'requests/s');
  figuresOut.add(`${name}.p99`, product.p99, 'ms', { atMost: goals.p99 });
  figuresOut.add(`${name}.bad`, product.bad, 'answers', { atMost: 0 });
  figuresOut.add(`${name}.server.cpu`, product.serverCpuMs, 'ms/request');
  figuresOut.add(`${name}.database.cpu`, product.databaseCpuMs, 'ms/request');
  figuresOut.add(`${name}.ratio.raw`, product.rate / raw.rate, 'x', { atLeast: goals.ratio });
}
