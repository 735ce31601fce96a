import { setTimeout as pause } from 'node:timers/promises';
import { startScript } from '../bench/processes.mjs';
import { startCluster } from './cluster.mjs';
import { mustFind } from './fault-rows.mjs';
import { newReport, send } from './phones.mjs';
import { signIn, startServer } from './server.mjs';

const HOUR = 3_600_000;
const SLOTS = [6, 12, 18];
/** The clock runs so many times as fast, and is put to so many of its milliseconds before what is waited for: time for two servers to start. */
const SPEED = 5;
const LEAD = 60_000;

/** R8: two servers, a clock that is put forward from slot to slot, and one of them killed a second before each slot: exactly one quick report each, issued in time. */
export async function measureScheduledReports(rows, { long, database, dice, log }) {
  const slots = slotsFrom(Date.now(), long ? 90 : 3);
  const cluster = await startCluster({ database });
  const late = [];
  try {
    await beginReporting(cluster, dice);
    for (const slot of slots) {
      late.push(await playSlot(cluster, slot));
      log(`  ${new Date(slot).toISOString()} issued after ${late.at(-1)?.toFixed(0)} s`);
    }
    const times = slots.map((slot) => new Date(slot));
    const count = async () => {
      const found = await cluster.query('select slot_at, count(*)::integer as n from bulletin where slot_at = any ($1) and part = 0 group by 1', [times]);
      return { none: slots.length - found.length, twice: found.filter(({ n }) => n > 1).length };
    };
    const { none, twice } = await count();
    rows.add('slots without a quick report', none, `of ${slots.length}`, { is: 0 });
    rows.add('slots with more than one', twice, 'slots', { is: 0 }, await control(cluster, count));
    rows.add('issued within two minutes of the slot', (100 * late.filter((seconds) => seconds <= 120).length) / slots.length, '%', { atLeast: 99 });
  } finally {
    await cluster.end();
  }
}

/** A province has quick reports from its first report on. */
async function beginReporting(cluster, dice) {
  const server = await startServer(cluster, { WORKER: 'inside' });
  try {
    await send(server.url, await signIn(server.url, 'INSPECTOR'), [newReport(dice)]);
    await until(async () => (await cluster.query('select from slot_round')).length > 0);
  } finally {
    await server.stop();
  }
}

/** The next slots in Vietnam's time, as milliseconds. */
function slotsFrom(now, count) {
  const midnight = Math.floor((now + 7 * HOUR) / (24 * HOUR)) * 24 * HOUR - 7 * HOUR;
  const all = Array.from({ length: Math.ceil(count / 3) + 2 }, (_, day) => SLOTS.map((hour) => midnight + day * 24 * HOUR + hour * HOUR)).flat();
  return all.filter((slot) => slot > now + HOUR).slice(0, count);
}

/** Two servers see the cut-off and the slot; seconds from the slot until the report is issued, by their clock. */
async function playSlot(cluster, slot) {
  const [{ minutes }] = await cluster.query('select hand_in_minutes_before as minutes from deployment');
  await during(cluster, slot - minutes * 60_000, () => until(async () => (await bulletin(cluster, slot)) !== undefined));
  return during(cluster, slot, async (now, servers) => {
    await pause((slot - 1000 - now()) / SPEED);
    await servers[0].kill();
    await until(async () => (await bulletin(cluster, slot))?.issued_at !== null);
    return (new Date((await bulletin(cluster, slot))?.issued_at ?? Number.POSITIVE_INFINITY).getTime() - slot) / 1000;
  });
}

async function bulletin(cluster, slot) {
  const [row] = await cluster.query('select issued_at from bulletin where slot_at = $1 and part = 0', [new Date(slot)]);
  return row;
}

/** Runs `work` with two servers whose clock begins shortly before that time. */
async function during(cluster, time, work) {
  const from = Date.now();
  const shows = time - LEAD;
  const clock = { CLOCK_FROM: String(from), CLOCK_SHOWS: String(shows), CLOCK_SPEED: String(SPEED) };
  const settings = { DATABASE_URL: cluster.url, PORT: '0', WORKER: 'inside', DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'production', ...clock };
  const servers = await Promise.all([startScript('../faults/serve-shifted.mjs', settings), startScript('../faults/serve-shifted.mjs', settings)]);
  try {
    return await work(() => shows + (Date.now() - from) * SPEED, servers);
  } finally {
    await Promise.all(servers.map((server) => server.kill()));
  }
}

async function until(isSo, patience = 90_000) {
  const end = performance.now() + patience;
  while (performance.now() < end && !(await isSo())) await pause(100);
}

/** A second report put in by hand must be found by the same count. */
async function control(cluster, count) {
  await cluster.query('alter table bulletin drop constraint bulletin_province_id_slot_at_part_key, drop constraint bulletin_province_id_year_ordinal_key');
  const columns = await cluster.query(`select column_name as name from information_schema.columns where table_name = 'bulletin' and is_identity = 'NO'`);
  const list = columns.map(({ name }) => name).join(', ');
  await cluster.query(`insert into bulletin (${list}) select ${list} from bulletin where part = 0 order by slot_at desc limit 1`);
  return mustFind((await count()).twice, 'found when one is put in twice');
}
