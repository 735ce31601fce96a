import { useQuery } from '@apollo/client/react';
import { VisuallyHidden } from '@mantine/core';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useCallback } from 'react';
import { MeDocument } from '../generated/operations.js';
import { AppLink } from '../shell/link.js';
import { QueryView } from '../shell/query-view.js';
import { useText } from '../text/language.js';
import type { Text } from '../text/vi.js';
import { StateNote } from '../ui/state-note.js';
import classes from './admin.module.css';
import { AuditTab } from './audit-tab.js';
import { BoundaryTab } from './boundary-tab.js';
import { CatalogueTab } from './catalogue-tab.js';
import { DutyTab } from './duty-tab.js';
import { PeopleTab } from './people-tab.js';
import { RegisterTab } from './register-tab.js';
import { StatusTab } from './status-tab.js';
import { CATALOGUE_TABS, type CatalogueTabName, REGISTER_TABS, type RegisterTabName } from './tabs.js';
import { ThresholdsTab } from './thresholds-tab.js';

const CATALOGUE = Object.keys(CATALOGUE_TABS) as CatalogueTabName[];
const TABS = ['thresholds', ...REGISTER_TABS, ...CATALOGUE, 'boundaries', 'people', 'duty', 'audit', 'status'] as const;
type TabName = (typeof TABS)[number];
const isCatalogue = (tab: TabName): tab is CatalogueTabName => tab in CATALOGUE_TABS;

function nameOf(tab: TabName, t: Text): string {
  if (isCatalogue(tab)) return t.catalogue.lists[CATALOGUE_TABS[tab]];
  if (tab === 'boundaries') return t.boundary.tab;
  if (tab === 'status') return t.status.tab;
  if (tab === 'audit') return t.audit.tab;
  return tab === 'duty' ? t.dutyAdmin.tab : tab === 'people' ? t.people.tab : t.admin.tabs[tab];
}

/** What administrators keep: the limits of every rule, and the registers that change what fires. */
export function AdminPage() {
  const { t } = useText();
  const [tab] = useQueryState('tab', parseAsStringLiteral(TABS).withDefault('thresholds'));
  const me = useQuery(MeDocument);
  const bar = useChosenInSight(tab);
  return (
    <>
      <title>{`${t.admin.title} · ${t.common.product}`}</title>
      <VisuallyHidden component="h1">{t.admin.title}</VisuallyHidden>
      <QueryView data={me.data} error={me.error} retry={me.refetch}>
        {(data) =>
          data.me?.role === 'AUDITOR' ? (
            <div className={classes.page}>
              <AuditTab />
            </div>
          ) : data.me?.role === 'ADMINISTRATOR' ? (
            <div className={classes.page}>
              <nav ref={bar} className={classes.tabs} aria-label={t.admin.title}>
                {TABS.map((one) => (
                  <AppLink key={one} to={`/admin?tab=${one}`} className={classes.tab} aria-current={one === tab ? 'page' : undefined}>
                    {nameOf(one, t)}
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

/** On a phone the bar is wider than the screen: the tab that is shown is moved into it. */
function useChosenInSight(tab: TabName): (bar: HTMLElement | null) => void {
  return useCallback(
    (bar) => {
      const chosen = bar?.querySelector<HTMLElement>('[aria-current="page"]');
      if (bar !== null && chosen != null) bar.scrollTo({ left: chosen.offsetLeft - 48 });
    },
    [tab],
  );
}

function Chosen({ tab }: { readonly tab: TabName }) {
  if (tab === 'thresholds') return <ThresholdsTab />;
  if (tab === 'boundaries') return <BoundaryTab />;
  if (tab === 'duty') return <DutyTab />;
  if (tab === 'people') return <PeopleTab />;
  if (tab === 'status') return <StatusTab />;
  if (tab === 'audit') return <AuditTab />;
  return isCatalogue(tab) ? <CatalogueTab key={tab} kind={CATALOGUE_TABS[tab]} /> : <RegisterTab key={tab} tab={tab satisfies RegisterTabName} />;
}
