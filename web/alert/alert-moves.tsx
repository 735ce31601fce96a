import type { AlertStoryFragment } from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import { SeverityMark } from '../ui/severity-mark.js';
import classes from './alert-detail.module.css';

/** What happened to the alert, newest first: when, what, by whom, and what they wrote. */
export function AlertMoves({ moves }: { readonly moves: AlertStoryFragment['moves'] }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <ol className={classes.moves}>
      {moves
        .toSorted((a, b) => b.ordinal - a.ordinal)
        .map((move) => (
          <li key={move.ordinal}>
            <SeverityMark severity={move.severity} size={11} label={t.severities[move.severity]} />
            <time dateTime={move.at}>{format.dateTime(Date.parse(move.at))}</time>
            <span>
              <strong>{t.causes[move.cause]}</strong> · {t.severities[move.severity]} · {move.account ?? t.alerts.bySystem}
            </span>
            {move.note !== null && move.note !== '' && <p>{move.note}</p>}
          </li>
        ))}
    </ol>
  );
}
