import type { ThresholdProblemFieldsFragment, ThresholdsQuery } from '../generated/operations.js';

/** A published version of the limits, and one thing that is wrong with a draft. */
export type Version = ThresholdsQuery['thresholdVersions'][number];
export type Problem = ThresholdProblemFieldsFragment;
