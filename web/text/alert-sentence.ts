import type { AnyEvidence, Evidence } from '@domain/alert/evidence.js';
import type { Rule } from '@domain/alert/verdict.js';
import { sentencesInEnglish } from './alert-sentence-en.js';
import { sentencesInVietnamese } from './alert-sentence-vi.js';
import type { Format, UnitOfCommodity } from './format.js';

/** What a sentence needs besides the evidence: how to write figures, and the unit they are counted in. */
export interface Pen {
  readonly format: Format;
  readonly commodity: UnitOfCommodity;
}

export type Sentences = { readonly [R in Rule]: (evidence: Evidence[R], pen: Pen) => string };

/** Says in one or two sentences what the rule saw, from the evidence alone: later prices or thresholds cannot change the words. */
export function alertSentence(evidence: AnyEvidence, pen: Pen): string {
  const sentences = pen.format.setting.language === 'vi' ? sentencesInVietnamese : sentencesInEnglish;
  const say = sentences[evidence.rule] as (evidence: AnyEvidence, pen: Pen) => string;
  return say(evidence, pen);
}
