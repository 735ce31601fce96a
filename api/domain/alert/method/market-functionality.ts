import { mean } from '../../statistics.js';

/** How hard the weakest dimension pulls the score down, and how softly the pull begins. */
const PULL = 0.5;
const SOFTNESS = 1;

/** Market functionality from its nine dimensions (0 … 10): their mean, less a pull that grows with the distance of the weakest one; null without dimensions. */
export function marketFunctionality(dimensions: readonly number[]): number | null {
  const average = mean(dimensions);
  if (average === null) return null;
  const gap = average - Math.min(...dimensions);
  return average - PULL * (Math.sqrt(gap + SOFTNESS ** 2) - SOFTNESS);
}
