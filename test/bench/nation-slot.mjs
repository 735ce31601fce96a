import { setTimeout as pause } from 'node:timers/promises';
import { startGateway } from '../faults/gateway.mjs';
import { cpuSeconds } from './load.mjs';
import { ask, signIn, startScript } from './processes.mjs';
import { withClient } from './world.mjs';

const SUBMIT =
  'mutation Submit($reports: [ReportInput!]!) { submitReports(reports: $reports) { ... on SubmitAnswers { answers { __typename ... on ReportRefused { problems { code field } } } } } }';
/** Milliseconds a slot is waited for at most. */
const PATIENCE = 1_200_000;
/** Clocks show this long after the slot: everybody has been visited. */
const AFTER = 60_000;

/** Bytes of the database, of its tables by name, and of the log written since it was made. */
export const sizeOf = (databaseUrl) =>
  withClient(databaseUrl, async (client) => {
    const total = await client.query(
      `select pg_database_size(current_database())::float8 as bytes, pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 as log`,
    );
    const tables = await client.query(`
      select regexp_replace(relname, '_(y?[0-9]{4}.*|rest)$', '') as name, sum(pg_total_relation_size(oid))::float8 as bytes
      from pg_class where relkind in ('r', 'm') and relnamespace = 'public'::regnamespace group by 1`);
    return { ...total.rows[0], tables: new Map(tables.rows.map(({ name, bytes }) => [name, bytes])) };
  });

/**
 * One slot: n servers and workers whose clocks show the slot, and every phone's batch as fast as `clients` lines send them, in turns over the servers.
 * Seconds are those from the first batch; processor seconds those of each kind of process.
 */
export async function playSlot({ slotAt, batches, servers, workers, clients, databaseUrl, databasePid, log }) {
  const clock = { CLOCK_FROM: String(Date.now()), CLOCK_SHOWS: String(slotAt + AFTER), CLOCK_SPEED: '1' };
  const settings = { ...clock, DATABASE_URL: databaseUrl, PORT: '0', WORKER: 'none', DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'production' };
  const start = (script, count) => Promise.all(Array.from({ length: count }, () => startScript(script, settings)));
  const doors = await start('../faults/serve-shifted.mjs', servers);
  const judges = await start('../faults/work-shifted.mjs', workers);
  const gateway = await startGateway(doors.map(({ url }) => url));
  const used = () => ({ doors: total(doors), judges: total(judges), database: databasePid === undefined ? Number.NaN : cpuSeconds(databasePid) });
  try {
    const token = await signIn(gateway.url, 'INSPECTOR');
    const before = used();
    const began = performance.now();
    const sent = await sendAll({ batches, clients, url: gateway.url, token, log });
    const acknowledged = (performance.now() - began) / 1000;
    const trends = await untilTaken(databaseUrl, 'REPORT_ACCEPTED', { began, log });
    const judged = await untilTaken(databaseUrl, 'OUTLETS_OBSERVED', { began, log });
    const after = used();
    const cpu = Object.fromEntries(Object.keys(after).map((kind) => [kind, after[kind] - before[kind]]));
    const reports = new Set(batches.flat().map(({ id }) => id)).size;
    return { ...sent, reports, acknowledged, trends, judged, cpu, ...(await stored(databaseUrl, batches)) };
  } finally {
    await gateway.close();
    await Promise.all([...doors, ...judges].map((one) => one.stop()));
  }
}

const total = (processes) => processes.reduce((sum, { pid }) => sum + cpuSeconds(pid), 0);

/** Sends every batch until it is answered; counts each kind of answer, and calls that had to be made again. */
async function sendAll({ batches, clients, url, token, log }) {
  const seen = { accepted: 0, again: 0, refused: 0, later: 0, firstRefusal: '' };
  let next = 0;
  const line = async () => {
    while (next < batches.length) {
      const batch = batches[next++];
      if (next % 2000 === 0) log(`  ${next} of ${batches.length} batches`);
      await sendOne(url, token, batch, seen);
    }
  };
  await Promise.all(Array.from({ length: clients }, line));
  if (seen.firstRefusal !== '') log(`  refused: ${seen.firstRefusal}`);
  return seen;
}

const TALLY = { ReportAccepted: 'accepted', ReportAlreadyReceived: 'again' };

async function sendOne(url, token, batch, seen) {
  for (let tries = 0; ; tries += 1) {
    const data = await ask(url, SUBMIT, { reports: batch }, token).catch((fault) => {
      if (tries > 100) throw fault;
    });
    if (data === undefined) {
      seen.later += 1;
      await pause(200);
      continue;
    }
    for (const answer of data.submitReports.answers) {
      const kind = TALLY[answer.__typename] ?? 'refused';
      seen[kind] += 1;
      if (kind === 'refused' && seen.firstRefusal === '') seen.firstRefusal = JSON.stringify(answer).slice(0, 200);
    }
    return;
  }
}

function untilTaken(databaseUrl, kind, { began, log }) {
  return withClient(databaseUrl, async (client) => {
    let told = performance.now();
    while (performance.now() - began < PATIENCE) {
      const { rows } = await client.query(`select count(*)::integer as waiting from outbox where kind = $1`, [kind]);
      if (rows[0].waiting === 0) return (performance.now() - began) / 1000;
      if (performance.now() - told > 10_000) {
        told = performance.now();
        log(`  ${rows[0].waiting} facts ${kind} wait`);
      }
      await pause(200);
    }
    return Number.POSITIVE_INFINITY;
  });
}

/** How many of what was sent is missing or there twice, and the alerts there are. */
function stored(databaseUrl, batches) {
  return withClient(databaseUrl, async (client) => {
    const ids = [...new Set(batches.flat().map(({ id }) => id))];
    const { rows } = await client.query('select count(*)::integer as n, count(distinct id)::integer as one from report where id = any ($1::uuid[])', [ids]);
    const alerts = await client.query('select count(*)::integer as n from alert');
    return { missing: ids.length - rows[0].one, twice: rows[0].n - rows[0].one, alerts: alerts.rows[0].n };
  });
}
