import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import type { MeQuery } from '../generated/operations.js';
import { useText } from '../text/language.js';
import { AlertToasts } from './alert-toasts.js';
import { useCatalogue } from './catalogue.js';
import { ConnectionBanner } from './connection-banner.js';
import { Header } from './header.js';
import { ImpairmentBanner } from './impairment-banner.js';
import { KeyboardHelp } from './keyboard-help.js';
import { Navigation } from './navigation.js';
import { Palette } from './palette.js';
import classes from './shell.module.css';

/** Everything around a screen: header, navigation, banners, palette, toasts. */
export function Shell({ account }: { readonly account: MeQuery['me'] }) {
  const { t } = useText();
  const { deployment } = useCatalogue();
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  useHotkeys([['mod+K', () => setOpen('palette')]], []);
  useHotkeys([
    ['shift+?', () => setOpen('help')],
    ['?', () => setOpen('help')],
  ]);
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        {t.common.skipToContent}
      </a>
      <Header account={account} onPalette={() => setOpen('palette')} onHelp={() => setOpen('help')} />
      <aside aria-label={t.shell.notices}>
        {deployment.demo && <div className={classes.demo}>{t.shell.demo}</div>}
        <ConnectionBanner />
        <ImpairmentBanner />
        <AlertToasts />
      </aside>
      <main id="main" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
      <Navigation place="foot" />
      <Palette opened={open === 'palette'} onClose={() => setOpen(null)} />
      <KeyboardHelp opened={open === 'help'} onClose={() => setOpen(null)} />
      <ScrollRestoration />
    </div>
  );
}
