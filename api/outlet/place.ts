import type { HoardingAct } from '../domain/figures.js';
import type { Instant } from '../domain/instant.js';
import type { LocalityKind } from '../generated/schema.js';
import type { RegisterRecord } from './registers.js';

/** A locality of the tree as other rooms see it. */
export interface LocalityRecord {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly fullName: string;
  readonly nameEn: string | null;
  readonly kind: LocalityKind;
  readonly parentId: number | null;
  readonly provinceId: number | null;
  /** Ids from the root down to and including this one. */
  readonly path: readonly number[];
  readonly population: number | null;
  readonly specialArea: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** A reporting place as other rooms see it. */
export interface OutletRecord {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kindCode: string;
  readonly localityId: number;
  readonly provinceId: number;
  readonly address: string;
  readonly owner: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly walkingOrder: number;
  readonly registeredHours: string | null;
  /** Acts the outlet has registered with the department: no sign of hoarding. */
  readonly registeredActs: readonly HoardingAct[];
  readonly invented: boolean;
  /** It reports from `since` until before `until`; `until` is infinite while it is open. */
  readonly since: Instant;
  readonly until: Instant;
  /** Assigned commodities in walking order. */
  readonly commodityIds: readonly number[];
}

export interface OutletKindRecord {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
}

/** A declared crisis level of one locality, half-open in time. */
export interface CrisisLevelRecord {
  readonly localityId: number;
  readonly level: number;
  readonly since: Instant;
  readonly until: Instant;
  readonly issuer: string;
  readonly documentNumber: string;
}

/** A maximum, declared or posted price of one commodity in a locality (or at one outlet of it), half-open in time. */
export interface PriceCeilingRecord {
  readonly commodityId: number;
  readonly localityId: number;
  readonly outletId: number | null;
  readonly kind: 'MAXIMUM' | 'DECLARED' | 'POSTED';
  readonly price: number;
  readonly since: Instant;
  readonly until: Instant;
  readonly document: string;
}

/** Everything the outlet room keeps in memory. */
export interface Places {
  readonly localities: readonly LocalityRecord[];
  readonly outlets: readonly OutletRecord[];
  readonly kinds: readonly OutletKindRecord[];
  readonly levels: readonly CrisisLevelRecord[];
  readonly ceilings: readonly PriceCeilingRecord[];
  readonly entries: readonly RegisterRecord[];
}
