import { median, medianAbsoluteDeviation } from '../../statistics.js';

/** 75th percentile of the normal distribution: makes a median absolute deviation comparable to a standard deviation. */
export const MAD_TO_DEVIATION = 0.6745;

/**
 * Modified z-score (Iglewicz and Hoaglin 1993): 0.6745 · (value − median) / MAD of the sample; null without a sample or without any scatter.
 * `deviationFloor`, in the unit of the values, is our own: among peers that all ask the same price a difference of one note is no outlier.
 */
export function modifiedZ(value: number, sample: readonly number[], deviationFloor: number): number | null {
  const centre = median(sample);
  const mad = medianAbsoluteDeviation(sample);
  if (centre === null || mad === null) return null;
  const scale = Math.max(mad, deviationFloor * MAD_TO_DEVIATION);
  return scale > 0 ? (MAD_TO_DEVIATION * (value - centre)) / scale : null;
}
