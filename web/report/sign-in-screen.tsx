import { useEffect, useState } from 'react';
import { isDemoServer, type SignInOutcome, signInToDemo } from '../offline/session.js';
import { change, loop, openShelves, usePhone } from './phone-state.js';
import { SignInForm } from './sign-in-form.js';

function useIsDemo(): boolean {
  const [isDemo, setIsDemo] = useState(false);
  useEffect(() => void isDemoServer().then(setIsDemo), []);
  return isDemo;
}

interface Entry {
  readonly busy: boolean;
  readonly failed: string | null;
  readonly ticket: string | null;
  attempt(ask: () => Promise<SignInOutcome>): Promise<void>;
}

function useEntry(): Entry {
  const { text } = usePhone();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [ticket, setTicket] = useState<string | null>(null);
  const words: { readonly [code: string]: string } = { ...text.unreached, ...text.signIn.refused };
  const attempt = async (ask: () => Promise<SignInOutcome>): Promise<void> => {
    setBusy(true);
    setFailed(null);
    const outcome = await ask();
    setBusy(false);
    if (outcome.kind === 'code') return setTicket(outcome.ticket);
    if (outcome.kind === 'refused') {
      if (outcome.reason === 'TICKET_OVER') setTicket(null);
      return setFailed((words[outcome.reason] ?? outcome.reason) + (outcome.waitSeconds === undefined ? '' : text.signIn.wait(outcome.waitSeconds)));
    }
    await openShelves();
    void loop.refresh().then(() => loop.run());
  };
  return { busy, failed, ticket, attempt };
}

/** The way in; needs the network once. Whoever was here already may go on without. */
export function SignInScreen() {
  const { text, others, lost, owner } = usePhone();
  const { busy, failed, ticket, attempt } = useEntry();
  const isDemo = useIsDemo();
  return (
    <main className="screen">
      <header className="head">
        <h1>{text.product}</h1>
      </header>
      <div className="body">
        <h2>{text.signIn.title}</h2>
        <p>{text.signIn.hint}</p>
        {lost > 0 && (
          <p className="note" role="status">
            {text.regained.waits(lost)}
          </p>
        )}
        {others > 0 && <p className="note">{text.signIn.others(others)}</p>}
        {failed !== null && (
          <p className="note bad" role="alert">
            {text.signIn.failed}
            {failed}
          </p>
        )}
        <SignInForm busy={busy} ticket={ticket} onTry={(ask) => void attempt(ask)} />
        {owner !== null && (
          <button type="button" onClick={() => change({ stage: 'ready' })}>
            {text.signIn.later}
          </button>
        )}
      </div>
      {isDemo && (
        <div className="foot">
          <button type="button" className="main wide" disabled={busy} onClick={() => void attempt(signInToDemo)}>
            {busy ? text.signIn.busy : text.signIn.demo}
          </button>
        </div>
      )}
    </main>
  );
}
