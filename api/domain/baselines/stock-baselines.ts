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

const isShort = (sight: BaselineSight, days: number | null): boolean | null => {
  const sales = meanSales(sight);
  if (sight.stock === null || sales === null || days === null) return null;
  const margin = reachMargin(sight.stock, sales, days);
  return margin === null ? sight.stock <= 0 && days > 0 : margin < 0;
};

export const reach: Baseline = {
  name: 'REACH margin',
  source: 'REACH joint market monitoring: days of cover less days to the next delivery, below 0',
  watches: 'STOCK',
  fires: (sight) => isShort(sight, sight.deliveryInDays),
};

/** A delivery tomorrow morning is a day away for one who counts dates, as traders do who are asked for a number of days. */
export const reachInWholeDays: Baseline = {
  name: 'REACH margin in whole days',
  source: 'The same, with days to the next delivery as a whole number',
  watches: 'STOCK',
  fires: (sight) => isShort(sight, sight.deliveryInDays === null ? null : Math.ceil(sight.deliveryInDays)),
};
