import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { percentile } from '../phone/figure-rows.mjs';
import { startCluster } from './cluster.mjs';
import { memoryOf, sendAtRate, sendWithClients, watchMemory } from './load.mjs';
import { examine, newReport } from './phones.mjs';
import { readiness, signIn, startServer } from './server.mjs';

/** As many connections as reports are stored by at once: whoever else needs one waits. */
const POOL = { DATABASE_POOL: '2' };

/** How many reports a second this machine takes from 32 clients, just now. */
async function capacity(server, token, dice) {
  const answers = await sendWithClients({ url: server.url, token, clients: 32, seconds: 4, dice });
  return answers.filter(({ kind }) => kind === 'stored').length / 4;
}

/** Ten times as many clients as keep the server busy, and the time until it answers as before. */
export async function measureOverload(rows, { long, database, dice, log }) {
  const seconds = long ? 60 : 15;
  const cluster = await startCluster({ database });
  const server = await startServer(cluster, { WORKER: 'inside' });
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    const usual = await capacity(server, token, dice);
    const before = memoryOf(server.pid);
    const memory = watchMemory(server.pid);
    const answers = await sendWithClients({ url: server.url, token, clients: 1000, seconds, dice });
    const recovered = await recovery(server, token, dice);
    const grown = Math.max(...memory.end()) - before;
    const of = (kind) => answers.filter((answer) => answer.kind === kind);
    const refused = of('later').filter(({ status }) => status === 503);
    log(
      `  32 clients: ${usual.toFixed(0)} reports/s; 1,000 clients: ${(of('stored').length / seconds).toFixed(0)}/s stored, ${refused.length} told to come later`,
    );
    rows.add(
      `1,000 clients for ${seconds} s: answers neither stored nor 503 with Retry-After`,
      answers.length - of('stored').length - refused.length,
      'answers',
      { is: 0 },
      await control(cluster, dice),
    );
    rows.add('told to come later at the door', refused.length, 'answers', { atLeast: 1 });
    rows.add('reports a second beside those of 32 clients', of('stored').length / seconds / usual, 'times', { atLeast: 0.3 });
    rows.add(
      'answered, p99, refusals included',
      percentile(
        answers.map(({ ms }) => ms),
        0.99,
      ) / 1000,
      's',
      { atMost: 5 },
    );
    rows.add('memory grown at most', grown, 'MB', { atMost: 400 });
    rows.add('as quick as before after', recovered, 's', { atMost: 30 });
    rows.add('reports stored twice', (await examine(cluster, new Set())).twice, 'reports', { is: 0 });
    rows.add('the server process ended', Number(server.hasEnded), 'times', { is: 0 });
  } finally {
    await server.stop();
    await cluster.end();
  }
}

/** Without the limit at the door nobody is told to come later: the check above must see the difference. */
async function control(cluster, dice) {
  const server = await startServer(cluster, { REQUESTS_AT_ONCE: '100000' });
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    const answers = await sendWithClients({ url: server.url, token, clients: 1000, seconds: 6, dice });
    const refused = answers.filter(({ status }) => status === 503).length;
    const p99 =
      percentile(
        answers.map(({ ms }) => ms),
        0.99,
      ) / 1000;
    return { text: `control: without the limit ${refused} are refused at the door and p99 is ${p99.toFixed(1)} s`, ok: refused === 0 };
  } finally {
    await server.stop();
  }
}

/** Seconds until ten reports in a row are each stored within half a second. */
async function recovery(server, token, dice) {
  const began = performance.now();
  for (let inRow = 0; inRow < 10 && performance.now() - began < 60_000; ) {
    const [answer] = await sendAtRate({ url: server.url, token, rate: 1, seconds: 1, make: () => newReport(dice) });
    inRow = answer.kind === 'stored' && answer.ms < 500 ? inRow + 1 : 0;
  }
  return (performance.now() - began) / 1000;
}

/** The pool starved by a lock, and the database frozen (SIGSTOP): typed refusal or wait, then as before. */
export async function measureStarved(rows, { database, dice }) {
  const cluster = await startCluster({ database });
  const server = await startServer(cluster, POOL);
  const holder = new pg.Client({ connectionString: cluster.url });
  try {
    await holder.connect();
    const token = await signIn(server.url, 'INSPECTOR');
    await holder.query('begin; lock table report in access exclusive mode');
    const sending = sendWithClients({ url: server.url, token, clients: 60, seconds: 8, dice });
    const said = await untilSaid(server.url, 'POOL_STARVED', 8000);
    await holder.query('rollback');
    const answers = await sending;
    rows.add('pool starved by a lock: said by readiness', Number(said), 'yes', { is: 1 });
    rows.add(
      '… answers neither stored nor later',
      answers.filter(({ kind }) => kind === 'odd').length,
      'answers',
      { is: 0 },
      {
        text: `control: ${answers.filter(({ status }) => status === 503).length} refused, ${answers.filter(({ kind }) => kind === 'stored').length} stored`,
        ok: answers.some(({ kind }) => kind === 'stored'),
      },
    );
    rows.add('… as quick as before after', await recovery(server, token, dice), 's', { atMost: 30 });
    process.kill(server.pid, 'SIGSTOP');
    await pause(3000);
    process.kill(server.pid, 'SIGCONT');
    rows.add('event loop blocked for 3 s: said by readiness', Number(await untilSaid(server.url, 'EVENT_LOOP_BLOCKED', 5000)), 'yes', { is: 1 });
    rows.add('… as quick as before after', await recovery(server, token, dice), 's', { atMost: 30 });
  } finally {
    await holder.end();
    await server.stop();
    await cluster.end();
  }
}

async function untilSaid(url, impairment, patience) {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    if ((await readiness(url)).impairments.includes(impairment)) return true;
    await pause(100);
  }
  return false;
}
