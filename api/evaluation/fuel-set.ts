import type { Observation } from '../domain/alert/sight.js';
import { areaUnderCurve, intervalOfArea } from '../domain/evaluation/area-under-curve.js';
import { DAY, HOUR, type Instant } from '../domain/instant.js';
import { median } from '../domain/statistics.js';
import { loadProfile } from '../intake/profile-folder.js';
import { dataFile, type EvaluationSet } from './evaluation-set.js';
import { type Figure, figure, type Goal } from './figure.js';
import { arrivalsBy, pacePerDay } from './fuel-pace.js';
import type { Series } from './replayed.view.js';

const NAME = 'srilanka_fuel';
const FILES = ['stations', 'stock_changes', 'dispatches'].map((part) => `srilanka_fuel_${part}_2022_06.csv.gz`);
/** What the pump cannot reach: in these weeks most stations stood at or below it. */
const DEAD_STOCK = 500_000;
/** Stations count once a day, half of them a little later than 24 hours after the last time. */
const NEXT_COUNT = 36 * HOUR;
/** A station that was just filled up has its queue: it is taken to sell this many times the middle station's pace while its own is unknown. A guess: with 1 the areas are up to 0.006 smaller, with 4 up to 0.007 larger. */
const JUST_FILLED = 2;
/** What a station is taken to sell before anything is known of any: a tenth of a tanker. A guess. Millilitres a day. */
const FIRST_GUESS = 600_000;
/** Stands for no sales at all, so that of two stations that stand still the emptier comes first. Millilitres a day. */
const STANDS_STILL = 1;

export const fuelSet: EvaluationSet = {
  name: NAME,
  about: 'filling stations of June 2022, imported; who runs dry within 24 hours, or by the next count, is ranked from counts and dispatches known by then',
  files: FILES,
  measure: (laboratory) =>
    laboratory.replay({ title: NAME, profile: loadProfile(NAME), files: FILES.map(dataFile), judged: false }, async (replayed) =>
      figuresOf(await replayed.series()),
    ),
};

/** A count above the limit that is followed by another in time. Millilitres, per day. */
interface Case {
  readonly at: Instant;
  readonly isEvent: boolean;
  readonly stock: number;
  /** Of the stock, what the pump can reach. */
  readonly usable: number;
  /** Said to arrive within the 24 hours. */
  readonly due: number;
  /** Pace of sales, with what had arrived by dispatch and without; null = not known yet. */
  readonly pace: number | null;
  readonly paceByCounts: number | null;
  readonly isJustFilled: boolean;
  readonly fuel: string;
}

/** What was known of deliveries at `at`: the sum of those expected within a day. */
const dueWithinDay = (past: readonly Observation[], at: Instant): number =>
  past.reduce((sum, { incoming, incomingAt }) => sum + (incomingAt !== null && incomingAt > at && incomingAt <= at + DAY ? (incoming ?? 0) : 0), 0);

function casesOf({ observations, commodityCode }: Series, { dry, within }: Limit): Case[] {
  return observations.flatMap((seen, place) => {
    const at = seen.observedAt;
    if (seen.stock === null || seen.stock <= dry) return [];
    const later = observations.slice(place + 1).flatMap(({ stock, observedAt }) => (stock !== null && observedAt <= at + within ? [stock] : []));
    if (later.length === 0) return [];
    const past = observations.slice(0, place + 1);
    const arrivals = arrivalsBy(past, at);
    const known = { pace: pacePerDay(past, arrivals), paceByCounts: pacePerDay(past, []), isJustFilled: arrivals.some((one) => one.at > at - DAY) };
    const isEvent = later.some((stock) => stock <= dry);
    return [{ at, isEvent, stock: seen.stock, usable: seen.stock - dry, due: dueWithinDay(past, at), ...known, fuel: commodityCode }];
  });
}

/** When a station counts as dry, and how soon it must be. */
interface Limit {
  readonly dry: number;
  readonly within: number;
}

/** What the middle station that sells is known to sell of each fuel by the time of each case, from the cases before it; the first guess before there are any. `cases` rise by time. */
function usualPaces(cases: readonly Case[], paceOf: (one: Case) => number | null): ReadonlyMap<Case, number> {
  const known = new Map<string, number[]>();
  return new Map(
    cases.map((one) => {
      const earlier = known.get(one.fuel) ?? [];
      known.set(one.fuel, earlier);
      const usual = median(earlier) ?? FIRST_GUESS;
      const pace = paceOf(one);
      if (pace !== null && pace > 0) earlier.push(pace);
      return [one, usual];
    }),
  );
}

function figuresOf(series: readonly Series[]): Figure[] {
  const limits: readonly (Limit & { readonly what: string })[] = [
    { what: 'runs_dry_24h', dry: 0, within: DAY },
    { what: 'falls_to_500l_24h', dry: DEAD_STOCK, within: DAY },
    { what: 'runs_dry_by_next_count', dry: 0, within: NEXT_COUNT },
    { what: 'falls_to_500l_by_next_count', dry: DEAD_STOCK, within: NEXT_COUNT },
  ];
  return limits.flatMap(({ what, ...limit }) => {
    const cases = series.flatMap((one) => casesOf(one, limit)).sort((a, b) => a.at - b.at);
    return aucFigures(what, cases);
  });
}

type Score = (one: Case) => number;

/** Higher = sooner dry. */
function scoresOf(cases: readonly Case[]) {
  const usual = usualPaces(cases, ({ pace }) => pace);
  const usualByCounts = usualPaces(cases, ({ paceByCounts }) => paceByCounts);
  const pace: Score = (one) => one.pace ?? (usual.get(one) ?? FIRST_GUESS) * (one.isJustFilled ? JUST_FILLED : 1);
  const byCounts: Score = (one) => one.paceByCounts ?? usualByCounts.get(one) ?? FIRST_GUESS;
  const ours: Readonly<Record<string, Score>> = {
    cover_with_dispatches: (one) => -one.usable / Math.max(STANDS_STILL, pace(one)),
    cover_without_dispatches: (one) => -one.usable / Math.max(STANDS_STILL, byCounts(one)),
    cover_with_dispatches_and_due: (one) => -(one.usable + one.due) / Math.max(STANDS_STILL, pace(one)),
  };
  const baselines: Readonly<Record<string, Score>> = {
    demand_alone: byCounts,
    least_stock: ({ stock }) => -stock,
    least_stock_with_dispatches: ({ stock, due }) => -(stock + due),
  };
  return { ours, baselines };
}

function aucFigures(what: string, cases: readonly Case[]): Figure[] {
  const events = cases.filter(({ isEvent }) => isEvent).length;
  const auc = (score: Score): number | null => areaUnderCurve(cases.map((one) => ({ score: score(one), isEvent: one.isEvent })));
  const { ours, baselines } = scoresOf(cases);
  const values = new Map([...Object.entries(ours), ...Object.entries(baselines)].map(([rule, score]) => [rule, auc(score)]));
  const rivals = ['cover_without_dispatches', ...Object.keys(baselines)];
  const best = rivals.reduce((top, rule) => ((values.get(rule) ?? 0) > (values.get(top) ?? 0) ? rule : top));
  const goal: Goal = { kind: 'more than', limit: values.get(best) ?? 0, why: best };
  return [...values].map(([rule, value]) => ({
    ...figure(`${NAME}.${what}.auc.${rule}`, value, 'AUC', rule === 'cover_with_dispatches' ? goal : undefined),
    ...intervalOfArea(value, events, cases.length - events),
    count: events,
    of: cases.length,
  }));
}
