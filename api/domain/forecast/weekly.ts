import { type DailyValues, daysAhead, lastOf, type Method } from './daily-values.js';

export const WEEK = 7;
const WEEKS = 12;
/** A week with fewer known days says nothing of its days. */
const KNOWN_DAYS = 5;
/** Weeks without any difference that every weekday is given, so that one odd week is not a pattern. Our own rule. */
const CALM_WEEKS = 2;

/** How far each weekday stands from the mean of its week, by place modulo 7, over the last twelve weeks; 0 where nothing is known. */
export function weekdayProfile(values: DailyValues): readonly number[] {
  const sums = new Array<number>(WEEK).fill(0);
  const counts = new Array<number>(WEEK).fill(0);
  for (let end = values.length; end > Math.max(0, values.length - WEEKS * WEEK); end -= WEEK) {
    const known: [number, number][] = [];
    for (let place = Math.max(0, end - WEEK); place < end; place++) {
      const value = values[place] ?? null;
      if (value !== null) known.push([place % WEEK, value]);
    }
    if (known.length < KNOWN_DAYS) continue;
    const mean = known.reduce((sum, [, value]) => sum + value, 0) / known.length;
    for (const [weekday, value] of known) {
      sums[weekday] = (sums[weekday] as number) + value - mean;
      counts[weekday] = (counts[weekday] as number) + 1;
    }
  }
  return sums.map((sum, weekday) => sum / ((counts[weekday] as number) + CALM_WEEKS));
}

/** The values without their weekdays' differences; gaps stay gaps. */
export const withoutWeekdays = (values: DailyValues, profile: readonly number[]): DailyValues =>
  values.map((value, place) => (value === null ? null : value - (profile[place % WEEK] as number)));

/** The newest figure, moved by the difference between weekdays. */
export const weekday: Method = ({ own }) => {
  const profile = weekdayProfile(own);
  const level = lastOf(withoutWeekdays(own, profile));
  return daysAhead((ahead) => level + (profile[(own.length - 1 + ahead) % WEEK] as number));
};

/** The figure of the same weekday one to four weeks before, the newest that is known [P, seasonal naive]. */
export const seasonalNaive: Method = ({ own }) =>
  daysAhead((ahead) => {
    const first = Math.ceil(ahead / WEEK);
    for (let weeks = first; weeks < first + 4; weeks++) {
      const value = own[own.length - 1 + ahead - weeks * WEEK] ?? null;
      if (value !== null) return value;
    }
    return lastOf(own);
  });
