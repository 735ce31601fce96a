import type { Availability, LineFlag } from '../figures.js';
import type { Calendar, Instant } from '../instant.js';
import type { PeerArea } from './evidence.js';
import type { Level, Thresholds } from './thresholds.js';

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

/** Everything the outlet rules may look at: what was known at `at`, nothing later. `past` rises by time (ties by report id), the last one is the observation judged. */
export interface OutletSight {
  readonly commodityKind: 'STAPLE' | 'FRESH' | 'PROTEIN' | 'MEDICAL' | 'ENERGY' | 'RAW_MATERIAL';
  readonly sellsIt: boolean;
  readonly past: readonly Observation[];
  readonly peers: readonly PeerRing[];
  /** Whether G1 fired on the outlet's earlier reports, newest first (at most two). */
  readonly earlierG1Firings: readonly boolean[];
  readonly ceilings: readonly Ceiling[];
  readonly usualLeadDays: number;
  readonly level: Level;
  readonly thresholds: Thresholds;
  readonly calendar: Calendar;
}
