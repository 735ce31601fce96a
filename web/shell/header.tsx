import { ActionIcon, Button, Kbd } from '@mantine/core';
import type { MeQuery } from '../generated/operations.js';
import { useFormat, useText } from '../text/language.js';
import { Icon } from '../ui/icon.js';
import { AccountMenu } from './account-menu.js';
import { Bell } from './bell.js';
import { useCatalogue } from './catalogue.js';
import { useNow } from './clock.js';
import classes from './header.module.css';
import { LanguageSwitch } from './language-switch.js';
import { AppLink } from './link.js';
import { Navigation } from './navigation.js';
import { ThemeSwitch } from './theme-switch.js';

interface HeaderProps {
  readonly account: MeQuery['me'];
  readonly onPalette: () => void;
  readonly onHelp: () => void;
}

export function Header({ account, onPalette, onHelp }: HeaderProps) {
  const { t } = useText();
  const { deployment } = useCatalogue();
  return (
    <header className={classes.header}>
      <AppLink to="/" className={classes.brand}>
        <img src="/icon.svg" width="24" height="24" alt="" />
        <span className={classes.names}>
          <strong>{t.common.product}</strong>
          <span>{deployment.name}</span>
        </span>
      </AppLink>
      <Navigation place="head" />
      <div className={classes.tools}>
        <LevelChip />
        <Clock />
        <Button
          className={classes.search ?? ''}
          variant="default"
          size="compact-sm"
          leftSection={<Icon name="search" size={14} />}
          rightSection={<Kbd size="xs">Ctrl K</Kbd>}
          aria-label={t.shell.palette}
          onClick={onPalette}
        >
          {t.shell.palette}
        </Button>
        <ActionIcon className={classes.searchSmall ?? ''} variant="subtle" color="gray" size="lg" aria-label={t.shell.palette} onClick={onPalette}>
          <Icon name="search" />
        </ActionIcon>
        {account !== null && <Bell account={account.id} />}
        <LanguageSwitch />
        <ThemeSwitch />
        <ActionIcon className={classes.help ?? ''} variant="subtle" color="gray" size="lg" aria-label={t.shell.help} onClick={onHelp}>
          <Icon name="help" />
        </ActionIcon>
        <AccountMenu account={account} />
      </div>
    </header>
  );
}

function LevelChip() {
  const { t } = useText();
  const catalogue = useCatalogue();
  const level = catalogue.locality(catalogue.root)?.level ?? 1;
  return (
    <span className={classes.level} style={{ color: `var(--level-${level})` }}>
      <span className={classes.levelLong}>{t.shell.level(level)}</span>
      <span className={classes.levelShort} aria-hidden="true">
        {level}
      </span>
      <span className={classes.levelName}>{t.shell.levelNames[level]}</span>
    </span>
  );
}

function Clock() {
  const { t } = useText();
  const format = useFormat();
  const now = useNow(10_000);
  return (
    <time className={classes.clock} dateTime={new Date(now).toISOString()} title={t.shell.clock}>
      <strong>{format.time(now)}</strong>
      <span>
        {format.weekday(now)}, {format.shortDate(now)}
      </span>
    </time>
  );
}
