import type { Availability, HoardingAct, LineFlag } from '../figures.js';
import type { Calendar, Instant } from '../instant.js';
import type { PeerArea } from './basis.js';
import type { StockBlock } from './method/stock-block.js';
import type { Severity } from './severity.js';
import type { Level, Thresholds } from './thresholds.js';

/** What every sight carries: the level and the limits in force at the time. Every sight holds what was known then, nothing later. */
export interface Footing {
  readonly level: Level;
  readonly thresholds: Thresholds;
}

/** One effective past or present line of the outlet for this commodity, as known at the time of the decision. Prices in smallest money units, quantities in base units. */
export interface Observation {
  readonly reportId: string;
  readonly observedAt: Instant;
  readonly price: number | null;
  readonly inputPrice: number | null;
  readonly stock: number | null;
  readonly sold: number | null;
  readonly incoming: number | null;
  readonly incomingAt: Instant | null;
  readonly availability: Availability | null;
  readonly flags: readonly LineFlag[];
}

/** The newest price of another outlet, with the baseline it had then. */
export interface PeerPrice {
  readonly price: number;
  readonly priceAt: Instant;
  readonly baseline: number;
  /** The mean of the prices whose median is the baseline; absent or null = unknown. */
  readonly meanBaseline?: number | null;
  readonly reports: number;
}

/** Peers by widening area, narrowest first; each holds all outlets of that area but the one judged. */
export interface PeerRing {
  readonly area: PeerArea;
  readonly prices: readonly PeerPrice[];
}

export interface Ceiling {
  readonly kind: 'MAXIMUM' | 'DECLARED' | 'POSTED';
  readonly price: number;
  readonly validFrom: Instant;
  readonly document: string;
}

/** Stock that may be there: a fresh delivery, a contract of the price-stabilisation programme, a request of the department. `quantity` null = all of it. */
export interface Exemption {
  readonly kind: 'DELIVERY' | 'RESERVE_CONTRACT' | 'DEPARTMENT_REQUEST';
  readonly quantity: number | null;
  readonly since: Instant;
  readonly until: Instant | null;
  readonly document: string | null;
}

/** Everything the outlet rules may look at: what was known at `at`, nothing later. `past` rises by time (ties by report id), the last one is the observation judged. */
export interface OutletSight extends Footing {
  readonly commodityKind: 'STAPLE' | 'FRESH' | 'PROTEIN' | 'MEDICAL' | 'ENERGY' | 'RAW_MATERIAL';
  readonly sellsIt: boolean;
  readonly past: readonly Observation[];
  readonly peers: readonly PeerRing[];
  /** Whether G1 fired on the outlet's earlier reports, newest first (at most two). */
  readonly earlierG1Firings: readonly boolean[];
  /** The same of G2. */
  readonly earlierG2Firings: readonly boolean[];
  readonly ceilings: readonly Ceiling[];
  readonly usualLeadDays: number;
  readonly calendar: Calendar;
  /** When the emergency in force was declared; null = none is, or what was asked before it is out of reach of `past`. */
  readonly emergencySince: Instant | null;
  readonly exemptions: readonly Exemption[];
  /** Whether G1 stands open on the same outlet and commodity. */
  readonly hasPriceAlert: boolean;
  /** Stocks of days further back than `past` reaches; absent = `past` is all there is. */
  readonly olderStock?: readonly StockBlock[];
}

/** For H3: one outlet and commodity, and what an inspector saw. */
export interface HoardingActsSight extends OutletSight {
  /** Null = the inspector was not asked. */
  readonly acts: readonly HoardingAct[] | null;
  /** What the outlet had registered with the department: not new. */
  readonly knownActs: readonly HoardingAct[];
}

/** An outlet's stock beside what it usually holds, as H1 last measured it, in base units. `isOver`: H1 fired. */
export interface HeldStock {
  readonly stock: number;
  readonly exemptStock: number;
  readonly meanDailyStock: number;
  readonly isOver: boolean;
}

/** For H4: the outlets of one owner that sell the commodity and whose stock H1 could measure. */
export interface OwnerSight extends Footing {
  readonly owner: string;
  readonly outlets: readonly { readonly outletId: number; readonly held: HeldStock; readonly hasPriceAlert: boolean }[];
}

/** For N1: one outlet's slots. Approved closures are left out of `expectedSlots`. */
export interface SilenceSight extends Footing {
  readonly expectedSlots: readonly Instant[];
  readonly reportedSlots: readonly Instant[];
  readonly lastReportAt: Instant | null;
  /** Worst alert that stands on what the outlet last reported. */
  readonly lastSeverity: Severity | null;
  readonly handInMinutesBefore: number;
}
