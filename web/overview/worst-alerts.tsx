import { useQuery } from '@apollo/client/react';
import type { AnyEvidence } from '@domain/alert/evidence.js';
import { type AlertCardFragment, WorstAlertsDocument } from '../generated/operations.js';
import { useCatalogue, usePen } from '../shell/catalogue.js';
import { useNow } from '../shell/clock.js';
import { AppLink, hrefOf } from '../shell/link.js';
import { useRefreshOn } from '../shell/live.js';
import { QueryView } from '../shell/query-view.js';
import { alertSentence } from '../text/alert-sentence.js';
import { useFormat, useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { SeverityMark } from '../ui/severity-mark.js';
import { StateNote } from '../ui/state-note.js';
import classes from './overview-panels.module.css';

const SHOWN = 6;

/** Open alerts by harm: people × severity × age. */
export function WorstAlerts({ parent }: { readonly parent: string }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const { data, previousData, error, refetch } = useQuery(WorstAlertsDocument, { variables: { locality: parent, first: SHOWN } });
  useRefreshOn('alert', refetch);
  const area = parent === catalogue.root ? null : parent;
  return (
    <Panel title={t.overview.worstTitle} label={t.overview.worstTitle} flush>
      <QueryView data={data ?? previousData} error={error} retry={refetch} rows={SHOWN}>
        {({ alerts: { total, alerts } }) => (
          <>
            {alerts.length === 0 && <StateNote title={t.overview.noOpenAlerts} />}
            <ul className={classes.list}>
              {alerts.map((alert) => (
                <li key={alert.id}>
                  <AppLink to={hrefOf('/alerts', { area, id: alert.id })} className={classes.row ?? ''}>
                    <AlertWords alert={alert} />
                  </AppLink>
                </li>
              ))}
            </ul>
            {total > alerts.length && (
              <p className={classes.span}>
                <AppLink to={hrefOf('/alerts', { area })}>{t.overview.allAlerts(format.number(total))}</AppLink>
              </p>
            )}
          </>
        )}
      </QueryView>
    </Panel>
  );
}

/** What is wrong, where, since when, how bad, and who is on it. */
export function AlertWords({ alert }: { readonly alert: AlertCardFragment }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const pen = usePen();
  const now = useNow(30_000);
  return (
    <>
      <span className={classes.what}>
        <SeverityMark severity={alert.severity} size={13} label={t.severities[alert.severity]} /> <strong>{catalogue.commodityName(alert.commodity)}</strong> ·{' '}
        {t.rules[alert.rule].name}
      </span>
      <span className={classes.moved}>{format.age(now - Date.parse(alert.openedAt))}</span>
      <span className={classes.detail}>{alertSentence(alert.evidence as AnyEvidence, pen(alert.commodity))}</span>
      <span className={classes.detail}>
        {alert.outletName ?? t.alerts.wholeArea} · {catalogue.localityName(alert.locality)}
        {alert.people > 0 && ` · ${t.overview.affected(format.number(alert.people))}`}
      </span>
      <span className={classes.aside}>{alert.owner ?? t.overview.nobody}</span>
    </>
  );
}
