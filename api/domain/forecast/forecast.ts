import { mean } from '../statistics.js';
import { forecastBy, isTooOld, type Trial } from './back-test.js';
import { coverageOf, halfWidths } from './band.js';
import { chooseWay } from './choose-way.js';
import { type DailyValues, type Known, lastOf } from './daily-values.js';
import type { ForecastKind, MethodName } from './methods.js';

/** Why there is no forecast. */
export const NO_FORECAST = ['TOO_SHORT', 'TOO_OLD', 'LAST_VALUE_IS_BETTER'] as const;
export type NoForecast = (typeof NO_FORECAST)[number];

/** Figures in the unit of the series; place 0 is the first day after it. */
export interface Forecast {
  readonly kind: 'forecast';
  readonly method: MethodName;
  readonly values: readonly number[];
  /** The band that holds the figure with a chance of 80 %. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Mean absolute error in the back-test over all days ahead, at the height of the last figure. */
  readonly error: number;
  /** How much smaller it is than that of "as the last value", 0.1 = 10 %. */
  readonly gain: number;
  /** Share of the back-test's days inside a band made without them. */
  readonly coverage: number | null;
  readonly origins: number;
}

export type ForecastOrNot = Forecast | { readonly kind: 'none'; readonly reason: NoForecast };

const none = (reason: NoForecast): ForecastOrNot => ({ kind: 'none', reason });

const logarithms = (values: DailyValues): DailyValues => values.map((value) => (value === null || value <= 0 ? null : Math.log(value)));

/** The days from the first known one on, on the scale on which a kind is forecast. */
function onScale({ own, wider }: Known, { logarithm }: ForecastKind): Known {
  const first = Math.max(
    0,
    own.findIndex((value) => value !== null),
  );
  const scaled = (values: DailyValues): DailyValues => (logarithm ? logarithms(values.slice(first)) : values.slice(first));
  return { own: scaled(own), wider: wider === null ? null : scaled(wider) };
}

const meanError = (trials: readonly Trial[]): number =>
  mean(trials.flatMap(({ errors }) => errors.flatMap((error) => (error === null ? [] : Math.abs(error))))) ?? 0;

/**
 * The next fourteen days of a series with an 80 % band, when a method beats "as the last value" on that very series in a rolling back-test; else why not.
 * Only what is given is looked at; days without a figure stay unknown.
 */
export function forecastOf(given: Known, kind: ForecastKind): ForecastOrNot {
  const known = onScale(given, kind);
  if (known.own.filter((value) => value !== null).length < kind.minimumDays) return none('TOO_SHORT');
  if (isTooOld(known.own)) return none('TOO_OLD');
  const chosen = chooseWay(known, kind);
  if (chosen === 'TOO_SHORT') return none('TOO_SHORT');
  if (chosen === null) return none('LAST_VALUE_IS_BETTER');
  const values = forecastBy(chosen.way, known);
  const widths = halfWidths(chosen.trials);
  const back = kind.logarithm ? Math.exp : (value: number): number => Math.max(0, value);
  const last = lastOf(known.own);
  return {
    kind: 'forecast',
    method: chosen.way.method,
    values: values.map(back),
    low: values.map((value, place) => back(value - (widths[place] as number))),
    high: values.map((value, place) => back(value + (widths[place] as number))),
    error: kind.logarithm ? Math.exp(last) * Math.expm1(meanError(chosen.trials)) : meanError(chosen.trials),
    gain: 1 - chosen.ratio,
    coverage: coverageOf(chosen.trials),
    origins: chosen.trials.length,
  };
}
