import type { ComponentProps } from 'react';
import { Link, NavLink, useLocation } from 'react-router';

/** Adds the language of this address to another one, so that a followed or shared link keeps it. */
export function carryLanguage(to: string, search: string): string {
  const language = new URLSearchParams(search).get('lang');
  if (language === null || /[?&]lang=/.test(to)) return to;
  return `${to}${to.includes('?') ? '&' : '?'}lang=${language}`;
}

type AppLinkProps = Omit<ComponentProps<typeof Link>, 'to'> & { readonly to: string };

export function AppLink({ to, ...rest }: AppLinkProps) {
  const { search } = useLocation();
  return <Link to={carryLanguage(to, search)} {...rest} />;
}

type AppNavLinkProps = Omit<ComponentProps<typeof NavLink>, 'to'> & { readonly to: string };

export function AppNavLink({ to, ...rest }: AppNavLinkProps) {
  const { search } = useLocation();
  return <NavLink to={carryLanguage(to, search)} {...rest} />;
}

/** `/path?a=1&b=2` of what is set. The overview has thousands, and a URLSearchParams for each would take a tenth of the time to its first paint. */
export function hrefOf(path: string, query: { readonly [name: string]: string | null | undefined }): string {
  let address = path;
  let sign = '?';
  for (const name in query) {
    const value = query[name];
    if (value === null || value === undefined) continue;
    address += `${sign}${name}=${encodeURIComponent(value)}`;
    sign = '&';
  }
  return address;
}
