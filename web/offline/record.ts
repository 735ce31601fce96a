import type { ClockStamp } from '@domain/field/correct-clock.js';
import type { RawReport, ReportProblem } from '@domain/report-draft.js';
import { backOff } from './back-off.js';

/** Why the server could not be asked, in words of the machine. */
export type Unreached = 'OFFLINE' | 'TIMEOUT' | 'PORTAL' | 'BUSY' | 'SERVER_DOWN' | 'SIGNED_OUT';

/** What one attempt to send one report came to. */
export type SendOutcome =
  /** `isHeld`: it corrects a report of a slot already issued, so a reviewer must agree first. */
  | { readonly kind: 'received'; readonly receivedAt: number; readonly isHeld?: boolean }
  | { readonly kind: 'refused'; readonly problems: readonly Pick<ReportProblem, 'code' | 'line' | 'commodity' | 'field' | 'value' | 'limit'>[] }
  /** The id is taken by a report that says something else; both are kept. */
  | { readonly kind: 'conflict'; readonly receivedAt: number }
  /** The server is well and yet fails on this very report. */
  | { readonly kind: 'fault'; readonly reason: string }
  /** Nobody answered for it: it is as it was. */
  | { readonly kind: 'unreached'; readonly reason: Unreached };

export const RECORD_STATES = ['sealed', 'sending', 'received', 'refused', 'conflict', 'quarantined', 'withdrawn'] as const;
export type RecordState = (typeof RECORD_STATES)[number];

/** A report that left the form. What it says never changes again: a correction is another record that points at it. */
export interface OutboxRecord {
  readonly id: string;
  readonly outlet: string;
  readonly outletName: string;
  readonly state: RecordState;
  /** When it was observed, by the phone's clocks; the server's time of it is fixed at the first sending. */
  readonly stamp: ClockStamp;
  readonly observedAt: number | null;
  readonly report: RawReport;
  /** How the visit went: device, dwell times, positions. Sent beside the figures. */
  readonly visit: { readonly [key: string]: unknown };
  readonly tries: number;
  readonly nextTryAt: number;
  readonly lastReason: string | null;
  readonly receivedAt: number | null;
  readonly problems: readonly Pick<ReportProblem, 'code' | 'line' | 'commodity' | 'field' | 'value' | 'limit'>[];
  readonly withdrawnFor: string | null;
  /** The id of the SMS that carried it ahead, if one did. */
  readonly sms: string | null;
  readonly photos: readonly string[];
}

/** A report that fails this often on a healthy server is set aside, so that the others go on. */
export const MOST_TRIES = 5;

/** Whether it still wants to be sent. `sending` is a `sealed` one whose answer was never heard: the page died, so it is sent again under the same id. */
export const isWaiting = (record: Pick<OutboxRecord, 'state'>): boolean => record.state === 'sealed' || record.state === 'sending';

/** What an attempt makes of a record. `dice` is 0 … 1. A record that is done stays as it is. */
export function advanceRecord(record: OutboxRecord, outcome: SendOutcome, at: number, dice: number): OutboxRecord {
  if (!isWaiting(record)) return record;
  switch (outcome.kind) {
    case 'received':
      return { ...record, state: 'received', receivedAt: outcome.receivedAt, lastReason: outcome.isHeld === true ? 'HELD' : null, problems: [] };
    case 'refused':
      return { ...record, state: 'refused', problems: outcome.problems, lastReason: null };
    case 'conflict':
      return { ...record, state: 'conflict', receivedAt: outcome.receivedAt, lastReason: null };
    case 'unreached':
      return { ...record, state: 'sealed', lastReason: outcome.reason };
    case 'fault': {
      const tries = record.tries + 1;
      if (tries >= MOST_TRIES) return { ...record, state: 'quarantined', tries, lastReason: outcome.reason };
      return { ...record, state: 'sealed', tries, lastReason: outcome.reason, nextTryAt: at + backOff(tries, dice) };
    }
  }
}

/** Gives a record set aside another five tries. */
export const releaseRecord = (record: OutboxRecord): OutboxRecord =>
  record.state === 'quarantined' ? { ...record, state: 'sealed', tries: 0, nextTryAt: 0 } : record;

/** Takes back what was not received yet; it is kept, with the reason, and never deleted. */
export const withdrawRecord = (record: OutboxRecord, reason: string): OutboxRecord =>
  isWaiting(record) || record.state === 'quarantined' || record.state === 'refused' ? { ...record, state: 'withdrawn', withdrawnFor: reason } : record;
