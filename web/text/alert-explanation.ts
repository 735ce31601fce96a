import type { AnyEvidence } from '@domain/alert/evidence.js';
import type { Advised } from './advice.js';
import { adviceInEnglish } from './alert-advice-en.js';
import { adviceInVietnamese } from './alert-advice-vi.js';
import { alertSentence } from './alert-sentence.js';
import type { Pen } from './pen.js';
import type { Text } from './vi.js';

/** Everything an alert has to say, from the stored evidence alone. */
export interface AlertExplanation extends Advised {
  /** What was seen, and against what. */
  readonly seen: string;
  /** By which rule, at which level, with which version of the limits. */
  readonly rule: string;
}

export function alertExplanation(evidence: AnyEvidence, pen: Pen, text: Text): AlertExplanation {
  const advice = pen.format.setting.language === 'vi' ? adviceInVietnamese : adviceInEnglish;
  const say = advice[evidence.rule] as (evidence: AnyEvidence, pen: Pen) => Advised;
  const name = text.rules[evidence.rule].name;
  const rule = text.alerts.byRule(evidence.rule, name, String(evidence.level), String(evidence.thresholdVersion));
  return { seen: alertSentence(evidence, pen), rule, ...say(evidence, pen) };
}
