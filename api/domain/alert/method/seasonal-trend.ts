/** One value of a monthly series; `t` counts months, `month` is the calendar month 1 … 12. */
export interface SeasonalPoint {
  readonly t: number;
  readonly month: number;
  readonly value: number;
}

/** A straight line with its own height for each calendar month, and how far the values scatter around it. */
export interface SeasonalTrend {
  readonly perMonth: number;
  /** Height of the line at t = 0 for each calendar month that was seen. */
  readonly heights: ReadonlyMap<number, number>;
  /** Sample standard deviation of the residuals (n − 1), as R's sd(resid(…)). */
  readonly deviation: number;
  readonly points: number;
}

interface Sums {
  count: number;
  t: number;
  value: number;
}

function sumsByMonth(points: readonly SeasonalPoint[]): Map<number, Sums> {
  const months = new Map<number, Sums>();
  for (const point of points) {
    const sums = months.get(point.month) ?? { count: 0, t: 0, value: 0 };
    months.set(point.month, { count: sums.count + 1, t: sums.t + point.t, value: sums.value + point.value });
  }
  return months;
}

function slopeWithinMonths(points: readonly SeasonalPoint[], months: ReadonlyMap<number, Sums>): number | null {
  let across = 0;
  let along = 0;
  for (const point of points) {
    const sums = months.get(point.month) as Sums;
    const t = point.t - sums.t / sums.count;
    across += t * (point.value - sums.value / sums.count);
    along += t * t;
  }
  return along === 0 ? null : across / along;
}

/** The value that the line gives for a month; null for a calendar month it never saw. */
export function fitted(trend: SeasonalTrend, t: number, month: number): number | null {
  const height = trend.heights.get(month);
  return height === undefined ? null : height + trend.perMonth * t;
}

/**
 * Ordinary least squares of `value ~ 1 + t + month dummies`; null when no calendar month was seen twice.
 * The dummies are taken out first by centring each month on its own mean (Frisch and Waugh 1933), which gives the same figures as the full regression.
 */
export function fitSeasonalTrend(points: readonly SeasonalPoint[]): SeasonalTrend | null {
  const months = sumsByMonth(points);
  const perMonth = slopeWithinMonths(points, months);
  if (perMonth === null) return null;
  const heights = new Map([...months].map(([month, sums]) => [month, (sums.value - perMonth * sums.t) / sums.count]));
  let squares = 0;
  for (const point of points) squares += (point.value - (heights.get(point.month) as number) - perMonth * point.t) ** 2;
  return { perMonth, heights, deviation: Math.sqrt(squares / (points.length - 1)), points: points.length };
}
