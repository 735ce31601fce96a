import { type Instant, instant, MINUTE } from '../instant.js';

/** A span in which an outlet need not report, with the department's consent. */
export interface Closure {
  readonly since: Instant;
  readonly until: Instant;
}

/** An outlet as the duty roster knows it. */
export interface RosteredOutlet {
  readonly outletId: number;
  readonly activeSince: Instant;
  readonly retiredAt: Instant | null;
  /** Commodities it must report. */
  readonly assigned: number;
  readonly closures: readonly Closure[];
}

/** When reports for a slot must be in. */
export const cutOffOf = (slotAt: Instant, handInMinutesBefore: number): Instant => instant(slotAt - handInMinutesBefore * MINUTE);

/** Whether a slot falls into a span in which nothing is owed. */
export const isClosed = (closures: readonly Closure[], at: Instant): boolean => closures.some(({ since, until }) => at >= since && at < until);

const isOpen = (outlet: RosteredOutlet, at: Instant): boolean =>
  outlet.activeSince <= at && (outlet.retiredAt === null || at < outlet.retiredAt) && !isClosed(outlet.closures, at);

/** The lines an outlet owes for a slot: one per assigned commodity, none while it is not active or closed with consent. */
export const expectedLines = (outlet: RosteredOutlet, slotAt: Instant): number => (isOpen(outlet, slotAt) ? outlet.assigned : 0);

/** The slots for which an outlet owed anything, of those given. */
export const expectedSlots = (outlet: RosteredOutlet, slots: readonly Instant[]): readonly Instant[] =>
  slots.filter((slotAt) => expectedLines(outlet, slotAt) > 0);

/** Where an outlet stands with one slot: reminded from half an hour before the cut-off, missing from the cut-off on. Missing stays missing: an older value is never put in its place. */
export type Duty = 'NOT_EXPECTED' | 'REPORTED' | 'WAITING' | 'REMIND' | 'MISSING';

/** The duty of one outlet for the slot at `slotAt`, as of `at`. */
export function dutyOf(
  outlet: RosteredOutlet,
  slot: { readonly slotAt: Instant; readonly handInMinutesBefore: number; readonly remindMinutesBefore: number },
  receivedAt: Instant | null,
  at: Instant,
): Duty {
  if (receivedAt !== null && receivedAt <= at) return 'REPORTED';
  if (expectedLines(outlet, slot.slotAt) === 0) return 'NOT_EXPECTED';
  const cutOff = cutOffOf(slot.slotAt, slot.handInMinutesBefore);
  if (at >= cutOff) return 'MISSING';
  return at >= cutOff - slot.remindMinutesBefore * MINUTE ? 'REMIND' : 'WAITING';
}
