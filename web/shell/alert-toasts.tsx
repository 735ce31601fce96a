import { CloseButton } from '@mantine/core';
import { useState } from 'react';
import { groupAlerts } from '../alert/group-alerts.js';
import type { AlertStoryFragment } from '../generated/operations.js';
import { useText } from '../text/language.js';
import { SeverityMark } from '../ui/severity-mark.js';
import classes from './alert-toasts.module.css';
import { useCatalogue } from './catalogue.js';
import { AppLink } from './link.js';
import { useAlertNews } from './live.js';

const AT_ONCE = 3;
const STAYS = 12_000;

/** Whether this move makes an alert that was not there a moment ago. */
const isNew = (alert: AlertStoryFragment): boolean => {
  const last = alert.moves.toSorted((a, b) => a.ordinal - b.ordinal).at(-1);
  return last?.cause === 'OPENED' || last?.cause === 'REOPENED';
};

/** Tells of new alerts at the corner of every screen, and aloud to a screen reader; more than three at once become a number. */
export function AlertToasts() {
  const { t } = useText();
  const catalogue = useCatalogue();
  const [toasts, setToasts] = useState<readonly AlertStoryFragment[]>([]);
  const drop = (id: string): void => setToasts((now) => now.filter((toast) => toast.id !== id));
  useAlertNews((alert) => {
    if (!isNew(alert) || alert.mutedBy !== null) return;
    setToasts((now) => [alert, ...now.filter((toast) => toast.id !== alert.id)]);
    setTimeout(() => drop(alert.id), STAYS);
  });
  const incidents = groupAlerts(toasts);
  const shown = incidents.slice(0, AT_ONCE);
  return (
    <div className={`${classes.stack} no-print`} role="log" aria-live="polite" aria-label={t.shell.newAlert}>
      {shown.map(
        ({ key, alerts: [alert, ...others] }) =>
          alert !== undefined && (
            <div key={key} className={classes.toast} style={{ borderLeftColor: `var(--${alert.severity.toLowerCase()})` }}>
              <SeverityMark severity={alert.severity} size={16} label={t.severities[alert.severity]} />
              <div className={classes.words}>
                <strong>
                  {t.shell.newAlert}: {t.rules[alert.rule].name}
                </strong>
                <span>
                  {catalogue.commodityName(alert.commodity)} · {alert.outletName ?? catalogue.localityName(alert.locality)}
                  {others.length > 0 && ` ${t.desk.moreAlerts(String(others.length))}`}
                </span>
              </div>
              <AppLink to={`/alerts?id=${alert.id}`} onClick={() => drop(alert.id)}>
                {t.shell.open}
              </AppLink>
              <CloseButton size="sm" aria-label={t.shell.dismiss} onClick={() => drop(alert.id)} />
            </div>
          ),
      )}
      {incidents.length > AT_ONCE && <div className={classes.more}>+ {t.alerts.newAlerts(String(incidents.length - AT_ONCE))}</div>}
    </div>
  );
}
