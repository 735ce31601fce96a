import { DAY, HOUR, type Instant, instant, MINUTE } from '../instant.js';

/** First wait after a failure; each further one is twice as long. */
const FIRST_WAIT = 2000;
/** A receiver that comes back is told within a minute. TRUST, R9. */
const LONGEST_WAIT = MINUTE;
/** What a receiver may ask for at most. */
const LONGEST_ASKED = HOUR;
/** News that could not be handed over for a day is history; it stands in the log, where somebody can send it again. */
export const GIVE_UP_AFTER = DAY;

export interface FailedTry {
  /** Tries so far, this one included. */
  readonly attempts: number;
  readonly at: Instant;
  /** Since when it waits to be sent. */
  readonly since: Instant;
  /** Milliseconds the receiver asked to be left alone; null = it said nothing. */
  readonly askedWait: number | null;
}

/** When to try again: exponential back-off, of which up to half is left to chance (`dice`, 0 … 1) so that waiting messages do not come back all at once; never before the receiver wants. Null = no more. */
export function retryAfter({ attempts, at, since, askedWait }: FailedTry, dice: number): Instant | null {
  if (at - since >= GIVE_UP_AFTER) return null;
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(30, attempts - 1));
  const jittered = wait * (0.5 + dice / 2);
  const asked = Math.min(LONGEST_ASKED, askedWait ?? 0);
  return instant(at + (asked > jittered ? asked + dice * FIRST_WAIT : jittered));
}
