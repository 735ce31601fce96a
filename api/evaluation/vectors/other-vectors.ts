import { z } from 'zod';
import { alpsValue } from '../../domain/alert/method/alps.js';
import { adjustedConsumption, averageConsumption } from '../../domain/alert/method/consumption.js';
import { zBounds, zScore } from '../../domain/alert/method/dhis2-z.js';
import { ears } from '../../domain/alert/method/ears.js';
import { marketFunctionality } from '../../domain/alert/method/market-functionality.js';
import { pricePoint } from '../../domain/alert/method/price-point.js';
import {
  outsideFixedCutoff,
  outsideQuartiles,
  outsideResistantFences,
  outsideRobustZ,
  symmetricRelatives,
} from '../../domain/alert/method/price-relative-fences.js';
import { median, medianAbsoluteDeviation, quantile, rising } from '../../domain/statistics.js';
import { listChecks, type VectorCheck } from './vector-check.js';

const numbers = z.array(z.number());
const flags = z.array(z.boolean());

const schema = z.object({
  outliers: z.object({
    price_relatives: numbers,
    median: z.number(),
    q1: z.number(),
    q3: z.number(),
    'mad_1.4826': z.number(),
    'fixed_cutoff_2.5': flags,
    'quartile_method_2.5': flags,
    'resistant_fences_2.5': flags,
    'robust_z_2.5': flags,
    hb_transform: numbers,
  }),
  ears: z.object({ series: numbers, C1_at_last: z.number(), 'C1_upper_alpha_0.001': z.number(), C2_baseline: numbers, C2_at_last: z.number() }),
  dhis2_z: z.object({
    value: z.number(),
    mean: z.number(),
    sd: z.number(),
    z: z.number(),
    'lower@2.5': z.number(),
    'upper@2.5': z.number(),
  }),
  mfi_third_party: z.array(z.object({ dims: numbers, mfi: z.number() })),
  openlmis: z.array(
    z.union([z.object({ C: z.number(), X: z.number(), M: z.number(), expected: z.number() }), z.object({ avg_of: numbers, expected: z.number() })]),
  ),
  mfs_price_point: z.array(z.object({ ratio: z.number(), point: z.number() })),
  bi_yogyakarta_alps: z.object({ actual: z.number(), expected: z.number(), sd: z.number(), alps: z.number() }),
});
type Vectors = z.output<typeof schema>;

const REACH = 2.5;
/** The upper 0.1 % of the normal distribution. */
const UPPER = 3.090232;

/** Every value of others.json. Rounded copies of a figure that stands beside its exact one ("published") are not counted twice. */
export function otherChecks(content: unknown): VectorCheck[] {
  const vectors = schema.parse(content);
  return [...outlierChecks(vectors), ...earsChecks(vectors), ...scoreChecks(vectors), ...consumptionChecks(vectors)];
}

function outlierChecks({ outliers }: Vectors): VectorCheck[] {
  const relatives = outliers.price_relatives;
  const sorted = rising(relatives);
  return [
    { name: 'relatives median', expected: outliers.median, seen: median(relatives) },
    { name: 'relatives q1', expected: outliers.q1, seen: quantile(sorted, 0.25) },
    { name: 'relatives q3', expected: outliers.q3, seen: quantile(sorted, 0.75) },
    { name: 'relatives mad', expected: outliers['mad_1.4826'], seen: (medianAbsoluteDeviation(relatives) ?? Number.NaN) * 1.4826 },
    ...listChecks('fixed cutoff', outliers['fixed_cutoff_2.5'], outsideFixedCutoff(relatives, REACH)),
    ...listChecks('quartile method', outliers['quartile_method_2.5'], outsideQuartiles(relatives, REACH)),
    ...listChecks('resistant fences', outliers['resistant_fences_2.5'], outsideResistantFences(relatives, REACH)),
    ...listChecks('robust z', outliers['robust_z_2.5'], outsideRobustZ(relatives, REACH)),
    ...listChecks('Hidiroglou-Berthelot', outliers.hb_transform, symmetricRelatives(relatives)),
  ];
}

function earsChecks({ ears: vectors }: Vectors): VectorCheck[] {
  const c1 = ears(vectors.series, { method: 'C1', deviationFloor: 0 });
  const c2 = ears(vectors.series, { method: 'C2', deviationFloor: 0 });
  const sum = vectors.C2_baseline.reduce((a, b) => a + b, 0);
  return [
    { name: 'EARS C1', expected: vectors.C1_at_last, seen: c1?.z },
    { name: 'EARS C1 upper', expected: vectors['C1_upper_alpha_0.001'], seen: c1 === null ? null : c1.mean + UPPER * c1.deviation },
    { name: 'EARS C2', expected: vectors.C2_at_last, seen: c2?.z },
    { name: 'EARS C2 baseline mean', expected: sum / vectors.C2_baseline.length, seen: c2?.mean },
  ];
}

function scoreChecks({ dhis2_z: dhis2, mfi_third_party: mfi, mfs_price_point: points, bi_yogyakarta_alps: yogyakarta }: Vectors): VectorCheck[] {
  const bounds = zBounds(dhis2.mean, dhis2.sd, REACH);
  return [
    { name: 'DHIS2 z', expected: dhis2.z, seen: zScore(dhis2.value, dhis2.mean, dhis2.sd) },
    { name: 'DHIS2 lower', expected: dhis2['lower@2.5'], seen: bounds.lower },
    { name: 'DHIS2 upper', expected: dhis2['upper@2.5'], seen: bounds.upper },
    ...mfi.map(({ dims, mfi: expected }, place) => ({ name: `market functionality ${place}`, expected, seen: marketFunctionality(dims) })),
    ...points.map(({ ratio, point }) => ({ name: `price point ${ratio}`, expected: point, seen: pricePoint(ratio) })),
    { name: 'ALPS Yogyakarta', expected: yogyakarta.alps, seen: alpsValue(yogyakarta.actual, yogyakarta.expected, yogyakarta.sd) },
  ];
}

const consumptionChecks = ({ openlmis }: Vectors): VectorCheck[] =>
  openlmis.map((one, place) => ({
    name: `consumption ${place}`,
    expected: one.expected,
    seen: 'C' in one ? adjustedConsumption(one.C, one.X, one.M) : averageConsumption(one.avg_of),
  }));
