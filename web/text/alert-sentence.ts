import type { AnyEvidence } from '@domain/alert/evidence.js';
import { sentencesInEnglish } from './alert-sentence-en.js';
import { sentencesInVietnamese } from './alert-sentence-vi.js';
import type { Pen } from './pen.js';

/** Says in one or two sentences what the rule saw, from the evidence alone: later prices or thresholds cannot change the words. */
export function alertSentence(evidence: AnyEvidence, pen: Pen): string {
  const sentences = pen.format.setting.language === 'vi' ? sentencesInVietnamese : sentencesInEnglish;
  const say = sentences[evidence.rule] as (evidence: AnyEvidence, pen: Pen) => string;
  return say(evidence, pen);
}
