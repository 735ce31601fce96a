import { type Baseline, meanBaseline, ownBaseline } from '../own-baseline.js';
import { isAbove, isBelow } from './comparison.js';
import { type PricedObservation, pricedOf } from './judged.js';
import { type PeerRise, peerRise, peerRiseOverMean } from './peers.js';
import { isConfirmed, isFarOff, ownLast30Days, priceReference } from './price-reference.js';
import type { Footing, OutletSight } from './sight.js';
import type { RiseLimits } from './thresholds.js';
import type { NoDataReason } from './verdict.js';

/** A baseline with enough reports to stand on. */
interface GroundedBaseline extends Baseline {
  readonly price: number;
}

/** An outlet's own rise beside its peers'. Rises are natural logarithms of ratios. */
export interface ExcessRise {
  readonly kind: 'measured';
  readonly judged: PricedObservation;
  readonly baseline: GroundedBaseline;
  readonly own: number;
  readonly peers: PeerRise;
  readonly excess: number;
  /** Far above the outlet's own median and seen twice: no slip of the hand. */
  readonly confirmedTwofold: boolean;
}

export type ExcessRiseOrNot = ExcessRise | { readonly kind: 'no-data'; readonly reason: NoDataReason };

/** Fresh produce and proteins. */
export const isPerishable = ({ commodityKind }: Pick<OutletSight, 'commodityKind'>): boolean => commodityKind === 'FRESH' || commodityKind === 'PROTEIN';

/**
 * The limits for the commodity: fresh produce and proteins swing more than staples do.
 * METHODS has one row for staples and one for "fresh produce, fish"; fish is a PROTEIN here, and meat and eggs spoil and swing with it, so the whole kind takes the wider row.
 */
export function riseLimitsOf(sight: Footing & Pick<OutletSight, 'commodityKind'>): RiseLimits {
  const limits = sight.thresholds.levels[sight.level];
  return isPerishable(sight) ? limits.riseFresh : limits.riseStaple;
}

/** Far above the outlet's own 30-day median, and confirmed. A peers' median does not count here: an outlet without a past has not risen. */
function isConfirmedTwofold(sight: OutletSight, judged: PricedObservation): boolean {
  const reference = priceReference(sight, judged);
  if (reference === null || reference.kind !== 'OWN_MEDIAN_30_DAYS' || judged.price < reference.price) return false;
  return isFarOff(judged.price, reference.price, sight.thresholds.dataErrorRatio) && isConfirmed(sight, judged);
}

/** The baseline of METHODS; for a confirmed twofold price of an outlet too new to have one, its own last 30 days. */
function baselineFor(sight: OutletSight, judged: PricedObservation, confirmedTwofold: boolean): GroundedBaseline | null {
  const least = sight.thresholds.minimumOwnReports;
  const usual = ownBaseline(sight.past, judged.observedAt);
  if (usual.price !== null && usual.reports >= least) return { ...usual, price: usual.price };
  const recent = confirmedTwofold ? ownLast30Days(sight, judged.observedAt) : null;
  return recent === null || recent.price === null ? null : { ...recent, price: recent.price };
}

/** `own − peers` of METHODS: ln(price / own baseline) less the median of the peers' same figure. A confirmed twofold price is measured even without peers, so that it is never lost. */
export function excessRise(sight: OutletSight): ExcessRiseOrNot {
  const judged = pricedOf(sight);
  if (judged === null) return { kind: 'no-data', reason: 'NO_PRICE' };
  const confirmedTwofold = isConfirmedTwofold(sight, judged);
  const baseline = baselineFor(sight, judged, confirmedTwofold);
  if (baseline === null) return { kind: 'no-data', reason: 'NO_BASELINE' };
  const alone: PeerRise | null = confirmedTwofold ? { rise: 0, peers: 0, area: sight.peers.at(-1)?.area ?? 'COUNTRY', of: [] } : null;
  const peers = peerRise(sight, judged.observedAt) ?? alone;
  if (peers === null) return { kind: 'no-data', reason: 'NO_PEERS' };
  const own = Math.log(judged.price / baseline.price);
  return { kind: 'measured', judged, baseline, own, peers, excess: own - peers.rise, confirmedTwofold };
}

/** The excess measured against the means of the same prices instead of their medians; null when the outlet's or its peers' are unknown. */
export function excessOverMean(sight: OutletSight, { judged, peers }: ExcessRise): number | null {
  const usual = meanBaseline(sight.past, judged.observedAt);
  const theirs = peerRiseOverMean(peers, sight.thresholds.minimumPeers);
  return usual === null || theirs === null ? null : Math.log(judged.price / usual) - theirs;
}

/**
 * Whether this one report rises above its peers by more than the lowest limit.
 * Our own rule beside METHODS: the outlet must itself have risen (its peers' promotions are no rise of its own), and the means must say what the medians say, which turn on different days after a step of the whole market. A confirmed twofold price needs neither.
 */
export function isFiring(sight: OutletSight, found: ExcessRise, limits: RiseLimits): boolean {
  const limit = Math.log1p(limits.warn);
  if (!isAbove(found.excess, limit)) return false;
  if (found.confirmedTwofold) return true;
  if (isBelow(found.own, Math.log1p(sight.thresholds.price.minimumOwnRise))) return false;
  const overMean = excessOverMean(sight, found);
  return overMean === null || isAbove(overMean, limit);
}
