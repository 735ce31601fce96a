import { areaUnderCurve } from '../domain/evaluation/area-under-curve.js';
import { type WindowRatios, windowRatios, windowScore } from '../domain/evaluation/window-score.js';
import { DAY } from '../domain/instant.js';
import type { EvaluationSet } from './evaluation-set.js';
import { type Figure, figure, type Goal } from './figure.js';
import { readTable } from './read-table.js';

const NAME = 'india_onion_labels';
const LABELS = 'india_onion_news_labels_2006_2014.csv';
const SERIES = 'india_onion_label_series.csv.gz';
const DAYS_BEFORE = 60;
const SERIES_OF: Readonly<Record<string, string>> = {
  'NCT OF DELHI/AZADPUR': 'azadpur_mandi',
  'KARNATAKA/BANGALORE': 'bangalore_mandi',
  'MAHARASHTRA/LASALGAON': 'lasalgaon_mandi',
};

export const onionSet: EvaluationSet = {
  name: NAME,
  about:
    'windows of onion prices that newspapers called a crisis or not (high ones, 2006–2014), scored in memory by what the window and the 60 days before show',
  files: [LABELS, SERIES],
  measure: async () => figuresOf(windows()),
};

interface Window extends WindowRatios {
  readonly isEvent: boolean;
}

function windows(): readonly Window[] {
  const prices = readTable<'date' | 'series' | 'value'>(SERIES).map(({ date, series, value }) => ({ at: Date.parse(date), series, value: Number(value) }));
  return readTable<'market' | 'direction' | 'window_start' | 'window_end' | 'anomalous'>(LABELS).flatMap((label) => {
    if (label.direction !== 'high') return [];
    const since = Date.parse(label.window_start);
    const until = Date.parse(label.window_end) + DAY;
    const mine = prices.filter(({ series }) => series === SERIES_OF[label.market]);
    const between = (from: number, to: number): number[] => mine.filter(({ at }) => at >= from && at < to).map(({ value }) => value);
    const ratios = windowRatios(between(since, until), between(since - DAYS_BEFORE * DAY, since));
    return ratios === null ? [] : [{ ...ratios, isEvent: label.anomalous === '1' }];
  });
}

function figuresOf(all: readonly Window[]): Figure[] {
  const counted = { count: all.filter(({ isEvent }) => isEvent).length, of: all.length };
  const auc = (rule: string, score: (one: Window) => number, goal?: Goal): Figure => {
    const value = areaUnderCurve(all.map((one) => ({ score: score(one), isEvent: one.isEvent })));
    return { ...figure(`${NAME}.high.auc.${rule}`, value, 'AUC', goal), ...counted };
  };
  return [
    auc('window_score', windowScore, { kind: 'at least', limit: 0.94 }),
    auc('max_by_median_of_60_days_before', ({ toBefore }) => toBefore),
    auc('max_by_min_in_window', ({ toLowest }) => toLowest),
  ];
}
