import type { Evidence } from '@domain/alert/evidence.js';
import type { Rule } from '@domain/alert/verdict.js';
import type { Format, UnitOfCommodity } from './format.js';

/** What a sentence needs besides the evidence: how to write figures, and the unit they are counted in. */
export interface Pen {
  readonly format: Format;
  readonly commodity: UnitOfCommodity;
}

export type Sentences = { readonly [R in Rule]: (evidence: Evidence[R], pen: Pen) => string };
