import { demandOf } from '../domain/alert/demand.js';
import type { Observation } from '../domain/alert/sight.js';
import { areaUnderCurve } from '../domain/evaluation/area-under-curve.js';
import { DAY, type Instant } from '../domain/instant.js';
import { median } from '../domain/statistics.js';
import { loadProfile } from '../intake/profile-folder.js';
import { dataFile, type EvaluationSet } from './evaluation-set.js';
import { type Figure, figure, type Goal } from './figure.js';
import type { Series } from './replayed.view.js';

const NAME = 'srilanka_fuel';
const FILES = ['stations', 'stock_changes', 'dispatches'].map((part) => `srilanka_fuel_${part}_2022_06.csv.gz`);
/** What the pump cannot reach: in these weeks most stations stood at or below it. */
const DEAD_STOCK = 500_000;

export const fuelSet: EvaluationSet = {
  name: NAME,
  about:
    'filling stations of June 2022, imported; who runs dry within 24 hours is ranked in memory with the demand and the deliveries that the rules of stock-outs use',
  files: FILES,
  measure: (laboratory) =>
    laboratory.replay({ title: NAME, profile: loadProfile(NAME), files: FILES.map(dataFile), judged: false }, async (replayed) =>
      figuresOf(await replayed.series()),
    ),
};

/** A count above the limit that is followed by another within 24 hours. */
interface Case {
  readonly isEvent: boolean;
  readonly stock: number;
  /** Millilitres said to arrive within the 24 hours. */
  readonly due: number;
  readonly perDay: number | null;
  readonly fuel: string;
}

/** What was known of deliveries at `at`: the sum of those expected within a day. */
const dueWithinDay = (past: readonly Observation[], at: Instant): number =>
  past.reduce((sum, { incoming, incomingAt }) => sum + (incomingAt !== null && incomingAt > at && incomingAt <= at + DAY ? (incoming ?? 0) : 0), 0);

function casesOf({ observations, commodityCode }: Series, dry: number): Case[] {
  return observations.flatMap((seen, place) => {
    if (seen.stock === null || seen.stock <= dry) return [];
    const later = observations.slice(place + 1).flatMap(({ stock, observedAt }) => (stock !== null && observedAt <= seen.observedAt + DAY ? [stock] : []));
    if (later.length === 0) return [];
    const past = observations.slice(0, place + 1);
    const perDay = demandOf(past, seen.observedAt)?.perDay ?? null;
    const isEvent = later.some((stock) => stock <= dry);
    return [{ isEvent, stock: seen.stock, due: dueWithinDay(past, seen.observedAt), perDay, fuel: commodityCode }];
  });
}

/** A station whose demand is not known yet, or seemed to be none, is taken to sell what the middle station sells of that fuel. */
function usualDemand(cases: readonly Case[]): (one: Case) => number {
  const byFuel = new Map([...new Set(cases.map(({ fuel }) => fuel))].map((fuel) => [fuel, median(soldOf(cases, fuel)) ?? 1]));
  return ({ perDay, fuel }) => (perDay !== null && perDay > 0 ? perDay : (byFuel.get(fuel) ?? 1));
}

const soldOf = (cases: readonly Case[], fuel: string): number[] =>
  cases.flatMap((one) => (one.fuel === fuel && one.perDay !== null && one.perDay > 0 ? [one.perDay] : []));

function figuresOf(series: readonly Series[]): Figure[] {
  return [
    ...aucFigures(
      'runs_dry_24h',
      series.flatMap((one) => casesOf(one, 0)),
    ),
    ...aucFigures(
      'falls_to_500l_24h',
      series.flatMap((one) => casesOf(one, DEAD_STOCK)),
    ),
  ];
}

function aucFigures(what: string, cases: readonly Case[]): Figure[] {
  const demand = usualDemand(cases);
  const auc = (score: (one: Case) => number): number | null => areaUnderCurve(cases.map((one) => ({ score: score(one), isEvent: one.isEvent })));
  const without = auc((one) => -one.stock / demand(one));
  const helps: Goal | undefined = without === null ? undefined : { kind: 'more than', limit: without, why: 'without dispatches' };
  const counted = { count: cases.filter(({ isEvent }) => isEvent).length, of: cases.length };
  const named = (rule: string, value: number | null, goal?: Goal): Figure => ({ ...figure(`${NAME}.${what}.auc.${rule}`, value, 'AUC', goal), ...counted });
  return [
    named(
      'cover_with_dispatches',
      auc((one) => -(one.stock + one.due) / demand(one)),
      helps,
    ),
    named('cover_without_dispatches', without),
    named('demand_alone', auc(demand)),
    named(
      'least_stock',
      auc((one) => -one.stock),
    ),
    named(
      'least_stock_with_dispatches',
      auc((one) => -(one.stock + one.due)),
    ),
  ];
}
