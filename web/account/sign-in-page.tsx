import { useApolloClient, useMutation } from '@apollo/client/react';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type Role, SignInDocument } from '../generated/operations.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { ThemeSwitch } from '../shell/theme-switch.js';
import { useText } from '../text/language.js';
import { Icon } from '../ui/icon.js';
import { beginSession, endSession, hasExpired, token } from './session.js';
import classes from './sign-in-page.module.css';

const ROLES = ['INSPECTOR', 'ANALYST', 'LEADER', 'ADMINISTRATOR'] as const satisfies readonly Role[];

/** Only an address inside this site may be the way back. */
const safeNext = (next: string | null): string => (next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/\\') ? next : '/');

/** Enters the demo as one of the demo's people. */
export function SignInPage() {
  const { t } = useText();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [next] = useQueryState('next', parseAsString);
  const [signIn, { loading }] = useMutation(SignInDocument);
  const [problem, setProblem] = useState<string | null>(hasExpired() ? t.signIn.expired : null);
  const enter = async (role: Role): Promise<void> => {
    setProblem(null);
    if (token() !== null) endSession(false);
    const { data } = await signIn({ variables: { role } }).catch(() => ({ data: undefined }));
    if (data === undefined) setProblem(t.common.failed);
    else if (data.signInToDemo.__typename === 'SignInRefused') setProblem(t.signIn.refused);
    else {
      beginSession(data.signInToDemo.token);
      await client.clearStore();
      await navigate(safeNext(next), { replace: true });
    }
  };
  return (
    <main className={classes.page}>
      <div className={classes.tools}>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <div className={classes.card}>
        <img src="/icon.svg" width="40" height="40" alt="" />
        <h1 className={classes.product}>{t.common.product}</h1>
        <p className={classes.tagline}>{t.common.tagline}</p>
        <h2 className={classes.title}>{t.signIn.title}</h2>
        <p className={classes.intro}>{t.signIn.intro}</p>
        <div role="alert">{problem !== null && <p className={classes.problem}>{problem}</p>}</div>
        <ul className={classes.roles}>
          {ROLES.map((role) => (
            <li key={role}>
              <button type="button" className={classes.role} disabled={loading} onClick={() => void enter(role)}>
                <Icon name={role === 'INSPECTOR' ? 'outlets' : role === 'ANALYST' ? 'trend' : 'user'} size={22} />
                <span>
                  <strong>{t.roles[role]}</strong>
                  <small>{t.signIn.roleHints[role]}</small>
                </span>
                <Icon name="right" size={16} />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
