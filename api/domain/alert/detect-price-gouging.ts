import { isAbove } from './comparison.js';
import type { Evidence } from './evidence.js';
import { type ExcessRise, excessOverMean, excessRise, isFiring, riseLimitsOf } from './excess-rise.js';
import { frozenFigures } from './frozen-base.js';
import { costMove, easedByCost } from './input-cost.js';
import { basisOf } from './judged.js';
import type { OutletSight } from './sight.js';
import type { RiseLimits } from './thresholds.js';
import type { Detect, Severity } from './verdict.js';

/** From this level on a person's word that the price was checked stands for the second report. METHODS, "confirmation". */
const CONFIRMED_BY_PERSON_FROM_LEVEL = 3;

const asRatio = (logarithm: number): number => Math.expm1(logarithm);

function rate(excess: number, limits: RiseLimits): { readonly severity: Severity; readonly limit: number } {
  if (isAbove(excess, Math.log1p(limits.crisis))) return { severity: 'CRISIS', limit: limits.crisis };
  if (isAbove(excess, Math.log1p(limits.alert))) return { severity: 'ALERT', limit: limits.alert };
  return { severity: 'WARN', limit: limits.warn };
}

function evidenceOf(sight: OutletSight, found: ExcessRise, firedInLast3: number): Evidence['G1'] {
  const overMean = isAbove(found.excess, Math.log1p(riseLimitsOf(sight).warn)) ? excessOverMean(sight, found) : null;
  return {
    rule: 'G1',
    ...basisOf(sight, found.judged.observedAt),
    price: found.judged.price,
    baseline: found.baseline.price,
    baselineReports: found.baseline.reports,
    baselineSince: found.baseline.since,
    baselineUntil: found.baseline.until,
    ownRise: asRatio(found.own),
    peerRise: asRatio(found.peers.rise),
    peers: found.peers.peers,
    peerArea: found.peers.area,
    excess: asRatio(found.excess),
    excessOverMean: overMean === null ? null : asRatio(overMean),
    limit: rate(found.excess, riseLimitsOf(sight)).limit,
    firedInLast3,
    confirmedTwofold: found.confirmedTwofold,
    costMove: null,
    frozenBase: null,
    riseSinceFrozen: null,
  };
}

/** How many of the outlet's last `of` reports fired, this one included. */
const firings = (sight: OutletSight, of: number): number => 1 + sight.earlierG1Firings.slice(0, of - 1).filter(Boolean).length;

/**
 * How sure the rule is: 'confirmed' when seen twice (or twofold, or vouched for by a person where the level allows it), 'verify' when the level wants even a first firing looked at, else 'unconfirmed'.
 * Where `need` is one, a first firing asks for verification and only a second is rated.
 */
function confirmationOf(sight: OutletSight, found: ExcessRise, fired: number): 'confirmed' | 'verify' | 'unconfirmed' {
  const { need, of } = sight.thresholds.levels[sight.level].confirmation;
  const vouchedFor = sight.level >= CONFIRMED_BY_PERSON_FROM_LEVEL && found.judged.flags.includes('PRICE_CONFIRMED');
  if (found.confirmedTwofold || vouchedFor || fired >= Math.max(need, Math.min(2, of))) return 'confirmed';
  return fired >= need ? 'verify' : 'unconfirmed';
}

/** G1: an outlet's own rise less its peers' rise is above the limit, by medians and by means, in 2 of its last 3 reports, this one included, and the outlet has risen itself: a rise the market does not explain. A price seen twice at about double or more is a crisis; a rise that the outlet's own input explains is one step milder. */
export const detectPriceGouging: Detect<OutletSight, 'G1'> = (sight) => {
  const found = excessRise(sight);
  if (found.kind === 'no-data') return found;
  const limits = riseLimitsOf(sight);
  const { of } = sight.thresholds.levels[sight.level].confirmation;
  if (!isFiring(sight, found, limits)) return { kind: 'normal', evidence: evidenceOf(sight, found, firings(sight, of) - 1) };
  const fired = firings(sight, of);
  const evidence = { ...evidenceOf(sight, found, fired), ...frozenFigures(sight, found.judged.price) };
  const confirmation = confirmationOf(sight, found, fired);
  if (confirmation === 'unconfirmed') return { kind: 'normal', evidence };
  if (confirmation === 'verify') return { kind: 'breach', severity: 'WATCH', evidence };
  const move = costMove(sight, sight.thresholds.price.minimumMarkupReports);
  const severity = found.confirmedTwofold ? 'CRISIS' : rate(found.excess, limits).severity;
  return easedByCost({ kind: 'breach', severity, evidence: { ...evidence, costMove: move } }, move);
};
