import { DAY } from '../instant.js';
import { median } from '../statistics.js';
import { isAbove } from './comparison.js';
import { judgedOf } from './judged.js';
import type { CostMove } from './outlet-evidence.js';
import { lowered } from './severity.js';
import type { Observation, OutletSight } from './sight.js';
import type { Verdict } from './verdict.js';

/** A report that names both what the outlet asks and what it paid. */
export interface PricedInput extends Observation {
  readonly price: number;
  readonly inputPrice: number;
}

export const isPricedInput = (seen: Observation): seen is PricedInput => seen.price !== null && seen.inputPrice !== null && seen.inputPrice > 0;

/** The reports in [since, until) that name both prices, newest first. `past` rises by time. */
export function pricedInputs(past: readonly Observation[], since: number, until: number): readonly PricedInput[] {
  const found: PricedInput[] = [];
  for (let place = past.length - 1; place >= 0; place--) {
    const seen = past[place] as Observation;
    if (seen.observedAt < since) break;
    if (seen.observedAt < until && isPricedInput(seen)) found.push(seen);
  }
  return found;
}

/** The rise of the judged price and of its input against the same reports of days d−33 … d−3; null when the input was not recorded now or in fewer than `minimumReports` of them. */
export function costMove(sight: OutletSight, minimumReports: number): CostMove | null {
  const judged = judgedOf(sight);
  if (judged === null || !isPricedInput(judged)) return null;
  const before = pricedInputs(sight.past, judged.observedAt - 33 * DAY, judged.observedAt - 3 * DAY);
  const priceBefore = median(before.map((seen) => seen.price));
  const costBefore = median(before.map((seen) => seen.inputPrice));
  if (priceBefore === null || costBefore === null || before.length < minimumReports) return null;
  const rise = judged.price - priceBefore;
  const costRise = judged.inputPrice - costBefore;
  return { priceBefore, costBefore, priceMove: rise, costMove: costRise, reports: before.length, isExplained: rise > 0 && !isAbove(rise, costRise) };
}

/** A G1 alert whose price rose by no more than the outlet's own input stays visible, one step milder: "explained by input cost". Other verdicts stay as they are. */
export const easedByCost = (verdict: Verdict<'G1'>, move: CostMove | null): Verdict<'G1'> =>
  verdict.kind === 'breach' && move?.isExplained === true ? { ...verdict, severity: lowered(verdict.severity) } : verdict;
