import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from '../platform/project-root.js';
import type { Figure } from './figure.js';
import type { Laboratory } from './laboratory.js';

/** A set of observations with what really happened, and how rules are judged on it. */
export interface EvaluationSet {
  readonly name: string;
  /** One line: what it is and how it is replayed. */
  readonly about: string;
  /** Files of the folder of shared data it needs. */
  readonly files: readonly string[];
  measure(laboratory: Laboratory): Promise<readonly Figure[]>;
}

/** Where the public data lies: SHARED_DATA, else beside the project. */
export const dataFolder = (): string => resolve(process.env.SHARED_DATA || join(projectRoot, '..', 'shared', 'data'));

export const dataFile = (name: string): string => join(dataFolder(), name);

/** Files of the set that are not there. */
export const missingFiles = (set: EvaluationSet): readonly string[] => set.files.filter((name) => !existsSync(dataFile(name)));
