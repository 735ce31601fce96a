import { type Instant, instant } from '../instant.js';

/** Tries that failed, and when the newest (for codes: the first of the ten minutes) was. */
export interface Brake {
  readonly fails: number;
  readonly at: Instant;
}

const SECOND = 1000;
const FREE_TRIES = 5;
const FIRST_WAIT = SECOND / 2;
/** Longer than this no wait before the lock step may be, so that with the work around it it stays below 25 s: clients give up at thirty. */
const LONGEST_WAIT = 24 * SECOND;
/** NIST SP 800-63B: at most a hundred failures in a row on one account. */
const LOCK_AFTER = 100;
const LOCKED_FOR = 3600 * SECOND;

const ADDRESS_TRIES = 30;
const ADDRESS_FORGETS_EVERY = 10 * SECOND;

const CODE_TRIES = 5;
const CODE_WINDOW = 600 * SECOND;

/** What is braked: guesses at one name, guesses from one address, guesses of six digits. */
export type BrakeKind = 'NAME' | 'ADDRESS' | 'CODE';

/** Failures of an address that still count: one is forgotten every ten seconds, so that an office behind one address can work. */
const leftOf = (brake: Brake, at: Instant): number => Math.max(0, brake.fails - Math.max(0, at - brake.at) / ADDRESS_FORGETS_EVERY);

function waitOfName({ fails }: Brake): number {
  if (fails < FREE_TRIES) return 0;
  return fails >= LOCK_AFTER ? LOCKED_FOR : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (fails - FREE_TRIES));
}

/** Milliseconds until the next try is looked at; 0: now. */
export function waitFor(kind: BrakeKind, brake: Brake | null, at: Instant): number {
  if (brake === null) return 0;
  switch (kind) {
    case 'NAME':
      // A try that stood in line behind the newest one came before it.
      return Math.max(0, waitOfName(brake) - Math.max(0, at - brake.at));
    case 'ADDRESS':
      return Math.max(0, Math.ceil((leftOf(brake, at) - (ADDRESS_TRIES - 1)) * ADDRESS_FORGETS_EVERY));
    case 'CODE':
      return brake.fails < CODE_TRIES ? 0 : Math.max(0, brake.at + CODE_WINDOW - at);
  }
}

/** The brake after one more try that is held to have failed until the opposite is known. */
export function afterTry(kind: BrakeKind, brake: Brake | null, at: Instant): Brake {
  if (brake === null) return { fails: 1, at };
  switch (kind) {
    case 'NAME':
      return { fails: brake.fails + 1, at };
    case 'ADDRESS':
      return { fails: leftOf(brake, at) + 1, at };
    case 'CODE':
      return at - brake.at >= CODE_WINDOW ? { fails: 1, at } : { fails: brake.fails + 1, at: instant(brake.at) };
  }
}

/** The brake after a try that turned out right: a name begins anew, an address gets its one try back. */
export function afterSuccess(kind: BrakeKind, brake: Brake): Brake {
  return kind === 'ADDRESS' ? { ...brake, fails: Math.max(0, brake.fails - 1) } : { ...brake, fails: 0 };
}
