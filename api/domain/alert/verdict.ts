import type { Instant } from '../instant.js';
import type { Evidence } from './evidence.js';

/** The rules that are live. A later rule is added here, in `detectors.ts`, and in the two text catalogues: the compiler names each place. */
export const RULES = ['G0', 'G1', 'G3', 'S1', 'S2'] as const;
export type Rule = (typeof RULES)[number];

/** How bad, rising. WATCH asks for a second look at the figure itself. */
export const SEVERITIES = ['WATCH', 'WARN', 'ALERT', 'CRISIS'] as const;
export type Severity = (typeof SEVERITIES)[number];

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
  | 'STOCK_OUT_ALREADY';

export type Verdict<R extends Rule = Rule> =
  | { readonly kind: 'breach'; readonly severity: Severity; readonly evidence: Evidence[R] }
  | { readonly kind: 'normal'; readonly evidence: Evidence[R] | null }
  | { readonly kind: 'no-data'; readonly reason: NoDataReason };

/** A pure rule: what was known at `at`, in; a verdict with its numbers, out. */
export type Detect<Sight, R extends Rule> = (sight: Sight, at: Instant) => Verdict<R>;
