import { RULES } from '../domain/alert/verdict.js';
import { episodesOf, type Firing } from '../domain/evaluation/episodes.js';
import { shareOf } from '../domain/evaluation/share.js';
import { DAY, instant } from '../domain/instant.js';
import { loadProfile } from '../intake/profile-folder.js';
import type { EvaluationSet } from './evaluation-set.js';
import { type Figure, figure, shareFigure } from './figure.js';
import { daysOfFile } from './part-of-file.js';
import { namesOfRules, publishedFirings } from './published-rules.js';
import { type QuietSpan, quietMonths, quietRate } from './quiet-months.js';
import { atAlert, type RaisedAlert } from './raised-alert.js';
import { raisedFirings } from './raised-firings.js';
import type { Series } from './replayed.view.js';

const NAME = 'indonesia_pihps';
const FILE = 'indonesia_pihps_daily_2022_2026.csv.gz';
const OIL = 'MINYAK-GORENG';
const OFFSET = 420;
/** The price cap on cooking oil was lifted on 16 March 2022, local midnight. */
const LIFTED = instant(Date.UTC(2022, 2, 15, 17));
const IN_TIME = 2;
/** What any rule of ours said; the rules that ask only whether a figure is right are left out. */
const ANY = 'any_rule';

export const pihpsSet: EvaluationSet = {
  name: NAME,
  about: 'daily prices of ten goods in 34 provinces of Indonesia, 2022, through import, trends and rules; the cap on cooking oil was lifted on 16 March',
  files: [FILE],
  measure: async (laboratory) => {
    const file = await daysOfFile(FILE, { since: '2022-01-01', until: '2023-01-01' }, laboratory.folder);
    return laboratory.replay({ title: NAME, profile: loadProfile(NAME), files: [file], judged: true }, async (replayed) =>
      figuresOf(await replayed.series(), await replayed.alerts()),
    );
  },
};

const seriesName = (locality: string, commodity: string | null): string => `${locality} ${commodity}`;

function firingsByRule(series: readonly Series[], alerts: readonly RaisedAlert[]): ReadonlyMap<string, readonly Firing[]> {
  const span = { since: instant(LIFTED - 400 * DAY), until: instant(LIFTED + 400 * DAY) };
  const rules = RULES.flatMap((rule) => [rule, atAlert(rule)]);
  const raised = raisedFirings(alerts, { ...span, rules, subjectOf: (alert) => seriesName(alert.localityCode, alert.commodityCode) });
  const any = RULES.filter((rule) => rule !== 'G0').flatMap((rule) => raised.get(rule) ?? []);
  const ours = [...raised].filter(([, firings]) => firings.length > 0);
  const subjectOf = (one: Series): string => seriesName(one.localityCode, one.commodityCode);
  const published = publishedFirings(series, { ...span, watches: 'OUTLET_PRICE', emergencySince: LIFTED, subjectOf });
  return new Map([[ANY, any], ...ours, ...namesOfRules(published)]);
}

function figuresOf(series: readonly Series[], alerts: readonly RaisedAlert[]): Figure[] {
  const provinces = series.filter(({ commodityCode }) => commodityCode === OIL).map(({ localityCode }) => seriesName(localityCode, OIL));
  const quiet = new Map(series.map((one) => [seriesName(one.localityCode, one.commodityCode), quietMonths(one, OFFSET)]));
  return [...firingsByRule(series, alerts)].flatMap(([rule, firings]) => [alertedInTime(rule, firings, provinces), ...quietFigures(rule, firings, quiet)]);
}

/** Share of provinces in which the rule fired from the day the cap was lifted to two days later. */
function alertedInTime(rule: string, firings: readonly Firing[], provinces: readonly string[]): Figure {
  const inTime = new Set(firings.filter(({ at }) => at >= LIFTED && at < LIFTED + (IN_TIME + 1) * DAY).map(({ subject }) => subject));
  const share = shareOf(provinces.filter((province) => inTime.has(province)).length, provinces.length);
  return shareFigure(`${NAME}.oil2022.alerted_2d.${rule}`, share, rule === ANY ? { kind: 'at least', limit: 0.9 } : undefined);
}

function quietFigures(rule: string, firings: readonly Firing[], quiet: ReadonlyMap<string, readonly QuietSpan[]>): Figure[] {
  const begun = episodesOf(firings).flatMap(({ subject, firings: [at] }) => (at === undefined ? [] : [{ subject, at }]));
  const { alerts, days, per1000 } = quietRate(quiet, begun);
  const goal = rule === ANY ? ({ kind: 'at most', limit: 3 } as const) : undefined;
  return [{ ...figure(`${NAME}.quiet.alerts_per_1000_series_days.${rule}`, per1000, 'alerts', goal), count: alerts, of: days }];
}
