import type { AreaStockSight } from './area-sight.js';
import { areaStock, coverLimits } from './area-stock.js';
import { isAbove, isBelow } from './comparison.js';
import { basisOf } from './judged.js';
import { stockOutRate, troubleShare } from './method/stock-out-rate.js';
import { severityFrom, worst } from './severity.js';
import { type Detect, SEVERITIES, type Severity } from './verdict.js';

function coverSeverity(cover: number | null, limits: { readonly watch: number; readonly alert: number }): Severity | null {
  if (cover === null || isAbove(cover, limits.watch)) return null;
  return isAbove(cover, limits.alert) ? 'WATCH' : 'ALERT';
}

/** The worst severity whose share is reached; the limits stand in the order of the severities. */
function troubleSeverity(share: number | null, limits: readonly number[]): Severity | null {
  if (share === null) return null;
  return SEVERITIES.findLast((_, place) => !isBelow(share, limits[place] ?? Number.POSITIVE_INFINITY)) ?? null;
}

/** S3: an area's summed stock lasts too few days, too many of its outlets are out, or too many have supply trouble; whichever is worst. Looks at no price: under a price cap shelves empty while prices fall. */
export const detectAreaShortage: Detect<AreaStockSight, 'S3'> = (sight, at) => {
  const { area, shortage, levels } = sight.thresholds;
  const held = areaStock(sight.outlets, sight);
  const { out, reported, selling, rate } = stockOutRate(sight.outlets);
  if (selling === 0) return { kind: 'no-data', reason: 'NOT_SOLD_HERE' };
  if (held === null && reported === 0) return { kind: 'no-data', reason: 'NO_STOCK' };
  const isEnough = reported >= area.minimumOutlets;
  const said = sight.outlets.filter((outlet) => outlet.sellsIt && (outlet.stock !== null || outlet.availability !== null || outlet.hasSupplyTrouble !== null));
  const trouble = said.length >= area.minimumOutlets ? troubleShare(said.map(({ hasSupplyTrouble }) => hasSupplyTrouble)) : null;
  const coverLimitDays = coverLimits(sight);
  const parts = {
    COVER: coverSeverity(held?.coverDays ?? null, coverLimitDays),
    STOCK_OUT_RATE: isEnough && rate !== null ? severityFrom(rate, levels[sight.level].stockOutRate) : null,
    SUPPLY_TROUBLE: troubleSeverity(trouble, shortage.supplyTrouble),
  };
  const because = (['COVER', 'STOCK_OUT_RATE', 'SUPPLY_TROUBLE'] as const).filter((part) => parts[part] !== null);
  const counts = { out, reported, selling, stockOutRate: rate, troubleShare: trouble, because };
  const figures = { stock: null, soldPerDay: null, needPerDay: null, coverDays: null, ...held, coverLimitDays };
  const evidence = { rule: 'S3', ...basisOf(sight, at), ...figures, ...counts } as const;
  const severity = worst(Object.values(parts));
  if (severity !== null) return { kind: 'breach', severity, evidence };
  return isEnough || figures.coverDays !== null ? { kind: 'normal', evidence } : { kind: 'no-data', reason: 'TOO_FEW_OUTLETS' };
};
