import type { Availability, HoardingAct, LineFlag, Quantity, UnitPrice } from './figures.js';
import type { Instant } from './instant.js';

/** One commodity at one outlet at one visit. `null` = not observed, which is never the same as zero. */
export interface ReportLine {
  readonly commodity: string;
  readonly price: UnitPrice | null;
  readonly priceLow: UnitPrice | null;
  readonly priceHigh: UnitPrice | null;
  readonly inputPrice: UnitPrice | null;
  readonly stock: Quantity | null;
  readonly sold: Quantity | null;
  readonly incoming: Quantity | null;
  readonly incomingAt: Instant | null;
  readonly availability: Availability | null;
  readonly flags: readonly LineFlag[];
  /** Acts of holding goods back that the inspector saw; empty = asked, and none seen; null = not asked. */
  readonly acts: readonly HoardingAct[] | null;
  readonly note: string | null;
}

/** A report that passed `checkReport`: every figure is of the type it says. `outlet` and `commodity` are codes. */
export interface CheckedReport {
  readonly id: string;
  readonly outlet: string;
  readonly observedAt: Instant;
  readonly corrects: string | null;
  readonly correctionReason: string | null;
  readonly note: string | null;
  readonly lines: readonly ReportLine[];
}

/** What a phone, a file or an attacker sent: the same names, any values. */
export type RawReport = { readonly [Field in keyof Omit<CheckedReport, 'lines'>]?: unknown } & { readonly lines?: unknown; readonly visit?: unknown };

/** Why a report or one of its lines is refused. The words for people are in the text catalogue of the screen. */
export const PROBLEM_CODES = [
  'ID_NOT_UUID_V7',
  'OUTLET_UNKNOWN',
  'OUTLET_NOT_YOURS',
  'OBSERVED_AT_INVALID',
  'OBSERVED_AT_TOO_OLD',
  'OBSERVED_AT_IN_FUTURE',
  'LINES_EMPTY',
  'LINES_TOO_MANY',
  'LINE_INVALID',
  'LINE_EMPTY',
  'COMMODITY_UNKNOWN',
  'COMMODITY_REPEATED',
  'NOT_A_NUMBER',
  'NOT_WHOLE',
  'NEGATIVE',
  'ZERO_PRICE',
  'TOO_LARGE',
  'LOW_ABOVE_HIGH',
  'AVAILABILITY_UNKNOWN',
  'FLAG_UNKNOWN',
  'ACT_UNKNOWN',
  'INCOMING_AT_INVALID',
  'TEXT_INVALID',
  'TEXT_TOO_LONG',
  'CORRECTS_UNKNOWN',
  'CORRECTION_DECLINED',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One refusal. `line` counts from 0 and is null when the report as a whole is meant; `value` is what was sent, cut to 80 characters. */
export interface ReportProblem {
  readonly code: ProblemCode;
  readonly line: number | null;
  readonly commodity: string | null;
  readonly field: string | null;
  readonly value: string | null;
  readonly limit: string | null;
}

export type CheckResult =
  | { readonly kind: 'checked'; readonly report: CheckedReport }
  | { readonly kind: 'refused'; readonly problems: readonly ReportProblem[] };

/** What the checker must know of the world; the phone fills it from its catalogue, the server from the database. */
export interface CheckContext {
  /** Now, by the clock of whoever checks. */
  readonly at: Instant;
  /** Oldest observation that is accepted: 60 days back for people, unlimited for imports. */
  readonly oldest: Instant;
  readonly maxLines: number;
  hasOutlet(code: string): boolean;
  hasCommodity(code: string): boolean;
}
