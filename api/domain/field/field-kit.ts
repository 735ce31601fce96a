import type { Instant } from '../instant.js';

/** Columns of one table: place i of each belongs to row i. */
export interface KitCommodities {
  readonly number: readonly number[];
  readonly code: readonly string[];
  readonly nameVi: readonly string[];
  readonly nameEn: readonly string[];
  readonly specification: readonly string[];
  readonly kind: readonly string[];
  readonly unit: readonly string[];
  readonly baseUnit: readonly string[];
  readonly basePerUnit: readonly number[];
  readonly retired: readonly (0 | 1)[];
}

export interface KitLocalities {
  readonly code: readonly string[];
  readonly name: readonly string[];
  readonly kind: readonly string[];
  /** Row of the parent; -1 for none. */
  readonly parent: readonly number[];
  /** Crisis level in force, 1 … 4. */
  readonly level: readonly number[];
}

export interface KitOutletKinds {
  readonly code: readonly string[];
  readonly nameVi: readonly string[];
  readonly nameEn: readonly string[];
}

export interface KitOutlets {
  readonly number: readonly number[];
  readonly code: readonly string[];
  readonly name: readonly string[];
  /** Row in `outletKinds`. */
  readonly kind: readonly number[];
  /** Row in `localities`. */
  readonly locality: readonly number[];
  /** Degrees times 100,000, rounded; null = unknown. */
  readonly lat: readonly (number | null)[];
  readonly lon: readonly (number | null)[];
  readonly walking: readonly number[];
  readonly retired: readonly (0 | 1)[];
  /** Rows in `commodities`, in walking order. */
  readonly goods: readonly (readonly number[])[];
}

/** What was last known of the goods of one outlet; null = never observed. Prices in smallest money units, stock in base units. */
export interface KitMemory {
  /** Row in `outlets`. */
  readonly outlet: number;
  /** Rows in `commodities`. */
  readonly commodity: readonly number[];
  readonly price: readonly (number | null)[];
  /** Minutes since 1970. */
  readonly priceAt: readonly (number | null)[];
  readonly baseline: readonly (number | null)[];
  readonly baselineCount: readonly number[];
  readonly stock: readonly (number | null)[];
  /** 0 none … 3 plenty. */
  readonly availability: readonly (number | null)[];
  /** Up to twelve older prices each, newest first: [minutes before `priceAt`, price]. */
  readonly last: readonly (readonly (readonly [number, number])[])[];
}

export interface ChecklistQuestion {
  readonly code: string;
  readonly textVi: string;
  readonly textEn: string;
  /** Asked from this crisis level on. */
  readonly fromLevel: number;
  readonly answer: 'YES_NO' | 'CHOICE' | 'NUMBER' | 'TEXT';
  readonly choices?: readonly { readonly code: string; readonly vi: string; readonly en: string }[];
  /** The answer that is a breach. */
  readonly alarm?: string | number | boolean;
}

/** What is looked at beside goods during a visit: data, by kind of outlet and crisis level. */
export interface Checklist {
  readonly code: string;
  readonly version: number;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly outletKinds: readonly string[];
  readonly fromLevel: number;
  readonly questions: readonly ChecklistQuestion[];
}

/** Everything a phone needs to work without a network: one province's reference data as columns, and what is remembered of the outlets of one inspector. */
export interface FieldKit {
  readonly v: 1;
  readonly version: string;
  readonly account: { readonly number: number; readonly id: string; readonly fullName: string; readonly role: string; readonly locality: string };
  readonly deployment: {
    readonly name: string;
    readonly currency: string;
    readonly timeZone: string;
    readonly utcOffsetMinutes: number;
    readonly slotMinutes: readonly number[];
    readonly handInMinutesBefore: number;
    readonly demo: boolean;
  };
  /** By crisis level: the rise from which a price needs a reason. 0.15 = 15 %. */
  readonly rises: { readonly [level: string]: { readonly staple: number; readonly fresh: number } };
  readonly commodities: KitCommodities;
  readonly localities: KitLocalities;
  readonly outletKinds: KitOutletKinds;
  readonly outlets: KitOutlets;
  readonly memory: readonly KitMemory[];
  readonly checklists: readonly Checklist[];
}

export type VisitState = 'EXPECTED' | 'RECEIVED' | 'LATE' | 'MISSING';

/** One outlet in one slot of one inspector's day. */
export interface FieldVisit {
  readonly outlet: string;
  readonly slotAt: Instant;
  readonly cutoffAt: Instant;
  readonly state: VisitState;
  readonly reports: readonly { readonly id: string; readonly receivedAt: Instant; readonly late: boolean }[];
}

/** What a reviewer did with a report of this inspector. */
export interface FieldNotice {
  readonly report: string;
  readonly outlet: string;
  readonly state: 'ISSUES' | 'RETURNED' | 'APPROVED' | 'EDITED';
  readonly comment: string;
  readonly by: string;
  readonly at: Instant;
}

/** Somebody (null: the clock) said that these outlets have no report yet for a slot. */
export interface FieldReminder {
  readonly slotAt: Instant;
  readonly outlets: readonly string[];
  readonly by: string | null;
  readonly at: Instant;
}

/** An open order that asks this person about outlets; without goods, about all of an outlet. */
export interface FieldOrder {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly deadlineAt: Instant;
  readonly by: string;
  readonly commodities: readonly string[];
  readonly outlets: readonly { readonly outlet: string; readonly answered: boolean }[];
}

export interface FieldDay {
  readonly v: 1;
  readonly serverTime: Instant;
  readonly date: string;
  readonly visits: readonly FieldVisit[];
  readonly notices: readonly FieldNotice[];
  readonly reminders: readonly FieldReminder[];
  readonly orders: readonly FieldOrder[];
}
