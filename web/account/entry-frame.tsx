import type { ReactNode } from 'react';
import { LanguageSwitch } from '../shell/language-switch.js';
import { ThemeSwitch } from '../shell/theme-switch.js';
import { useText } from '../text/language.js';
import classes from './sign-in-page.module.css';

/** What stands around every way in. */
export function EntryFrame({ problem, children }: { readonly problem: string | null; readonly children: ReactNode }) {
  const { t } = useText();
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
        <div role="alert">{problem !== null && <p className={classes.problem}>{problem}</p>}</div>
        {children}
      </div>
    </main>
  );
}
