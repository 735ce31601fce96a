import { type Day, dayNumber, dayOf, type Instant, slotOf } from '../instant.js';
import { basisOf, judgedOf } from './judged.js';
import { isOut } from './sales-windows.js';
import type { Observation, OutletSight } from './sight.js';
import type { Detect } from './verdict.js';

/** One day of an outlet: there in the first slot, and when it was first seen gone; `goneAt` null = it lasted. */
interface JudgedDay {
  readonly day: Day;
  readonly hadAt: Instant;
  readonly goneAt: Instant | null;
}

const saysStock = (seen: Observation): boolean => seen.stock !== null || seen.availability !== null;

/** Judges a day's observations, oldest first; null when nobody looked in the first slot, it was gone by then, or nobody looked again. */
function judgeDay(seen: readonly Observation[], sight: OutletSight): JudgedDay | null {
  const [first, ...later] = seen;
  if (first === undefined || later.length === 0 || isOut(first)) return null;
  const earliest = sight.calendar.slotMinutes[0] ?? 0;
  const slot = slotOf(first.observedAt, sight.calendar);
  if ((slot / 60_000 + sight.calendar.utcOffsetMinutes - earliest) % 1440 !== 0) return null;
  const gone = later.find((next) => isOut(next) && slotOf(next.observedAt, sight.calendar) > slot);
  return { day: dayOf(slot, sight.calendar), hadAt: first.observedAt, goneAt: gone?.observedAt ?? null };
}

/** The last `of` days, oldest first, that could be judged. A visit counts for the day of its slot's issue, so that one after the evening issue belongs to the next morning. */
function judgedDays(sight: OutletSight, last: Instant, of: number): readonly JudgedDay[] {
  const today = dayNumber(slotOf(last, sight.calendar), sight.calendar);
  const days: Observation[][] = Array.from({ length: of }, () => []);
  for (let place = sight.past.length - 1; place >= 0; place--) {
    const seen = sight.past[place] as Observation;
    const age = today - dayNumber(slotOf(seen.observedAt, sight.calendar), sight.calendar);
    if (age >= of) break;
    if (saysStock(seen)) days[of - 1 - age]?.push(seen);
  }
  return days.map((seen) => judgeDay(seen.reverse(), sight)).filter((day) => day !== null);
}

/** S5: there in the morning and gone by noon or evening, on at least two of the last three days; a daily average never sees it. */
export const detectDailyDepletion: Detect<OutletSight, 'S5'> = (sight) => {
  if (!sight.sellsIt) return { kind: 'no-data', reason: 'NOT_SOLD_HERE' };
  const judged = judgedOf(sight);
  if (judged === null || !saysStock(judged)) return { kind: 'no-data', reason: 'NO_STOCK' };
  const { need, of } = sight.thresholds.shortage.depletionDays;
  const days = judgedDays(sight, judged.observedAt, of);
  const emptied = days.flatMap(({ day, hadAt, goneAt }) => (goneAt === null ? [] : [{ day, hadAt, goneAt }]));
  if (days.length < need) return { kind: 'no-data', reason: 'TOO_FEW_DAYS' };
  const evidence = { rule: 'S5', ...basisOf(sight, judged.observedAt), emptied, judgedDays: days.length, need } as const;
  if (emptied.length < need) return { kind: 'normal', evidence };
  return { kind: 'breach', severity: emptied.length >= of ? 'ALERT' : 'WARN', evidence };
};
