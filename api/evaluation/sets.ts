import type { EvaluationSet } from './evaluation-set.js';
import { pihpsSet } from './pihps-set.js';
import { gougingSet, shortageSet } from './simulated-sets.js';
import { supermarketSet } from './supermarket-set.js';

/** Every set there is, quickest answers first. */
export const evaluationSets: readonly EvaluationSet[] = [gougingSet, shortageSet, supermarketSet, pihpsSet];
