import fc from 'fast-check';
import type { EvaluationSet } from '../evaluation-set.js';
import { type Figure, figure } from '../figure.js';
import { type Invariant, invariants } from './invariants.js';

const CASES = 5000;
const SEED = 20_250_602;

/** Tries to break each invariant with generated cases; answers how many were tried before the first that broke it, if any. */
export function tryToBreak({ property }: Invariant, cases: number): { readonly tried: number; readonly counterexample: string | null } {
  const outcome = fc.check(property, { numRuns: cases, seed: SEED });
  return { tried: outcome.numRuns, counterexample: outcome.failed ? fc.stringify(outcome.counterexample) : null };
}

/** The invariants of METHODS, on generated cases, the same in every run. */
export const invariantsSet: EvaluationSet = {
  name: 'invariants',
  about: `${CASES} generated cases for each invariant of the engine`,
  files: [],
  measure: async (laboratory) =>
    invariants().flatMap((invariant): Figure[] => {
      const { tried, counterexample } = tryToBreak(invariant, CASES);
      if (counterexample !== null) laboratory.say(`invariants: ${invariant.name} is broken by ${counterexample.slice(0, 500)}`);
      return [
        figure(`invariants.cases.${invariant.name}`, tried, 'cases', { kind: 'at least', limit: CASES }),
        figure(`invariants.broken.${invariant.name}`, counterexample === null ? 0 : 1, 'cases', { kind: 'at most', limit: 0 }),
      ];
    }),
};
