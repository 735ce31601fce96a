import { z } from 'zod';
import { type AlpsOptions, alps, alpsClassOf, alpsValue } from '../../domain/alert/method/alps.js';
import { earlierGrowths, ifpa, weightedDeviation } from '../../domain/alert/method/ifpa.js';
import { type MonthPrice, monthNumber } from '../../domain/alert/method/month-price.js';
import { fitSeasonalTrend, fitted, type SeasonalTrend } from '../../domain/alert/method/seasonal-trend.js';
import type { VectorCheck } from './vector-check.js';

const month = { y: z.number(), m: z.number() };

const alpsSchema = z.object({
  series: z.array(z.object({ ...month, price: z.number() })),
  coef: z.record(z.string(), z.number()),
  residual_sd: z.number(),
  expected: z.array(z.object({ ...month, fitted: z.number(), alps: z.number(), class: z.string() })),
  expected_realtime_fit_on_past_only: z.array(z.object({ ...month, alps: z.number(), class: z.string() })),
});

const figures = ['cqgr', 'cagr', 'mean_q', 'sd_q', 'mean_a', 'sd_a', 'n_q', 'n_a', 'z_q', 'z_a', 'ifpa', 'ifpa_ons_code_n'] as const;
const ifpaSchema = z.object({
  weights_example_target_2009_start_2006: z.array(z.number()),
  expected: z.array(z.looseObject({ ...month, class: z.string() })),
});

const ON_LEVELS: AlpsOptions = { scale: 'LEVEL', minimumMonths: 36, windowMonths: null, deviationFloor: 0 };
const EXACT = { minimumYears: 4, deviationFloor: 0 };

const monthsOf = (content: unknown): readonly MonthPrice[] => alpsSchema.parse(content).series.map(({ y, m, price }) => ({ year: y, month: m, price }));

/** Every value of alps.json: the regression, ALPS fitted on all months, and on the months before only. */
export function alpsChecks(content: unknown): VectorCheck[] {
  const vectors = alpsSchema.parse(content);
  const series = monthsOf(content);
  const start = monthNumber(series[0] as MonthPrice) - 1;
  const trend = fitSeasonalTrend(series.map((seen) => ({ t: monthNumber(seen) - start, month: seen.month, value: seen.price })));
  const whole = vectors.expected.flatMap((one) => {
    const now = series.find((seen) => seen.year === one.y && seen.month === one.m);
    const line = trend === null ? null : fitted(trend, monthNumber({ year: one.y, month: one.m }) - start, one.m);
    const value = alpsValue(now?.price ?? Number.NaN, line ?? Number.NaN, trend?.deviation ?? Number.NaN);
    const name = `alps ${one.y}-${one.m}`;
    return [
      { name: `${name} fitted`, expected: one.fitted, seen: line },
      { name, expected: one.alps, seen: value },
      { name: `${name} class`, expected: one.class, seen: value === null ? null : alpsClassOf(value).toLowerCase() },
    ];
  });
  const pastOnly = vectors.expected_realtime_fit_on_past_only.flatMap((one) => {
    const now = series.find((seen) => seen.year === one.y && seen.month === one.m);
    const judged = now === undefined ? null : alps(series, now, ON_LEVELS);
    const name = `alps on past only ${one.y}-${one.m}`;
    return [
      { name, expected: one.alps, seen: judged?.value },
      { name: `${name} class`, expected: one.class, seen: judged?.alpsClass.toLowerCase() },
    ];
  });
  return [...regressionChecks(vectors, trend), ...whole, ...pastOnly];
}

function regressionChecks(vectors: z.output<typeof alpsSchema>, trend: SeasonalTrend | null): VectorCheck[] {
  const january = trend?.heights.get(1) ?? Number.NaN;
  const coefficient = (name: string): number | undefined => {
    if (name === 'intercept') return january;
    if (name === 'trend') return trend?.perMonth;
    return (trend?.heights.get(Number(name.slice(1))) ?? Number.NaN) - january;
  };
  const coefficients = Object.entries(vectors.coef).map(([name, expected]) => ({ name: `alps coefficient ${name}`, expected, seen: coefficient(name) }));
  return [...coefficients, { name: 'alps residual sd', expected: vectors.residual_sd, seen: trend?.deviation }];
}

/** Every value of ifpa.json, on the series of alps.json. */
export function ifpaChecks(content: unknown, alpsContent: unknown): VectorCheck[] {
  const vectors = ifpaSchema.parse(content);
  const series = monthsOf(alpsContent);
  const years = Array.from({ length: 48 }, (_, place) => [monthNumber({ year: 2005, month: 1 }) + place, 100 + place] as const);
  const weights = earlierGrowths(new Map(years), monthNumber({ year: 2009, month: 1 }), 12).map(({ weight }) => weight);
  const sum = weights.reduce((a, b) => a + b, 0);
  const weighted = vectors.weights_example_target_2009_start_2006.map((expected, place) => ({
    name: `ifpa weight ${place + 1}`,
    expected,
    seen: (weights[place] ?? Number.NaN) / sum,
  }));
  return [...weighted, ...vectors.expected.flatMap((one) => ifpaMonth(one, series))];
}

function ifpaMonth(one: Record<string, unknown> & { y: number; m: number; class: string }, series: readonly MonthPrice[]): VectorCheck[] {
  const now = series.find((seen) => seen.year === one.y && seen.month === one.m);
  const judged = now === undefined ? null : ifpa(series, now, EXACT);
  const { quarter, year } = judged ?? {};
  const seen: Record<(typeof figures)[number], number | undefined> = {
    cqgr: quarter?.growth,
    cagr: year?.growth,
    mean_q: quarter?.mean,
    sd_q: quarter?.deviation,
    mean_a: year?.mean,
    sd_a: year?.deviation,
    n_q: quarter?.years,
    n_a: year?.years,
    z_q: quarter?.z,
    z_a: year?.z,
    ifpa: judged?.value,
    ifpa_ons_code_n: now === undefined ? undefined : onsIfpa(series, now),
  };
  const name = `ifpa ${one.y}-${one.m}`;
  const numbers = figures.map((figure) => ({ name: `${name} ${figure}`, expected: Number(one[figure]), seen: seen[figure] }));
  return [...numbers, { name: `${name} class`, expected: one.class, seen: judged?.ifpaClass.toLowerCase().replace('_', ' ') }];
}

/** The ONS program uses the count of quarterly years for the yearly correction too. */
function onsIfpa(series: readonly MonthPrice[], now: MonthPrice): number | undefined {
  const judged = ifpa(series, now, EXACT);
  if (judged === null) return undefined;
  const earlier = series.filter((seen) => monthNumber(seen) <= monthNumber(now));
  const growths = earlierGrowths(new Map(earlier.map((seen) => [monthNumber(seen), seen.price])), monthNumber(now), 12);
  const deviation = weightedDeviation(growths, judged.quarter.years);
  return deviation === null ? undefined : 0.4 * judged.quarter.z + (0.6 * (judged.year.growth - judged.year.mean)) / deviation;
}
