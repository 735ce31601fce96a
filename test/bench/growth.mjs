import { percentile } from './figures.mjs';
import { loadHttp } from './load.mjs';
import { submitBody, withProduct } from './submit.mjs';
import { isTrend, spanOf, trendBody } from './trend.mjs';
import { buildWorld, COMMODITIES, createDatabase, PROVINCES, withClient } from './world.mjs';

const WORLD = { outletsEach: 300, days: 90 };
const MOST = 1.3;

/** `1000000` as `1M`. */
const named = (lines) => `${lines / 1e6}M`;

/**
 * W1 and W2 over the same country with ever more lines (`sizes`, smallest first), in turns within one run, `rounds` times.
 * What counts is how many times the work of the smallest each takes: of the rate, and of the processor time of server and database for one operation, the middle of all rounds.
 */
export async function benchGrowth(figuresOut, { sizes, server, prepare, seconds, rounds, clients, log }) {
  const worlds = [];
  try {
    for (const lines of sizes) worlds.push(await grow({ lines, server, prepare, log }));
    const runs = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const world of worlds) runs.push({ round, lines: world.lines, ...(await measure(world, { databasePid: server.pid, seconds, clients, log })) });
    }
    for (const world of worlds) addSize(figuresOut, world, runs, sizes[0]);
  } finally {
    for (const { drop } of worlds) await drop().catch(() => undefined);
  }
}

async function grow({ lines, server, prepare, log }) {
  const database = await createDatabase(server.url);
  const began = performance.now();
  await prepare(database.url);
  await buildWorld(database.url, { ...WORLD, reports: lines / COMMODITIES });
  const bytes = await withClient(database.url, async (client) => (await client.query('select pg_database_size(current_database())::float8 as n')).rows[0].n);
  log(`${named(lines)} lines in ${((performance.now() - began) / 1000).toFixed(0)} s, ${(bytes / 1e6).toFixed(0)} MB`);
  return { ...database, lines, bytes, span: await spanOf(database.url, WORLD.days) };
}

async function measure({ url: databaseUrl, lines, span }, { databasePid, seconds, clients, log }) {
  const outlets = PROVINCES * WORLD.outletsEach;
  let count = 0;
  const trend = () => {
    count += 1;
    return trendBody({ ...span, since: new Date(Date.parse(span.since) + (count % 80_000_000)).toISOString() });
  };
  const of = (body, isGood, connections) => (url, token) => loadHttp({ url: `${url}/graphql`, token, connections, seconds, body, isGood });
  const warm = (url, token) => loadHttp({ url: `${url}/graphql`, token, connections: 8, seconds: 3, body: trend, isGood: isTrend });
  const w2 = await withProduct({ databaseUrl, databasePid, before: warm }, of(trend, isTrend, 8));
  const w1 = await withProduct(
    { databaseUrl, databasePid },
    of(submitBody(outlets), (text) => text.includes('"ReportAccepted"'), clients),
  );
  log(
    `${named(lines)}: W1 ${w1.rate.toFixed(0)}/s, ${costOf(w1).toFixed(2)} ms; W2 ${w2.rate.toFixed(0)}/s, ${costOf(w2).toFixed(2)} ms of processor; bad ${w1.bad + w2.bad}`,
  );
  return { w1, w2 };
}

/** Milliseconds of processor for one operation, server and database together. */
const costOf = ({ serverCpuMs, databaseCpuMs }) => serverCpuMs + (Number.isNaN(databaseCpuMs) ? 0 : databaseCpuMs);

const middle = (list) =>
  percentile(
    [...list].sort((a, b) => a - b),
    0.5,
  );

function addSize(figuresOut, { lines, bytes }, runs, smallest) {
  const mine = runs.filter((run) => run.lines === lines);
  const base = runs.filter((run) => run.lines === smallest);
  figuresOut.add(`growth.${named(lines)}.size`, bytes / 1e6, 'MB');
  for (const work of ['w1', 'w2']) {
    figuresOut.add(`growth.${named(lines)}.${work}.rate`, middle(mine.map((run) => run[work].rate)), 'per second');
    figuresOut.add(`growth.${named(lines)}.${work}.cpu`, middle(mine.map((run) => costOf(run[work]))), 'ms');
    if (lines === smallest) continue;
    const ratios = (of) => middle(mine.map((run, n) => of(run[work], base[n][work])));
    figuresOut.add(
      `growth.${named(lines)}.${work}.slower`,
      ratios((here, there) => there.rate / here.rate),
      'x',
      { atMost: MOST },
    );
    figuresOut.add(
      `growth.${named(lines)}.${work}.dearer`,
      ratios((here, there) => costOf(here) / costOf(there)),
      'x',
      { atMost: MOST },
    );
  }
}
