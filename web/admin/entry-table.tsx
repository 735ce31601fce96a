import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { EndCeilingDocument, EndRegisterEntryDocument, type RegisterAnswerFieldsFragment } from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import type { Text } from '../text/vi.js';
import table from '../ui/figures-table.module.css';
import classes from './admin.module.css';
import { ReasonDialog } from './reason-dialog.js';
import type { EntryRow } from './register-rows.js';
import type { RegisterTabName } from './tabs.js';

interface EntryTableProps {
  readonly tab: RegisterTabName;
  readonly rows: readonly EntryRow[];
  readonly isOver: (row: EntryRow) => boolean;
  readonly onChanged: () => void;
}

/** What is wrong in one sentence; null when it is done. */
export function refusalOf(answer: RegisterAnswerFieldsFragment | undefined, t: Text): string | null {
  if (answer === undefined) return t.common.failed;
  if (answer.__typename === 'RegisterDone') return null;
  return answer.problems.map(({ field, code }) => `${t.admin.registerFields[field]}: ${t.admin.registerProblems[code]}`).join('; ');
}

export function EntryTable({ tab, rows, isOver, onChanged }: EntryTableProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState<EntryRow | null>(null);
  const [endEntry] = useMutation(EndRegisterEntryDocument);
  const [endCeiling] = useMutation(EndCeilingDocument);
  const end = async (row: EntryRow, reason: string): Promise<string | null> => {
    const variables = { id: row.id, reason };
    const { data } = await (tab === 'ceilings' ? endCeiling({ variables }) : endEntry({ variables }));
    const wrong = refusalOf(data?.answer, t);
    if (wrong === null) onChanged();
    return wrong;
  };
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${table.stacked}`} aria-label={t.admin.lists[tab]}>
        <thead>
          <tr>
            <th scope="col">{t.admin.columns.what}</th>
            <th scope="col">{t.admin.columns.where}</th>
            <th scope="col">{t.admin.columns.span}</th>
            <th scope="col" className={classes.wide}>
              {t.admin.columns.document}
            </th>
            <th scope="col" className={classes.wide}>
              {t.admin.columns.who}
            </th>
            <th scope="col">
              <span hidden>{t.admin.end}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} isOver={isOver(row)} onEnd={() => setChosen(row)} />
          ))}
        </tbody>
      </table>
      {chosen !== null && (
        <ReasonDialog
          title={t.admin.endTitle}
          hint={`${chosen.what}, ${chosen.where}. ${t.admin.endHint}`}
          action={t.admin.end}
          onSend={(reason) => end(chosen, reason)}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  );
}

function Row({ row, isOver, onEnd }: { readonly row: EntryRow; readonly isOver: boolean; readonly onEnd: () => void }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <tr className={isOver ? classes.over : undefined}>
      <th scope="row">
        {row.what}
        {row.detail !== '' && <small className={classes.under}>{row.detail}</small>}
      </th>
      <td data-label={t.admin.columns.where}>{row.where}</td>
      <td data-label={t.admin.columns.span}>
        {format.fullDateTime(row.since)}
        <small className={classes.under}>{row.until === null ? t.admin.open : `– ${format.fullDateTime(row.until)}`}</small>
      </td>
      <td className={classes.wide}>
        {row.document}
        {row.note !== null && <small className={classes.under}>{row.note}</small>}
      </td>
      <td className={classes.wide}>{row.who}</td>
      <td className={table.right}>
        {row.canEnd && !isOver && (
          <Button size="compact-xs" variant="default" onClick={onEnd}>
            {t.admin.end}
          </Button>
        )}
      </td>
    </tr>
  );
}
