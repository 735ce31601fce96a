import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { instant } from '../../dist/api/domain/instant.js';
import { uuidV7 } from '../../dist/api/domain/uuid-v7.js';
import { percentile } from './figures.mjs';
import { ask, signIn, startScript } from './processes.mjs';
import { withClient } from './world.mjs';

const SUBMIT = 'mutation Submit($reports: [ReportInput!]!) { submitReports(reports: $reports) { ... on SubmitAnswers { answers { __typename } } } }';
const CLIENTS = 8;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Kills the server (SIGKILL) `kills` times at random moments while clients go on submitting and send again what was not acknowledged.
 * `outlets` and `commodities` are codes that the database knows.
 * @returns {Promise<{ acknowledged: number, missing: number, twice: number, withoutFact: number, phantomFound: boolean, restartMs: number[] }>}
 */
export async function killWhileSubmitting({ databaseUrl, kills, reports, outlets, commodities }) {
  const port = await freePort();
  const environment = { DATABASE_URL: databaseUrl, PORT: String(port), WORKER: 'none', DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'production' };
  let server = await startScript('serve.mjs', environment);
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    const acknowledged = new Set();
    const restartMs = [];
    let killed = 0;
    const isDone = () => killed >= kills && acknowledged.size >= reports;
    const phones = Array.from({ length: CLIENTS }, async () => {
      while (!isDone()) {
        const report = newReport(outlets, commodities);
        while (!(await isAcknowledged(server.url, report, token))) await pause(20);
        acknowledged.add(report.id);
      }
    });
    while (killed < kills) {
      await pause(300 + Math.random() * 500);
      await server.kill();
      killed += 1;
      const begun = performance.now();
      server = await startScript('serve.mjs', environment);
      restartMs.push(performance.now() - begun);
    }
    await Promise.all(phones);
    return { acknowledged: acknowledged.size, restartMs, ...(await examine(databaseUrl, [...acknowledged])) };
  } finally {
    await server.stop();
  }
}

async function examine(databaseUrl, acknowledged) {
  return withClient(databaseUrl, async (client) => {
    const stored = new Map((await client.query('select id, count(*)::int n from report group by id')).rows.map((row) => [row.id, row.n]));
    const facts = new Map(
      (await client.query(`select payload->>'reportId' as id, count(*)::int n from outbox where kind = 'REPORT_ACCEPTED' group by 1`)).rows.map((row) => [
        row.id,
        row.n,
      ]),
    );
    const isMissing = (id) => !stored.has(id);
    return {
      missing: acknowledged.filter(isMissing).length,
      twice: [...stored.values()].filter((n) => n > 1).length,
      withoutFact: [...stored.keys()].filter((id) => facts.get(id) !== 1).length + Math.abs(facts.size - stored.size),
      phantomFound: isMissing(uuidV7(instant(Date.now()), randomBytes(10))),
    };
  });
}

async function isAcknowledged(url, report, token) {
  try {
    const data = await ask(url, SUBMIT, { reports: [report] }, token);
    const answer = data.submitReports.answers[0].__typename;
    if (answer !== 'ReportAccepted' && answer !== 'ReportAlreadyReceived') throw new Error(`answered ${answer}`);
    return true;
  } catch (fault) {
    if (fault?.name === 'TypeError' || /ECONN|socket|terminated/i.test(String(fault))) return false;
    throw fault;
  }
}

function newReport(outlets, commodities) {
  const now = Date.now();
  const outlet = outlets[Math.floor(Math.random() * outlets.length)];
  const lines = commodities.map((commodity) => ({
    commodity,
    price: 10_000 + Math.floor(Math.random() * 5000),
    stock: 50_000,
    sold: 1000,
    availability: 'ENOUGH',
  }));
  return { id: uuidV7(instant(now), randomBytes(10)), outlet, observedAt: new Date(now - 1000).toISOString(), lines };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The kill test as benchmark rows. */
export async function benchKill(figuresOut, { databaseUrl, kills, reports, log }) {
  const outlets = Array.from({ length: 100 }, (_, i) => `O${i + 1}`);
  const commodities = Array.from({ length: 40 }, (_, i) => `C${i + 1}`);
  await withClient(databaseUrl, (client) => client.query('truncate report, outbox'));
  const result = await killWhileSubmitting({ databaseUrl, kills, reports, outlets, commodities });
  log(
    `${kills} kills, ${result.acknowledged} reports acknowledged; the control (an id never sent) was ${result.phantomFound ? 'found missing' : 'NOT NOTICED'}`,
  );
  figuresOut.add('kill.acknowledged', result.acknowledged, 'reports', { atLeast: reports });
  figuresOut.add('kill.missing', result.missing, 'reports', { atMost: 0 });
  figuresOut.add('kill.twice', result.twice, 'reports', { atMost: 0 });
  figuresOut.add('kill.without_fact', result.withoutFact, 'reports', { atMost: 0 });
  figuresOut.add(
    'kill.restart.p95',
    percentile(
      [...result.restartMs].sort((a, b) => a - b),
      0.95,
    ),
    'ms',
    { atMost: 3000 },
  );
  figuresOut.add('kill.control', result.phantomFound ? 1 : 0, 'found', { atLeast: 1 });
}
