import type { Day, Instant } from '../domain/instant.js';
import type { RegisterRecord } from './registers.js';

/** Who added and ended a row, and why it ended. */
interface Kept {
  readonly id: number;
  readonly addedBy: number | null;
  readonly addedAt: Instant;
  readonly endedBy: number | null;
  readonly endedAt: Instant | null;
  readonly endReason: string | null;
}

export type KeptEntry = RegisterRecord & Kept;

export interface KeptCeiling extends Kept {
  readonly commodityId: number;
  readonly localityId: number;
  readonly outletId: number | null;
  readonly kind: 'MAXIMUM' | 'DECLARED' | 'POSTED';
  readonly price: number;
  readonly since: Instant;
  readonly until: Instant;
  readonly document: string;
}

export type NewCeiling = Omit<KeptCeiling, keyof Kept | 'until'> & { readonly until: Instant | null };

export interface NewLevel {
  readonly localityId: number;
  readonly level: number;
  readonly since: Instant;
  readonly issuer: string;
  readonly documentNumber: string;
  readonly documentDate: Day;
}

export interface KeptLevel extends NewLevel {
  readonly id: number;
  readonly until: Instant;
  readonly declaredBy: number | null;
  readonly declaredAt: Instant;
  readonly takenUpAt: Instant | null;
}

export type Table = 'register_entry' | 'price_ceiling';
