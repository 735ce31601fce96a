import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../phone/figure-rows.mjs';
import { startCluster } from './cluster.mjs';
import { mustFind } from './fault-rows.mjs';
import { examine, runPhones } from './phones.mjs';
import { signIn, startServer } from './server.mjs';

const PHONES = 20;

/** R1: SIGKILL of the server in the middle of submits. */
export async function measureServerKills(rows, { long, database, dice, log }) {
  const size = long ? { reports: 50_000, kills: 800 } : { reports: 4000, kills: 60 };
  const cluster = await startCluster({ database });
  const server = await startServer(cluster);
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    const back = [];
    const isDone = (acknowledged) => back.length >= size.kills && acknowledged.size >= size.reports;
    const phones = runPhones({ url: server.url, token, count: PHONES, dice, isDone });
    while (back.length < size.kills) {
      await pause(300 + dice() * 500);
      back.push(await server.killAndStart());
      if (back.length % 50 === 0) log(`  ${back.length} kills`);
    }
    const { acknowledged, odd } = await phones;
    const outcome = await examine(cluster, acknowledged);
    const [phantom] = await cluster.query('select count(*)::integer as n from report where id = $1', ['01900000-0000-7000-8000-000000000000']);
    rows.add(`kills; ${PHONES} phones`, back.length, 'kills', { atLeast: size.kills });
    rows.add('reports acknowledged', acknowledged.size, 'reports', { atLeast: size.reports });
    rows.add('acknowledged but missing', outcome.missing, 'reports', { is: 0 }, { text: 'control: see R2 forgetful', ok: phantom.n === 0 });
    rows.add('stored twice', outcome.twice, 'reports', { is: 0 }, await withoutIdempotency(cluster, server, dice));
    rows.add('facts of the outbox that differ from the reports', outcome.factsBeside, 'facts', { is: 0 });
    rows.add('answers that are neither "stored" nor "later"', odd.length, 'answers', { is: 0 });
    rows.add('ready again, p95', percentile(back, 0.95) / 1000, 's', { atMost: 3 });
    for (const words of odd.slice(0, 3)) log(`  ${words}`);
  } finally {
    await server.stop();
    await cluster.end();
  }
}

/** The same with clients that send again under a new id: copies must appear. */
async function withoutIdempotency(cluster, server, dice) {
  await cluster.query('truncate report, report_visit, outbox');
  const token = await signIn(server.url, 'INSPECTOR');
  let kills = 0;
  const phones = runPhones({ url: server.url, token, count: PHONES, dice, isDone: () => kills >= 8, isForgetful: true });
  while (kills < 8) {
    await pause(300 + dice() * 500);
    await server.killAndStart();
    kills += 1;
  }
  await phones;
  const [{ copies }] = await cluster.query('select (count(*) - count(distinct note))::integer as copies from report');
  return mustFind(copies, 'copies where a phone sends again under a new id');
}
