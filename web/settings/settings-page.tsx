import { useQuery } from '@apollo/client/react';
import { VisuallyHidden } from '@mantine/core';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { MeDocument } from '../generated/operations.js';
import { AppLink } from '../shell/link.js';
import { QueryView } from '../shell/query-view.js';
import { useText } from '../text/language.js';
import { StateNote } from '../ui/state-note.js';
import { ChannelTable } from './channel-table.js';
import { DeliveryLog } from './delivery-log.js';
import { MessageList } from './message-list.js';
import { PreferencePanel } from './preference-panel.js';
import classes from './settings.module.css';

const TABS = ['choice', 'messages', 'channels', 'log'] as const;
type Tab = (typeof TABS)[number];

/** What a person wants to be told and how, and what has come; for administrators also how each way is doing. */
export function SettingsPage() {
  const { t } = useText();
  const [tab] = useQueryState('tab', parseAsStringLiteral(TABS).withDefault('choice'));
  const me = useQuery(MeDocument);
  return (
    <>
      <title>{`${t.settings.title} · ${t.common.product}`}</title>
      <VisuallyHidden component="h1">{t.settings.title}</VisuallyHidden>
      <QueryView data={me.data} error={me.error} retry={me.refetch}>
        {({ me }) => (
          <>
            <nav className={classes.tabs} aria-label={t.settings.title}>
              {TABS.filter((one) => one !== 'log' || me?.role === 'ADMINISTRATOR').map((one) => (
                <AppLink key={one} to={`/settings?tab=${one}`} className={classes.tab} aria-current={one === tab ? 'page' : undefined}>
                  {t.settings.tabs[one]}
                </AppLink>
              ))}
            </nav>
            <Chosen tab={tab} isAdministrator={me?.role === 'ADMINISTRATOR'} />
          </>
        )}
      </QueryView>
    </>
  );
}

function Chosen({ tab, isAdministrator }: { readonly tab: Tab; readonly isAdministrator: boolean }) {
  const { t } = useText();
  switch (tab) {
    case 'choice':
      return <PreferencePanel />;
    case 'messages':
      return <MessageList />;
    case 'channels':
      return <ChannelTable />;
    case 'log':
      return isAdministrator ? <DeliveryLog /> : <StateNote tone="fault" title={t.settings.onlyAdministrators} />;
  }
}
