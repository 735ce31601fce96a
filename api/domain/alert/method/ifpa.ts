import { type MonthPrice, monthNumber, monthsBefore } from './month-price.js';

/** Classes of the Indicator of Food Price Anomalies, rising (FAO, SDG indicator 2.c.1). */
export const IFPA_CLASSES = ['ABNORMALLY_LOW', 'MODERATELY_LOW', 'NORMAL', 'MODERATELY_HIGH', 'ABNORMALLY_HIGH'] as const;
export type IfpaClass = (typeof IFPA_CLASSES)[number];

/** One growth rate now, against the weighted growth of the same calendar month in earlier years. */
export interface GrowthAnomaly {
  readonly growth: number;
  readonly mean: number;
  readonly deviation: number;
  readonly years: number;
  readonly z: number;
}

export interface Ifpa {
  readonly quarter: GrowthAnomaly;
  readonly year: GrowthAnomaly;
  readonly value: number;
  readonly ifpaClass: IfpaClass;
}

export interface IfpaOptions {
  readonly minimumYears: number;
  /** Growth per month below which the deviation is not believed: prices that were carried forward hardly scatter. */
  readonly deviationFloor: number;
}

export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

const QUARTER_SHARE = 0.4;
const YEAR_SHARE = 0.6;

/** Abnormal from 1 on, moderate from 0.5 on, in either direction. */
export function ifpaClassOf(value: number): IfpaClass {
  if (value >= 1) return 'ABNORMALLY_HIGH';
  if (value >= 0.5) return 'MODERATELY_HIGH';
  if (value > -0.5) return 'NORMAL';
  return value > -1 ? 'MODERATELY_LOW' : 'ABNORMALLY_LOW';
}

/** Weighted mean; null when nothing weighs anything. */
export function weightedMean(values: readonly Weighted[]): number | null {
  let weights = 0;
  let sum = 0;
  for (const { value, weight } of values) {
    weights += weight;
    sum += weight * value;
  }
  return weights > 0 ? sum / weights : null;
}

/** Weighted standard deviation with the (n − 1)/n correction; `count` is that n. Null for fewer than two. */
export function weightedDeviation(values: readonly Weighted[], count: number): number | null {
  const centre = weightedMean(values);
  if (centre === null || count < 2) return null;
  const spread = weightedMean(values.map(({ value, weight }) => ({ value: (value - centre) ** 2, weight })));
  return spread === null ? null : Math.sqrt((spread * count) / (count - 1));
}

/** Compound growth per month over `span` months up to month `number`; null when either end is missing. */
function growthAt(prices: ReadonlyMap<number, number>, number: number, span: number): number | null {
  const end = prices.get(number);
  const start = prices.get(number - span);
  return end === undefined || start === undefined ? null : (end / start) ** (1 / span) - 1;
}

/** Growth of the same calendar month in earlier years; the weight is the year, counted from the first year in which the series has any such growth. */
export function earlierGrowths(prices: ReadonlyMap<number, number>, number: number, span: number): readonly Weighted[] {
  let first = Number.POSITIVE_INFINITY;
  for (const seen of prices.keys()) if (prices.has(seen - span)) first = Math.min(first, Math.floor(seen / 12));
  const growths: Weighted[] = [];
  for (let earlier = number - 12; Math.floor(earlier / 12) >= first; earlier -= 12) {
    const value = growthAt(prices, earlier, span);
    if (value !== null) growths.push({ value, weight: Math.floor(earlier / 12) - first + 1 });
  }
  return growths.reverse();
}

function anomaly(prices: ReadonlyMap<number, number>, number: number, span: number, options: IfpaOptions): GrowthAnomaly | null {
  const growth = growthAt(prices, number, span);
  const earlier = earlierGrowths(prices, number, span);
  const mean = weightedMean(earlier);
  const deviation = weightedDeviation(earlier, earlier.length);
  if (growth === null || mean === null || deviation === null || earlier.length < options.minimumYears) return null;
  const scale = Math.max(deviation, options.deviationFloor);
  return scale > 0 ? { growth, mean, deviation, years: earlier.length, z: (growth - mean) / scale } : null;
}

/** How unusual the growth of the last quarter and year is for this calendar month; null with fewer earlier years than asked for. */
export function ifpa(months: readonly MonthPrice[], now: MonthPrice, options: IfpaOptions): Ifpa | null {
  if (now.price <= 0) return null;
  const number = monthNumber(now);
  const prices = new Map([...monthsBefore(months, now), now].map((seen) => [monthNumber(seen), seen.price]));
  const quarter = anomaly(prices, number, 3, options);
  const year = anomaly(prices, number, 12, options);
  if (quarter === null || year === null) return null;
  const value = QUARTER_SHARE * quarter.z + YEAR_SHARE * year.z;
  return { quarter, year, value, ifpaClass: ifpaClassOf(value) };
}

/**
 * A glut: the indicator is low and the price itself lies at least `fall` (0.1 = 10 %) below the same month a year before; null when either cannot be judged.
 * The level counts because the end of a spike has a low indicator too, while food is still dear.
 */
export function ifpaGlut(months: readonly MonthPrice[], now: MonthPrice, options: IfpaOptions & { readonly fall: number }): boolean | null {
  const judged = ifpa(months, now, options);
  const before = months.find((seen) => monthNumber(seen) === monthNumber(now) - 12 && seen.price > 0);
  if (judged === null || before === undefined) return null;
  return judged.value <= -0.5 && now.price <= (1 - options.fall) * before.price;
}
