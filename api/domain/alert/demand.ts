import type { Instant } from '../instant.js';
import { ewma, mean, standardDeviation } from '../statistics.js';
import { SALES_DAYS, type SalesWindows, salesWindows } from './sales-windows.js';
import type { Observation } from './sight.js';

const FAST_DAYS = 7;
const FAST_ALPHA = 0.5;

/** What leaves an outlet in 24 hours, in base units. */
export interface Demand {
  /** The larger of the two below: a surge must show at once, a quiet week must not hide the month. */
  readonly perDay: number;
  readonly meanPerDay30: number;
  readonly fastPerDay7: number;
  /** Standard deviation from day to day; null with fewer than two days. */
  readonly spread: number | null;
  readonly days: number;
}

/** The fast average over the last seven days; on a day of stock-out the larger of what was sold and the mean, for nobody can buy what is not there. Unknown days are passed over. */
export function fastAverage(windows: SalesWindows, start: number, alpha = FAST_ALPHA): number {
  const recent: number[] = [];
  for (let place = FAST_DAYS - 1; place >= 0; place--) {
    if (!windows.isKnown(place)) continue;
    const sold = windows.sold[place] as number;
    recent.push(windows.out[place] === 1 ? Math.max(sold, start) : sold);
  }
  return ewma(recent, alpha, start);
}

/** What was sold on the known days without a stock-out; when every known day had one, on all known days, as OpenLMIS does [P]. */
export function soldPerDay(windows: SalesWindows): readonly number[] {
  const all: number[] = [];
  const stocked: number[] = [];
  for (let place = 0; place < SALES_DAYS; place++) {
    if (!windows.isKnown(place)) continue;
    const sold = windows.sold[place] as number;
    all.push(sold);
    if (windows.out[place] === 0) stocked.push(sold);
  }
  return stocked.length > 0 ? stocked : all;
}

/**
 * The outlet's demand as of `until`: max(30-day mean without stock-out days, 7-day EWMA with α = 0.5 that starts from that mean); null when no day is known.
 * A day is a rolling window of 24 hours [O]; what left is `sold` where it was reported, else the fall of the stock between two visits [O], and is not scaled up for the hours that are unknown, because markets are restocked at night [O].
 */
export function demandOf(past: readonly Observation[], until: Instant): Demand | null {
  return demandIn(salesWindows(past, until));
}

/** The demand of which these windows tell. */
export function demandIn(windows: SalesWindows): Demand | null {
  const days = soldPerDay(windows);
  const meanPerDay30 = mean(days);
  if (meanPerDay30 === null) return null;
  const fastPerDay7 = fastAverage(windows, meanPerDay30);
  return { perDay: Math.max(meanPerDay30, fastPerDay7), meanPerDay30, fastPerDay7, spread: standardDeviation(days), days: days.length };
}
