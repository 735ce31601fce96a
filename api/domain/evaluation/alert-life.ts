import { HOUR, type Instant } from '../instant.js';
import { mean } from '../statistics.js';
import { type Share, shareOf } from './share.js';

/** One alert from opening to close; null = still open. */
export interface AlertSpan {
  readonly fingerprint: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

/** Share of closed alerts after which the same fingerprint opened again within `hours`: the rule could not make up its mind. METHODS: 72 hours. */
export function flapRate(spans: readonly AlertSpan[], hours = 72): Share {
  const closed = spans.filter((span) => span.closedAt !== null);
  const flapped = closed.filter(({ fingerprint, closedAt }) =>
    spans.some((next) => next.fingerprint === fingerprint && next.openedAt >= (closedAt as Instant) && next.openedAt <= (closedAt as Instant) + hours * HOUR),
  );
  return shareOf(flapped.length, closed.length);
}

/** How often people were told of one incident. */
export interface NoticeCount {
  readonly incidents: number;
  readonly notices: number;
  readonly mean: number | null;
  readonly most: number;
  /** Incidents nobody was told of. */
  readonly untold: number;
}

/** Notices per incident; a notice of an incident that is not listed counts for that incident all the same. */
export function noticesPerIncident(incidents: readonly string[], notices: readonly { readonly incident: string }[]): NoticeCount {
  const counts = new Map(incidents.map((incident) => [incident, 0]));
  for (const { incident } of notices) counts.set(incident, (counts.get(incident) ?? 0) + 1);
  const told = [...counts.values()];
  return { incidents: counts.size, notices: notices.length, mean: mean(told), most: Math.max(0, ...told), untold: told.filter((count) => count === 0).length };
}
