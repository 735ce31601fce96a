import { quantile, rising } from '../statistics.js';
import type { Trial } from './back-test.js';
import { HORIZON } from './daily-values.js';

/** The share of days that the band is to hold. */
export const CHANCE = 0.8;
/** Errors of the day before and after count too: they are nearly the same question. */
const NEIGHBOURS = 1;
const WINDOW = 2 * NEIGHBOURS + 1;

function errorsAround(trials: readonly Trial[], place: number): number[] {
  const errors: number[] = [];
  for (const trial of trials) {
    for (let near = Math.max(0, place - NEIGHBOURS); near <= Math.min(HORIZON - 1, place + NEIGHBOURS); near++) {
      const error = trial.errors[near] ?? null;
      if (error !== null) errors.push(Math.abs(error));
    }
  }
  return errors;
}

/** Half the width of the band at each day ahead: the split-conformal quantile (Vovk and others 2005) of the back-test's absolute errors, the three errors of one origin counted as one. */
export function halfWidths(trials: readonly Trial[]): readonly number[] {
  return Array.from({ length: HORIZON }, (_, place) => {
    const errors = errorsAround(trials, place);
    const independent = Math.max(1, errors.length / WINDOW);
    return quantile(rising(errors), Math.min(1, CHANCE * (1 + 1 / independent))) ?? 0;
  });
}

/** Share of the back-test's days that lie in the band made from the other origins; null when there are none. */
export function coverageOf(trials: readonly Trial[]): number | null {
  let held = 0;
  let count = 0;
  trials.forEach((trial, left) => {
    const widths = halfWidths(trials.filter((_, place) => place !== left));
    trial.errors.forEach((error, place) => {
      if (error === null) return;
      count++;
      if (Math.abs(error) <= (widths[place] as number)) held++;
    });
  });
  return count === 0 ? null : held / count;
}
