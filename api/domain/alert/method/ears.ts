import { mean, standardDeviation } from '../../statistics.js';

/** Upper 0.1 % of the normal distribution: the alarm limit of the Early Aberration Reporting System. */
export const EARS_LIMIT = 3.09;

export interface Ears {
  readonly z: number;
  readonly mean: number;
  readonly deviation: number;
}

export interface EarsOptions {
  /** C1 looks at the seven values just before, C2 leaves out the two nearest, so that a slow beginning cannot hide itself. */
  readonly method: 'C1' | 'C2';
  /** Prices often stand still for days: the deviation is taken as no less than this. */
  readonly deviationFloor: number;
}

/** Judges the last value against seven earlier ones (Hutwagner 2003); null when one of them is missing or nothing scatters. One value per day, oldest first, null = not observed. */
export function ears(values: readonly (number | null)[], options: EarsOptions): Ears | null {
  const end = values.length - (options.method === 'C1' ? 1 : 3);
  const baseline = values.slice(Math.max(0, end - 7), Math.max(0, end)).filter((value) => value !== null);
  const last = values.at(-1);
  const centre = mean(baseline);
  const spread = standardDeviation(baseline);
  if (last === undefined || last === null || centre === null || spread === null || baseline.length < 7) return null;
  const deviation = Math.max(spread, options.deviationFloor);
  return deviation > 0 ? { z: (last - centre) / deviation, mean: centre, deviation } : null;
}
