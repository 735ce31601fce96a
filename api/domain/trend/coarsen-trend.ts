import { type Calendar, type Instant, instant } from '../instant.js';
import { median } from '../statistics.js';
import type { TrendColumn, TrendColumns } from './trend-columns.js';
import { type Grain, placeOf } from './trend-places.js';

type Known = readonly number[];

const whole = (value: number | null): number | null => (value === null ? null : Math.round(value));
const sum = (values: Known): number | null => (values.length === 0 ? null : values.reduce((total, value) => total + value, 0));
const mean = (values: Known): number | null => (values.length === 0 ? null : Math.round(values.reduce((total, value) => total + value, 0) / values.length));
const greatest = (values: Known): number | null => (values.length === 0 ? null : Math.max(...values));

/**
 * Weeks or months out of days: prices are the median of the days' medians, p10s and p90s (each known day weighs the same, as in a statistician's monthly mean of collections);
 * stock and incoming are those of a mean known day, sold and the counts of availability add up, outlets is the most that spoke on one day.
 */
export function coarsenTrend(days: TrendColumns, grain: Grain, calendar: Calendar): TrendColumns {
  const groups = new Map<Instant, number[]>();
  days.at.forEach((at, place) => {
    const start = placeOf(at, grain, calendar);
    const known = groups.get(start);
    if (known === undefined) groups.set(start, [place]);
    else known.push(place);
  });
  const column = (of: TrendColumn, how: (known: Known) => number | null): TrendColumn =>
    [...groups.values()].map((places) =>
      how(
        places.flatMap((place) => {
          const value = of[place] ?? null;
          return value === null ? [] : [value];
        }),
      ),
    );
  const middle = (known: Known): number | null => whole(median(known));
  return {
    at: [...groups.keys()].map(instant),
    outlets: column(days.outlets, greatest),
    priceCount: column(days.priceCount, sum),
    median: column(days.median, middle),
    p10: column(days.p10, middle),
    p90: column(days.p90, middle),
    stock: column(days.stock, mean),
    sold: column(days.sold, sum),
    incoming: column(days.incoming, mean),
    said: column(days.said, sum),
    out: column(days.out, sum),
    lastObservedAt: column(days.lastObservedAt, greatest),
  };
}

/** Cover of a coarser place: the median of the cover of its days. */
export function coarsenCover(cover: TrendColumn, at: readonly Instant[], grain: Grain, calendar: Calendar): TrendColumn {
  const groups = new Map<Instant, number[]>();
  at.forEach((time, place) => {
    const value = cover[place] ?? null;
    const start = placeOf(time, grain, calendar);
    groups.set(start, [...(groups.get(start) ?? []), ...(value === null ? [] : [value])]);
  });
  return [...groups.values()].map((known) => median(known));
}
