import { useMutation } from '@apollo/client/react';
import { type Role, SignInToDemoDocument } from '../generated/operations.js';
import { useText } from '../text/language.js';
import { Icon } from '../ui/icon.js';
import classes from './sign-in-page.module.css';
import type { Entry } from './use-entry.js';

const ROLES = ['INSPECTOR', 'ANALYST', 'LEADER', 'ADMINISTRATOR'] as const satisfies readonly Role[];

/** The demo's people: a button each, no password. */
export function DemoRoles({ entry }: { readonly entry: Entry }) {
  const { t } = useText();
  const [signIn] = useMutation(SignInToDemoDocument);
  const enter = (role: Role): Promise<void> => entry.attempt(async () => (await signIn({ variables: { role } })).data?.signInToDemo ?? null);
  return (
    <section aria-label={t.signIn.title}>
      <h2 className={classes.title}>{t.signIn.title}</h2>
      <p className={classes.intro}>{t.signIn.intro}</p>
      <ul className={classes.roles}>
        {ROLES.map((role) => (
          <li key={role}>
            <button type="button" className={classes.role} disabled={entry.busy} onClick={() => void enter(role)}>
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
    </section>
  );
}
