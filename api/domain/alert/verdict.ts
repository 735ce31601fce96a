import type { Instant } from '../instant.js';
import type { Evidence } from './evidence.js';
import type { Severity } from './severity.js';

export { SEVERITIES, type Severity } from './severity.js';

/** Rules judged on each commodity of each report. */
export const REPORT_RULES = ['G0', 'G1', 'G2', 'G3', 'G4', 'S1', 'S2', 'S5', 'H1', 'H2'] as const;
export type ReportRule = (typeof REPORT_RULES)[number];

/** All rules of METHODS; N1 and N2 are its N for one outlet and for an area. A later rule is added here, in `detectors.ts`, in the evidence and in the two text catalogues: the compiler names each place. */
export const RULES = [...REPORT_RULES, 'H3', 'H4', 'N1', 'A', 'S3', 'S4', 'P', 'N2', 'L'] as const;
export type Rule = (typeof RULES)[number];

/** Why a rule could not judge. It neither opens nor closes an alert. */
export type NoDataReason =
  | 'NO_PRICE'
  | 'NO_STOCK'
  | 'NO_BASELINE'
  | 'NO_PEERS'
  | 'NO_DEMAND'
  | 'NO_CEILING'
  | 'NOT_SOLD_HERE'
  | 'PRICE_QUARANTINED'
  | 'STOCK_OUT_ALREADY'
  | 'NO_INPUT_PRICE'
  | 'NO_EMERGENCY'
  | 'NO_MARKUP_BEFORE'
  | 'NO_METHOD'
  | 'NO_SALES'
  | 'NO_COORDINATES'
  | 'TOO_FEW_OUTLETS'
  | 'TOO_FEW_DAYS'
  | 'NOT_ASKED'
  | 'NOT_EXPECTED'
  | 'NOT_DUE'
  | 'AREA_SILENT'
  | 'NO_REFERENCE_PRICE';

export type Verdict<R extends Rule = Rule> =
  | { readonly kind: 'breach'; readonly severity: Severity; readonly evidence: Evidence[R] }
  | { readonly kind: 'normal'; readonly evidence: Evidence[R] | null }
  | { readonly kind: 'no-data'; readonly reason: NoDataReason };

/** A pure rule: what was known at `at`, in; a verdict with its numbers, out. */
export type Detect<Sight, R extends Rule> = (sight: Sight, at: Instant) => Verdict<R>;
