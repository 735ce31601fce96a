import type { Observation } from './alert/sight.js';
import { DAY, type Instant, instant } from './instant.js';
import { median } from './statistics.js';

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

/** The outlet's own prices observed in [since, until), among the first `count` observations. */
function pricesBetween(past: readonly Observation[], since: Instant, until: Instant, count = past.length): number[] {
  const prices: number[] = [];
  for (let place = count - 1; place >= 0; place--) {
    const seen = past[place] as Observation;
    if (seen.observedAt < since) break;
    if (seen.observedAt < until && seen.price !== null) prices.push(seen.price);
  }
  return prices;
}

/** The median of the outlet's own prices observed in [since, until), among the first `count` observations. */
export function baselineBetween(past: readonly Observation[], since: Instant, until: Instant, count = past.length): Baseline {
  const prices = pricesBetween(past, since, until, count);
  return { price: median(prices), reports: prices.length, since, until };
}

/** A price farther than this from the median, up or down, is a slip of the hand; as G0 has it by default. */
const SLIP_RATIO = 1.9;

/**
 * The geometric mean of the prices whose median is the own baseline, slips left out; null without a price.
 * A step of the whole market turns the medians of two outlets on different days, as their reports are missing on different days; their means take it in at the same pace.
 */
export function meanBaseline(past: readonly Observation[], priceAt: Instant): number | null {
  const prices = pricesBetween(past, instant(priceAt - BASELINE_DAYS * DAY), instant(priceAt - GAP_DAYS * DAY)).filter((price) => price > 0);
  const middle = median(prices);
  if (middle === null) return null;
  let sum = 0;
  let count = 0;
  for (const price of prices) {
    if (price > middle * SLIP_RATIO || price * SLIP_RATIO < middle) continue;
    sum += Math.log(price);
    count += 1;
  }
  return count === 0 ? null : Math.exp(sum / count);
}

/** The outlet's baseline for a price seen at `priceAt`: the median of its own prices of the 30 days that ended three days before, so that a rise cannot lift the figure it is measured against at once. `past` rises by time. */
export const ownBaseline = (past: readonly Observation[], priceAt: Instant): Baseline =>
  baselineBetween(past, instant(priceAt - BASELINE_DAYS * DAY), instant(priceAt - GAP_DAYS * DAY));
