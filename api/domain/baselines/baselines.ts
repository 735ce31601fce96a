import { faoIfpa, levelAlps } from './area-baselines.js';
import type { Baseline } from './baseline.js';
import { california, dhis2ModifiedZ, dhis2Z, earsC1, jmmi, philippines } from './price-baselines.js';
import { coverBelow3Days, reach, reachInWholeDays, stockIsZero } from './stock-baselines.js';

/** Every published rule that stands beside ours in the evaluation. */
export const baselines: readonly Baseline[] = [
  california,
  philippines,
  dhis2Z,
  dhis2ModifiedZ,
  earsC1,
  jmmi,
  levelAlps,
  faoIfpa,
  reach,
  reachInWholeDays,
  stockIsZero,
  coverBelow3Days,
];
