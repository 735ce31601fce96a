import type { Day, Instant } from '../domain/instant.js';
import type { ReportOrigin } from '../generated/schema.js';

/** A row on its way into the table `report_visit`; arrays are array texts. */
export interface VisitRow {
  readonly reportId: string;
  readonly accountId: number;
  readonly device: string | null;
  readonly appVersion: string | null;
  readonly orderId: number | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly startPlace: string | null;
  readonly endPlace: string | null;
  readonly distance: number | null;
  readonly isOutside: boolean | null;
  readonly clockOffset: number | null;
  readonly clockKnown: boolean | null;
  readonly entries: string | null;
  readonly dwells: string | null;
  readonly previousPrices: string | null;
  readonly reasons: string | null;
  readonly receivedAt: Instant;
}

/** A row on its way into the table `report`. Arrays are PostgreSQL array texts (`{1,NULL,3}`), one place per line; null where no line says anything. */
export interface ReportRow {
  readonly id: string;
  readonly provinceId: number;
  readonly outletId: number;
  readonly accountId: number;
  readonly origin: ReportOrigin;
  readonly observedAt: Instant;
  readonly receivedAt: Instant;
  readonly dueAt: Instant;
  readonly day: Day;
  readonly slotAt: Instant;
  /** Issue time of the slot it came in for. */
  readonly arrivalSlotAt: Instant;
  readonly correctsId: string | null;
  readonly correctionReason: string | null;
  readonly note: string | null;
  /** SHA-256 of the canonical content, in hex. */
  readonly contentSha256: string;
  readonly commodityIds: string;
  readonly prices: string;
  readonly priceLows: string | null;
  readonly priceHighs: string | null;
  readonly inputPrices: string | null;
  readonly stocks: string;
  readonly solds: string;
  readonly incomings: string | null;
  readonly incomingAts: string | null;
  readonly availabilities: string;
  readonly flags: string | null;
  readonly acts: string | null;
  readonly notes: string | null;
  /** What the audit names it by, in hex. */
  readonly seal: string;
  readonly visit: VisitRow | null;
}
