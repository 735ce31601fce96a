import { correctTime } from '../../dist/api/domain/field/correct-clock.js';
import { instant, slotOf } from '../../dist/api/domain/instant.js';
import { startCluster } from './cluster.mjs';
import { newReport, send } from './phones.mjs';
import { below } from './random.mjs';
import { signIn, startServer } from './server.mjs';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CALENDAR = { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] };
const BATCH = 100;
/** A page left open on a sleeping phone for longer is taken for a clock set forward (`correct-clock.ts`). */
const LONGEST_SLEEP = 35 * HOUR;

/** A phone whose wall clock is wrong from the beginning and may be set anew; `now(true time)` is its stamp. Asleep, its monotonic clock stands still. */
class WrongPhone {
  constructor(dice, run) {
    this.offset = (dice() - 0.5) * 96 * HOUR;
    // One in four is set to another zone by hand.
    if (dice() < 0.25) this.offset = (below(dice, 27) - 13) * HOUR;
    this.run = run;
    this.slept = 0;
  }

  stamp(at) {
    return { wall: at + this.offset, monotonic: at - this.slept, run: this.run };
  }

  meet(at) {
    return { ...this.stamp(at), server: instant(at) };
  }
}

/** Met the server, perhaps was set anew, made a visit, perhaps was set anew, and sends: as `web/offline/outbox.ts` fixes the time at the first sending. */
function makeVisit(dice, place) {
  const phone = new WrongPhone(dice, `run-${place}`);
  const sentAt = Date.now() - 1000 - below(dice, 1000);
  const visitAt = sentAt - below(dice, 40 * HOUR);
  const kind = ['never', 'never', 'before', 'before', 'back', 'far-ahead'][below(dice, 6)];
  if (kind === 'before') phone.offset += (dice() - 0.5) * 96 * HOUR;
  const stamp = phone.stamp(visitAt);
  // Asleep, or closed and opened again: only where nobody sets the clock meanwhile can that be told apart.
  if (kind === 'never' || kind === 'before') {
    phone.slept = below(dice, 2) * below(dice, Math.max(1, Math.min(LONGEST_SLEEP, sentAt - visitAt)));
    if (dice() < 0.3) phone.run = `${phone.run}-again`;
  }
  if (kind === 'back') phone.offset -= 11 * MINUTE + below(dice, 48 * HOUR);
  if (kind === 'far-ahead') phone.offset += 37 * HOUR + below(dice, 11 * HOUR);
  const time = correctTime(stamp, phone.meet(sentAt));
  return { kind, visitAt, stamp, time, offset: visitAt - stamp.wall };
}

/** R7: phones whose clocks are up to two days wrong, set by hand during the day, or hours off by another zone. */
export async function measureClocks(rows, { long, database, dice, log }) {
  const cluster = await startCluster({ database });
  const server = await startServer(cluster);
  try {
    const token = await signIn(server.url, 'INSPECTOR');
    const visits = Array.from({ length: long ? 20_000 : 2000 }, (_, place) => {
      const visit = makeVisit(dice, place);
      const observedAt = new Date(Math.min(visit.time.at, Date.now())).toISOString();
      return { ...visit, report: { ...newReport(dice), observedAt, visit: { clock: { offset: visit.time.offset, known: true } } } };
    });
    for (let from = 0; from < visits.length; from += BATCH)
      await send(
        server.url,
        token,
        visits.slice(from, from + BATCH).map(({ report }) => report),
      );
    const stored = await cluster.query(
      `select r.id, r.slot_at, r.observed_at, r.received_at, v.clock_offset_ms from report r join report_visit v on v.report_id = r.id`,
    );
    const byId = new Map(stored.map((row) => [row.id, row]));
    const seen = visits.map((visit) => ({ ...visit, row: byId.get(visit.report.id) }));
    addRows(rows, seen, log);
  } finally {
    await server.stop();
    await cluster.end();
  }
}

function addRows(rows, seen, log) {
  const slot = (at) => slotOf(instant(at), CALENDAR);
  const wrong = seen.filter(({ row, visitAt }) => row === undefined || row.slot_at.getTime() !== slot(visitAt));
  for (const one of wrong.slice(0, 5)) log(`  ${one.kind}: ${new Date(one.visitAt).toISOString()} became ${one.row?.observed_at?.toISOString()}`);
  const naive = seen.filter(({ stamp, visitAt }) => slot(stamp.wall) !== slot(visitAt)).length;
  rows.add('reports of phones with wrong clocks', seen.length, 'reports', { atLeast: 2000 });
  rows.add(
    '… in another slot than the visit’s',
    wrong.length,
    'reports',
    { is: 0 },
    { text: `control: ${naive} by the phones' own clocks`, ok: naive > seen.length / 2 },
  );
  const skewed = seen.filter(({ offset }) => Math.abs(offset) > 10 * MINUTE);
  const told = skewed.filter(({ row, offset }) => Math.abs(Number(row?.clock_offset_ms) - offset) < 1000);
  rows.add('… more than ten minutes wrong', skewed.length, 'reports');
  rows.add('… of these without the right skew beside the report', skewed.length - told.length, 'reports', { is: 0 });
  const whole = seen.filter(({ row }) => row?.observed_at && row.received_at && row.clock_offset_ms !== null);
  rows.add('… without time of the visit, of arrival, or of the phone', seen.length - whole.length, 'reports', { is: 0 });
}
