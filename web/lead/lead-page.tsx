import { useQuery } from '@apollo/client/react';
import { DAY } from '@domain/instant.js';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { LeadBulletinDocument, WorstAlertsDocument } from '../generated/operations.js';
import { useReporting } from '../overview/use-reporting.js';
import { AlertWords } from '../overview/worst-alerts.js';
import { useCatalogue } from '../shell/catalogue.js';
import { serverNow } from '../shell/clock.js';
import { AppLink, hrefOf } from '../shell/link.js';
import { useRefreshOn } from '../shell/live.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { StateNote } from '../ui/state-note.js';
import { Decisions } from './decisions.js';
import classes from './lead.module.css';
import { LeadAlert } from './lead-alert.js';

const SHOWN = 12;

/** What a leader asks on a phone: what is wrong, where, since when, how bad, who is on it; a tap further what is proposed and to be decided. */
export function LeadPage() {
  const { t } = useText();
  const catalogue = useCatalogue();
  const [id, setId] = useQueryState('id', parseAsString.withOptions({ history: 'push' }));
  return (
    <>
      <title>{`${t.lead.title} · ${t.common.product}`}</title>
      <div className={classes.page}>
        {id !== null ? (
          <LeadAlert key={id} id={id} onBack={() => void setId(null)} />
        ) : (
          <>
            <h1 className={classes.title}>
              {t.lead.title} · {catalogue.localityName(catalogue.root)}
            </h1>
            <Facts />
            <Wrong onOpen={(next) => void setId(next)} />
            <Decisions onOpen={(next) => void setId(next)} />
          </>
        )}
      </div>
    </>
  );
}

/** Level, reports of the slot, and the way to the quick report. */
function Facts() {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const reporting = useReporting(catalogue.root);
  const [span] = useState(() => ({ since: new Date(serverNow() - 3 * DAY).toISOString(), until: new Date(serverNow() + DAY).toISOString() }));
  const bulletin = useQuery(LeadBulletinDocument, { variables: span }).data?.bulletins.find(({ orderTitle }) => orderTitle === null);
  const level = catalogue.locality(catalogue.root)?.level ?? 1;
  return (
    <div className={classes.facts}>
      <span>
        {t.shell.level(level)} · {t.shell.levelNames[level]}
      </span>
      {reporting !== undefined && (
        <span>
          {t.overview.reportedThisSlot(format.time(Date.parse(reporting.slotAt)))}:{' '}
          {t.overview.outletsOf(format.number(reporting.received[0] ?? 0), format.number(reporting.expected[0] ?? 0))}
        </span>
      )}
      {bulletin !== undefined && (
        <AppLink className={classes.button ?? ''} to={`/bulletins/${bulletin.id}`}>
          {t.lead.bulletin(format.dateTime(Date.parse(bulletin.slotAt)))}
        </AppLink>
      )}
      <AppLink className={classes.button ?? ''} to={hrefOf('/', {})}>
        {t.overview.title}
      </AppLink>
    </div>
  );
}

function Wrong({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { t } = useText();
  const format = useFormat();
  const { root } = useCatalogue();
  const { data, previousData, error, refetch } = useQuery(WorstAlertsDocument, { variables: { locality: root, first: SHOWN } });
  useRefreshOn('alert', refetch);
  return (
    <section aria-label={t.lead.wrong}>
      <h2 className={classes.part}>{t.lead.wrong}</h2>
      <QueryView data={data ?? previousData} error={error} retry={refetch}>
        {({ alerts: { total, alerts } }) => (
          <>
            {alerts.length === 0 && <StateNote title={t.overview.noOpenAlerts} />}
            <ul className={classes.cards}>
              {alerts.map((alert) => (
                <li key={alert.id}>
                  <button
                    type="button"
                    className={classes.card}
                    onClick={() => onOpen(alert.id)}
                    style={{ borderLeftColor: `var(--${alert.severity.toLowerCase()})` }}
                  >
                    <AlertWords alert={alert} />
                  </button>
                </li>
              ))}
            </ul>
            {total > alerts.length && (
              <AppLink className={classes.button ?? ''} to="/alerts">
                {t.overview.allAlerts(format.number(total))}
              </AppLink>
            )}
          </>
        )}
      </QueryView>
    </section>
  );
}
