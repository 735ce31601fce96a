import { useQuery } from '@apollo/client/react';
import { VisuallyHidden } from '@mantine/core';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { MeDocument } from '../generated/operations.js';
import { AppLink } from '../shell/link.js';
import { QueryView } from '../shell/query-view.js';
import { useText } from '../text/language.js';
import { StateNote } from '../ui/state-note.js';
import classes from './admin.module.css';
import { RegisterTab } from './register-tab.js';
import { REGISTER_TABS } from './tabs.js';
import { ThresholdsTab } from './thresholds-tab.js';

const TABS = ['thresholds', ...REGISTER_TABS] as const;

/** What administrators keep: the limits of every rule, and the registers that change what fires. */
export function AdminPage() {
  const { t } = useText();
  const [tab] = useQueryState('tab', parseAsStringLiteral(TABS).withDefault('thresholds'));
  const me = useQuery(MeDocument);
  return (
    <>
      <title>{`${t.admin.title} · ${t.common.product}`}</title>
      <VisuallyHidden component="h1">{t.admin.title}</VisuallyHidden>
      <QueryView data={me.data} error={me.error} retry={me.refetch}>
        {(data) =>
          data.me?.role === 'ADMINISTRATOR' ? (
            <div className={classes.page}>
              <nav className={classes.tabs} aria-label={t.admin.title}>
                {TABS.map((one) => (
                  <AppLink key={one} to={`/admin?tab=${one}`} className={classes.tab} aria-current={one === tab ? 'page' : undefined}>
                    {t.admin.tabs[one]}
                  </AppLink>
                ))}
              </nav>
              {tab === 'thresholds' ? <ThresholdsTab /> : <RegisterTab key={tab} tab={tab} />}
            </div>
          ) : (
            <StateNote tone="fault" title={t.admin.onlyAdministrators} hint={t.admin.onlyAdministratorsHint} />
          )
        }
      </QueryView>
    </>
  );
}
