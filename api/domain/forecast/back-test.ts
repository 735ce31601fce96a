import { type DailyValues, HORIZON, type Known, lastOf, lastValue } from './daily-values.js';
import { METHODS, type MethodName } from './methods.js';

/** The first origin has this many days before it. */
const FIRST_ORIGIN = 28;
/** Origins lie at most a week apart, so that weekdays share them; at most this many are tried. */
const MOST_ORIGINS = 30;
const WIDEST_STEP = 7;
/** The newest origin has this many days after it to be measured on. */
const MEASURED = 3;
/** A figure older than this is not carried on. */
export const OLDEST_DAYS = 3;

/** A way to forecast: a method, whole or half way between it and the last value. */
export interface Way {
  readonly method: MethodName;
  readonly weight: 1 | 0.5;
}

/** What a way would have said at one past day, and what then came. */
export interface Trial {
  /** Error at each day ahead; null where nothing is known. */
  readonly errors: readonly (number | null)[];
  readonly lastValueErrors: readonly (number | null)[];
}

export const upTo = ({ own, wider }: Known, end: number): Known => ({ own: own.slice(0, end), wider: wider?.slice(0, end) ?? null });

/** Whether the newest figure is too old to be carried on. */
export const isTooOld = (own: DailyValues): boolean => own.slice(-OLDEST_DAYS).every((value) => value === null);

/** The places at which the back-test stands, rising: each has seen only the days before it. */
export function originsOf(own: DailyValues): readonly number[] {
  const step = Math.max(1, Math.min(WIDEST_STEP, Math.floor((own.length - FIRST_ORIGIN - MEASURED) / MOST_ORIGINS)));
  const origins: number[] = [];
  for (let origin = own.length - MEASURED; origin >= FIRST_ORIGIN && origins.length < MOST_ORIGINS; origin -= step) {
    if (!isTooOld(own.slice(0, origin))) origins.push(origin);
  }
  return origins.reverse();
}

export function forecastBy({ method, weight }: Way, known: Known): readonly number[] {
  const last = lastOf(known.own);
  return METHODS[method](known).map((value) => last + weight * (value - last));
}

function errorsAt(forecast: readonly number[], own: DailyValues, origin: number): (number | null)[] {
  return Array.from({ length: HORIZON }, (_, place) => {
    const came = own[origin + place] ?? null;
    return came === null ? null : came - (forecast[place] as number);
  });
}

/** Rolling-origin back-test of both weights of a method on the series itself. */
export function backTest(method: MethodName, known: Known): ReadonlyMap<Way, readonly Trial[]> {
  const ways: readonly Way[] = [
    { method, weight: 1 },
    { method, weight: 0.5 },
  ];
  const trials = new Map<Way, Trial[]>(ways.map((way) => [way, []]));
  for (const origin of originsOf(known.own)) {
    const seen = upTo(known, origin);
    const last = lastOf(seen.own);
    const whole = METHODS[method](seen);
    const lastValueErrors = errorsAt(lastValue(seen), known.own, origin);
    for (const way of ways) {
      const forecast = whole.map((value) => last + way.weight * (value - last));
      trials.get(way)?.push({ errors: errorsAt(forecast, known.own, origin), lastValueErrors });
    }
  }
  return trials;
}
