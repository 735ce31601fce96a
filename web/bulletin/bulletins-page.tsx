import { useQuery } from '@apollo/client/react';
import { DAY } from '@domain/instant.js';
import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { type BulletinHeadFragment, BulletinsDocument, MeDocument } from '../generated/operations.js';
import { serverNow } from '../shell/clock.js';
import { AppLink } from '../shell/link.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import tableClasses from '../ui/figures-table.module.css';
import markClasses from '../ui/marks.module.css';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import classes from './bulletin.module.css';
import { MarketPanel } from './market-panel.js';

const ASK_AGAIN = 15_000;

/** The span shown: eight days back, a day ahead, so that the report of the coming slot is there from its cut-off on. */
function spanOf(now: number): { since: string; until: string } {
  return { since: new Date(now - 8 * DAY).toISOString(), until: new Date(now + DAY).toISOString() };
}

/** Quick reports of the last week, newest first. */
export function BulletinsPage() {
  const { t } = useText();
  const [span] = useState(() => spanOf(serverNow()));
  const me = useQuery(MeDocument);
  const { data, error, refetch } = useQuery(BulletinsDocument, { variables: span, pollInterval: ASK_AGAIN });
  return (
    <>
      <title>{`${t.bulletin.title} · ${t.common.product}`}</title>
      <VisuallyHidden component="h1">{t.bulletin.title}</VisuallyHidden>
      <div className={classes.aside}>
        <QueryView data={data} error={error} retry={refetch} rows={10}>
          {({ bulletins }) => (
            <Panel title={`${t.bulletin.title}: ${t.bulletin.week.toLowerCase()}`} flush>
              {bulletins.length === 0 ? <StateNote title={t.bulletin.empty} hint={t.bulletin.emptyHint} /> : <BulletinTable bulletins={bulletins} />}
            </Panel>
          )}
        </QueryView>
        <MarketPanel />
        {me.data?.me?.role === 'ADMINISTRATOR' && <AppLink to="/bulletins/form">{t.bulletinForm.title}</AppLink>}
      </div>
    </>
  );
}

function BulletinTable({ bulletins }: { readonly bulletins: readonly BulletinHeadFragment[] }) {
  const { t } = useText();
  const words = t.bulletin;
  return (
    <div className={tableClasses.scroll}>
      <table className={`${tableClasses.table} ${tableClasses.stacked}`} aria-label={words.title}>
        <thead>
          <tr>
            {[words.slot, words.number, words.state, words.received, words.alerts, words.issued].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bulletins.map((bulletin) => (
            <BulletinRow key={bulletin.id} bulletin={bulletin} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BulletinRow({ bulletin }: { readonly bulletin: BulletinHeadFragment }) {
  const { t } = useText();
  const format = useFormat();
  const words = t.bulletin;
  const { received, expected, lateReports, part, orderTitle } = bulletin;
  return (
    <tr>
      <th scope="row">
        <AppLink to={`/bulletins/${bulletin.id}`}>{format.dateTime(Date.parse(bulletin.slotAt))}</AppLink>
        {orderTitle !== null && <span className={markClasses.under}>{t.order.onOrder(orderTitle)}</span>}
        {part > 0 && <span className={markClasses.under}>{words.supplement(format.number(part))}</span>}
      </th>
      <td data-label={words.number}>{bulletin.number ?? words.noNumber}</td>
      <td data-label={words.state}>
        <span className={markClasses.mark}>{words.states[bulletin.state]}</span>
      </td>
      <td data-label={words.received}>
        {format.number(received)}/{format.number(expected)}
        {lateReports > 0 && <span className={markClasses.under}>{words.late(format.number(lateReports))}</span>}
      </td>
      <td data-label={words.alerts}>{format.number(bulletin.openAlerts)}</td>
      <td data-label={words.issued}>{bulletin.issuedAt === null ? '–' : format.dateTime(Date.parse(bulletin.issuedAt))}</td>
    </tr>
  );
}
