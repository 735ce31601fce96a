import { DEFAULT_THRESHOLDS } from '../domain/alert/default-thresholds.js';
import { type AlpsOptions, alps } from '../domain/alert/method/alps.js';
import type { MonthPrice } from '../domain/alert/method/month-price.js';
import { shareOf } from '../domain/evaluation/share.js';
import { median } from '../domain/statistics.js';
import type { EvaluationSet } from './evaluation-set.js';
import { type Figure, figure, shareFigure } from './figure.js';
import { readTable } from './read-table.js';

const NAME = 'wfp_syria';
const FILE = 'wfp_syria_monthly_weekly_2011_2024.csv.gz';
const { area } = DEFAULT_THRESHOLDS;
const LEVEL: AlpsOptions = { scale: 'LEVEL', minimumMonths: 36, windowMonths: null, deviationFloor: 0 };
const LOG: AlpsOptions = {
  scale: 'LOG',
  minimumMonths: area.alpsMinimumMonths,
  windowMonths: area.alpsWindowMonths,
  deviationFloor: area.alpsDeviationFloor,
};

export const syriaSet: EvaluationSet = {
  name: NAME,
  about:
    'years of inflation in Syria: share of months at "alert" or worse, in memory with the ALPS of the rules (log price, a window) against ALPS on price levels',
  files: [FILE],
  measure: async () => figuresOf(seriesOf(readTable(FILE))),
};

type Column = 'date' | 'market_id' | 'commodity_id' | 'unit' | 'price_type' | 'price' | 'flag';

/** Median price of each month of each market, commodity, unit and kind of price; forecasts are no observations. */
function seriesOf(rows: readonly Readonly<Record<Column, string>>[]): readonly (readonly MonthPrice[])[] {
  const series = new Map<string, Map<string, number[]>>();
  for (const { date, market_id, commodity_id, unit, price_type, price, flag } of rows) {
    if (flag === 'forecast' || !(Number(price) > 0)) continue;
    const key = [market_id, commodity_id, unit, price_type].join(' ');
    const months = series.get(key) ?? new Map<string, number[]>();
    series.set(key, months);
    months.set(date.slice(0, 7), [...(months.get(date.slice(0, 7)) ?? []), Number(price)]);
  }
  return [...series.values()].map((months) =>
    [...months]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, prices]) => ({ year: Number(month.slice(0, 4)), month: Number(month.slice(5)), price: median(prices) ?? 0 })),
  );
}

function figuresOf(series: readonly (readonly MonthPrice[])[]): Figure[] {
  let months = 0;
  const raised = { log: 0, level: 0 };
  for (const one of series) {
    for (let place = LEVEL.minimumMonths; place < one.length; place++) {
      const now = one[place];
      const log = now === undefined ? null : alps(one.slice(0, place), now, LOG);
      const level = now === undefined ? null : alps(one.slice(0, place), now, LEVEL);
      if (log === null || level === null) continue;
      months += 1;
      if (log.value >= 1) raised.log += 1;
      if (level.value >= 1) raised.level += 1;
    }
  }
  return [
    shareFigure(`${NAME}.months_at_alert.ALPS_log_window`, shareOf(raised.log, months), {
      kind: 'at most',
      limit: raised.level / Math.max(1, months),
      why: 'ALPS on levels',
    }),
    shareFigure(`${NAME}.months_at_alert.ALPS_level`, shareOf(raised.level, months)),
    figure(`${NAME}.series`, series.length, 'series'),
  ];
}
