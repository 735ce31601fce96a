import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { DecideCorrectionDocument, type SupervisorQuery } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { AppLink } from '../shell/link.js';
import { useFormat, useText } from '../text/language.js';
import tableClasses from '../ui/figures-table.module.css';
import markClasses from '../ui/marks.module.css';
import { StateNote } from '../ui/state-note.js';
import { CommentDialog } from './comment-dialog.js';
import classes from './supervisor.module.css';
import { useAct } from './use-act.js';

type Held = SupervisorQuery['heldCorrections'][number];

interface HeldTableProps {
  readonly held: readonly Held[];
  readonly nameOf: (outlet: string) => string;
  readonly onChanged: () => unknown;
}

/** Corrections of reports whose slot had been issued: they count once somebody consents. */
export function HeldTable({ held, nameOf, onChanged }: HeldTableProps) {
  const { t } = useText();
  const format = useFormat();
  const [declining, setDeclining] = useState<string | null>(null);
  const [mutate] = useMutation(DecideCorrectionDocument);
  const { problem, busy, run } = useAct(onChanged);
  const words = t.supervisor.held;
  const decide = async (id: string, consent: boolean, comment: string | null): Promise<boolean> => {
    const { data } = await mutate({ variables: { id, consent, comment } });
    onChanged();
    return data?.decideCorrection.__typename === 'CorrectionDecided';
  };
  if (held.length === 0) return <StateNote title={words.empty} />;
  return (
    <div className={tableClasses.scroll}>
      {problem !== null && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
      <table className={`${tableClasses.table} ${tableClasses.stacked}`} aria-label={t.supervisor.tabs.held}>
        <thead>
          <tr>
            <th scope="col">{t.supervisor.outlet}</th>
            <th scope="col">{t.supervisor.person}</th>
            <th scope="col">{words.change}</th>
            <th scope="col">{words.reason}</th>
            <th scope="col">{t.supervisor.act}</th>
          </tr>
        </thead>
        <tbody>
          {held.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <AppLink to={`/outlets/${one.outlet}`}>{nameOf(one.outlet)}</AppLink>
                <span className={markClasses.under}>{format.dateTime(Date.parse(one.receivedAt))}</span>
              </th>
              <td data-label={t.supervisor.person}>{one.account}</td>
              <td>
                <Changes lines={one.lines} />
              </td>
              <td data-label={words.reason}>{one.reason ?? t.common.unknown}</td>
              <td>
                <div className={classes.actions}>
                  <Button size="xs" disabled={busy} onClick={() => void run(() => decide(one.id, true, null))}>
                    {words.consent}
                  </Button>
                  <Button size="xs" variant="default" disabled={busy} onClick={() => setDeclining(one.id)}>
                    {words.decline}
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {declining !== null && <CommentDialog title={words.decline} onSend={(comment) => decide(declining, false, comment)} onClose={() => setDeclining(null)} />}
    </div>
  );
}

function Changes({ lines }: { readonly lines: Held['lines'] }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  return lines.map(({ commodity, oldPrice, newPrice }) => (
    <div key={commodity}>
      {catalogue.commodityName(commodity)}: {oldPrice !== null && <s className={classes.old}>{format.money(oldPrice)}</s>}{' '}
      <strong>{newPrice === null ? t.common.unknown : format.money(newPrice)}</strong>
    </div>
  ));
}
