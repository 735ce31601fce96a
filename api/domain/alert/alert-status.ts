import type { Instant } from '../instant.js';
import type { AnyEvidence } from './evidence.js';
import type { Severity } from './verdict.js';

export const STAGES = ['OPEN', 'ACKNOWLEDGED', 'INSPECTING', 'CLOSED'] as const;
export type Stage = (typeof STAGES)[number];

export const OUTCOMES = ['RECOVERED', 'CONFIRMED', 'EXPLAINED', 'FALSE_ALARM', 'DATA_ERROR'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** FIRING: breached in one of the last slots. QUIET: the rule no longer sees it, a person still has it in hand. */
export type Signal = 'FIRING' | 'QUIET';

/** Why an alert moved. */
export const MOVE_CAUSES = [
  'OPENED',
  'REOPENED',
  'WORSENED',
  'EASED',
  'RE_RATED',
  'WENT_QUIET',
  'RECOVERED',
  'ACKNOWLEDGED',
  'INSPECTING',
  'ASSIGNED',
  'INSTRUCTED',
  'LEVEL_RAISED',
  'CLOSED_BY_PERSON',
] as const;
export type MoveCause = (typeof MOVE_CAUSES)[number];

/** Where the alert of one fingerprint (rule × area × commodity × outlet) stands. */
export interface AlertStatus {
  readonly stage: Stage;
  readonly signal: Signal;
  readonly severity: Severity;
  readonly outcome: Outcome | null;
  readonly openedAt: Instant;
  readonly lastBreachAt: Instant;
  readonly closedAt: Instant | null;
  /** Slots judged normal in a row since the last breach. */
  readonly quietSlots: number;
  /** Slots in a row since the last breach as bad as `severity`: milder breaches and normal ones. */
  readonly milderSlots: number;
  /** The slot last counted, so that two reports of one slot count once. */
  readonly lastSlotAt: Instant;
  readonly reopenedCount: number;
  readonly evidence: AnyEvidence;
}

/** What one verdict does to one fingerprint. `noted`: the row changes (a counted slot, a newer breach) but nothing worth telling happened. `announce`: worth a notice to the people on duty; open pages show every move. */
export type Advance =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'noted'; readonly next: AlertStatus }
  | { readonly kind: 'moved'; readonly cause: MoveCause; readonly next: AlertStatus; readonly announce: boolean };

export interface Patience {
  readonly quietSlotsToRecover: number;
  readonly reopenWithinHours: number;
}
