import { HOUR, type Instant, instant, MINUTE } from '../instant.js';

/** One look at a phone's two clocks: the wall clock, which people set, and the monotonic one of one run of the page, which nobody can set but which may stand still while the phone sleeps. Milliseconds. */
export interface ClockStamp {
  readonly wall: number;
  readonly monotonic: number;
  /** Which run of the page the monotonic time belongs to. */
  readonly run: string;
}

/** A stamp taken at the moment the server said its time. */
export interface ClockContact extends ClockStamp {
  readonly server: Instant;
}

export interface CorrectedTime {
  readonly at: Instant;
  /** Server less phone, as applied to the wall clock of the stamp. */
  readonly offset: number;
  /** Whether the monotonic clock decided. */
  readonly monotonic: boolean;
}

const TOLERANCE = 2 * MINUTE;
/** A phone left asleep with the page open longer than this was more likely set anew. */
const LONGEST_SLEEP = 36 * HOUR;

/**
 * The server's time of a stamp, from any later or earlier contact.
 * By wall clock: right while nobody set the clock between the two, asleep or not. By monotonic clock (same run only): right whatever was set, but too late by the time slept.
 * So a wall reading later than the monotonic one means that the clock was set back, and one earlier by more than 36 hours that it was set forward: then the monotonic one decides; otherwise the wall clock does.
 */
export function correctTime(stamp: ClockStamp, contact: ClockContact): CorrectedTime {
  const byWall = contact.server + (stamp.wall - contact.wall);
  const byMonotonic = contact.server + (stamp.monotonic - contact.monotonic);
  const wasSet = byWall > byMonotonic + TOLERANCE || byWall < byMonotonic - LONGEST_SLEEP;
  const monotonic = stamp.run === contact.run && wasSet;
  const at = Math.round(monotonic ? byMonotonic : byWall);
  return { at: instant(at), offset: at - Math.round(stamp.wall), monotonic };
}
