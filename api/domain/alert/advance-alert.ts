import { HOUR, type Instant } from '../instant.js';
import type { Advance, AlertStatus, MoveCause, Outcome, Patience } from './alert-status.js';
import { SEVERITIES, type Severity, type Verdict } from './verdict.js';

/** When a decision is made, and the slot it counts for. */
export interface Decision {
  readonly at: Instant;
  readonly slotAt: Instant;
}

type Breach = Extract<Verdict, { kind: 'breach' }>;

const UNCHANGED: Advance = { kind: 'unchanged' };

/** A person already knows of what a person did, and a milder alert can wait for the next look at the page. */
const QUIET_CAUSES: readonly MoveCause[] = ['EASED', 'ACKNOWLEDGED', 'INSPECTING', 'ASSIGNED', 'INSTRUCTED', 'LEVEL_RAISED', 'CLOSED_BY_PERSON'];

const moved = (cause: MoveCause, next: AlertStatus): Advance => ({ kind: 'moved', cause, next, announce: !QUIET_CAUSES.includes(cause) });
const noted = (next: AlertStatus): Advance => ({ kind: 'noted', next });

const compare = (a: Severity, b: Severity): number => SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);

/** The status right after a breach was seen: firing at the breach's own severity, nothing counted. */
const afterBreach = ({ severity, evidence }: Breach, { at, slotAt }: Decision) =>
  ({ signal: 'FIRING', severity, evidence, lastBreachAt: at, lastSlotAt: slotAt, quietSlots: 0, milderSlots: 0 }) as const;

const opened = (breach: Breach, when: Decision): Advance =>
  moved('OPENED', { stage: 'OPEN', outcome: null, openedAt: when.at, closedAt: null, reopenedCount: 0, ...afterBreach(breach, when) });

/** A breach milder than the alert stands keeps it firing; after enough slots without anything as bad the alert is eased to what is seen now. */
function milder(status: AlertStatus, breach: Breach, patience: Patience, when: Decision): Advance {
  const isNewSlot = when.slotAt > status.lastSlotAt;
  const milderSlots = status.milderSlots + (isNewSlot ? 1 : 0);
  if (isNewSlot && milderSlots >= patience.quietSlotsToRecover) return moved('EASED', { ...status, ...afterBreach(breach, when) });
  const next = { ...status, lastBreachAt: when.at, lastSlotAt: when.slotAt, quietSlots: 0, milderSlots };
  return isNewSlot || status.lastBreachAt !== when.at || status.quietSlots > 0 ? noted(next) : UNCHANGED;
}

/** The same breach again: newer numbers, nothing to tell. */
function repeated(status: AlertStatus, breach: Breach, when: Decision): Advance {
  const isKnown = status.lastBreachAt === when.at && status.lastSlotAt === when.slotAt && status.milderSlots === 0 && status.quietSlots === 0;
  return isKnown ? UNCHANGED : noted({ ...status, ...afterBreach(breach, when) });
}

function breachWhileOpen(status: AlertStatus, breach: Breach, patience: Patience, when: Decision): Advance {
  if (status.signal === 'QUIET') return moved('REOPENED', { ...status, ...afterBreach(breach, when), reopenedCount: status.reopenedCount + 1 });
  const change = compare(breach.severity, status.severity);
  if (change > 0) return moved('WORSENED', { ...status, ...afterBreach(breach, when) });
  return change < 0 ? milder(status, breach, patience, when) : repeated(status, breach, when);
}

/** A person's answer stands for what it was given to: while that same breach goes on, no worse, it is not raised again until the time for reopening has passed. */
function breachAfterClose(status: AlertStatus, breach: Breach, patience: Patience, when: Decision): Advance {
  const isRecent = status.closedAt !== null && when.at < status.closedAt + patience.reopenWithinHours * HOUR;
  if (!isRecent) return opened(breach, when);
  const isAnswered = status.signal === 'FIRING' && compare(breach.severity, status.severity) <= 0;
  if (!isAnswered) {
    const next = { ...status, ...afterBreach(breach, when), reopenedCount: status.reopenedCount + 1 };
    return moved('REOPENED', { ...next, stage: 'OPEN', outcome: null, closedAt: null });
  }
  return status.quietSlots > 0 ? noted({ ...status, quietSlots: 0, lastSlotAt: when.slotAt }) : UNCHANGED;
}

/** A slot judged normal counts once; enough of them in a row and the alert recovers, or, when a person has it in hand, goes quiet and waits for that person's outcome. */
function normal(status: AlertStatus, patience: Patience, { at, slotAt }: Decision): Advance {
  if (status.signal === 'QUIET' || slotAt <= status.lastSlotAt) return UNCHANGED;
  const quietSlots = status.quietSlots + 1;
  const next: AlertStatus = { ...status, quietSlots, milderSlots: status.milderSlots + 1, lastSlotAt: slotAt };
  if (quietSlots < patience.quietSlotsToRecover) return noted(next);
  if (status.stage === 'CLOSED') return noted({ ...next, signal: 'QUIET' });
  if (status.stage === 'OPEN') return moved('RECOVERED', { ...next, signal: 'QUIET', stage: 'CLOSED', outcome: 'RECOVERED', closedAt: at });
  return moved('WENT_QUIET', { ...next, signal: 'QUIET' });
}

/**
 * What one verdict does to the alert of its fingerprint; `status` is the open alert, else the newest closed one, else null.
 * A breach opens, worsens at once, or opens again what was closed less than `reopenWithinHours` ago; a milder breach and a normal verdict need `quietSlotsToRecover` slots. No data, and a verdict about an earlier slot than the last counted, change nothing.
 */
export function advanceAlert(status: AlertStatus | null, verdict: Verdict, patience: Patience, when: Decision): Advance {
  if (verdict.kind === 'no-data') return UNCHANGED;
  if (status === null) return verdict.kind === 'breach' ? opened(verdict, when) : UNCHANGED;
  if (when.slotAt < status.lastSlotAt) return UNCHANGED;
  if (verdict.kind === 'normal') return normal(status, patience, when);
  return status.stage === 'CLOSED' ? breachAfterClose(status, verdict, patience, when) : breachWhileOpen(status, verdict, patience, when);
}

/** What a person can do to an alert. */
export type PersonAction =
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'inspect' }
  | { readonly kind: 'assign' }
  | { readonly kind: 'instruct' }
  | { readonly kind: 'raise-level' }
  | { readonly kind: 'close'; readonly outcome: Outcome };

/** What is put on record of an alert and leaves it where it stands. */
const DECISIONS = { instruct: 'INSTRUCTED', 'raise-level': 'LEVEL_RAISED' } as const satisfies { readonly [kind: string]: MoveCause };

/** A person takes an open alert in hand, gives it to somebody, goes to inspect it, closes it with an outcome, or decides something about it. Stages never go back, and a closed alert no longer moves. */
export function moveByPerson(status: AlertStatus, action: PersonAction, at: Instant): Advance {
  if (status.stage === 'CLOSED') return UNCHANGED;
  if (action.kind === 'close') {
    return moved('CLOSED_BY_PERSON', { ...status, stage: 'CLOSED', outcome: action.outcome, closedAt: at, quietSlots: 0, milderSlots: 0 });
  }
  if (action.kind === 'inspect') return status.stage === 'INSPECTING' ? UNCHANGED : moved('INSPECTING', { ...status, stage: 'INSPECTING' });
  if (action.kind === 'assign') return moved('ASSIGNED', { ...status, stage: status.stage === 'OPEN' ? 'ACKNOWLEDGED' : status.stage });
  if (action.kind !== 'acknowledge') return moved(DECISIONS[action.kind], status);
  return status.stage === 'OPEN' ? moved('ACKNOWLEDGED', { ...status, stage: 'ACKNOWLEDGED' }) : UNCHANGED;
}
