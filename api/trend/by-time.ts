import type { Instant } from '../domain/instant.js';

/** Oldest first, ties by report id: the one order of observations everywhere. */
export function byTimeThenId(a: { readonly observedAt: Instant; readonly id: string }, b: { readonly observedAt: Instant; readonly id: string }): number {
  return a.observedAt - b.observedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
