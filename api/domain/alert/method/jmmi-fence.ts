import { quantile, rising } from '../../statistics.js';

export interface Fence {
  readonly lower: number;
  readonly upper: number;
}

/** Tukey's fence around the quartiles, `reach` interquartile ranges beyond them; null without values. */
export function interquartileFence(values: readonly number[], reach: number): Fence | null {
  const sorted = rising(values);
  const q1 = quantile(sorted, 0.25);
  const q3 = quantile(sorted, 0.75);
  return q1 === null || q3 === null ? null : { lower: q1 - reach * (q3 - q1), upper: q3 + reach * (q3 - q1) };
}

/** The fence of the joint market monitoring initiatives: 1.5 interquartile ranges on log prices of one market and day; null without positive prices. */
export function jmmiFence(prices: readonly number[]): Fence | null {
  const fence = interquartileFence(
    prices.filter((price) => price > 0).map((price) => Math.log(price)),
    1.5,
  );
  return fence === null ? null : { lower: Math.exp(fence.lower), upper: Math.exp(fence.upper) };
}

export const isOutside = (value: number, fence: Fence): boolean => value < fence.lower || value > fence.upper;
