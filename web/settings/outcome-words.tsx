import type { DeliveryFieldsFragment } from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import classes from './settings.module.css';

/** What became of a delivery, why, and when it is tried next. */
export function OutcomeWords({ delivery: { outcome, reason, attempts, nextAt } }: { readonly delivery: DeliveryFieldsFragment }) {
  const { t } = useText();
  const format = useFormat();
  const reasons: Readonly<Record<string, string | undefined>> = t.settings.reasons;
  const why = reason === null ? null : (reasons[reason] ?? reason);
  return (
    <>
      <span className={`${classes.mark} ${classes[outcome] ?? ''}`}>{t.settings.outcomes[outcome]}</span>
      {why !== null && <span> {why}</span>}
      {attempts > 1 && <span className={classes.dim}> · {t.settings.log.tries(format.number(attempts))}</span>}
      {outcome === 'WAITING' && nextAt !== null && attempts > 0 && (
        <span className={classes.dim}> · {t.settings.log.next(format.time(Date.parse(nextAt)))}</span>
      )}
    </>
  );
}
