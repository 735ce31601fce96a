import type { EvaluationSet } from './evaluation-set.js';
import { forecastSet } from './forecast-set.js';
import { fuelSet } from './fuel-set.js';
import { invariantsSet } from './invariants/invariants-set.js';
import { lifeSet } from './life-set.js';
import { masksSet } from './masks-set.js';
import { onionSet } from './onion-set.js';
import { pihpsSet } from './pihps-set.js';
import { gougingSet, hardshipsSet, shortageSet } from './simulated-sets.js';
import { speedSet } from './speed-set.js';
import { supermarketSet } from './supermarket-set.js';
import { syriaSet } from './syria-set.js';
import { vectorsSet } from './vectors/vectors-set.js';

/** Every set there is, in the order they are measured. */
export const evaluationSets: readonly EvaluationSet[] = [
  vectorsSet,
  invariantsSet,
  speedSet,
  lifeSet,
  gougingSet,
  shortageSet,
  hardshipsSet,
  supermarketSet,
  pihpsSet,
  fuelSet,
  masksSet,
  onionSet,
  syriaSet,
  forecastSet,
];
