import { useText } from '../text/language.js';
import { Icon, type IconName } from '../ui/icon.js';
import { AppNavLink } from './link.js';
import classes from './navigation.module.css';

const SCREENS = ['overview', 'trend', 'alerts', 'outlets', 'report'] as const satisfies readonly IconName[];
export type Screen = (typeof SCREENS)[number];

export const screenPath = (screen: Screen): string => (screen === 'overview' ? '/' : `/${screen}`);

/** The five screens: in the header on a desk, along the thumb on a phone. */
export function Navigation({ place }: { readonly place: 'head' | 'foot' }) {
  const { t } = useText();
  return (
    <nav className={`${classes[place]} no-print`} aria-label={t.nav.label}>
      {SCREENS.map((screen) => (
        <AppNavLink key={screen} to={screenPath(screen)} end={screen === 'overview'} className={classes.link ?? ''}>
          <Icon name={screen} size={place === 'foot' ? 20 : 16} />
          <span>{t.nav[screen]}</span>
        </AppNavLink>
      ))}
    </nav>
  );
}
