import type { Instant } from '../instant.js';
import type { Basis } from './basis.js';
import type { Footing, Observation, OutletSight } from './sight.js';

/** The observation a sight is about, the last of its past, when its price is known. */
export interface PricedObservation extends Observation {
  readonly price: number;
}

/** The observation judged; null when the outlet has never reported the commodity. */
export const judgedOf = (sight: OutletSight): Observation | null => sight.past.at(-1) ?? null;

const hasPrice = (seen: Observation): seen is PricedObservation => seen.price !== null;

/** The observation judged, when it has a price: an older price is never judged again in its stead. */
export function pricedOf(sight: OutletSight): PricedObservation | null {
  const judged = judgedOf(sight);
  return judged !== null && hasPrice(judged) ? judged : null;
}

/** What every evidence begins with. */
export const basisOf = (sight: Footing, observedAt: Instant): Basis => ({ thresholdVersion: sight.thresholds.version, level: sight.level, observedAt });
