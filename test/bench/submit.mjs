import { randomBytes, randomUUID } from 'node:crypto';
import { instant } from '../../dist/api/domain/instant.js';
import { uuidV7 } from '../../dist/api/domain/uuid-v7.js';
import { cpuSeconds, loadHttp, loadSql } from './load.mjs';
import { signIn, startScript } from './processes.mjs';
import { COMMODITIES, PROVINCES } from './world.mjs';

const draw = (n) => 1 + Math.floor(Math.random() * n);
const numbers = Array.from({ length: COMMODITIES }, (_, i) => i + 1);
const figures = numbers.map((c) => ({ c, price: 8000 + ((c * 7919) % 180000), stock: 20_000 + c * 7300, sold: 3000 + c * 1100 }));

const SUBMIT =
  'mutation Submit($reports: [ReportInput!]!) { submitReports(reports: $reports) { ... on SubmitAnswers { answers { __typename ... on ReportRefused { problems { code field } } } } } }';

/** One W1 request of the product: a fresh UUID v7, a random outlet, 40 lines. */
export function submitBody(outlets) {
  const lines = figures.map((f) => `{"commodity":"C${f.c}","price":${f.price},"stock":${f.stock},"sold":${f.sold},"availability":"ENOUGH"}`).join(',');
  const head = `{"operationName":"Submit","query":${JSON.stringify(SUBMIT)},"variables":{"reports":[{"id":"`;
  return () => {
    const now = Date.now();
    const observedAt = new Date(now - 60_000).toISOString();
    return `${head}${uuidV7(instant(now), randomBytes(10))}","outlet":"O${draw(outlets)}","observedAt":"${observedAt}","lines":[${lines}]}]}}`;
  };
}

export function naiveBody(outlets) {
  const lines = figures.map((f) => `{"commodityId":${f.c},"price":${f.price},"stock":${f.stock / 1000},"sold":${f.sold / 1000},"availability":0}`).join(',');
  const query = 'mutation Submit($input: SubmitReportInput!) { submitReport(input: $input) { id duplicate } }';
  const head = `{"query":${JSON.stringify(query)},"variables":{"input":{"clientUuid":"`;
  return () =>
    `${head}${randomUUID()}","outletId":${draw(outlets)},"inspectorId":${draw(2040)},"observedAt":"${new Date().toISOString()}","slot":6,"lines":[${lines}]}}}`;
}

const RAW_SUBMIT = `with r as (insert into raw.report (client_uuid, outlet_id, inspector_id, observed_at, slot)
  values (gen_random_uuid(), :o, :i, now(), 6) on conflict (client_uuid) do nothing returning id)
insert into raw.observation (report_id, commodity_id, price, stock, sold, availability)
select r.id, l.* from r, unnest(cast(:commodities as smallint[]), cast(:prices as int[]), cast(:stocks as numeric[]), cast(:solds as numeric[]), cast(:availabilities as smallint[])) l;`;

const asArray = (pick) => `{${figures.map(pick).join(',')}}`;
const RAW_CONSTANTS = {
  commodities: asArray((f) => f.c),
  prices: asArray((f) => f.price),
  stocks: asArray((f) => f.stock / 1000),
  solds: asArray((f) => f.sold / 1000),
  availabilities: asArray(() => 0),
};

/** W1: reports per second through GraphQL with checks, idempotency and outbox, beside naive `save()` and the raw one-statement limit, in turn, `rounds` times; the middle round counts. */
export async function benchSubmit(figuresOut, { databaseUrl, databasePid, outletsEach, seconds, rounds, clients, log }) {
  const outlets = PROVINCES * outletsEach;
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    const raw = await loadSql({ databaseUrl, sql: RAW_SUBMIT, variables: { o: [1, outlets], i: [1, 2040] }, constants: RAW_CONSTANTS, clients, seconds });
    const naive = await withNaive(databaseUrl, (url) =>
      loadHttp({ url: `${url}/graphql`, connections: clients, seconds, body: naiveBody(outlets), isGood: (text) => text.includes('"duplicate":false') }),
    );
    const product = await withProduct({ databaseUrl, databasePid }, (url, token) =>
      loadHttp({ url: `${url}/graphql`, token, connections: clients, seconds, body: submitBody(outlets), isGood: (text) => text.includes('"ReportAccepted"') }),
    );
    log(
      `W1 round ${round + 1}: product ${product.rate.toFixed(0)}/s (p99 ${product.p99} ms, bad ${product.bad}), naive ${naive.rate.toFixed(0)}/s, raw by ${raw.by} ${raw.rate.toFixed(0)}/s`,
    );
    runs.push({ raw, naive, product });
  }
  runs.sort((a, b) => a.product.rate / a.raw.rate - b.product.rate / b.raw.rate);
  const { raw, naive, product } = runs[Math.floor(runs.length / 2)];
  figuresOut.add('w1.submit.rate', product.rate, 'reports/s');
  figuresOut.add('w1.submit.p50', product.p50, 'ms');
  figuresOut.add('w1.submit.p99', product.p99, 'ms', { atMost: 60 });
  figuresOut.add(
    'w1.submit.bad',
    runs.reduce((sum, run) => sum + run.product.bad, 0),
    'answers',
    { atMost: 0 },
  );
  figuresOut.add('w1.server.cpu', product.serverCpuMs, 'ms/report');
  figuresOut.add('w1.database.cpu', product.databaseCpuMs, 'ms/report');
  figuresOut.add('w1.naive.rate', naive.rate, 'reports/s');
  figuresOut.add('w1.raw.rate', raw.rate, 'reports/s');
  figuresOut.add('w1.ratio.naive', product.rate / naive.rate, 'x', { atLeast: 3 });
  figuresOut.add('w1.ratio.raw', product.rate / raw.rate, 'x', { atLeast: 2 });
}

async function withNaive(databaseUrl, measure) {
  const server = await startScript('naive-server.mjs', { DATABASE_URL: databaseUrl });
  try {
    await warm(server.url, naiveBody(1), undefined);
    return await measure(server.url);
  } finally {
    await server.stop();
  }
}

/** Runs `measure` against the product's server, warmed by submits or by `before`, and adds CPU per operation of server and database. */
export async function withProduct({ databaseUrl, databasePid, worker = 'none', before }, measure) {
  const server = await startScript('serve.mjs', {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    WORKER: worker,
    DEMO: 'off',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
  });
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    await (before === undefined ? warm(server.url, submitBody(1), token) : before(server.url, token));
    const began = { server: cpuSeconds(server.pid), database: databasePid === undefined ? Number.NaN : cpuSeconds(databasePid) };
    const load = await measure(server.url, token);
    const perOperation = (seconds) => (seconds * 1000) / load.count;
    return {
      ...load,
      serverCpuMs: perOperation(cpuSeconds(server.pid) - began.server),
      databaseCpuMs: databasePid === undefined ? Number.NaN : perOperation(cpuSeconds(databasePid) - began.database),
    };
  } finally {
    await server.stop();
  }
}

const warm = (url, body, token) => loadHttp({ url: `${url}/graphql`, token, connections: 8, seconds: 4, body, isGood: () => true });
