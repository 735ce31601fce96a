import type { Observation } from '../domain/alert/sight.js';
import type { Baseline, BaselineSight, Dated } from '../domain/baselines/baseline.js';
import { baselines } from '../domain/baselines/baselines.js';
import type { Firing } from '../domain/evaluation/episodes.js';
import { DAY, dayOf, type Instant } from '../domain/instant.js';
import { MonthsSoFar } from './area-means.js';
import type { Series } from './replayed.view.js';

/** How a published rule is let loose on series: which kind, over which time, from which emergency. */
export interface Trial {
  readonly watches: Baseline['watches'];
  readonly since: Instant;
  readonly until: Instant;
  readonly emergencySince: Instant | null;
  /** Names a series in firings and events. */
  subjectOf(series: Series): string;
}

/** Rules by what they are called in a figure's name. */
export const namesOfRules = <Value>(byRule: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> =>
  new Map([...byRule].map(([rule, value]) => [rule.replaceAll(/[^A-Za-z0-9<=]+/g, '_'), value]));

/** Months of sets east of Greenwich, whose reports of a day are made in its daytime. */
const UTC = { utcOffsetMinutes: 0, slotMinutes: [0] };
/** A peer's price older than this is not of the same market day. */
const PEER_PRICE = 2 * DAY;
/** How many earlier prices a rule is shown; the DHIS2 rules, which name no limit, would take more. */
const PAST = 180;

/** What each published rule of that kind fires on the series; rules that can never judge them are left out. */
export function publishedFirings(all: readonly Series[], trial: Trial): ReadonlyMap<string, readonly Firing[]> {
  const rules = baselines.filter(({ watches }) => watches === trial.watches);
  const fired = new Map<string, Firing[]>();
  for (const { series, at, sight } of SIGHTS[trial.watches](all, trial)) {
    for (const rule of rules) {
      const verdict = rule.fires(sight, at);
      if (verdict === null) continue;
      const firings = fired.get(rule.name) ?? [];
      fired.set(rule.name, firings);
      if (verdict) firings.push({ subject: trial.subjectOf(series), at });
    }
  }
  return fired;
}

interface Judged {
  readonly series: Series;
  readonly at: Instant;
  readonly sight: BaselineSight;
}

const NOTHING: BaselineSight = { prices: [], peerPrices: [], emergencySince: null, months: [], stock: null, salesPerDay: [], deliveryInDays: null };

/** What left between two counts: as reported, else the fall of the stock; null when it rose. */
function leftBetween(before: Observation | undefined, seen: Observation): number | null {
  if (seen.sold !== null) return seen.sold;
  const fall = (before?.stock ?? null) === null || seen.stock === null ? null : (before?.stock as number) - seen.stock;
  return fall === null || fall < 0 ? null : fall;
}

/** Days to the delivery the outlet named last, when it is still to come. */
function daysToDelivery(past: readonly Observation[], at: Instant): number | null {
  const named = past.findLast((seen) => seen.incomingAt !== null || seen.incoming !== null);
  const expected = named === undefined || named.incoming === 0 ? null : named.incomingAt;
  return expected !== null && expected > at ? (expected - at) / DAY : null;
}

function* stockSights(all: readonly Series[], { since, until }: Trial): Generator<Judged> {
  for (const series of all) {
    const sales: number[] = [];
    let before: Observation | undefined;
    for (const [place, seen] of series.observations.entries()) {
      const left = leftBetween(before, seen);
      if (left !== null) sales.push(left);
      if (seen.stock !== null) before = seen;
      if (seen.observedAt < since || seen.observedAt >= until || seen.stock === null) continue;
      const past = series.observations.slice(Math.max(0, place - 30), place + 1);
      const deliveryInDays = daysToDelivery(past, seen.observedAt) ?? series.usualLeadDays;
      yield { series, at: seen.observedAt, sight: { ...NOTHING, stock: seen.stock, salesPerDay: sales.slice(-30), deliveryInDays } };
    }
  }
}

interface Step {
  readonly series: Series;
  readonly place: number;
  readonly at: Instant;
  readonly price: number;
}

/** Market by market in the order of time; all prices of one moment are known before the first of them is judged. */
function* priceSights(all: readonly Series[], trial: Trial): Generator<Judged> {
  for (const market of marketsOf(all)) {
    const newest = new Map<Series, Dated>();
    const pasts = new Map(market.map((series) => [series, pricesOf(series)]));
    const steps = market.flatMap((series) => (pasts.get(series) ?? []).map((seen, place): Step => ({ series, place, at: seen.at, price: seen.value })));
    steps.sort((a, b) => a.at - b.at);
    for (let from = 0; from < steps.length; ) {
      const { at } = steps[from] as Step;
      let to = from;
      for (; steps[to]?.at === at; to++) newest.set((steps[to] as Step).series, { at, value: (steps[to] as Step).price });
      for (const step of at >= trial.since && at < trial.until ? steps.slice(from, to) : []) {
        const prices = (pasts.get(step.series) ?? []).slice(Math.max(0, step.place - PAST), step.place + 1);
        const peerPrices = [...newest].flatMap(([other, seen]) => (other !== step.series && seen.at > at - PEER_PRICE ? [seen.value] : []));
        yield { series: step.series, at, sight: { ...NOTHING, prices, peerPrices, emergencySince: trial.emergencySince } };
      }
      from = to;
    }
  }
}

/** Series by series; the running month is judged with the days seen so far. */
function* monthSights(all: readonly Series[], { since, until }: Trial): Generator<Judged> {
  for (const series of all) {
    const months = new MonthsSoFar();
    for (const { observedAt: at, price } of series.observations) {
      if (price === null) continue;
      months.add(dayOf(at, UTC), [price]);
      if (at >= since && at < until) yield { series, at, sight: { ...NOTHING, months: months.all() } };
    }
  }
}

const SIGHTS = { STOCK: stockSights, OUTLET_PRICE: priceSights, AREA_PRICE: monthSights } as const;

const pricesOf = (series: Series): readonly Dated[] =>
  series.observations.flatMap(({ price, observedAt }) => (price === null ? [] : [{ at: observedAt, value: price }]));

/** Series of one commodity in one locality. */
function marketsOf(all: readonly Series[]): readonly (readonly Series[])[] {
  const markets = new Map<string, Series[]>();
  for (const series of all) {
    const key = `${series.localityCode} ${series.commodityCode}`;
    markets.set(key, [...(markets.get(key) ?? []), series]);
  }
  return [...markets.values()];
}
