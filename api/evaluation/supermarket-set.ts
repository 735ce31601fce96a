import type { Judging } from '../domain/evaluation/score-alerts.js';
import { stockOutsOf } from '../domain/evaluation/stock-outs.js';
import { DAY, instant } from '../domain/instant.js';
import { loadProfile } from '../intake/profile-folder.js';
import { dataFile, type EvaluationSet } from './evaluation-set.js';
import { namesOfRules, publishedFirings } from './published-rules.js';
import { atAlert, type RaisedAlert } from './raised-alert.js';
import { raisedFirings } from './raised-firings.js';
import type { Series } from './replayed.view.js';
import { countsOf, WARNING_DAYS, warningFigures } from './stock-warnings.js';

const NAME = 'srilanka_supermarket';
const STOCK = 'srilanka_supermarket_stock_price_daily_2024.csv.gz';
const ITEMS = 'srilanka_supermarket_items.csv.gz';

export const supermarketSet: EvaluationSet = {
  name: NAME,
  about: 'stock-outs of one real chain, 2,331 goods, through import, trends and rules; an event is the first day of 0 within three days after a count above 0',
  files: [STOCK, ITEMS],
  measure: (laboratory) =>
    laboratory.replay({ title: NAME, profile: loadProfile(NAME), files: [dataFile(ITEMS), dataFile(STOCK)], judged: true }, async (replayed) =>
      figuresOf(await replayed.series(), await replayed.alerts()),
    ),
};

const subjectOf = (about: { readonly outletCode: string | null; readonly commodityCode: string | null }): string =>
  `${about.outletCode} ${about.commodityCode}`;

function figuresOf(series: readonly Series[], alerts: readonly RaisedAlert[]) {
  const times = new Set(series.flatMap((one) => one.observations.map((seen) => seen.observedAt)));
  const since = instant(Math.min(...times));
  const until = instant(Math.max(...times) + 1);
  const events = series.flatMap((one) => stockOutsOf(subjectOf(one), countsOf(one)));
  const judging: Judging = { outlets: 1, days: times.size, leadDays: WARNING_DAYS, lagDays: 0, slotLength: DAY };
  const ours = raisedFirings(alerts, { rules: ['S1', 'S2', atAlert('S2')], since, until, subjectOf });
  const published = publishedFirings(series, { watches: 'STOCK', since, until, emergencySince: null, subjectOf });
  return warningFigures(`${NAME}.stockout`, { ours, published: namesOfRules(published), events, judging });
}
