import type { Instant } from '../instant.js';
import { demandOf } from './demand.js';
import { basisOf, judgedOf } from './judged.js';
import { isOut } from './sales-windows.js';
import type { OutletSight } from './sight.js';
import type { Detect, Severity } from './verdict.js';

const CRISIS_FROM_LEVEL = 4;

/** At the highest level people cannot go elsewhere: an outlet without food staples, proteins or medical goods is then a crisis. Our own rule. */
function severityOf(sight: OutletSight): Severity {
  const isVital = sight.commodityKind === 'STAPLE' || sight.commodityKind === 'PROTEIN' || sight.commodityKind === 'MEDICAL';
  return isVital && sight.level >= CRISIS_FROM_LEVEL ? 'CRISIS' : 'ALERT';
}

/** The newest stock above zero before the observation judged. */
function lastStock(sight: OutletSight): { readonly stock: number; readonly at: Instant } | null {
  const seen = sight.past.findLast((earlier, place) => place < sight.past.length - 1 && earlier.stock !== null && earlier.stock > 0);
  return seen === undefined || seen.stock === null ? null : { stock: seen.stock, at: seen.observedAt };
}

/** S1: an outlet that sells the commodity has none, by count or by sight; when the two disagree the worse counts. */
export const detectStockOut: Detect<OutletSight, 'S1'> = (sight) => {
  if (!sight.sellsIt) return { kind: 'no-data', reason: 'NOT_SOLD_HERE' };
  const judged = judgedOf(sight);
  if (judged === null || (judged.stock === null && judged.availability === null)) return { kind: 'no-data', reason: 'NO_STOCK' };
  if (!isOut(judged)) return { kind: 'normal', evidence: null };
  const before = lastStock(sight);
  const evidence = {
    rule: 'S1',
    ...basisOf(sight, judged.observedAt),
    stock: judged.stock,
    availability: judged.availability,
    lastStock: before?.stock ?? null,
    lastStockAt: before?.at ?? null,
    demandPerDay: demandOf(sight.past, judged.observedAt)?.perDay ?? null,
  } as const;
  return { kind: 'breach', severity: severityOf(sight), evidence };
};
