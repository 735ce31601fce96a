import { type Calendar, DAY, dayNumber, dayOf, type Instant } from '../../instant.js';
import { median } from '../../statistics.js';
import type { GlutSight } from '../area-sight.js';

/** What growers got for one unit on one local day, the median of an area. */
export interface FarmGateDay {
  readonly at: Instant;
  readonly price: number;
}

const WEEK = 7;

/**
 * Weeks of seven local days that end with the day of `at`, oldest first, each with the median price of its days (null = none was told) and,
 * of each earlier year, the median price of the calendar month in which the week ends. Judged every day, so a week is no calendar week. `days` are not after `at`.
 */
export function farmGateWeeks(days: readonly FarmGateDay[], at: Instant, count: number, calendar: Calendar): GlutSight['weeks'] {
  const today = dayNumber(at, calendar);
  const byWeek = new Map<number, number[]>();
  const byMonth = new Map<string, number[]>();
  for (const { at: seenAt, price } of days) {
    push(byWeek, Math.floor((today - dayNumber(seenAt, calendar)) / WEEK), price);
    push(byMonth, dayOf(seenAt, calendar).slice(0, 7), price);
  }
  return Array.from({ length: count }, (_, place) => {
    const back = count - 1 - place;
    const [year, month] = dayOf((at - back * WEEK * DAY) as Instant, calendar).split('-');
    const earlier = [...byMonth].filter(([name]) => name.slice(5) === month && name.slice(0, 4) < (year ?? ''));
    return { price: median(byWeek.get(back) ?? []), sameMonth: earlier.flatMap(([, prices]) => median(prices) ?? []) };
  });
}

function push<Key>(groups: Map<Key, number[]>, key: Key, price: number): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [price]);
  else group.push(price);
}
