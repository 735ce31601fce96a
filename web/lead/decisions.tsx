import { useQuery } from '@apollo/client/react';
import { DAY } from '@domain/instant.js';
import { useState } from 'react';
import { LeadDecisionsDocument } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { serverNow } from '../shell/clock.js';
import { useRefreshOn } from '../shell/live.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import { StateNote } from '../ui/state-note.js';
import classes from './lead.module.css';

const DAYS = 7;
const SHOWN = 10;

/** Orders, hand-overs and levels of the last days, who and when. */
export function Decisions({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const [since] = useState(() => new Date(serverNow() - DAYS * DAY).toISOString());
  const { data, error, refetch } = useQuery(LeadDecisionsDocument, { variables: { locality: catalogue.root, since }, fetchPolicy: 'cache-and-network' });
  useRefreshOn('alert', refetch);
  return (
    <section aria-label={t.lead.decisions}>
      <h2 className={classes.part}>{t.lead.decisions}</h2>
      <QueryView data={data} error={error} retry={refetch} rows={3}>
        {({ alertDecisions }) => (
          <>
            {alertDecisions.length === 0 && <StateNote title={t.lead.noDecisions} />}
            <ul className={classes.cards}>
              {alertDecisions.slice(0, SHOWN).map(({ at, cause, account, note, alert }) => (
                <li key={`${alert.id} ${at} ${cause}`}>
                  <button type="button" className={classes.decision} onClick={() => onOpen(alert.id)}>
                    <strong>{t.causes[cause]}</strong>
                    <time dateTime={at}>{format.dateTime(Date.parse(at))}</time>
                    <span>
                      {t.rules[alert.rule].name}: {catalogue.commodityName(alert.commodity)} · {alert.outletName ?? catalogue.localityName(alert.locality)}
                    </span>
                    {note !== null && <q>{note}</q>}
                    <span>{account}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </QueryView>
    </section>
  );
}
