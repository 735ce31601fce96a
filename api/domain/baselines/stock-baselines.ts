import { coverDays, reachMargin } from '../alert/method/reach-margin.js';
import { mean } from '../statistics.js';
import type { Baseline, BaselineSight } from './baseline.js';

/** Mean sales of the last 30 days, days without stock included, as the published rules do. */
const meanSales = ({ salesPerDay }: BaselineSight): number | null => mean(salesPerDay.slice(-30));

export const stockIsZero: Baseline = {
  name: 'stock = 0',
  source: 'Stock-out report, as most logistics systems raise it',
  watches: 'STOCK',
  fires: ({ stock }) => (stock === null ? null : stock <= 0),
};

export const coverBelow3Days: Baseline = {
  name: 'cover < 3 days',
  source: 'Fixed days of cover on mean sales of 30 days',
  watches: 'STOCK',
  fires(sight) {
    const sales = meanSales(sight);
    if (sight.stock === null || sales === null) return null;
    const cover = coverDays(sight.stock, sales);
    return cover === null ? sight.stock <= 0 : cover < 3;
  },
};

export const reach: Baseline = {
  name: 'REACH margin',
  source: 'REACH joint market monitoring: days of cover less days to the next delivery, below 0',
  watches: 'STOCK',
  fires(sight) {
    const sales = meanSales(sight);
    if (sight.stock === null || sales === null || sight.deliveryInDays === null) return null;
    const margin = reachMargin(sight.stock, sales, sight.deliveryInDays);
    return margin === null ? sight.stock <= 0 && sight.deliveryInDays > 0 : margin < 0;
  },
};
