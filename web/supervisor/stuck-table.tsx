import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { SettleStuckDocument, type SupervisorQuery } from '../generated/operations.js';
import { useNow } from '../shell/clock.js';
import { useFormat, useText } from '../text/language.js';
import tableClasses from '../ui/figures-table.module.css';
import markClasses from '../ui/marks.module.css';
import { StateNote } from '../ui/state-note.js';
import { CommentDialog } from './comment-dialog.js';

type Stuck = SupervisorQuery['stuckReports'][number];

interface StuckTableProps {
  readonly stuck: readonly Stuck[];
  readonly nameOf: (outlet: string) => string;
  readonly onChanged: () => unknown;
}

/** Reports that phones could not send, or whose authors have withdrawn them. */
export function StuckTable({ stuck, nameOf, onChanged }: StuckTableProps) {
  const { t } = useText();
  const [settling, setSettling] = useState<string | null>(null);
  const [settle] = useMutation(SettleStuckDocument);
  const words = t.supervisor.stuck;
  const send = async (id: string, comment: string): Promise<boolean> => {
    const { data } = await settle({ variables: { id, comment } });
    onChanged();
    return data?.settleStuckReport === true;
  };
  if (stuck.length === 0) return <StateNote title={words.empty} />;
  return (
    <div className={tableClasses.scroll}>
      <table className={`${tableClasses.table} ${tableClasses.stacked}`} aria-label={t.supervisor.tabs.stuck}>
        <thead>
          <tr>
            <th scope="col">{t.supervisor.outlet}</th>
            <th scope="col">{t.supervisor.person}</th>
            <th scope="col">{words.reason}</th>
            <th scope="col">{t.supervisor.act}</th>
          </tr>
        </thead>
        <tbody>
          {stuck.map((one) => (
            <StuckRow key={`${one.phone} ${one.id}`} stuck={one} nameOf={nameOf} onSettle={() => setSettling(one.id)} />
          ))}
        </tbody>
      </table>
      {settling !== null && (
        <CommentDialog title={words.settle} hint={words.settleHint} onSend={(comment) => send(settling, comment)} onClose={() => setSettling(null)} />
      )}
    </div>
  );
}

function StuckRow({ stuck, nameOf, onSettle }: { readonly stuck: Stuck; readonly nameOf: StuckTableProps['nameOf']; readonly onSettle: () => void }) {
  const { t } = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const words = t.supervisor.stuck;
  return (
    <tr>
      <th scope="row">
        {stuck.outlet === null ? t.common.unknown : nameOf(stuck.outlet)}
        <span className={markClasses.under}>{format.ago(now - Date.parse(stuck.at ?? stuck.postedAt))}</span>
      </th>
      <td data-label={t.supervisor.person}>{stuck.account}</td>
      <td data-label={words.reason}>
        <span className={markClasses.mark}>{words.kinds[stuck.kind]}</span>
        {stuck.reason}
        {stuck.tries > 0 && <span className={markClasses.under}>{words.tries(format.number(stuck.tries))}</span>}
      </td>
      <td>
        <Button size="xs" variant="default" onClick={onSettle}>
          {words.settle}
        </Button>
      </td>
    </tr>
  );
}
