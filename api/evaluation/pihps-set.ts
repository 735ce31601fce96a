import { RULES } from '../domain/alert/verdict.js';
import { episodesOf, type Firing } from '../domain/evaluation/episodes.js';
import { type DatedEvent, type Judging, scoreAlerts } from '../domain/evaluation/score-alerts.js';
import { type Share, shareOf } from '../domain/evaluation/share.js';
import { DAY, type Instant, instant, MINUTE } from '../domain/instant.js';
import { loadProfile } from '../intake/profile-folder.js';
import { areaFirings } from './area-means.js';
import type { EvaluationSet } from './evaluation-set.js';
import { type Figure, figure, scoreFigures, shareFigure } from './figure.js';
import type { Laboratory } from './laboratory.js';
import { type Part, partOfFile } from './part-of-file.js';
import { namesOfRules, publishedFirings, type Trial } from './published-rules.js';
import { type QuietSpan, quietMonths, quietRate } from './quiet-months.js';
import { atAlert, type RaisedAlert } from './raised-alert.js';
import { raisedFirings, spreadOverOutlets } from './raised-firings.js';
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

/** Price spikes, each with the days before it from which the rules learn: chilli as newspapers dated it; rice, which nobody dated, by the daily means of all provinces (14,546 in January 2024, 15,896 on 1 March). */
const SPIKES = [
  { name: 'chilli2023', part: { since: '2023-07-01', until: '2024-01-16', second: 'Cabai Rawit' }, start: '2023-10-20', end: '2024-01-01' },
  { name: 'chilli2025', part: { since: '2022-01-01', until: '2025-04-16', second: 'Cabai Rawit' }, start: '2024-12-15', end: '2025-04-16' },
  { name: 'rice2024', part: { since: '2023-10-01', until: '2024-04-16', second: 'Beras' }, start: '2024-02-01', end: '2024-03-31' },
] as const;

/** Rule A in memory: on each province's mean, which stands for many markets where the live rule waits for three outlets; and on the whole country, whose alert is about each province. */
const A_BY_PROVINCE = 'A_in_memory';
const A_BY_COUNTRY = 'A_in_memory_country';

export const pihpsSet: EvaluationSet = {
  name: NAME,
  about:
    'daily prices in 34 provinces of Indonesia through import, trends and rules: ten goods in 2022 (the cap on cooking oil was lifted on 16 March), chilli in 2023 and 2025, rice in 2024',
  files: [FILE],
  measure: async (laboratory) => {
    const figures = await replayPart(laboratory, { since: '2022-01-01', until: '2023-01-01' }, figuresOf);
    for (const spike of SPIKES) figures.push(...(await replayPart(laboratory, spike.part, (series, alerts) => spikeFigures(spike, series, alerts))));
    return figures;
  },
};

async function replayPart(
  laboratory: Laboratory,
  part: Part,
  read: (series: readonly Series[], alerts: readonly RaisedAlert[]) => Figure[],
): Promise<Figure[]> {
  const file = await partOfFile(FILE, part, laboratory.folder);
  return laboratory.replay({ title: NAME, profile: loadProfile(NAME), files: [file], judged: true }, async (replayed) =>
    read(await replayed.series(), await replayed.alerts()),
  );
}

const localDay = (day: string): Instant => instant(Date.parse(day) - OFFSET * MINUTE);

/** How each rule fared on one spike, which is taken to have befallen every province; the days before it from which rules learn are not judged. */
function spikeFigures(spike: (typeof SPIKES)[number], series: readonly Series[], alerts: readonly RaisedAlert[]): Figure[] {
  const [since, until] = [localDay(spike.start), localDay(spike.end)];
  const events = series.map((one): DatedEvent => ({ subject: seriesName(one.localityCode, one.commodityCode), since, until }));
  const judging: Judging = { outlets: series.length, days: (until - since) / DAY, leadDays: 0, lagDays: 0, slotLength: DAY };
  const span = { since: instant(since - 30 * DAY), until: localDay(spike.part.until), emergencySince: since };
  return [...firingsByRule(series, alerts, span)].flatMap(([rule, firings]) => [
    ...scoreFigures(`${NAME}.${spike.name}`, rule, scoreAlerts(firings, events, judging)),
    shareFigure(
      `${NAME}.${spike.name}.alerted_2d.${rule}`,
      firedWithin(
        firings,
        since,
        events.map(({ subject }) => subject),
      ),
    ),
  ]);
}

const seriesName = (locality: string, commodity: string | null): string => `${locality} ${commodity}`;

type Span = Pick<Trial, 'since' | 'until' | 'emergencySince'>;

function firingsByRule(series: readonly Series[], alerts: readonly RaisedAlert[], span: Span): ReadonlyMap<string, readonly Firing[]> {
  const subjectOf = (one: Series): string => seriesName(one.localityCode, one.commodityCode);
  const rules = RULES.flatMap((rule) => [rule, atAlert(rule)]);
  const raised = raisedFirings(spreadOverOutlets(alerts, series), {
    ...span,
    rules,
    subjectOf: (alert) => seriesName(alert.localityCode, alert.commodityCode),
  });
  const any = RULES.filter((rule) => rule !== 'G0').flatMap((rule) => raised.get(rule) ?? []);
  const inMemory = memoryFirings(series, span, subjectOf);
  const ours = [...raised].filter(([, firings]) => firings.length > 0);
  const published = (['OUTLET_PRICE', 'AREA_PRICE'] as const).flatMap((watches) => [...publishedFirings(series, { ...span, watches, subjectOf })]);
  return new Map([[ANY, any], ...inMemory, ...ours, ...namesOfRules(new Map(published))]);
}

function memoryFirings(series: readonly Series[], { since, until }: Span, subjectOf: (one: Series) => string): ReadonlyMap<string, readonly Firing[]> {
  const firings = (area: readonly Series[]): Firing[] =>
    areaFirings(area, OFFSET).flatMap((at) => (at >= since && at < until ? area.map((one) => ({ subject: subjectOf(one), at })) : []));
  const commodities = [...new Set(series.map(({ commodityCode }) => commodityCode))];
  return new Map([
    [A_BY_PROVINCE, series.flatMap((one) => firings([one]))],
    [A_BY_COUNTRY, commodities.flatMap((code) => firings(series.filter(({ commodityCode }) => commodityCode === code)))],
  ]);
}

/** Share of provinces in which the price itself had risen by more than 1 % by then: no rule that looks at one province alone can be ahead of it. */
function risenInTime(oil: readonly Series[]): Figure {
  const risen = oil.filter(({ observations }) => {
    const before = observations.findLast(({ observedAt, price }) => observedAt < LIFTED && price !== null)?.price ?? Number.POSITIVE_INFINITY;
    return observations.some(({ observedAt, price }) => observedAt >= LIFTED && observedAt < LIFTED + (IN_TIME + 1) * DAY && (price ?? 0) > 1.01 * before);
  });
  return shareFigure(`${NAME}.oil2022.price_risen_2d`, shareOf(risen.length, oil.length));
}

function figuresOf(series: readonly Series[], alerts: readonly RaisedAlert[]): Figure[] {
  const oil = series.filter(({ commodityCode }) => commodityCode === OIL);
  const provinces = oil.map(({ localityCode }) => seriesName(localityCode, OIL));
  const quiet = new Map(series.map((one) => [seriesName(one.localityCode, one.commodityCode), quietMonths(one, OFFSET)]));
  const year = { since: localDay('2022-01-01'), until: localDay('2023-01-01'), emergencySince: LIFTED };
  const perRule = [...firingsByRule(series, alerts, year)].flatMap(([rule, firings]) => [
    alertedInTime(rule, firings, provinces),
    ...quietFigures(rule, firings, quiet),
  ]);
  return [risenInTime(oil), ...perRule];
}

/** Share of provinces in which the rule fired from the day the cap was lifted to two days later. */
function alertedInTime(rule: string, firings: readonly Firing[], provinces: readonly string[]): Figure {
  const share = firedWithin(firings, LIFTED, provinces);
  return shareFigure(`${NAME}.oil2022.alerted_2d.${rule}`, share, rule === ANY ? { kind: 'at least', limit: 0.9 } : undefined);
}

/** Share of these subjects that the rule fired about on that day or the two after it. */
function firedWithin(firings: readonly Firing[], since: Instant, subjects: readonly string[]): Share {
  const inTime = new Set(firings.filter(({ at }) => at >= since && at < since + (IN_TIME + 1) * DAY).map(({ subject }) => subject));
  return shareOf(subjects.filter((subject) => inTime.has(subject)).length, subjects.length);
}

function quietFigures(rule: string, firings: readonly Firing[], quiet: ReadonlyMap<string, readonly QuietSpan[]>): Figure[] {
  const begun = episodesOf(firings).flatMap(({ subject, firings: [at] }) => (at === undefined ? [] : [{ subject, at }]));
  const { alerts, days, per1000 } = quietRate(quiet, begun);
  const goal = rule === ANY ? ({ kind: 'at most', limit: 3 } as const) : undefined;
  return [{ ...figure(`${NAME}.quiet.alerts_per_1000_series_days.${rule}`, per1000, 'alerts', goal), count: alerts, of: days }];
}
