import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from '../../dist/db/migrate.js';
import { applySeed } from '../../dist/db/seed/apply-seed.js';
import { signIn } from '../bench/processes.mjs';
import { missingPrograms, startHaCluster } from './ha-cluster.mjs';
import { addReads, during, longestGap } from './people.mjs';
import { examine } from './phones.mjs';
import { startServer } from './server.mjs';

const SECOND = 1000;
const WITHOUT_ETCD = 45 * SECOND;

/** LEADER: two servers behind pgBouncer, HAProxy and Patroni while the leader is changed, killed and comes back, and while etcd is away. `long`: killed five times. Always on the system's PostgreSQL. */
export async function measureLeader(rows, { dice, long }) {
  const missing = missingPrograms();
  if (missing.length > 0) return rows.skip('the leader changes, is killed, and etcd is away', `not installed here: ${missing.join(', ')}`);
  const cluster = await startHaCluster();
  let servers = [];
  try {
    await migrate(cluster.url);
    await applySeed(cluster.url);
    const settings = { DATABASE_REPLICA_URLS: cluster.standbyUrl };
    servers = await Promise.all([startServer(cluster, settings), startServer(cluster, settings)]);
    await measureTroubles(rows, { cluster, long, world: { servers, token: await signIn(servers[0].url, 'INSPECTOR'), dice } });
  } catch (fault) {
    process.stderr.write(cluster.logs());
    throw fault;
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await cluster.end();
  }
}

async function measureTroubles(rows, { cluster, world, long }) {
  const acknowledged = new Set();
  const trouble = async (name, work, atMost) => {
    const seen = await during(world, work);
    for (const id of seen.acknowledged) acknowledged.add(id);
    addReads(rows, name, seen);
    rows.add(`${name}: longest time without an acknowledged report`, longestGap(seen.times) / SECOND, 's', { atMost });
  };
  await trouble('the leader is changed', () => change(cluster), 20);
  for (let n = 0; n < (long ? 5 : 1); n += 1) await trouble('the leader is killed', () => lose(cluster), 20);
  await trouble('etcd is away', () => leaveEtcd(cluster), 5);
  const { missing, twice } = await examine(cluster, acknowledged);
  rows.add('acknowledged but missing at the end', missing, `of ${acknowledged.size}`, { is: 0 });
  rows.add('stored twice', twice, 'reports', { is: 0 });
}

async function change(cluster) {
  const before = await cluster.leader();
  await cluster.switchOver();
  await newLeader(cluster, before);
  await cluster.until('standby that has all again', cluster.standby);
}

/** Its machine comes back later, and follows the new leader. */
async function lose(cluster) {
  const lost = await cluster.killLeader();
  await newLeader(cluster, lost);
  await pause(5 * SECOND);
  cluster.patronis[lost].launch();
  await cluster.until('standby that has all again', cluster.standby);
}

const newLeader = (cluster, old) =>
  cluster.until('new leader', async () => {
    const name = await cluster.leader();
    return name === old ? null : name;
  });

/** Longer than a leader may be silent. */
async function leaveEtcd(cluster) {
  await cluster.etcd.end('SIGKILL');
  await pause(WITHOUT_ETCD);
  cluster.etcd.launch();
  await pause(10 * SECOND);
}
