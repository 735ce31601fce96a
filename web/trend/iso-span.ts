import type { Span } from './range.js';

/** A span as the server is asked for it. */
export const isoSpan = ({ since, until }: Span): { readonly since: string; readonly until: string } => ({
  since: new Date(since).toISOString(),
  until: new Date(until).toISOString(),
});
