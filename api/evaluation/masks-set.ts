import { shareOf } from '../domain/evaluation/share.js';
import { dayOf } from '../domain/instant.js';
import { quantile, rising } from '../domain/statistics.js';
import { loadProfile } from '../intake/profile-folder.js';
import { dataFile, type EvaluationSet } from './evaluation-set.js';
import { type Figure, figure, shareFigure } from './figure.js';
import type { StockOutCount } from './replayed.view.js';

const NAME = 'taiwan_masks';
const PHARMACIES = 'taiwan_pharmacies.csv.gz';
const STOCK = 'taiwan_pharmacy_mask_stock_2020.csv.gz';
const TAIPEI = { utcOffsetMinutes: 480, slotMinutes: [360] };
/** Counties with fewer pharmacies in a count than this say little. */
const FEWEST = 20;

export const masksSet: EvaluationSet = {
  name: NAME,
  about: 'masks in pharmacies of Taiwan, imported with "missing means zero"; the stock-out rate over time and between counties',
  files: [PHARMACIES, STOCK],
  measure: (laboratory) =>
    laboratory.replay({ title: NAME, profile: loadProfile(NAME), files: [dataFile(PHARMACIES), dataFile(STOCK)], judged: false }, async (replayed) =>
      figuresOf(await replayed.stockOuts()),
    ),
};

const sumOf = (counts: readonly StockOutCount[]) => shareOf(totalOf(counts, 'out'), totalOf(counts, 'outlets'));
const totalOf = (counts: readonly StockOutCount[], what: 'out' | 'outlets'): number => counts.reduce((sum, count) => sum + count[what], 0);

/** Per kind of mask and day: the last count of the day in all counties, and the spread between counties. */
function figuresOf(all: readonly StockOutCount[]): Figure[] {
  return [...new Set(all.map(({ commodityCode }) => commodityCode))].flatMap((commodity) => {
    const mine = all.filter(({ commodityCode }) => commodityCode === commodity);
    const lastOfDay = new Map(mine.map(({ at }) => [dayOf(at, TAIPEI), at]));
    return [...lastOfDay].flatMap(([day, at]) => {
      const counts = mine.filter((count) => count.at === at);
      const rates = rising(counts.filter(({ outlets }) => outlets >= FEWEST).map(({ out, outlets }) => out / outlets));
      const called = (what: string): string => `${NAME}.${what}.${day}.${commodity}`;
      return [
        shareFigure(called('stock_out_rate'), sumOf(counts)),
        figure(called('county_p10'), quantile(rates, 0.1), 'share'),
        figure(called('county_p90'), quantile(rates, 0.9), 'share'),
      ];
    });
  });
}
