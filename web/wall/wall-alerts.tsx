import { useQuery } from '@apollo/client/react';
import { WorstAlertsDocument } from '../generated/operations.js';
import { AlertWords } from '../overview/worst-alerts.js';
import { useRefreshOn } from '../shell/live.js';
import { useFormat, useText } from '../text/language.js';
import { SkeletonRows } from '../ui/skeleton-rows.js';
import { StateNote } from '../ui/state-note.js';
import { useKept } from '../ui/use-kept.js';
import classes from './wall.module.css';

const SHOWN = 4;

/** The alerts that harm most. */
export function WallAlerts({ parent }: { readonly parent: string }) {
  const { t } = useText();
  const format = useFormat();
  const { data, refetch } = useQuery(WorstAlertsDocument, { variables: { locality: parent, first: SHOWN } });
  useRefreshOn('alert', refetch);
  const page = useKept(data?.alerts, parent);
  if (page === undefined) return <SkeletonRows rows={6} label={t.common.loading} />;
  if (page.alerts.length === 0) return <StateNote title={t.overview.noOpenAlerts} />;
  return (
    <>
      <ul className={classes.alerts}>
        {page.alerts.map((alert) => (
          <li key={alert.id} style={{ borderLeftColor: `var(--${alert.severity.toLowerCase()})` }}>
            <AlertWords alert={alert} />
          </li>
        ))}
      </ul>
      {page.total > page.alerts.length && <p>{t.overview.allAlerts(format.number(page.total))}</p>}
    </>
  );
}
