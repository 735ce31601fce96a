import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormat, useText } from '../text/language.js';
import { Panel } from '../ui/panel.js';
import { restoreDraft } from './draft-store.js';
import { forget, type Posted, sendWaiting, usePosted } from './outbox.js';
import classes from './posted-list.module.css';
import { ProblemList } from './problem-list.js';

/** What was sent from this machine and what became of it; nothing leaves the list before the server has it, but by hand. */
export function PostedList({ onFix }: { readonly onFix: (outlet: string) => void }) {
  const { t } = useText();
  const posted = usePosted();
  if (posted.length === 0) return null;
  return (
    <Panel title={t.report.mine} flush>
      <ul className={classes.list} aria-live="polite">
        {posted.map((one) => (
          <li key={one.report.id} className={classes.one}>
            <PostedReport posted={one} onFix={onFix} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function PostedReport({ posted, onFix }: { readonly posted: Posted; readonly onFix: (outlet: string) => void }) {
  const { t } = useText();
  const format = useFormat();
  const client = useApolloClient();
  const [sending, setSending] = useState(false);
  const { report, state, receivedAt, outletName, problems, draft } = posted;
  const resend = async (): Promise<void> => {
    setSending(true);
    await sendWaiting(client);
    setSending(false);
  };
  const fix = (): void => {
    restoreDraft(report.outlet, draft);
    forget(report.id);
    onFix(report.outlet);
  };
  const receipt = report.id.slice(-8).toUpperCase();
  return (
    <>
      <span className={classes[state]}>{t.report.states[state]}</span>
      <span className={classes.words}>
        <strong>{outletName}</strong> · {t.outlets.lines(format.number(report.lines.length))} · {format.dateTime(Date.parse(report.observedAt))}
        {state === 'accepted' && receivedAt !== null && <small>{t.report.receipt(receipt, format.time(Date.parse(receivedAt)))}</small>}
        {state === 'waiting' && <small>{t.report.waitingHint}</small>}
        {state === 'conflict' && receivedAt !== null && <small>{t.report.conflictHint(format.dateTime(Date.parse(receivedAt)))}</small>}
        <ProblemList problems={problems} />
      </span>
      <span className={classes.actions}>
        {state === 'waiting' && (
          <Button size="xs" variant="default" loading={sending} onClick={() => void resend()}>
            {t.report.resend}
          </Button>
        )}
        {(state === 'refused' || state === 'conflict') && (
          <Button size="xs" onClick={fix}>
            {t.report.fix}
          </Button>
        )}
        {state === 'accepted' && (
          <Button size="xs" variant="subtle" color="gray" onClick={() => forget(report.id)}>
            {t.report.forget}
          </Button>
        )}
      </span>
    </>
  );
}
