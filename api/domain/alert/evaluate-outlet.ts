import type { Instant } from '../instant.js';
import { detectors } from './detectors.js';
import { excessRise, isFiring, riseLimitsOf } from './excess-rise.js';
import type { OutletSight } from './sight.js';
import type { ReportRule, Verdict } from './verdict.js';

export type OutletVerdicts = { readonly [R in ReportRule]: Verdict<R> };

/** What every live rule says of the observation judged. A price set aside by G0 is judged by no price rule; a stock-out that is here is not also foretold. */
export function evaluateOutlet(sight: OutletSight, at: Instant): OutletVerdicts {
  const G0 = detectors.G0(sight, at);
  const S1 = detectors.S1(sight, at);
  const isSetAside = G0.kind === 'breach';
  return {
    G0,
    G1: isSetAside ? { kind: 'no-data', reason: 'PRICE_QUARANTINED' } : detectors.G1(sight, at),
    G3: isSetAside ? { kind: 'no-data', reason: 'PRICE_QUARANTINED' } : detectors.G3(sight, at),
    S1,
    S2: S1.kind === 'breach' ? { kind: 'no-data', reason: 'STOCK_OUT_ALREADY' } : detectors.S2(sight, at),
  };
}

/** Whether G1 fired on this one report, confirmed or not: the memory that later makes "2 of 3". A price set aside does not fire. */
export function g1FiredOnThisReport(sight: OutletSight, at: Instant): boolean {
  const found = excessRise(sight);
  return found.kind === 'measured' && isFiring(found, riseLimitsOf(sight)) && detectors.G0(sight, at).kind !== 'breach';
}
