import { useSyncExternalStore } from 'react';

/** Which screen, and of what. */
export interface Screen {
  readonly at: 'day' | 'visit' | 'record' | 'settings' | 'take';
  readonly id: string;
  /** The order a visit answers. */
  readonly order?: string | null;
}

const HOME: Screen = { at: 'day', id: '' };
const listeners = new Set<() => void>();
let read: { readonly href: string; readonly screen: Screen } | null = null;

/** `/phone` today, `/phone?outlet=CODE` a visit (`&order=ID` in answer to an order) (what the code on an outlet's wall says), `?report=ID`, `?settings`, `#take=…` a colleague's report. */
function screenOf(url: URL): Screen {
  const query = url.searchParams;
  const outlet = query.get('outlet');
  const report = query.get('report');
  if (url.hash.startsWith('#take=')) return { at: 'take', id: decodeURIComponent(url.hash.slice('#take='.length)) };
  if (outlet !== null) return { at: 'visit', id: outlet, order: query.get('order') };
  if (report !== null) return { at: 'record', id: report };
  return query.has('settings') ? { at: 'settings', id: '' } : HOME;
}

function current(): Screen {
  if (read?.href !== location.href) read = { href: location.href, screen: screenOf(new URL(location.href)) };
  return read.screen;
}

const tell = (): void => {
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', tell);
  return () => listeners.delete(listener);
}

const addressOf = ({ at, id, order = null }: Screen): string => {
  if (at === 'visit') return `/phone?outlet=${encodeURIComponent(id)}${order === null ? '' : `&order=${encodeURIComponent(order)}`}`;
  if (at === 'record') return `/phone?report=${encodeURIComponent(id)}`;
  if (at === 'take') return `/phone#take=${encodeURIComponent(id)}`;
  return at === 'settings' ? '/phone?settings' : '/phone';
};

/** Goes to a screen; the phone's back key comes back from it. */
export function goTo(screen: Screen): void {
  history.pushState(null, '', addressOf(screen));
  tell();
}

/** Leaves for today's screen without a way back into what is done. */
export function goHome(): void {
  history.replaceState(null, '', '/phone');
  tell();
}

export const useScreen = (): { readonly screen: Screen } => ({ screen: useSyncExternalStore(subscribe, current) });
