import type { Instant } from '../domain/instant.js';
import type { RawReport } from '../domain/report-draft.js';

/** An outlet of the demo as the catalogue has it; commodities in walking order. */
export interface DemoOutlet {
  readonly code: string;
  readonly kind: string;
  readonly locality: string;
  readonly walkingOrder: number;
  readonly commodities: readonly string[];
}

/** A report as a phone would send it, and when the server gets it. */
export interface DemoReport {
  readonly report: RawReport & { readonly id: string };
  readonly receivedAt: Instant;
}
