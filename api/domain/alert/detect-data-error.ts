import { isAbove, isBelow } from './comparison.js';
import { basisOf, type PricedObservation, pricedOf } from './judged.js';
import { isConfirmed, isFarOff, type PriceReference, priceReference } from './price-reference.js';
import type { OutletSight } from './sight.js';
import type { Detect } from './verdict.js';

/** Within 10 % of ten times or a tenth: a nought too many or too few. */
const looksLikeTenfold = (ratio: number): boolean => (!isBelow(ratio, 9) && !isAbove(ratio, 11)) || (!isBelow(ratio, 0.09) && !isAbove(ratio, 0.11));

function evidenceOf(sight: OutletSight, judged: PricedObservation, reference: PriceReference) {
  const ratio = judged.price / reference.price;
  return {
    rule: 'G0',
    ...basisOf(sight, judged.observedAt),
    price: judged.price,
    reference: reference.price,
    referenceKind: reference.kind,
    ratio,
    limitRatio: sight.thresholds.dataErrorRatio,
    looksLikeTenfold: looksLikeTenfold(ratio),
  } as const;
}

/** G0: a price more than `dataErrorRatio` times its reference, or less than one over it, is set aside until it is seen again or confirmed; then it is a price, and the price rules judge it. */
export const detectDataError: Detect<OutletSight, 'G0'> = (sight) => {
  const judged = pricedOf(sight);
  if (judged === null) return { kind: 'no-data', reason: 'NO_PRICE' };
  const reference = priceReference(sight, judged);
  if (reference === null) return { kind: 'no-data', reason: 'NO_BASELINE' };
  const evidence = evidenceOf(sight, judged, reference);
  const isError = isFarOff(judged.price, reference.price, sight.thresholds.dataErrorRatio) && !isConfirmed(sight, judged);
  return isError ? { kind: 'breach', severity: 'WATCH', evidence } : { kind: 'normal', evidence };
};
