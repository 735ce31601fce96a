import type { Instant } from '../instant.js';
import type { Basis } from './basis.js';

export const AREA_METHODS = ['ALPS', 'IFPA', 'EARS', 'INDEX'] as const;
export type AreaMethod = (typeof AREA_METHODS)[number];

/** What one method says of an area's price; a method without enough data says so. */
export type MethodVote =
  | { readonly method: AreaMethod; readonly hasData: false }
  | { readonly method: AreaMethod; readonly hasData: true; readonly value: number; readonly isRaised: boolean; readonly isTop: boolean };

/** Take this much from there. */
export interface Transfer {
  readonly fromOutletId: number;
  readonly fromName: string;
  readonly toOutletId: number;
  readonly toName: string;
  readonly distanceKm: number;
  readonly quantity: number;
}

/** What the rules about an area saw. */
export interface AreaEvidence {
  /** The price of a whole area is rare and risen. */
  readonly A: Basis & {
    readonly rule: 'A';
    readonly rise: number;
    readonly minimumRise: number;
    readonly votes: readonly MethodVote[];
    readonly outlets: number;
  };
  /** An area whose stock lasts too few days, or too many of whose outlets are out. */
  readonly S3: Basis & {
    readonly rule: 'S3';
    readonly stock: number | null;
    readonly soldPerDay: number | null;
    readonly needPerDay: number | null;
    readonly coverDays: number | null;
    readonly coverLimitDays: { readonly watch: number; readonly alert: number };
    readonly out: number;
    readonly reported: number;
    readonly selling: number;
    readonly stockOutRate: number | null;
    readonly troubleShare: number | null;
    readonly because: readonly ('COVER' | 'STOCK_OUT_RATE' | 'SUPPLY_TROUBLE')[];
  };
  /** A ward that runs short while its province has enough. */
  readonly S4: Basis & {
    readonly rule: 'S4';
    readonly wardCoverDays: number;
    readonly provinceCoverDays: number;
    readonly enoughDays: number;
    readonly shortDays: number;
    readonly missing: number;
    readonly transfers: readonly Transfer[];
  };
  /** Sales far above the usual in much of an area. */
  readonly P: Basis & {
    readonly rule: 'P';
    readonly medianRatio: number;
    readonly limitRatio: number;
    readonly shareAbove: number;
    readonly limitShare: number;
    readonly outlets: number;
    readonly slots: readonly Instant[];
    readonly expectedFactor: number;
  };
  /** Too few of the lines an area owed for a slot were in at its cut-off. */
  readonly N2: Basis & {
    readonly rule: 'N2';
    readonly slotAt: Instant;
    readonly expectedLines: number;
    readonly onTimeLines: number;
    readonly share: number;
    readonly limitShare: number;
    readonly silentOutlets: readonly number[];
  };
  /** Growers get far less than usual, or more is harvested than can be eaten. */
  readonly L: Basis & {
    readonly rule: 'L';
    /** Falls of the last weeks, oldest first; empty when only a surplus was judged. */
    readonly falls: readonly number[];
    readonly referenceKind: 'SAME_MONTH' | 'WEEKS_BEFORE' | null;
    readonly limitFall: number;
    readonly surplus: number | null;
    readonly shelfLifeDays: number | null;
    readonly wantedIn: readonly { readonly localityId: number; readonly name: string; readonly distanceKm: number | null; readonly missing: number | null }[];
  };
}
