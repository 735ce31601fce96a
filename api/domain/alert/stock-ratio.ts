import { isAbove } from './comparison.js';
import { exemptStock } from './exempt-stock.js';
import { judgedOf } from './judged.js';
import { stockBaseline } from './method/hoarding-ratio.js';
import type { Observation, OutletSight } from './sight.js';
import type { NoDataReason } from './verdict.js';

/** An outlet's stock beside what it usually holds. Quantities in base units. */
export interface StockRatio {
  readonly kind: 'measured';
  readonly judged: Observation;
  readonly stock: number;
  readonly exemptStock: number;
  readonly meanDailyStock: number;
  readonly baselineDays: number;
  readonly ratio: number;
  /** How many of the newest reports with a stock lie above the limit, this one included; 0 when this one does not. */
  readonly overInLastReports: number;
  readonly isOver: boolean;
}

export type StockRatioOrNot = StockRatio | { readonly kind: 'no-data'; readonly reason: NoDataReason };

/** The stock of one report, less what may be there, over the mean daily stock of the days before that report; null when either is unknown. */
function ratioOf(sight: OutletSight, seen: Observation) {
  if (seen.stock === null) return null;
  const { baselineDays: windowDays, minimumBaselineDays: minimumDays } = sight.thresholds.hoarding;
  const judgedAt = sight.past.at(-1)?.observedAt ?? seen.observedAt;
  const older = sight.olderStock === undefined ? {} : { older: { blocks: sight.olderStock, judgedAt } };
  const baseline = stockBaseline(sight.past, seen.observedAt, sight.calendar, { windowDays, minimumDays, ...older });
  if (baseline === null || baseline.meanDailyStock <= 0) return null;
  const exempt = exemptStock(sight, seen.stock, seen.observedAt);
  return {
    stock: seen.stock,
    exemptStock: exempt,
    meanDailyStock: baseline.meanDailyStock,
    baselineDays: baseline.days,
    ratio: (seen.stock - exempt) / baseline.meanDailyStock,
  };
}

/** Measures the judged report's stock against the outlet's own last 90 days, and how many of its last reports lay above the limit. */
export function stockRatio(sight: OutletSight): StockRatioOrNot {
  const judged = judgedOf(sight);
  if (judged === null || judged.stock === null) return { kind: 'no-data', reason: 'NO_STOCK' };
  const now = ratioOf(sight, judged);
  if (now === null) return { kind: 'no-data', reason: 'NO_BASELINE' };
  const { stockRatio: limit, reports } = sight.thresholds.hoarding;
  const isOver = isAbove(now.ratio, limit);
  const last = isOver ? sight.past.filter((seen) => seen.stock !== null).slice(-reports.of) : [];
  const overInLastReports = last.filter((seen) => isAbove(ratioOf(sight, seen)?.ratio ?? 0, limit)).length;
  return { kind: 'measured', judged, ...now, overInLastReports, isOver: isOver && overInLastReports >= reports.need };
}
