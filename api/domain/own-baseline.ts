import type { Observation } from './alert/sight.js';
import { DAY, type Instant, instant } from './instant.js';
import { median } from './statistics.js';

/** What an outlet itself used to ask, over a half-open span of time. */
export interface Baseline {
  /** Median price in smallest money units; null without a price in the span. */
  readonly price: number | null;
  readonly reports: number;
  readonly since: Instant;
  readonly until: Instant;
}

/** The median of the outlet's own prices observed in [since, until), among the first `count` observations. */
export function baselineBetween(past: readonly Observation[], since: Instant, until: Instant, count = past.length): Baseline {
  const prices: number[] = [];
  for (let place = count - 1; place >= 0; place--) {
    const seen = past[place] as Observation;
    if (seen.observedAt < since) break;
    if (seen.observedAt < until && seen.price !== null) prices.push(seen.price);
  }
  return { price: median(prices), reports: prices.length, since, until };
}

/** The outlet's baseline for a price seen at `priceAt`: the median of its own prices of the 30 days that ended three days before, so that a rise cannot lift the figure it is measured against at once. `past` rises by time. */
export const ownBaseline = (past: readonly Observation[], priceAt: Instant): Baseline =>
  baselineBetween(past, instant(priceAt - 33 * DAY), instant(priceAt - 3 * DAY));
