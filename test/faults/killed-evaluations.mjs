import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { instant } from '../../dist/api/domain/instant.js';
import { uuidV7 } from '../../dist/api/domain/uuid-v7.js';
import { startScript } from '../bench/processes.mjs';
import { startCluster } from './cluster.mjs';
import { mustFind } from './fault-rows.mjs';
import { send } from './phones.mjs';
import { below, pick } from './random.mjs';
import { signIn, startServer } from './server.mjs';

const GOODS = ['gao-te-thuong', 'gao-nep', 'trung-ga', 'thit-heo-ba-chi', 'dau-an'];
/** Milliseconds without a move or a notice; notices gather for half a minute. */
const QUIET = 35_000;
const SETTLED = `select (select count(*) from outbox where kind in ('REPORT_ACCEPTED', 'OUTLETS_OBSERVED', 'ALERT_MOVED'))::integer as waiting,
  (select count(*) from notice)::integer as told, (select count(*) from alert_move)::integer as moves`;
/** What reports bring about; silence is judged by the clock, which stands elsewhere in the second run. */
const OF_REPORTS = `a.rule not in ('N1', 'N2')`;

/** Reports in which goods run out and come back, in the order of their time; both runs are given the same. */
function makeReports(dice, count, catalogue) {
  const start = Date.now() - count * 1000 - 60_000;
  return Array.from({ length: count }, (_, i) => {
    const at = start + i * 1000;
    const lines = catalogue.goods.map((commodity) => {
      const isOut = dice() < 0.4;
      return { commodity, price: 15_000 + below(dice, 3000), stock: isOut ? 0 : 80_000, sold: 900, availability: isOut ? 'NONE' : 'ENOUGH' };
    });
    return { id: uuidV7(instant(at), randomBytes(10)), outlet: pick(dice, catalogue.outlets), observedAt: new Date(at).toISOString(), lines };
  });
}

/** One line for each move of each alert: what must be the same, whoever was killed when. */
const MOVES = `select a.rule, a.outlet_id, a.locality_id, a.commodity_id, m.ordinal, m.cause, m.stage, m.signal, m.severity, m.at::text as at
  from alert_move m join alert a on a.id = m.alert_id where ${OF_REPORTS}`;

/** R9: worker and database are killed in the middle of evaluations; the alerts must be those of a quiet run, each told once. */
export async function measureKilledEvaluations(rows, { long, database, dice, log }) {
  const size = long ? { kills: 200, restarts: 40, reports: 2000 } : { kills: 50, restarts: 8, reports: 300 };
  const quiet = await run({ database, dice, reports: size.reports, kills: 0, restarts: 0, log });
  const broken = await run({ database, sent: quiet.sent, kills: size.kills, restarts: size.restarts, dice, log });
  rows.add('kills of the worker', broken.kills, 'kills', { atLeast: size.kills });
  rows.add('restarts of the database beside them', broken.restarts, 'restarts', { atLeast: size.restarts });
  rows.add('alerts of the quiet run', quiet.alerts.length, 'alerts', { atLeast: 5 });
  rows.add(
    'alerts lost',
    difference(quiet.alerts, broken.alerts),
    'alerts',
    { is: 0 },
    mustFind(difference(quiet.alerts, quiet.alerts.slice(1)), 'lost when one is taken away'),
  );
  rows.add(
    'alerts doubled or invented',
    difference(broken.alerts, quiet.alerts),
    'alerts',
    { is: 0 },
    mustFind(difference([...quiet.alerts, quiet.alerts[0]], quiet.alerts), 'found when one is put in twice'),
  );
  rows.add('moves lost, doubled or invented', difference(quiet.moves, broken.moves) + difference(broken.moves, quiet.moves), 'moves', { is: 0 });
  rows.add('incidents nobody was told of, more than in the quiet run', broken.untold - quiet.untold, 'incidents', { is: 0 });
  rows.add('alerts told twice', broken.toldTwice, 'alerts', { is: 0 });
  rows.add('facts set aside', broken.setAside, 'facts', { is: 0 });
  rows.add('all decided after the last kill within', broken.settledAfter, 's', { atMost: 60 });
}

async function run({ database, dice, reports, sent, kills, restarts, log }) {
  const cluster = await startCluster({ database });
  try {
    const given = sent ?? makeReports(dice, reports, await catalogueOf(cluster));
    await sendAll(cluster, given);
    const done = await evaluate(cluster, { kills, restarts, dice, log });
    const list = async (sql) => (await cluster.query(sql)).map((row) => JSON.stringify(row));
    const [told] = await cluster.query(`select
      (select count(*) from incident i where not exists (select from notice n where n.incident_id = i.id))::integer as untold,
      (select count(*) from (select incident_id, audience, unnest(fresh_ids) from notice where reason in ('FIRST', 'GROWN') group by 1, 2, 3 having count(*) > 1) as twice)::integer as "toldTwice",
      (select count(*) from outbox_failed)::integer as "setAside"`);
    const moves = await list(MOVES);
    const alerts = await list(`select rule, outlet_id, locality_id, commodity_id, opened_at::text from alert a where ${OF_REPORTS}`);
    return { sent: given, moves, alerts, ...told, ...done };
  } finally {
    await cluster.end();
  }
}

async function catalogueOf(cluster) {
  const outlets = await cluster.query('select code from outlet order by id limit 6');
  const goods = await cluster.query('select code from commodity where code = any ($1) or id <= 6 order by id limit 8', [GOODS]);
  return { outlets: outlets.map((row) => row.code), goods: goods.map((row) => row.code) };
}

/** Sent while nobody works, in one order, so that both runs judge the same facts. The times of receipt are then set to those of observation. */
async function sendAll(cluster, reports) {
  const server = await startServer(cluster);
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    for (let i = 0; i < reports.length; i += 50) {
      const answer = await send(server.url, token, reports.slice(i, i + 50));
      if (answer.kind !== 'stored') throw new Error(`not stored: ${JSON.stringify(answer)}`);
    }
  } finally {
    await server.stop();
  }
  await cluster.query(`update outbox set due_at = (select observed_at from report where id = (payload->>'reportId')::uuid) where kind = 'REPORT_ACCEPTED'`);
  await cluster.query('update report set received_at = observed_at');
}

/** Milliseconds after which what has not settled counts as lost. */
const PATIENCE = 120_000;

/** Lets a worker work, killing it `kills` times and the database `restarts` times, until nothing moves any more. */
async function evaluate(cluster, { kills, restarts, dice, log }) {
  const settings = { DATABASE_URL: cluster.url, LOG_LEVEL: 'error', NODE_ENV: 'production', DEMO: 'off' };
  const begin = () => startScript('../faults/work.mjs', settings);
  let worker = await begin();
  let restarted = 0;
  for (let killed = 0; killed < kills; killed += 1) {
    await pause(dice() * 250);
    if (restarted < restarts && killed % Math.ceil(kills / restarts) === 0) {
      await cluster.stop('immediate');
      await cluster.start();
      restarted += 1;
    }
    await worker.kill();
    worker = await begin();
  }
  const last = performance.now();
  await untilQuiet(cluster);
  await worker.stop();
  if (kills > 0) log(`  ${kills} kills of the worker, ${restarted} restarts of the database`);
  return { kills, restarts: restarted, settledAfter: (performance.now() - last - QUIET) / 1000 };
}

async function untilQuiet(cluster) {
  let before = '';
  let since = performance.now();
  const until = since + PATIENCE;
  while (performance.now() < until) {
    const [now] = await cluster.query(SETTLED);
    const seen = JSON.stringify(now);
    if (seen !== before || now.waiting > 0) since = performance.now();
    before = seen;
    if (performance.now() - since > QUIET) return;
    await pause(200);
  }
}

/** How many of `these` are not among `those`, each counted as often as it occurs. */
function difference(these, those) {
  const left = new Map();
  for (const one of those) left.set(one, (left.get(one) ?? 0) + 1);
  return these.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  }).length;
}
