import { DAY, type Instant, instant } from '../instant.js';
import { type Baseline, baselineBetween } from '../own-baseline.js';
import { isAbove } from './comparison.js';
import type { PricedObservation } from './judged.js';
import { peerPriceMedian } from './peers.js';
import type { OutletSight } from './sight.js';

/** How near the next price must be to say the same. METHODS, G0. */
const CONFIRMED_WITHIN = Math.log(1.1);

/** The figure a price is held against to see whether it can be true at all. */
export interface PriceReference {
  readonly price: number;
  readonly kind: 'OWN_MEDIAN_30_DAYS' | 'PEER_MEDIAN';
}

/** The outlet's own prices of the 30 days before the observation judged, that one left out. */
export function ownLast30Days(sight: OutletSight, until: Instant): Baseline {
  return baselineBetween(sight.past, instant(until - 30 * DAY), instant(until + 1), sight.past.length - 1);
}

/** The outlet's own 30-day median; while it has too few reports, its peers' median; null when both are unknown. */
export function priceReference(sight: OutletSight, judged: PricedObservation): PriceReference | null {
  const own = ownLast30Days(sight, judged.observedAt);
  if (own.price !== null && own.reports >= sight.thresholds.minimumOwnReports) return { price: own.price, kind: 'OWN_MEDIAN_30_DAYS' };
  const peers = peerPriceMedian(sight, judged.observedAt);
  return peers === null ? null : { price: peers, kind: 'PEER_MEDIAN' };
}

/** Whether the price is so far from its reference, up or down, that a slip of the hand is likelier than a market. */
export const isFarOff = (price: number, reference: number, limitRatio: number): boolean => isAbove(Math.abs(Math.log(price / reference)), Math.log(limitRatio));

/** Whether a price that is far off has been seen twice: a person marked it as confirmed, or the outlet's price before it was within 10 % of it. */
export function isConfirmed(sight: OutletSight, judged: PricedObservation): boolean {
  if (judged.flags.includes('PRICE_CONFIRMED')) return true;
  const before = sight.past.findLast((seen, place) => place < sight.past.length - 1 && seen.price !== null)?.price ?? null;
  return before !== null && !isAbove(Math.abs(Math.log(judged.price / before)), CONFIRMED_WITHIN);
}
