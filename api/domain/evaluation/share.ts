/** A counted share with its 95 % interval. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** Null when there was nothing to count. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** 97.5th percentile of the normal distribution. */
const Z_95 = 1.959963984540054;

/** `count` of `of`, with Wilson's (1927) score interval, which stays inside 0 … 1 and is right for few cases too. */
export function shareOf(count: number, of: number): Share {
  if (of <= 0) return { count, of, value: null, low: null, high: null };
  const value = count / of;
  const weight = 1 + Z_95 ** 2 / of;
  const centre = (value + Z_95 ** 2 / (2 * of)) / weight;
  const reach = (Z_95 / weight) * Math.sqrt((value * (1 - value)) / of + Z_95 ** 2 / (4 * of ** 2));
  return { count, of, value, low: count === 0 ? 0 : Math.max(0, centre - reach), high: count === of ? 1 : Math.min(1, centre + reach) };
}

/** Harmonic mean of recall and precision; null when either is unknown. */
export function f1(recall: Share, precision: Share): number | null {
  if (recall.value === null || precision.value === null) return null;
  const sum = recall.value + precision.value;
  return sum === 0 ? 0 : (2 * recall.value * precision.value) / sum;
}
