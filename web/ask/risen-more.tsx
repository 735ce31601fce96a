import { useQuery } from '@apollo/client/react';
import type { AnyEvidence } from '@domain/alert/evidence.js';
import { DAY } from '@domain/instant.js';
import { useState } from 'react';
import { RisenMoreDocument } from '../generated/operations.js';
import { useCatalogue, usePen } from '../shell/catalogue.js';
import { serverNow } from '../shell/clock.js';
import { AppLink } from '../shell/link.js';
import { QueryView } from '../shell/query-view.js';
import { alertSentence } from '../text/alert-sentence.js';
import { useFormat, useText } from '../text/language.js';
import { FiguresTable } from '../ui/figures-table.js';
import { Panel } from '../ui/panel.js';
import { SeverityMark } from '../ui/severity-mark.js';
import { StateNote } from '../ui/state-note.js';
import classes from './ask.module.css';

/** Outlets whose price rose more than their neighbours' in the last seven days: what rule G1 found, open or closed. */
export function RisenMore() {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const pen = usePen();
  const [since] = useState(() => new Date(serverNow() - 7 * DAY).toISOString());
  const { data, error, refetch } = useQuery(RisenMoreDocument, { variables: { locality: catalogue.root, since } });
  const words = t.ask;
  return (
    <Panel title={words.questions.risenMore} flush>
      <QueryView data={data} error={error} retry={refetch}>
        {({ alerts: { alerts } }) =>
          alerts.length === 0 ? (
            <StateNote title={words.noneRisen} />
          ) : (
            <FiguresTable label={words.questions.risenMore} columns={[words.outlet, words.good, words.how]}>
              {alerts.map((alert) => (
                <tr key={alert.id}>
                  <th scope="row">
                    <SeverityMark severity={alert.severity} label={t.severities[alert.severity]} />{' '}
                    <AppLink to={`/outlets/${alert.outlet}`}>{alert.outletName ?? catalogue.localityName(alert.locality)}</AppLink>
                    <span className={classes.under}>{catalogue.localityName(alert.locality)}</span>
                  </th>
                  <td>{catalogue.commodityName(alert.commodity)}</td>
                  <td>
                    <AppLink to={`/alerts?state=all&id=${alert.id}`}>{alertSentence(alert.evidence as AnyEvidence, pen(alert.commodity))}</AppLink>
                    <span className={classes.under}>{format.dateTime(Date.parse(alert.openedAt))}</span>
                  </td>
                </tr>
              ))}
            </FiguresTable>
          )
        }
      </QueryView>
    </Panel>
  );
}
