import { type FormEvent, useState } from 'react';
import { type SignInOutcome, signIn, signInWithCode } from '../offline/session.js';
import { usePhone } from './phone-state.js';

interface SignInFormProps {
  readonly busy: boolean;
  /** Set when six digits must follow. */
  readonly ticket: string | null;
  readonly onTry: (ask: () => Promise<SignInOutcome>) => void;
}

/** By name and password; then, for those who have it so, by six digits. */
export function SignInForm({ busy, ticket, onTry }: SignInFormProps) {
  const words = usePhone().text.signIn;
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onTry(() => (ticket === null ? signIn(name.trim(), password) : signInWithCode(ticket, code)));
  };
  return (
    <form className="fields" onSubmit={submit}>
      {ticket === null ? (
        <>
          <label>
            {words.name}
            <input value={name} onChange={(event) => setName(event.target.value)} autoComplete="username" autoCapitalize="none" required />
          </label>
          <label>
            {words.password}
            <input type="password" value={password} onChange={(event) => setPassword(event.target.value)} autoComplete="current-password" required />
          </label>
        </>
      ) : (
        <label>
          {words.code}
          <input value={code} onChange={(event) => setCode(event.target.value)} autoComplete="one-time-code" required />
        </label>
      )}
      <button type="submit" className="main wide" disabled={busy}>
        {busy ? words.busy : words.enter}
      </button>
    </form>
  );
}
