import { DAY, type Instant } from '../instant.js';
import { median } from '../statistics.js';
import { isAbove } from './comparison.js';
import { riseLimitsOf } from './excess-rise.js';
import { frozenFigures } from './frozen-base.js';
import { costMove, isPricedInput, type PricedInput, pricedInputs } from './input-cost.js';
import { basisOf, pricedOf } from './judged.js';
import { severityAbove, worst } from './severity.js';
import type { OutletSight } from './sight.js';
import type { Detect } from './verdict.js';

/** The outlet's median markup on its own input in the 30 days before the emergency (0.2 = 20 %); null with too few reports that name both prices. */
function markupBefore(sight: OutletSight, since: Instant): { readonly markup: number; readonly reports: number } | null {
  const before = pricedInputs(sight.past, since - 30 * DAY, since);
  const markup = median(before.map((seen) => seen.price / seen.inputPrice - 1));
  return markup === null || before.length < sight.thresholds.price.minimumMarkupReports ? null : { markup, reports: before.length };
}

function judge(sight: OutletSight, judged: PricedInput, emergencySince: Instant): ReturnType<Detect<OutletSight, 'G4'>> {
  const before = markupBefore(sight, emergencySince);
  if (before === null) return { kind: 'no-data', reason: 'NO_MARKUP_BEFORE' };
  const { costMargin, minimumMarkupReports } = sight.thresholds.price;
  const allowed = (1 + costMargin) * judged.inputPrice * (1 + before.markup);
  const excess = judged.price / allowed - 1;
  if (!isAbove(excess, 0)) return { kind: 'normal', evidence: null };
  const evidence = {
    rule: 'G4',
    ...basisOf(sight, judged.observedAt),
    price: judged.price,
    inputPrice: judged.inputPrice,
    markupBefore: before.markup,
    markupReports: before.reports,
    emergencySince,
    allowed,
    excess,
    costMove: costMove(sight, minimumMarkupReports),
    ...frozenFigures(sight, judged.price),
  } as const;
  return { kind: 'breach', severity: worst(['WARN', severityAbove(excess, riseLimitsOf(sight))]) ?? 'WARN', evidence };
}

/** G4: in an emergency, a price more than 10 % above what the outlet paid plus the markup it took before the emergency. */
export const detectCostMarkup: Detect<OutletSight, 'G4'> = (sight) => {
  const judged = pricedOf(sight);
  if (judged === null) return { kind: 'no-data', reason: 'NO_PRICE' };
  if (sight.emergencySince === null || judged.observedAt < sight.emergencySince) return { kind: 'no-data', reason: 'NO_EMERGENCY' };
  return isPricedInput(judged) ? judge(sight, judged, sight.emergencySince) : { kind: 'no-data', reason: 'NO_INPUT_PRICE' };
};
