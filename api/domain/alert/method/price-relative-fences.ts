import { median, medianAbsoluteDeviation, quantile, rising } from '../../statistics.js';
import { type Fence, interquartileFence, isOutside } from './jmmi-fence.js';

/** Scales a median absolute deviation to the standard deviation of normal values, as R's mad(). */
const MAD_SCALE = 1.4826;

const judge = (relatives: readonly number[], fence: Fence | null): readonly boolean[] => relatives.map((value) => fence !== null && isOutside(value, fence));

/** Price relatives (new price over old) more than `cutoff` times up, or down to less than one over it. */
export const outsideFixedCutoff = (relatives: readonly number[], cutoff: number): readonly boolean[] => judge(relatives, { lower: 1 / cutoff, upper: cutoff });

/** Quartile method of the price index manuals: further from the median than `reach` times the distance of the quartile on that side. */
export function outsideQuartiles(relatives: readonly number[], reach: number): readonly boolean[] {
  const sorted = rising(relatives);
  const q1 = quantile(sorted, 0.25);
  const q2 = quantile(sorted, 0.5);
  const q3 = quantile(sorted, 0.75);
  return judge(relatives, q1 === null || q2 === null || q3 === null ? null : { lower: q2 - reach * (q2 - q1), upper: q2 + reach * (q3 - q2) });
}

/** Resistant fences: `reach` interquartile ranges beyond the quartiles. */
export const outsideResistantFences = (relatives: readonly number[], reach: number): readonly boolean[] =>
  judge(relatives, interquartileFence(relatives, reach));

/** Further from the median than `reach` scaled median absolute deviations. */
export function outsideRobustZ(relatives: readonly number[], reach: number): readonly boolean[] {
  const centre = median(relatives);
  const mad = medianAbsoluteDeviation(relatives);
  return judge(relatives, centre === null || mad === null ? null : { lower: centre - reach * MAD_SCALE * mad, upper: centre + reach * MAD_SCALE * mad });
}

/** Hidiroglou and Berthelot's (1986) transform: makes a fall to a half as far from 0 as a rise to the double. */
export function symmetricRelatives(relatives: readonly number[]): readonly number[] {
  const centre = median(relatives) ?? 1;
  return relatives.map((value) => (value < centre ? 1 - centre / value : value / centre - 1));
}
