import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { RULES } from '../domain/alert/verdict.js';
import type { Firing } from '../domain/evaluation/episodes.js';
import { type DatedEvent, type Judging, scoreAlerts } from '../domain/evaluation/score-alerts.js';
import { stockOutsOf } from '../domain/evaluation/stock-outs.js';
import { DAY, type Instant, instant, MINUTE } from '../domain/instant.js';
import { ImportProblem, type Profile } from '../intake/profile.js';
import { loadProfile } from '../intake/profile-folder.js';
import type { GivenSet } from './evaluate-options.js';
import type { EvaluationSet } from './evaluation-set.js';
import { type Figure, scoreFigures } from './figure.js';
import { namesOfRules, publishedFirings, type Trial } from './published-rules.js';
import type { RaisedAlert } from './raised-alert.js';
import { raisedFirings, spreadOverOutlets } from './raised-firings.js';
import type { ReplayedView, Series } from './replayed.view.js';
import { countsOf, WARNING_DAYS, warningFigures } from './stock-warnings.js';

/** Minutes ahead of UTC where a profile does not say. */
const VIETNAM = 420;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be YYYY-MM-DD');
const schema = z.array(
  z.object({
    id: z.string().min(1),
    dataset: z.string().default(''),
    good: z.string().default(''),
    area: z.string().default(''),
    start: day,
    end: day,
    kind: z.string().default(''),
  }),
);

/** Something that happened, as the events file says it. */
export type GivenEvent = z.output<typeof schema>[number];

/** Reads an events file; throws ImportProblem naming every place that is wrong. */
export function readEvents(path: string): readonly GivenEvent[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (fault) {
    throw new ImportProblem(
      `${path}: ${existsSync(path) ? 'is not JSON' : 'there is no such file'}${fault instanceof SyntaxError ? ` (${fault.message})` : ''}`,
    );
  }
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  throw new ImportProblem(`${path}: ${result.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`).join('; ')}`);
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether an event is about a series: its good is named like the commodity (or names none), and its area names the outlet or its locality, or no place that the file knows. */
export function isAbout(event: GivenEvent, series: Pick<Series, 'commodityNames' | 'placeNames'>, knownPlaces: readonly string[]): boolean {
  const goods = event.good
    .split(/[,;()]/)
    .map(plain)
    .filter((good) => good !== '');
  const isGood = goods.length === 0 || series.commodityNames.map(plain).some((name) => goods.some((good) => name.includes(good) || good.includes(name)));
  const area = ` ${plain(event.area)} `;
  const names = (place: string): boolean => plain(place) !== '' && area.includes(` ${plain(place)} `);
  return isGood && (series.placeNames.some(names) || !knownPlaces.some(names));
}

/** A set given on the command line. Events of other data sets in the same file are left out, unless none names a file given. */
export function givenSet(given: GivenSet): EvaluationSet {
  const profile = loadProfile(given.profile);
  const names = given.files.map((file) => basename(file));
  const events = eventsOf(readEvents(given.events), names);
  return {
    name: 'given',
    about: `${names.join(', ')} with ${events.length} events, through import, trends and rules`,
    files: [],
    measure: (laboratory) =>
      laboratory.replay({ title: 'given', profile, files: given.files, create: true, judged: true }, (replayed) => measure(profile, events, replayed)),
  };
}

/** The events that name one of the files or none; all of them when no event does, as when a file was renamed. */
function eventsOf(events: readonly GivenEvent[], names: readonly string[]): readonly GivenEvent[] {
  const meant = events.filter(({ dataset }) => dataset === '' || names.some((name) => sameFile(dataset, name)));
  return meant.length === 0 ? events : meant;
}

/** A data set may be named with a star for the parts of it, and with or without how it is packed. */
function sameFile(dataset: string, name: string): boolean {
  const [before = '', after = ''] = dataset.replace(/(\.csv)?(\.gz)?$/, '').split('*');
  const stem = name.replace(/(\.csv)?(\.gz)?$/, '');
  return dataset.includes('*') ? stem.startsWith(before) && stem.endsWith(after) : stem === before;
}

const subjectOf = (about: Pick<Series | RaisedAlert, 'outletCode' | 'commodityCode'>): string => `${about.outletCode} ${about.commodityCode}`;

async function measure(profile: Profile, events: readonly GivenEvent[], replayed: ReplayedView): Promise<Figure[]> {
  const [series, alerts] = [await replayed.series(), await replayed.alerts()];
  const times = series.flatMap(({ observations }) =>
    [observations.at(0), observations.at(-1)].flatMap((seen) => (seen === undefined ? [] : [Number(seen.observedAt)])),
  );
  if (times.length === 0) throw new ImportProblem('none of the rows could be imported');
  const span = { since: instant(times.reduce((a, b) => Math.min(a, b))), until: instant(times.reduce((a, b) => Math.max(a, b)) + 1) };
  const dated = datedEvents(events, series, (profile.deployment?.utcOffsetMinutes ?? VIETNAM) * MINUTE);
  const outlets = new Set(series.map(({ outletCode }) => outletCode)).size;
  const judging: Judging = { outlets, days: (span.until - span.since) / DAY, leadDays: WARNING_DAYS, lagDays: 0, slotLength: DAY };
  const emergencySince = dated.reduce<Instant | null>((first, { since }) => (first === null || since < first ? since : first), null);
  const ours = ofSeries(alerts, series, span);
  const published = (watches: Trial['watches']) => namesOfRules(publishedFirings(series, { ...span, watches, emergencySince, subjectOf }));
  const compared = dated.length === 0 ? [] : [...ours, ...published('OUTLET_PRICE'), ...published('STOCK')];
  const figures = compared.flatMap(([rule, firings]) => scoreFigures('given.events', rule, scoreAlerts(firings, dated, judging)));
  const outs = series.flatMap((one) => stockOutsOf(subjectOf(one), countsOf(one)));
  if (outs.length === 0) return figures;
  const foretold = new Map([...ours].filter(([rule]) => rule.startsWith('S')));
  return [...figures, ...warningFigures('given.stockout', { ours: foretold, published: published('STOCK'), events: outs, judging })];
}

/** Events as they befell each series they are about that was observed meanwhile; days are local ones. */
function datedEvents(events: readonly GivenEvent[], series: readonly Series[], offset: number): readonly DatedEvent[] {
  const places = [...new Set(series.flatMap((one) => one.placeNames))];
  return events.flatMap((event) => {
    const since = instant(Date.parse(event.start) - offset);
    const until = instant(Date.parse(event.end) - offset + DAY);
    return series.filter((one) => isAbout(event, one, places) && hasReports(one, since, until)).map((one) => ({ subject: subjectOf(one), since, until }));
  });
}

const hasReports = ({ observations }: Series, since: Instant, until: Instant): boolean =>
  observations.some(({ observedAt }) => observedAt >= since && observedAt < until);

/** What our rules fired about each series. Rules that fired nothing are left out. */
function ofSeries(alerts: readonly RaisedAlert[], series: readonly Series[], span: Pick<Trial, 'since' | 'until'>): ReadonlyMap<string, readonly Firing[]> {
  const rules = [...new Set([...RULES, ...alerts.map(({ rule }) => rule)])];
  return new Map([...raisedFirings(spreadOverOutlets(alerts, series), { ...span, rules, subjectOf })].filter(([, firings]) => firings.length > 0));
}
