/** What pages and the worker of one phone tell each other. `sending`: an answer came, so whoever sends is not hanging. */
export type TabNews = { readonly kind: 'draft'; readonly outlet: string } | { readonly kind: 'sealed'; readonly outlet: string } | { readonly kind: 'sending' };

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('cungcau-phone');
const listeners = new Set<(news: TabNews) => void>();
channel?.addEventListener('message', ({ data }) => {
  for (const listener of listeners) listener(data as TabNews);
});

/** Tells the other pages, not this one. */
export const tellTabs = (news: TabNews): void => channel?.postMessage(news);

/** Hears what other pages say; answers how to stop. */
export function hearTabs(listener: (news: TabNews) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
