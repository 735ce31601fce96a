import type { AnyEvidence } from '@domain/alert/evidence.js';
import type { AlertCardFragment } from '../generated/operations.js';
import { useCatalogue, usePen } from '../shell/catalogue.js';
import { useNow } from '../shell/clock.js';
import { alertSentence } from '../text/alert-sentence.js';
import { useFormat, useText } from '../text/language.js';
import { SeverityMark } from '../ui/severity-mark.js';
import classes from './alert-list.module.css';

interface AlertListProps {
  readonly alerts: readonly AlertCardFragment[];
  readonly opened?: string | null;
  readonly cursor?: string | null;
  readonly onOpen: (id: string) => void;
}

export function AlertList({ alerts, opened = null, cursor = null, onOpen }: AlertListProps) {
  const { t } = useText();
  const now = useNow(30_000);
  return (
    <ul className={classes.list} aria-label={t.alerts.list}>
      {alerts.map((alert) => (
        <li key={alert.id} id={`alert-${alert.id}`}>
          <AlertRow alert={alert} now={now} current={alert.id === opened} cursor={alert.id === cursor} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

interface AlertRowProps {
  readonly alert: AlertCardFragment;
  readonly now: number;
  readonly current: boolean;
  readonly cursor: boolean;
  readonly onOpen: (id: string) => void;
}

function AlertRow({ alert, now, current, cursor, onOpen }: AlertRowProps) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const pen = usePen();
  return (
    <button type="button" className={classes.row} aria-current={current} data-cursor={cursor} onClick={() => onOpen(alert.id)}>
      <span className={classes.mark}>
        <SeverityMark severity={alert.severity} size={15} label={t.severities[alert.severity]} />
      </span>
      <span className={classes.head}>
        <strong>{catalogue.commodityName(alert.commodity)}</strong>
        <span style={{ color: `var(--${alert.severity.toLowerCase()})` }}>{t.rules[alert.rule].name}</span>
      </span>
      <span className={classes.age}>{format.age(now - Date.parse(alert.openedAt))}</span>
      <span className={classes.place}>
        {alert.outletName ?? t.alerts.wholeArea} · {catalogue.localityName(alert.locality)}
      </span>
      <span className={classes.stage}>{alert.stage === 'CLOSED' && alert.outcome !== null ? t.outcomes[alert.outcome] : t.stages[alert.stage]}</span>
      <span className={classes.words}>{alertSentence(alert.evidence as AnyEvidence, pen(alert.commodity))}</span>
    </button>
  );
}
