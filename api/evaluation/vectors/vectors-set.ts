import { readFileSync } from 'node:fs';
import { shareOf } from '../../domain/evaluation/share.js';
import { dataFile, type EvaluationSet } from '../evaluation-set.js';
import { type Figure, type Goal, shareFigure } from '../figure.js';
import type { Laboratory } from '../laboratory.js';
import { alpsChecks, ifpaChecks } from './area-vectors.js';
import { otherChecks } from './other-vectors.js';
import { isReproduced, type VectorCheck } from './vector-check.js';

const ALPS = '../vectors/alps.json';
const IFPA = '../vectors/ifpa.json';
const OTHERS = '../vectors/others.json';

const ALL: Goal = { kind: 'at least', limit: 1, why: 'every value' };

/** The published methods, value by value, against figures computed independently. */
export const vectorsSet: EvaluationSet = {
  name: 'vectors',
  about: 'published methods against independently computed values',
  files: [ALPS, IFPA, OTHERS],
  measure: async (laboratory) => {
    const [alps, ifpa, others] = [ALPS, IFPA, OTHERS].map((name): unknown => JSON.parse(readFileSync(dataFile(name), 'utf8')));
    const parts: readonly (readonly [string, readonly VectorCheck[]])[] = [
      ['alps', alpsChecks(alps)],
      ['ifpa', ifpaChecks(ifpa, alps)],
      ['others', otherChecks(others)],
    ];
    return [...parts, ['all', parts.flatMap(([, checks]) => checks)] as const].map(([part, checks]) => reproduced(part, checks, laboratory));
  },
};

function reproduced(part: string, checks: readonly VectorCheck[], laboratory: Laboratory): Figure {
  const wrong = checks.filter((check) => !isReproduced(check));
  if (part !== 'all') for (const { name, expected, seen } of wrong) laboratory.say(`vectors: ${name}: expected ${expected}, got ${seen}`);
  return shareFigure(`vectors.reproduced.${part}`, shareOf(checks.length - wrong.length, checks.length), ALL);
}
