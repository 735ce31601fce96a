import type { Instant } from '../instant.js';

/** Where peers were found: the outlet's own commune first, then wider until at least two are known. */
export const PEER_AREAS = ['COMMUNE', 'DISTRICT', 'PROVINCE', 'COUNTRY'] as const;
export type PeerArea = (typeof PEER_AREAS)[number];

/** What every evidence begins with. */
export interface Basis {
  /** Version of the threshold set and the crisis level (1 … 4) that were in force. */
  readonly thresholdVersion: number;
  readonly level: number;
  readonly observedAt: Instant;
}
