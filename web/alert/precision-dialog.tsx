import { useQuery } from '@apollo/client/react';
import { DAY } from '@domain/instant.js';
import { Modal } from '@mantine/core';
import { useMemo } from 'react';
import { RulePrecisionDocument, type RulePrecisionQuery } from '../generated/operations.js';
import { serverNow } from '../shell/clock.js';
import { QueryView } from '../shell/query-view.js';
import { useFormat, useText } from '../text/language.js';
import tableClasses from '../ui/figures-table.module.css';
import { StateNote } from '../ui/state-note.js';
import classes from './desk-dialogs.module.css';

const DAYS = 90;
const COUNTS = ['confirmed', 'falseAlarms', 'explained', 'dataErrors', 'recovered'] as const;

/** How often each rule was right, as people found it. */
export function PrecisionDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const span = useMemo(() => ({ since: new Date(serverNow() - DAYS * DAY).toISOString(), until: new Date(serverNow() + DAY).toISOString() }), []);
  const { data, error, refetch } = useQuery(RulePrecisionDocument, { variables: span, fetchPolicy: 'cache-and-network' });
  return (
    <Modal opened onClose={onClose} size="xl" title={t.desk.precisionTitle} closeButtonProps={{ 'aria-label': t.common.close }}>
      <p className={classes.hint}>{t.desk.precisionHint}</p>
      <QueryView data={data} error={error} retry={refetch}>
        {({ rulePrecision }) => (rulePrecision.length === 0 ? <StateNote title={t.desk.noPrecision} /> : <PrecisionTable rows={rulePrecision} />)}
      </QueryView>
    </Modal>
  );
}

function PrecisionTable({ rows }: { readonly rows: RulePrecisionQuery['rulePrecision'] }) {
  const { t } = useText();
  const format = useFormat();
  const share = (value: number | null): string => (value === null ? '' : format.percent(value));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard.
    <section className={classes.wide} tabIndex={0} aria-label={t.desk.precisionTitle}>
      <table className={tableClasses.table}>
        <thead>
          <tr>
            <th scope="col">{t.desk.columns.rule}</th>
            <th scope="col" className={tableClasses.right}>
              {t.desk.columns.precision}
            </th>
            {COUNTS.map((count) => (
              <th key={count} scope="col" className={tableClasses.right}>
                {t.desk.columns[count]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.rule}>
              <th scope="row">{t.rules[row.rule].name}</th>
              <td className={tableClasses.right}>
                {row.precision === null ? t.desk.notYet : share(row.precision)}{' '}
                <small>{row.precision === null ? '' : t.desk.interval(share(row.low), share(row.high))}</small>
              </td>
              {COUNTS.map((count) => (
                <td key={count} className={tableClasses.right}>
                  {format.number(row[count])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
