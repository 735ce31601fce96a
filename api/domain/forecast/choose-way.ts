import { mean, standardDeviation } from '../statistics.js';
import { backTest, type Trial, type Way } from './back-test.js';
import type { Known } from './daily-values.js';
import type { ForecastKind } from './methods.js';

/** A forecast is shown when its mean error in the back-test is below this share of the last value's. */
const BETTER_THAN = 0.95;
/** … and lies further below it than this many standard errors (Diebold and Mariano 1995, without their correction for overlap). */
const STANDARD_ERRORS = 1.5;
const LEAST_ORIGINS = 12;

export interface Chosen {
  readonly way: Way;
  readonly trials: readonly Trial[];
  /** Mean absolute error over that of the last value. */
  readonly ratio: number;
}

const total = (errors: readonly (number | null)[]): number => errors.reduce<number>((sum, error) => sum + Math.abs(error ?? 0), 0);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Better over all, in the older half, in the newer half, and by more than chance would bring. */
function holds(own: readonly number[], last: readonly number[]): boolean {
  const half = Math.floor(own.length / 2);
  const gains = last.map((error, place) => error - (own[place] as number));
  const deviation = standardDeviation(gains);
  const gain = mean(gains);
  if (deviation === null || gain === null || sum(own) >= BETTER_THAN * sum(last)) return false;
  if (sum(gains.slice(0, half)) <= 0 || sum(gains.slice(half)) <= 0) return false;
  return gain > (STANDARD_ERRORS * deviation) / Math.sqrt(gains.length);
}

/** The way with the smallest error in the back-test, when it beats the last value reliably; null when none does, 'TOO_SHORT' when there are too few origins. */
export function chooseWay(known: Known, kind: ForecastKind): Chosen | 'TOO_SHORT' | null {
  let found: Chosen | null = null;
  for (const method of kind.methods) {
    for (const [way, trials] of backTest(method, known)) {
      if (trials.length < LEAST_ORIGINS) return 'TOO_SHORT';
      const last = sum(trials.map((trial) => total(trial.lastValueErrors)));
      const ratio = last === 0 ? 1 : sum(trials.map((trial) => total(trial.errors))) / last;
      if (found === null || ratio < found.ratio) found = { way, trials, ratio };
    }
  }
  if (found === null) return null;
  const errors = found.trials.map((trial) => total(trial.errors));
  return holds(
    errors,
    found.trials.map((trial) => total(trial.lastValueErrors)),
  )
    ? found
    : null;
}
