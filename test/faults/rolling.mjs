import { setTimeout as pause } from 'node:timers/promises';
import { mustFind } from './fault-rows.mjs';
import { prepared, startFour, untilSettled } from './four.mjs';
import { startGateway } from './gateway.mjs';
import { openPage, until } from './listening.mjs';
import { examine, newReport, runPhones, send } from './phones.mjs';
import { signIn } from './server.mjs';

const PHONES = 20;
const ROUNDS = 10;

/** CLUSTER, second half: what one server accepted is heard at the other; both are replaced one after the other while phones send. */
export async function measureRolling(rows, { long, database, dice }) {
  const cluster = await prepared(database);
  const four = await startFour(cluster, dice);
  try {
    const waits = await crossHear(cluster, four, dice);
    rows.add('told at one server, heard at the other', waits.filter((ms) => ms !== null).length, `of ${waits.length}`, { is: waits.length });
    rows.add('… after at most', Math.max(...waits) / 1000, 's', { atMost: 10 });
    const times = long ? 20 : 2;
    const bare = await roll(four, { times: 1, passesOn: false, dice });
    const { passed, acknowledged, later, odd } = await roll(four, { times, passesOn: true, dice });
    const outcome = await examine(cluster, acknowledged);
    rows.add(`reports while each server was replaced ${times} times`, acknowledged.size, 'reports', { atLeast: 100 });
    rows.add(
      'reports refused or answered "later" to a phone',
      later + odd.length,
      'answers',
      { is: 0 },
      mustFind(bare.later, 'answers were "later" without a second door'),
    );
    rows.add('requests the gateway passed on to the other server', passed, 'requests', { atLeast: 1 });
    rows.add('acknowledged but missing, or stored twice', outcome.missing + outcome.twice, 'reports', { is: 0 });
  } finally {
    await Promise.all(four.all.map((one) => one.stop()));
    await cluster.end();
  }
}

/** Submits at one server and waits at the other, in turns; milliseconds, null after half a minute. */
async function crossHear(cluster, four, dice) {
  const [inspector, analyst] = [await signIn(four.servers[0].url, 'INSPECTOR'), await signIn(four.servers[1].url, 'ANALYST')];
  const pages = four.servers.map(({ url }) => openPage(url, analyst, async () => 0));
  const waits = [];
  try {
    await until(() => pages.every(({ connected }) => connected > 0));
    // Connected is said before the subscription stands.
    await untilHeard(pages, () => send(four.servers[0].url, inspector, [newReport(dice)]));
    for (let n = 0; n < ROUNDS; n += 1) {
      await untilSettled(cluster);
      await pause(500);
      const before = pages[(n + 1) % 2].heard;
      const began = performance.now();
      await send(four.servers[n % 2].url, inspector, [newReport(dice)]);
      const isHeard = await until(() => pages[(n + 1) % 2].heard > before, 30_000);
      waits.push(isHeard ? performance.now() - began : null);
    }
    return waits;
  } finally {
    for (const page of pages) await page.end();
  }
}

async function untilHeard(pages, tell) {
  for (let tries = 0; tries < 10 && !pages.every(({ heard }) => heard > 0); tries += 1) {
    await tell();
    await until(() => pages.every(({ heard }) => heard > 0), 3000);
  }
}

/** Replaces each server as an update does, one after the other, while phones send through a gateway. */
async function roll(four, { times, passesOn, dice }) {
  const gateway = await startGateway(
    four.servers.map(({ url }) => url),
    { passesOn },
  );
  const token = await signIn(four.servers[0].url, 'INSPECTOR');
  let isOver = false;
  const phones = runPhones({ url: gateway.url, token, count: PHONES, dice, isDone: () => isOver });
  for (let n = 0; n < times; n += 1) for (const server of four.servers) await server.stopAndStart();
  isOver = true;
  const seen = await phones;
  await gateway.close();
  return { ...seen, passed: gateway.passed };
}
