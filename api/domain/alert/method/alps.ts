import { type MonthPrice, monthNumber, monthsBefore } from './month-price.js';
import { fitSeasonalTrend, fitted } from './seasonal-trend.js';

/** Classes of the Alert for Price Spikes, rising (World Food Programme, 2014). */
export const ALPS_CLASSES = ['NORMAL', 'STRESS', 'ALERT', 'CRISIS'] as const;
export type AlpsClass = (typeof ALPS_CLASSES)[number];

export interface Alps {
  /** Distance from the seasonal trend in standard deviations of its past residuals. */
  readonly value: number;
  readonly alpsClass: AlpsClass;
  /** The price that the seasonal trend of the past leads to. */
  readonly expected: number;
  readonly months: number;
}

export interface AlpsOptions {
  /** LOG is our own: on LEVEL prices that inflate for years are nearly always "stressed". */
  readonly scale: 'LOG' | 'LEVEL';
  readonly minimumMonths: number;
  /** Only this many months before the judged one are looked at; null = all. */
  readonly windowMonths: number | null;
  /** A series that was carried forward has almost no scatter: its deviation is taken as no less than this. */
  readonly deviationFloor: number;
}

/** The class of an ALPS value: normal below 0.25, stress below 1, alert below 2, crisis from 2. */
export const alpsClassOf = (value: number): AlpsClass => (value >= 2 ? 'CRISIS' : value >= 1 ? 'ALERT' : value >= 0.25 ? 'STRESS' : 'NORMAL');

/** How many standard deviations `actual` stands above `expected`; null without any scatter to measure by. */
export const alpsValue = (actual: number, expected: number, deviation: number): number | null => (deviation > 0 ? (actual - expected) / deviation : null);

/** Judges the price of one month against the seasonal trend of the months before it; null with too few months, or when its calendar month was never seen before. */
export function alps(months: readonly MonthPrice[], now: MonthPrice, options: AlpsOptions): Alps | null {
  const onScale = options.scale === 'LOG' ? Math.log : (price: number) => price;
  const offScale = options.scale === 'LOG' ? Math.exp : (price: number) => price;
  const nowNumber = monthNumber(now);
  const oldest = options.windowMonths === null ? Number.NEGATIVE_INFINITY : nowNumber - options.windowMonths;
  const points = monthsBefore(months, now)
    .map((seen) => ({ t: monthNumber(seen) - nowNumber, month: seen.month, value: onScale(seen.price) }))
    .filter((point) => point.t + nowNumber >= oldest);
  if (now.price <= 0 || points.length < options.minimumMonths) return null;
  const trend = fitSeasonalTrend(points);
  const expected = trend === null ? null : fitted(trend, 0, now.month);
  if (trend === null || expected === null) return null;
  const value = alpsValue(onScale(now.price), expected, Math.max(trend.deviation, options.deviationFloor));
  return value === null ? null : { value, alpsClass: alpsClassOf(value), expected: offScale(expected), months: points.length };
}
