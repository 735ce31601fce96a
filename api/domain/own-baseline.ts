import type { Observation } from './alert/sight.js';
import { DAY, type Instant, instant } from './instant.js';
import { mean, median } from './statistics.js';

const BASELINE_DAYS = 33;
const GAP_DAYS = 3;

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

/** A price farther than this from the median, up or down, is a slip of the hand; as G0 has it by default. */
const SLIP_RATIO = 1.9;

/**
 * The geometric mean of the prices whose median is the own baseline, slips left out; null without a price.
 * A step of the whole market turns the medians of two outlets on different days, as their reports are missing on different days; their means take it in at the same pace.
 */
export function meanBaseline(past: readonly Observation[], priceAt: Instant): number | null {
  const [since, until] = [priceAt - BASELINE_DAYS * DAY, priceAt - GAP_DAYS * DAY];
  const seen = past.flatMap(({ observedAt, price }) => (price !== null && price > 0 && observedAt >= since && observedAt < until ? [Math.log(price)] : []));
  const middle = median(seen);
  const average = middle === null ? null : mean(seen.filter((one) => Math.abs(one - middle) <= Math.log(SLIP_RATIO)));
  return average === null ? null : Math.exp(average);
}

/** The outlet's baseline for a price seen at `priceAt`: the median of its own prices of the 30 days that ended three days before, so that a rise cannot lift the figure it is measured against at once. `past` rises by time. */
export const ownBaseline = (past: readonly Observation[], priceAt: Instant): Baseline =>
  baselineBetween(past, instant(priceAt - BASELINE_DAYS * DAY), instant(priceAt - GAP_DAYS * DAY));
