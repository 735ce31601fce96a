import { mean, standardDeviation } from '../../statistics.js';

/** Plain z-score as DHIS2 computes it for outlier detection: (value − mean) / standard deviation; null when nothing scatters. */
export const zScore = (value: number, centre: number, deviation: number): number | null => (deviation > 0 ? (value - centre) / deviation : null);

/** The lowest and highest value that DHIS2 lets pass at a threshold of `z`. */
export const zBounds = (centre: number, deviation: number, z: number): { readonly lower: number; readonly upper: number } => ({
  lower: centre - z * deviation,
  upper: centre + z * deviation,
});

/** Plain z-score of a value against a sample; null for fewer than two values or when they do not scatter. */
export function zAgainst(value: number, sample: readonly number[]): number | null {
  const centre = mean(sample);
  const deviation = standardDeviation(sample);
  return centre === null || deviation === null ? null : zScore(value, centre, deviation);
}
