import { shareOf } from '../domain/evaluation/share.js';
import { chainedIndex } from '../domain/forecast/area-series.js';
import { type DailyValues, HORIZON, lastOf } from '../domain/forecast/daily-values.js';
import { type Forecast, forecastOf } from '../domain/forecast/forecast.js';
import { type ForecastKind, PRICE, STOCK } from '../domain/forecast/methods.js';
import { type DailySeries, dailySeries } from './daily-series.js';
import type { EvaluationSet } from './evaluation-set.js';
import { type Figure, figure, shareFigure } from './figure.js';

/** One file as daily series: which column names the good, the place and the figure. */
interface Source {
  readonly name: string;
  readonly file: string;
  readonly kind: ForecastKind;
  readonly day: string;
  /** The areas of one good move together; empty = nothing beside a series. */
  readonly good: string | null;
  readonly place: string;
  readonly value: string;
  /** Figures at or above this are not counts; weighed goods of the chain stand near a million. */
  readonly below: number;
}

const EVERYTHING = Number.POSITIVE_INFINITY;
const SOURCES: readonly Source[] = [
  {
    name: 'pihps_price',
    file: 'indonesia_pihps_daily_2022_2026.csv.gz',
    kind: PRICE,
    day: 'date',
    good: 'commodity',
    place: 'province',
    value: 'price_idr',
    below: EVERYTHING,
  },
  {
    name: 'kalimantan_price',
    file: 'indonesia_kalimantan_pihps_daily_2018_2024.csv.gz',
    kind: PRICE,
    day: 'date',
    good: 'commodity',
    place: 'city',
    value: 'price_idr',
    below: EVERYTHING,
  },
  {
    name: 'mandi_onion_price',
    file: 'india_mandi_onion_price_arrivals.csv.gz',
    kind: PRICE,
    day: 'date',
    good: 'state',
    place: 'mandi',
    value: 'modal_inr_per_quintal',
    below: EVERYTHING,
  },
  {
    name: 'supermarket_stock',
    file: 'srilanka_supermarket_stock_price_daily_2024.csv.gz',
    kind: STOCK,
    day: 'date',
    good: null,
    place: 'sku',
    value: 'inventory',
    below: 500_000,
  },
];

/** The past shown to a forecast, as live. */
const PAST = 400;
/** Trials of a source, spread evenly over its series and their days; bounds the time. */
const TRIALS = 600;
const TRIALS_OF_SERIES = 8;
const LEAST_KNOWN = 60;

/** One forecast and what then came. */
interface Trial {
  readonly series: DailySeries;
  readonly forecast: Forecast;
  readonly last: number;
  readonly came: DailyValues;
}

interface Tried {
  readonly shown: readonly Trial[];
  readonly trials: number;
  readonly series: number;
  readonly seconds: number;
}

/** Days at which a series is asked, each fourteen days before a known future, evenly spread over those with enough past. */
function origins(series: DailySeries, kind: ForecastKind): readonly number[] {
  const first = kind.minimumDays + HORIZON;
  const last = series.values.length - HORIZON;
  const possible = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place).filter(
    (day) => (series.values[day - 1] ?? null) !== null,
  );
  const step = possible.length / TRIALS_OF_SERIES;
  return possible.length === 0 ? [] : Array.from({ length: TRIALS_OF_SERIES }, (_, place) => possible[Math.floor((place + 0.5) * step)] as number);
}

/** The common move of all series of each good. */
function indices(all: readonly DailySeries[], source: Source): ReadonlyMap<string, DailyValues | null> {
  const goods = source.good === null ? [] : [...new Set(all.map(({ good }) => good))];
  return new Map(
    goods.map((good) => {
      const areas = all.filter((one) => one.good === good).map(({ values }) => values);
      return [good, chainedIndex(areas, areas[0]?.length ?? 0)];
    }),
  );
}

function tryOut(source: Source): Tried {
  const all = dailySeries(source).filter(({ values }) => values.filter((value) => value !== null).length >= LEAST_KNOWN);
  const wider = indices(all, source);
  const every = Math.max(1, Math.ceil((all.length * TRIALS_OF_SERIES) / TRIALS));
  const chosen = all.filter((_, place) => place % every === 0);
  const shown: Trial[] = [];
  let trials = 0;
  const since = performance.now();
  for (const series of chosen) {
    for (const day of origins(series, source.kind)) {
      const from = Math.max(0, day - PAST);
      const own = series.values.slice(from, day);
      const forecast = forecastOf({ own, wider: wider.get(series.good)?.slice(from, day) ?? null }, source.kind);
      trials += 1;
      if (forecast.kind === 'forecast') shown.push({ series, forecast, last: lastOf(own), came: series.values.slice(day, day + HORIZON) });
    }
  }
  return { shown, trials, series: chosen.length, seconds: (performance.now() - since) / 1000 };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Sum of errors of the forecast and of the last value over the days that came, each in units of the last value's usual error on that series. */
function errorsOf({ forecast, last, came }: Trial): { readonly own: number; readonly last: number; readonly held: number; readonly days: number } {
  const usual = forecast.error / (1 - forecast.gain);
  let [own, base, held, days] = [0, 0, 0, 0];
  came.forEach((value, place) => {
    if (value === null) return;
    days += 1;
    own += Math.abs(value - (forecast.values[place] as number)) / usual;
    base += Math.abs(value - last) / usual;
    if (value >= (forecast.low[place] as number) && value <= (forecast.high[place] as number)) held += 1;
  });
  return { own, last: base, held, days };
}

function figuresOf(name: string, { shown, trials, series, seconds }: Tried): readonly Figure[] {
  const errors = shown.map(errorsOf);
  const total = (of: 'own' | 'last' | 'held' | 'days'): number => sum(errors.map((one) => one[of]));
  const called = (what: string): string => `forecast.${name}.${what}`;
  const coverage = shareOf(total('held'), total('days'));
  const better = errors.filter((one) => one.own < one.last).length;
  return [
    shareFigure(called('shown'), shareOf(shown.length, trials)),
    shareFigure(called('series_shown_once'), shareOf(new Set(shown.map((one) => one.series)).size, series)),
    {
      ...figure(called('error_to_last_value'), total('last') === 0 ? null : total('own') / total('last'), 'ratio', { kind: 'at most', limit: 1 }),
      count: shown.length,
    },
    shareFigure(called('better_than_last_value'), shareOf(better, shown.length)),
    shareFigure(called('coverage_of_80'), coverage),
    figure(called('coverage_off_80'), coverage.value === null ? null : Math.abs(coverage.value - 0.8), 'share', { kind: 'at most', limit: 0.05 }),
    figure(called('ms'), trials === 0 ? null : (1000 * seconds) / trials, 'ms'),
  ];
}

export const forecastSet: EvaluationSet = {
  name: 'forecast',
  about:
    'price and stock 1-14 days ahead on real series: chosen on each past, measured on the fourteen days after it, in memory by the function that serves live',
  files: SOURCES.map(({ file }) => file),
  measure: (laboratory) => {
    const tried = SOURCES.map((source) => {
      laboratory.say(`forecast: ${source.name}`);
      return tryOut(source);
    });
    const all: Tried = {
      shown: tried.flatMap(({ shown }) => shown),
      trials: sum(tried.map(({ trials }) => trials)),
      series: sum(tried.map(({ series }) => series)),
      seconds: sum(tried.map(({ seconds }) => seconds)),
    };
    return Promise.resolve([...tried.flatMap((one, place) => figuresOf(SOURCES[place]?.name ?? '', one)), ...figuresOf('all', all)]);
  },
};
