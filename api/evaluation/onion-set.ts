import type { Observation } from '../domain/alert/sight.js';
import { areaUnderCurve } from '../domain/evaluation/area-under-curve.js';
import { f1, shareOf } from '../domain/evaluation/share.js';
import { type WindowRatios, windowRatios, windowScore } from '../domain/evaluation/window-score.js';
import { DAY, type Instant, instant } from '../domain/instant.js';
import { areaFirings } from './area-means.js';
import type { EvaluationSet } from './evaluation-set.js';
import { type Figure, figure, type Goal, shareFigure } from './figure.js';
import { namesOfRules, publishedFirings } from './published-rules.js';
import { readTable } from './read-table.js';
import type { Series } from './replayed.view.js';

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
  measure: async () => [...figuresOf(windows()), ...alertFigures(windows())],
};

interface Window extends WindowRatios {
  readonly market: string;
  readonly since: Instant;
  readonly until: Instant;
  readonly isEvent: boolean;
}

function windows(): readonly Window[] {
  const prices = readTable<'date' | 'series' | 'value'>(SERIES).map(({ date, series, value }) => ({ at: Date.parse(date), series, value: Number(value) }));
  return readTable<'market' | 'direction' | 'window_start' | 'window_end' | 'anomalous'>(LABELS).flatMap((label) => {
    if (label.direction !== 'high') return [];
    const market = SERIES_OF[label.market] ?? '';
    const since = instant(Date.parse(label.window_start));
    const until = instant(Date.parse(label.window_end) + DAY);
    const mine = prices.filter(({ series }) => series === market);
    const between = (from: number, to: number): number[] => mine.filter(({ at }) => at >= from && at < to).map(({ value }) => value);
    const ratios = windowRatios(between(since, until), between(since - DAYS_BEFORE * DAY, since));
    return ratios === null ? [] : [{ ...ratios, market, since, until, isEvent: label.anomalous === '1' }];
  });
}

/** The wholesale markets as series of one price a day. */
function markets(): readonly Series[] {
  const rows = readTable<'date' | 'series' | 'value'>(SERIES);
  return Object.values(SERIES_OF).map((market) => ({
    outletCode: market,
    localityCode: market,
    commodityCode: 'onion',
    commodityKind: 'FRESH',
    usualLeadDays: 1,
    localityCodes: [market],
    placeNames: [market],
    commodityNames: ['onion'],
    observations: rows.filter(({ series, value }) => series === market && Number(value) > 0).map(({ date, value }) => priced(date, Number(value))),
  }));
}

const priced = (date: string, price: number): Observation => ({
  reportId: date,
  observedAt: instant(Date.parse(date)),
  price,
  inputPrice: null,
  stock: null,
  sold: null,
  incoming: null,
  incomingAt: null,
  availability: null,
  flags: [],
});

/** How many crisis windows a rule's alerts fell into, and how many of the windows they fell into were a crisis: rule A on each market's own series, with the days and months before, beside the published rules. */
function alertFigures(all: readonly Window[]): Figure[] {
  const series = markets();
  const span = { since: instant(0), until: instant(Number.MAX_SAFE_INTEGER), emergencySince: null, subjectOf: (one: Series) => one.outletCode };
  const ours = series.flatMap((one) => areaFirings([one], 0).map((at) => ({ subject: one.outletCode, at })));
  const published = (['OUTLET_PRICE', 'AREA_PRICE'] as const).flatMap((watches) => [...publishedFirings(series, { ...span, watches })]);
  return [...new Map([['A', ours], ...namesOfRules(new Map(published))])].flatMap(([rule, firings]) => {
    const raised = all.filter(({ market, since, until }) => firings.some((one) => one.subject === market && one.at >= since && one.at < until));
    const right = raised.filter(({ isEvent }) => isEvent).length;
    const [recall, precision] = [shareOf(right, all.filter(({ isEvent }) => isEvent).length), shareOf(right, raised.length)];
    return [
      shareFigure(`${NAME}.high.alert_recall.${rule}`, recall),
      shareFigure(`${NAME}.high.alert_precision.${rule}`, precision),
      figure(`${NAME}.high.alert_f1.${rule}`, f1(recall, precision), ''),
    ];
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
