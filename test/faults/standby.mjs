import { setTimeout as pause } from 'node:timers/promises';
import { signIn } from '../bench/processes.mjs';
import { startCluster, startStandby } from './cluster.mjs';
import { mustFind } from './fault-rows.mjs';
import { addReads, during, longestGap } from './people.mjs';
import { examine } from './phones.mjs';
import { startServer } from './server.mjs';
import { startTcpProxy } from './tcp-proxy.mjs';

const SECOND = 1000;

/** Rows of reports that a standby has handed out, as its own statistics say. */
const fetchedAt = async (standby) =>
  (await standby.query(`select sum(idx_tup_fetch)::integer as n from pg_stat_user_tables where relname like 'report%' and relname not like 'report_visit%'`))[0]
    .n;

/** STANDBY: two servers read from a standby that is there, away, ten seconds late, and promoted because the primary is killed. */
export async function measureStandby(rows, { database, dice }) {
  const primary = await startCluster({ database });
  const standby = await startStandby(primary);
  const proxy = await startTcpProxy(primary.url.replace('postgres:', 'http:'));
  const through = Object.assign(Object.create(primary), { url: withPort(primary.url, proxy.port) });
  const settings = { DATABASE_REPLICA_URLS: standby.url };
  const servers = await Promise.all([startServer(through, settings), startServer(through, settings)]);
  try {
    const world = { servers, token: await signIn(servers[0].url, 'INSPECTOR'), dice };
    const before = await fetchedAt(standby);
    addReads(rows, 'standby there', await during(world, () => pause(4 * SECOND)));
    await pause(2 * SECOND);
    rows.add('rows of reports that the standby handed out', (await fetchedAt(standby)) - before, 'rows', { atLeast: 1 });
    addReads(rows, 'standby away', await during(world, () => restart(standby)));
    const late = await during({ ...world, standby }, () => delay(standby, 10 * SECOND));
    addReads(rows, 'standby ten seconds late', late, mustFind(late.behind, 'of them were not on the standby when they were asked for'));
    await beSynchronous(primary);
    const seen = await during(world, () => promote({ primary, standby, proxy }));
    addReads(rows, 'primary killed, standby promoted', seen);
    rows.add('longest time without an acknowledged report', longestGap(seen.times) / SECOND, 's', { atMost: 20 });
    const { missing, twice } = await examine(standby, seen.acknowledged);
    rows.add('acknowledged but missing after the promotion', missing, `of ${seen.acknowledged.size}`, { is: 0 });
    rows.add('stored twice', twice, 'reports', { is: 0 });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await proxy.close();
    await standby.end();
    await primary.end();
  }
}

function withPort(url, port) {
  const changed = new URL(url);
  changed.port = String(port);
  return changed.href;
}

async function restart(standby) {
  await standby.stop('immediate');
  await pause(4 * SECOND);
  await standby.start();
}

async function delay(standby, milliseconds) {
  await standby.query('select pg_wal_replay_pause()');
  await pause(milliseconds);
  await standby.query('select pg_wal_replay_resume()');
}

/** As Patroni's synchronous mode has it while there is a standby. */
async function beSynchronous(primary) {
  await primary.query(`alter system set synchronous_standby_names = '*'`);
  await primary.query('select pg_reload_conf()');
  while ((await primary.query(`select from pg_stat_replication where sync_state = 'sync'`)).length === 0) await pause(50);
}

/** Nobody is left who could write; a second later the standby is made the primary, and what stands before it leads there. */
async function promote({ primary, standby, proxy }) {
  await primary.stop('immediate');
  await pause(SECOND);
  await standby.query('select pg_promote()');
  proxy.target = standby.url.replace('postgres:', 'http:');
  await pause(4 * SECOND);
}
