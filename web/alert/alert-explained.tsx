import type { AnyEvidence } from '@domain/alert/evidence.js';
import { alertExplanation } from '../text/alert-explanation.js';
import { useText } from '../text/language.js';
import type { Pen } from '../text/pen.js';
import classes from './alert-explained.module.css';

/** What was seen and against what; below it by which rule, how sure, and what to do next. */
export function AlertExplained({ evidence, pen }: { readonly evidence: AnyEvidence; readonly pen: Pen }) {
  const { t } = useText();
  const { seen, rule, sure, next } = alertExplanation(evidence, pen, t);
  return (
    <>
      <p className={classes.sentence}>{seen}</p>
      <dl className={classes.parts}>
        {[
          [t.alerts.next, next],
          [t.alerts.sure, sure],
          [t.alerts.rule, rule],
        ].map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
