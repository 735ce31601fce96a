import { mean, rising } from '../statistics.js';
import type { DailyValues } from './daily-values.js';

/** A day counts as told when at least half as many outlets spoke as on the best of the four weeks up to it. Our own rule, as on the overview. */
const MONTH = 28;
const HALF = 2;
/** An area's last price stands for this many days without one. */
const CARRIED_DAYS = 7;
/** Share of the areas left off at either end of a day's changes. */
const TRIMMED = 0.1;
const FEWEST_AREAS = 3;

/** The values of the days on which enough outlets spoke; the others are gaps, for a few outlets are not the area. */
export function toldDays(values: DailyValues, outlets: DailyValues): DailyValues {
  return values.map((value, place) => {
    const most = Math.max(0, ...outlets.slice(Math.max(0, place - MONTH + 1), place + 1).map((count) => count ?? 0));
    return (outlets[place] ?? 0) * HALF < most ? null : value;
  });
}

/** An area's stock as if the same number of outlets had spoken on each told day, that of the newest: an outlet that is silent has not run out. */
export function evenStock(stock: DailyValues, outlets: DailyValues): DailyValues {
  const told = toldDays(stock, outlets);
  const newest = told.findLastIndex((value) => value !== null);
  const spoke = outlets[newest] ?? 0;
  return told.map((value, place) => {
    const count = outlets[place] ?? 0;
    return value === null || count === 0 ? null : (value / count) * spoke;
  });
}

function carried(values: DailyValues): DailyValues {
  let last: number | null = null;
  let age = 0;
  return values.map((value) => {
    age = value === null ? age + 1 : 0;
    last = value ?? (age > CARRIED_DAYS ? null : last);
    return last;
  });
}

/** Mean of the values without the share at either end; 0 without any. */
function trimmedMean(values: readonly number[]): number {
  const cut = Math.floor(values.length * TRIMMED);
  return mean([...rising(values)].slice(cut, values.length - cut)) ?? 0;
}

/** How the prices of several areas moved together, 1 on the first day: the mean of their daily changes, chained, so that areas coming and going do not move it. Null with fewer than three areas. */
export function chainedIndex(areas: readonly DailyValues[], days: number): DailyValues | null {
  if (areas.length < FEWEST_AREAS) return null;
  const held = areas.map(carried);
  let level = 0;
  return Array.from({ length: days }, (_, day) => {
    const changes = held.flatMap((area) => {
      const [now, before] = [area[day] ?? 0, area[day - 1] ?? 0];
      return now > 0 && before > 0 ? [Math.log(now / before)] : [];
    });
    level += trimmedMean(changes);
    return Math.exp(level);
  });
}
