import { type Random, seededRandom } from '../demo/seeded-random.js';
import type { DatedEvent } from '../domain/evaluation/score-alerts.js';
import { HOUR } from '../domain/instant.js';
import type { SimulatedRow } from './simulated-profile.js';
import { dayStart, nameOfSeries, noise, type Simulation, silentDays, uniform, whole } from './simulation.js';

const COMMUNES = 6;
const OUTLETS = 6;
const COMMODITIES = 10;
const DAYS = 150;
/** The rules learn until then. */
const JUDGED_FROM = 40;
/** The day the emergency is declared; cost shocks and gouging come after it. */
const DECLARED = 70;
const SHOCK_SHARE = 0.35;
const GOUGING_SHARE = 0.15;

/** One outlet and commodity. */
interface Stall {
  readonly outlet: string;
  readonly commune: string;
  readonly commodity: string;
  /** What the outlet asks above or below the market. */
  readonly level: number;
  /** Days it is behind when the market's cost changes. */
  readonly lag: number;
  readonly gouging: { readonly first: number; readonly length: number; readonly rise: number } | null;
}

/** The honest price of a commodity in a commune, day by day: drift, season, the day of the week, and a cost shock of +15 … 45 % in a third of the markets. */
function marketPath(random: Random): readonly number[] {
  const base = Math.exp(uniform(random, Math.log(8000), Math.log(150_000)));
  const shock = random() < SHOCK_SHARE ? { first: whole(random, DECLARED, DAYS - 25), days: whole(random, 4, 9), rise: uniform(random, 0.15, 0.45) } : null;
  const phase = uniform(random, 0, 30);
  let drift = 0;
  return Array.from({ length: DAYS }, (_, day) => {
    drift += noise(random, 0.004);
    const passed = shock === null || day < shock.first ? 0 : Math.min(1, (day - shock.first + 1) / shock.days) * shock.rise;
    const season = 1 + 0.03 * Math.sin((2 * Math.PI * (day + phase)) / 30) + (day % 7 === 6 ? 0.005 : 0);
    return base * Math.exp(drift) * season * (1 + passed);
  });
}

/** What the outlet puts on top of the honest price; a promotion takes 8 … 20 % off for some days. */
function markups(random: Random, { gouging }: Stall): readonly number[] {
  let promotion = { until: -1, cut: 0 };
  return Array.from({ length: DAYS }, (_, day) => {
    if (day >= promotion.until && random() < 0.01) promotion = { until: day + whole(random, 3, 9), cut: uniform(random, 0.08, 0.2) };
    const isGouging = gouging !== null && day >= gouging.first && day < gouging.first + gouging.length;
    if (isGouging) return 1 + gouging.rise * Math.min(1, (day - gouging.first + 1) / 2);
    return day < promotion.until ? 1 - promotion.cut : 1;
  });
}

/** Slips of the hand on 1 % of the prices: a zero too many, a zero too few, half the unit. */
function slip(random: Random, price: number): number {
  const chance = random();
  return chance < 0.004 ? price * 10 : chance < 0.007 ? Math.round(price / 10) : chance < 0.01 ? price * 2 : price;
}

const rounded = (price: number): number => (price < 20_000 ? Math.round(price / 100) * 100 : Math.round(price / 500) * 500);

/** One price report a day by each outlet of an invented province after an emergency: outlets that gouge (+15 … 60 % for 4 … 14 days), honest cost shocks that some pass on a day later, promotions, 15 % missing, 1 % slips. */
export function simulateGouging(seed: number): Simulation {
  const rows: SimulatedRow[] = [];
  const events: DatedEvent[] = [];
  const commodities = Array.from({ length: COMMODITIES }, (_, place) => `good-${place + 1}`);
  for (let commune = 1; commune <= COMMUNES; commune++) {
    const paths = new Map(commodities.map((commodity) => [commodity, marketPath(seededRandom(seed, `market ${commune} ${commodity}`))]));
    for (let place = 1; place <= OUTLETS; place++) {
      const outlet = `outlet-${commune}-${place}`;
      const silent = silentDays(seededRandom(seed, `silence ${outlet}`), DAYS);
      for (const commodity of commodities) {
        const random = seededRandom(seed, nameOfSeries(outlet, commodity));
        const stall = stallOf(random, { outlet, commune: `commune-${commune}`, commodity });
        rows.push(...reportsOf(random, stall, { path: paths.get(commodity) ?? [], silent }));
        events.push(...eventOf(stall));
      }
    }
  }
  const about = { outlets: COMMUNES * OUTLETS, since: dayStart(JUDGED_FROM), until: dayStart(DAYS), emergencySince: dayStart(DECLARED) };
  return { rows, events, ...about, commodities: new Map(commodities.map((code) => [code, 1])) };
}

function stallOf(random: Random, place: Pick<Stall, 'outlet' | 'commune' | 'commodity'>): Stall {
  const level = Math.exp(noise(random, 0.08));
  const lag = random() < 0.2 ? 1 : 0;
  const isGouger = random() < GOUGING_SHARE;
  const gouging = { first: whole(random, DECLARED + 2, DAYS - 16), length: whole(random, 4, 15), rise: uniform(random, 0.15, 0.6) };
  return { ...place, level, lag, gouging: isGouger ? gouging : null };
}

function reportsOf(random: Random, stall: Stall, market: { readonly path: readonly number[]; readonly silent: readonly boolean[] }): SimulatedRow[] {
  const { outlet, commune, commodity, level, lag } = stall;
  return markups(random, stall).flatMap((markup, day) => {
    const honest = (market.path[Math.max(0, day - lag)] ?? 0) * level;
    const price = slip(random, rounded(honest * markup * (1 + noise(random, 0.01))));
    const observedAt = dayStart(day) + 5 * HOUR;
    return market.silent[day] ? [] : [{ outlet, commune, observedAt, commodity, price }];
  });
}

function eventOf({ outlet, commodity, gouging }: Stall): DatedEvent[] {
  if (gouging === null) return [];
  return [{ subject: nameOfSeries(outlet, commodity), since: dayStart(gouging.first), until: dayStart(gouging.first + gouging.length) }];
}
