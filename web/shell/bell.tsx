import { useQuery } from '@apollo/client/react';
import { ActionIcon, Indicator } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { MessageIdsDocument } from '../generated/operations.js';
import { useText } from '../text/language.js';
import { Icon } from '../ui/icon.js';
import { AppLink } from './link.js';
import { useRefreshOn } from './live.js';
import { unreadOf } from './unread.js';

/** Notices follow alerts by half a minute, and digests come by the clock. */
const ASK_AGAIN = 30_000;
const INBOX = '/settings?tab=messages';

const memoryOf = (account: string): string => `cungcau-read-messages-${account}`;

/** How many messages have come since the inbox was last open in this browser; the way to it. */
export function Bell({ account }: { readonly account: string }) {
  const { t } = useText();
  const { pathname, search } = useLocation();
  const isOpen = `${pathname}${search}`.startsWith(INBOX);
  const [readUpTo, setReadUpTo] = useState(() => localStorage.getItem(memoryOf(account)));
  const { data, refetch } = useQuery(MessageIdsDocument, { pollInterval: ASK_AGAIN });
  useRefreshOn('alert', refetch);
  const newest = data?.myMessages[0]?.id;
  useEffect(() => {
    if (!isOpen || newest === undefined) return;
    localStorage.setItem(memoryOf(account), newest);
    setReadUpTo(newest);
  }, [isOpen, newest, account]);
  const unread = unreadOf(data?.myMessages ?? [], readUpTo);
  const label = unread === '' ? t.shell.messages : t.shell.unread(unread);
  return (
    <Indicator label={unread} size={16} offset={6} color="red.9" disabled={unread === ''}>
      <ActionIcon component={AppLink} to={INBOX} variant="subtle" color="gray" size="lg" aria-label={label} title={label}>
        <Icon name="bell" />
      </ActionIcon>
    </Indicator>
  );
}
