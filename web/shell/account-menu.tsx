import { useApolloClient } from '@apollo/client/react';
import { ActionIcon, Menu } from '@mantine/core';
import { useNavigate } from 'react-router';
import { endSession } from '../account/session.js';
import { type MeQuery, SignOutDocument } from '../generated/operations.js';
import { useText } from '../text/language.js';
import { Icon } from '../ui/icon.js';
import classes from './account-menu.module.css';
import { AppLink, hrefOf } from './link.js';

export function AccountMenu({ account }: { readonly account: MeQuery['me'] }) {
  const { t } = useText();
  const client = useApolloClient();
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    await client.mutate({ mutation: SignOutDocument }).catch(() => undefined);
    endSession(false);
    await navigate('/sign-in');
    await client.clearStore();
  };
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <button
          type="button"
          className={classes.who}
          aria-label={`${t.shell.account}: ${account === null ? '' : `${account.fullName}, ${t.roles[account.role]}`}`}
        >
          <ActionIcon component="span" variant="subtle" color="gray" size="lg">
            <Icon name="user" />
          </ActionIcon>
          {account !== null && <span className={classes.role}>{t.roles[account.role]}</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {account !== null && (
          <Menu.Label>
            {account.fullName} · {t.roles[account.role]}
          </Menu.Label>
        )}
        {(account?.role === 'LEADER' || account?.role === 'ANALYST') && (
          <Menu.Item leftSection={<Icon name="alerts" size={16} />} component={AppLink} to="/lead">
            {t.lead.title}
          </Menu.Item>
        )}
        {account !== null && account.role !== 'INSPECTOR' && (
          <Menu.Item leftSection={<Icon name="report" size={16} />} onClick={() => void navigate(hrefOf('/bulletins', {}))}>
            {t.bulletin.title}
          </Menu.Item>
        )}
        {account !== null && account.role !== 'INSPECTOR' && (
          <Menu.Item leftSection={<Icon name="pin" size={16} />} onClick={() => void navigate(hrefOf('/supervisor', {}))}>
            {t.supervisor.title}
          </Menu.Item>
        )}
        {account !== null && account.role !== 'INSPECTOR' && (
          <Menu.Item leftSection={<Icon name="help" size={16} />} component={AppLink} to="/ask">
            {t.ask.title}
          </Menu.Item>
        )}
        {account !== null && account.role !== 'INSPECTOR' && (
          <Menu.Item leftSection={<Icon name="check" size={16} />} component={AppLink} to="/completeness">
            {t.completeness.title}
          </Menu.Item>
        )}
        {(account?.role === 'ANALYST' || account?.role === 'LEADER') && (
          <Menu.Item leftSection={<Icon name="report" size={16} />} component={AppLink} to="/orders">
            {t.order.title}
          </Menu.Item>
        )}
        {(account?.role === 'ADMINISTRATOR' || account?.role === 'AUDITOR') && (
          <Menu.Item leftSection={<Icon name="report" size={16} />} component={AppLink} to="/admin">
            {account.role === 'AUDITOR' ? t.audit.tab : t.shell.admin}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Icon name="alerts" size={16} />} component={AppLink} to="/settings">
          {t.settings.title}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="user" size={16} />} onClick={() => void navigate(hrefOf('/account', {}))}>
          {t.account.title}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="user" size={16} />} onClick={() => void leave()}>
          {t.shell.changeRole}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="close" size={16} />} onClick={() => void leave()}>
          {t.shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
