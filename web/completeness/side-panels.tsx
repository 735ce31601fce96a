import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { type CompletenessQuery, WithdrawHandOverDocument } from '../generated/operations.js';
import { useCatalogue } from '../shell/catalogue.js';
import { AppLink } from '../shell/link.js';
import { useAct } from '../supervisor/use-act.js';
import { useFormat, useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { StateNote } from '../ui/state-note.js';
import classes from './completeness.module.css';

type Completeness = CompletenessQuery['completeness'];
type HandOver = CompletenessQuery['handOvers'][number];

/** Outlets that need not report, with until when and by which document. */
export function ClosedPanel({ closed }: { readonly closed: Completeness['closed'] }) {
  const { t } = useText();
  const format = useFormat();
  const catalogue = useCatalogue();
  const words = t.completeness;
  return (
    <Panel title={`${words.closures} · ${format.number(closed.length)}`}>
      {closed.length === 0 ? (
        <p className={classes.dim}>{words.noClosures}</p>
      ) : (
        <ul className={classes.list}>
          {closed.map((one) => (
            <li key={`${one.outlet} ${one.since}`}>
              <AppLink to={`/outlets/${one.outlet}`}>{one.name}</AppLink> · {catalogue.localityName(one.locality)}
              <span className={classes.under}>
                {one.until === null
                  ? words.from(format.dateTime(Date.parse(one.since)))
                  : words.span(format.dateTime(Date.parse(one.since)), format.dateTime(Date.parse(one.until)))}
                {' · '}
                {one.document}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Who stands in for whom; each can be taken back, those of an office together. */
export function HandOverPanel({ handOvers, onChanged }: { readonly handOvers: readonly HandOver[]; readonly onChanged: () => void }) {
  const { t } = useText();
  const [withdraw] = useMutation(WithdrawHandOverDocument);
  const { problem, busy, run } = useAct(onChanged);
  const words = t.completeness;
  const takeBack = async (id: string): Promise<boolean> => (await withdraw({ variables: { id } })).data?.withdrawHandOver.__typename === 'HandOversMade';
  return (
    <Panel title={words.handOvers}>
      <div role="alert">{problem !== null && <p>{problem}</p>}</div>
      {handOvers.length === 0 ? (
        <p className={classes.dim}>{words.noHandOvers}</p>
      ) : (
        <ul className={classes.list}>
          {handOvers.map((one) => (
            <HandOverItem key={one.id} handOver={one} busy={busy} onWithdraw={() => void run(() => takeBack(one.id))} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function HandOverItem({ handOver, busy, onWithdraw }: { readonly handOver: HandOver; readonly busy: boolean; readonly onWithdraw: () => void }) {
  const { t } = useText();
  const format = useFormat();
  const words = t.completeness;
  const { from, to, outlets, since, until, reason, madeBy, madeAt, withdrawnOn, withdrawnBy, batch } = handOver;
  const day = (text: string): string => format.date(Date.parse(`${text}T05:00:00Z`));
  return (
    <li>
      <StrongPair from={from} to={to} isOver={withdrawnOn !== null} />
      {outlets !== null && ` · ${words.outlets(format.number(outlets.length))}`}
      <span className={classes.under}>
        {words.span(day(since), day(until))} · {reason} · {madeBy}, {format.dateTime(Date.parse(madeAt))}
      </span>
      {withdrawnOn === null ? (
        <Button size="compact-xs" variant="default" disabled={busy} aria-label={`${words.withdraw}: ${from} → ${to}`} onClick={onWithdraw}>
          {batch === null ? words.withdraw : words.withdrawAll}
        </Button>
      ) : (
        <span className={classes.under}>{words.withdrawn(day(withdrawnOn), withdrawnBy ?? t.common.unknown)}</span>
      )}
    </li>
  );
}

function StrongPair({ from, to, isOver }: { readonly from: string; readonly to: string; readonly isOver: boolean }) {
  const pair = (
    <>
      {from} → {to}
    </>
  );
  return isOver ? <s>{pair}</s> : <strong>{pair}</strong>;
}

/** Who was told what, newest first. */
export function ReminderPanel({ reminders }: { readonly reminders: Completeness['reminders'] }) {
  const { t } = useText();
  const format = useFormat();
  const words = t.completeness;
  return (
    <Panel title={`${words.reminders} · ${format.number(reminders.length)}`}>
      {reminders.length === 0 ? (
        <StateNote title={words.noReminders} hint={words.noRemindersHint} />
      ) : (
        <ul className={classes.list}>
          {reminders.map(({ id, person, slotAt, outlets, madeBy, madeAt }) => (
            <li key={id}>
              <strong>{person}</strong> · {words.slotOf(format.time(Date.parse(slotAt)))} · {words.outlets(format.number(outlets.length))}
              <span className={classes.under}>
                {format.dateTime(Date.parse(madeAt))} · {madeBy ?? words.byTheClock}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
