import type { Evidence } from '@domain/alert/evidence.js';
import type { Rule } from '@domain/alert/verdict.js';
import type { Pen } from './pen.js';

/** How sure a rule is of what it saw, and what a person should do next; both begin small and end without a full stop. */
export interface Advised {
  readonly sure: string;
  readonly next: string;
}

export type Advice = { readonly [R in Rule]: (seen: Evidence[R], pen: Pen) => Advised };

/** The rules that are about a whole area. */
export type AreaRule = 'A' | 'S3' | 'S4' | 'P' | 'N2' | 'L';
