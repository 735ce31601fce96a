import { useState } from 'react';
import { signInToDemo } from '../offline/session.js';
import { loop, openShelves, usePhone } from './phone-state.js';

/** The way in; needs the network once. */
export function SignInScreen() {
  const { text, others } = usePhone();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const enter = async (): Promise<void> => {
    setBusy(true);
    const outcome = await signInToDemo();
    setBusy(false);
    if (outcome.kind === 'refused') return setFailed(outcome.reason);
    await openShelves();
    void loop.refresh().then(() => loop.run());
  };
  const words: { readonly [code: string]: string } = { ...text.unreached, ...text.signIn.refused };
  return (
    <main className="screen">
      <header className="head">
        <h1>{text.product}</h1>
      </header>
      <div className="body">
        <h2>{text.signIn.title}</h2>
        <p>{text.signIn.hint}</p>
        {others > 0 && <p className="note">{text.signIn.others(others)}</p>}
        {failed !== null && (
          <p className="note bad" role="alert">
            {text.signIn.failed}
            {words[failed] ?? failed}
          </p>
        )}
      </div>
      <div className="foot">
        <button type="button" className="main wide" disabled={busy} onClick={() => void enter()}>
          {busy ? text.signIn.busy : text.signIn.demo}
        </button>
      </div>
    </main>
  );
}
