import { useQuery } from '@apollo/client/react';
import { VisuallyHidden } from '@mantine/core';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { MeDocument } from '../generated/operations.js';
import { AppLink } from '../shell/link.js';
import { QueryView } from '../shell/query-view.js';
import { useText } from '../text/language.js';
import { StateNote } from '../ui/state-note.js';
import classes from './admin.module.css';
import { CatalogueTab } from './catalogue-tab.js';
import { DutyTab } from './duty-tab.js';
import { RegisterTab } from './register-tab.js';
import { CATALOGUE_TABS, type CatalogueTabName, REGISTER_TABS, type RegisterTabName } from './tabs.js';
import { ThresholdsTab } from './thresholds-tab.js';

const CATALOGUE = Object.keys(CATALOGUE_TABS) as CatalogueTabName[];
const TABS = ['thresholds', ...REGISTER_TABS, ...CATALOGUE, 'duty'] as const;
type TabName = (typeof TABS)[number];
const isCatalogue = (tab: TabName): tab is CatalogueTabName => tab in CATALOGUE_TABS;

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
                    {isCatalogue(one) ? t.catalogue.lists[CATALOGUE_TABS[one]] : one === 'duty' ? t.dutyAdmin.tab : t.admin.tabs[one]}
                  </AppLink>
                ))}
              </nav>
              <Chosen tab={tab} />
            </div>
          ) : (
            <StateNote tone="fault" title={t.admin.onlyAdministrators} hint={t.admin.onlyAdministratorsHint} />
          )
        }
      </QueryView>
    </>
  );
}

function Chosen({ tab }: { readonly tab: TabName }) {
  if (tab === 'thresholds') return <ThresholdsTab />;
  if (tab === 'duty') return <DutyTab />;
  return isCatalogue(tab) ? <CatalogueTab key={tab} kind={CATALOGUE_TABS[tab]} /> : <RegisterTab key={tab} tab={tab satisfies RegisterTabName} />;
}
