import type { Instant } from '../instant.js';
import { detectors } from './detectors.js';
import { excessRise, isFiring, riseLimitsOf } from './excess-rise.js';
import type { OutletSight } from './sight.js';
import type { ReportRule, Verdict } from './verdict.js';

export type OutletVerdicts = { readonly [R in ReportRule]: Verdict<R> };

/** H2 begins where H1 speaks; asking it in vain would measure every stock twice. */
function heldBackSales(sight: OutletSight, hoarding: Verdict<'H1'>, at: Instant): Verdict<'H2'> {
  if (hoarding.kind === 'breach') return detectors.H2(sight, at);
  return hoarding.kind === 'no-data' ? hoarding : { kind: 'normal', evidence: null };
}

const SET_ASIDE = { kind: 'no-data', reason: 'PRICE_QUARANTINED' } as const;

/** What the rules about one outlet say of the observation judged. A price set aside by G0 is judged by no price rule; a stock-out that is here is not also foretold; hoarding weighs more where G1 speaks too. */
export function evaluateOutlet(sight: OutletSight, at: Instant): OutletVerdicts {
  const G0 = detectors.G0(sight, at);
  const S1 = detectors.S1(sight, at);
  const isSetAside = G0.kind === 'breach';
  const G1: Verdict<'G1'> = isSetAside ? SET_ASIDE : detectors.G1(sight, at);
  const store = G1.kind === 'breach' && !sight.hasPriceAlert ? { ...sight, hasPriceAlert: true } : sight;
  const H1 = detectors.H1(store, at);
  return {
    G0,
    G1,
    G2: isSetAside ? SET_ASIDE : detectors.G2(sight, at),
    G3: isSetAside ? SET_ASIDE : detectors.G3(sight, at),
    G4: isSetAside ? SET_ASIDE : detectors.G4(sight, at),
    S1,
    S2: S1.kind === 'breach' ? { kind: 'no-data', reason: 'STOCK_OUT_ALREADY' } : detectors.S2(sight, at),
    S5: detectors.S5(sight, at),
    H1,
    H2: heldBackSales(store, H1, at),
  };
}

/** Whether G1 fired on this one report, confirmed or not: the memory that later makes "2 of 3". A price set aside does not fire. */
export function g1FiredOnThisReport(sight: OutletSight, at: Instant): boolean {
  const found = excessRise(sight);
  return found.kind === 'measured' && isFiring(sight, found, riseLimitsOf(sight)) && detectors.G0(sight, at).kind !== 'breach';
}
