import { dayNumber } from '../instant.js';
import { isBelow } from './comparison.js';
import { basisOf } from './judged.js';
import { dailyFigures } from './method/daily-figures.js';
import { salesFall } from './method/hoarding-ratio.js';
import type { OutletSight } from './sight.js';
import { type StockRatio, stockRatio } from './stock-ratio.js';
import type { Detect } from './verdict.js';

function figuresOf(sight: OutletSight, found: StockRatio) {
  const { stock, exemptStock, meanDailyStock, baselineDays, ratio, overInLastReports } = found;
  const limitRatio = sight.thresholds.hoarding.stockRatio;
  const basis = basisOf(sight, found.judged.observedAt);
  return { ...basis, stock, exemptStock, meanDailyStock, baselineDays, ratio, limitRatio, overInLastReports, hasPriceAlert: sight.hasPriceAlert };
}

/** H1: a stock more than one and a half times the mean of the outlet's last 90 days in at least two of its last reports, what may be there left out. Asks to verify; together with a price alert it is a crisis. */
export const detectHoarding: Detect<OutletSight, 'H1'> = (sight) => {
  const found = stockRatio(sight);
  if (found.kind === 'no-data') return found;
  const evidence = { rule: 'H1', ...figuresOf(sight, found) } as const;
  return found.isOver ? { kind: 'breach', severity: sight.hasPriceAlert ? 'CRISIS' : 'WATCH', evidence } : { kind: 'normal', evidence };
};

/** H2: a hoarded stock (H1) while sales are at least 30 % under the outlet's usual; together with a price alert it is a crisis. */
export const detectHeldBackSales: Detect<OutletSight, 'H2'> = (sight) => {
  const found = stockRatio(sight);
  if (found.kind === 'no-data') return found;
  if (!found.isOver) return { kind: 'normal', evidence: null };
  const { salesFall: limitFall, salesDays, salesBaselineDays, minimumSalesDays } = sight.thresholds.hoarding;
  const today = dayNumber(found.judged.observedAt, sight.calendar);
  const days = dailyFigures(sight.past, found.judged.observedAt, sight.calendar);
  const sales = salesFall(days, today, { recentDays: salesDays, windowDays: salesBaselineDays, minimumDays: minimumSalesDays });
  if (sales === null) return { kind: 'no-data', reason: 'NO_SALES' };
  const figures = { soldPerDay: sales.now, usualPerDay: sales.usual, salesFall: sales.fall, limitFall };
  const evidence = { rule: 'H2', ...figuresOf(sight, found), ...figures } as const;
  if (isBelow(sales.fall, limitFall)) return { kind: 'normal', evidence };
  return { kind: 'breach', severity: sight.hasPriceAlert ? 'CRISIS' : 'ALERT', evidence };
};
