import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startCluster } from './cluster.mjs';
import { mustFind } from './fault-rows.mjs';
import { freePort } from './free-port.mjs';
import { examine, runPhones } from './phones.mjs';
import { readiness, signIn, startServer } from './server.mjs';

const PHONES = 20;

/** Milliseconds until readiness has that status. */
async function until(url, status, patience = 30_000) {
  const began = performance.now();
  while ((await readiness(url)).status !== status) {
    if (performance.now() - began > patience) return Number.POSITIVE_INFINITY;
    await pause(20);
  }
  return performance.now() - began;
}

/** Stops the database at once and starts it again; answers with how fast readiness followed. */
async function restart(cluster, url, dice) {
  await pause(300 + dice() * 700);
  await cluster.stop('immediate');
  const down = await until(url, 503);
  cluster.launch();
  await cluster.ready();
  return { down, up: await until(url, 200) };
}

/** R2: `stop -m immediate` of the database under load, and again. */
export async function measureClusterRestarts(rows, { long, database, dice, log }) {
  const times = long ? 100 : 10;
  const cluster = await startCluster({ database });
  const server = await startServer(cluster);
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    const seen = [];
    const { pid } = server;
    const phones = runPhones({ url: server.url, token, count: PHONES, dice, isDone: () => seen.length >= times });
    while (seen.length < times) seen.push(await restart(cluster, server.url, dice));
    const { acknowledged, odd, refused503 } = await phones;
    const outcome = await examine(cluster, acknowledged);
    rows.add('restarts of the database under 20 phones', seen.length, 'restarts', { atLeast: times });
    rows.add('reports acknowledged', acknowledged.size, 'reports', { atLeast: times * 20 });
    rows.add('acknowledged but missing', outcome.missing, 'reports', { is: 0 }, await withoutDurability(database, dice));
    rows.add('stored twice', outcome.twice, 'reports', { is: 0 });
    rows.add('facts of the outbox that differ from the reports', outcome.factsBeside, 'facts', { is: 0 });
    rows.add('answers that are neither "stored" nor "later"', odd.length, 'answers', { is: 0 }, mustFind(refused503, 'answers were 503 with Retry-After'));
    rows.add('the server process ended', Number(server.hasEnded || server.pid !== pid), 'times', { is: 0 });
    rows.add('readiness says 503 within', Math.max(...seen.map(({ down }) => down)) / 1000, 's', { atMost: 2 });
    rows.add('readiness says 200 after recovery within', Math.max(...seen.map(({ up }) => up)) / 1000, 's', { atMost: 5 });
    for (const words of odd.slice(0, 3)) log(`  ${words}`);
  } finally {
    await server.stop();
    await cluster.end();
  }
}

/** A database that acknowledges before it has written: acknowledged reports must go missing. */
async function withoutDurability(database, dice) {
  const cluster = await startCluster({ database, settings: { synchronous_commit: 'off', wal_writer_delay: '10s', wal_writer_flush_after: '1GB' } });
  const server = await startServer(cluster);
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    let isOver = false;
    const phones = runPhones({ url: server.url, token, count: PHONES, dice, isDone: () => isOver });
    await pause(2500);
    await cluster.stop('immediate');
    isOver = true;
    cluster.launch();
    await cluster.ready();
    const { acknowledged } = await phones;
    const { missing } = await examine(cluster, acknowledged);
    return mustFind(missing, `of ${acknowledged.size} missing with synchronous_commit off`);
  } finally {
    await server.stop();
    await cluster.end();
  }
}

/** The start refuses a database that could forget. */
export async function measureForgetful(rows, { database }) {
  let refused = 0;
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const cluster = await startCluster({ database, settings: { [setting]: 'off' } });
    refused += Number((await tryToStart(cluster)).includes(`${setting} is off`));
    await cluster.end();
  }
  const sound = await startCluster({ database });
  const said = await tryToStart(sound);
  await sound.end();
  rows.add(
    'starts refused with fsync, full_page_writes, synchronous_commit off',
    refused,
    'of 3',
    { is: 3 },
    {
      text: `control: a durable database ${said.includes('ready in') ? 'is served' : 'IS REFUSED'}`,
      ok: said.includes('ready in'),
    },
  );
}

/** What `npm start` says until it is ready or has ended. */
async function tryToStart(cluster) {
  const environment = { ...process.env, DATABASE_URL: cluster.url, PORT: String(await freePort()), DEMO: 'off', NODE_ENV: 'production' };
  const child = spawn(process.execPath, [fileURLToPath(new URL('../../api/start.mjs', import.meta.url))], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let said = '';
  const hear = (bytes) => {
    said += bytes;
    if (said.includes('ready in')) child.kill('SIGTERM');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  await ended;
  return said;
}
