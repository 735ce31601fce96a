import { isAbove } from './comparison.js';
import { basisOf } from './judged.js';
import type { OwnerSight } from './sight.js';
import type { Detect } from './verdict.js';

/** H4: several outlets of one owner hoard at once, or hold together more than one and a half times what they usually hold together, however it is shared out among them. */
export const detectOwnerHoarding: Detect<OwnerSight, 'H4'> = (sight, at) => {
  const judged = sight.outlets;
  if (judged.length < 2) return { kind: 'no-data', reason: 'TOO_FEW_OUTLETS' };
  const limitRatio = sight.thresholds.hoarding.stockRatio;
  const stock = judged.reduce((sum, { held }) => sum + held.stock - held.exemptStock, 0);
  const meanDailyStock = judged.reduce((sum, { held }) => sum + held.meanDailyStock, 0);
  const ratio = stock / meanDailyStock;
  const outletsOver = judged.filter(({ held }) => held.isOver).map(({ outletId }) => outletId);
  const counts = { owner: sight.owner, outletsOver, outletsJudged: judged.length };
  const evidence = { rule: 'H4', ...basisOf(sight, at), ...counts, stock, meanDailyStock, ratio, limitRatio } as const;
  const isTogether = outletsOver.length >= 1 && isAbove(ratio, limitRatio);
  if (outletsOver.length < 2 && !isTogether) return { kind: 'normal', evidence };
  return { kind: 'breach', severity: judged.some(({ hasPriceAlert }) => hasPriceAlert) ? 'CRISIS' : 'ALERT', evidence };
};
