import { type Instant, instant } from '@domain/instant.js';
import { backOff } from './back-off.js';
import { piecesOf, sendInBatches } from './batches.js';
import { hasMetServer, now, serverTimeOf } from './clock.js';
import { advanceRecord, isWaiting, type OutboxRecord, type SendOutcome, type Unreached } from './record.js';
import { endToken } from './session.js';
import { currentOwner, findAll, keepRecord, type Owner } from './shelf.js';
import { serverIsWell, submitBatch, troubleOfServer } from './submit.js';
import { inTurn, type Turn } from './turn.js';

/** What one round of sending came to. `again`: milliseconds until another round is worth trying; null = nothing waits. */
export interface Round {
  readonly sent: number;
  readonly left: number;
  readonly reason: Unreached | null;
  readonly again: number | null;
}

const TOGETHER = 15;
/** Milliseconds until a page that lost its turn looks again. */
const AFTER_LOSS = 5000;
const IDLE: Round = { sent: 0, left: 0, reason: null, again: null };
let failures = 0;

/** The server's time of the visit is fixed once, before the report first leaves the phone by any way, and never moves again: the same id always says the same. */
export async function fixTime(owner: Owner, record: OutboxRecord): Promise<OutboxRecord> {
  if (record.observedAt !== null) return record;
  const time = serverTimeOf(record.stamp);
  const observedAt = Math.min(time?.at ?? record.stamp.wall, now());
  const visit = { ...record.visit, clock: { offset: time?.offset ?? 0, known: time !== null, monotonic: time?.monotonic ?? false } };
  const fixed = { ...record, observedAt, visit };
  await keepRecord(owner, fixed);
  return fixed;
}

/** An SMS that never arrived cannot be corrected: the report goes again on its own. */
function withoutLostSms(record: OutboxRecord, outcome: SendOutcome): OutboxRecord | null {
  const isLost = outcome.kind === 'refused' && record.sms !== null && outcome.problems.every(({ code }) => code === 'CORRECTS_UNKNOWN');
  return isLost ? { ...record, sms: null } : null;
}

async function settle(owner: Owner, record: OutboxRecord, outcome: SendOutcome, at: Instant): Promise<void> {
  await keepRecord(owner, withoutLostSms(record, outcome) ?? advanceRecord(record, outcome, at, Math.random()));
}

async function sendPiece(
  owner: Owner,
  piece: readonly OutboxRecord[],
  turn: Turn,
): Promise<{ readonly sent: number; readonly reason: Unreached | null; readonly wait: number | null }> {
  const fixed = await Promise.all(piece.map((record) => fixTime(owner, record)));
  for (const record of fixed) await keepRecord(owner, { ...record, state: 'sending' });
  const { settled, stopped } = await sendInBatches(fixed, (batch) => submitBatch(batch, owner.session.token, turn.signal), serverIsWell);
  // Whoever took over writes what became of these.
  if (turn.isLost) return { sent: 0, reason: 'TIMEOUT', wait: null };
  turn.live();
  const at = now();
  for (const { record, outcome } of settled) await settle(owner, record, outcome, at);
  if (stopped === null) return { sent: settled.length, reason: null, wait: null };
  const done = new Set(settled.map(({ record }) => record.id));
  for (const record of fixed.filter(({ id }) => !done.has(id))) await settle(owner, record, stopped.outcome, at);
  if (stopped.outcome.reason === 'SIGNED_OUT' && owner.session.token !== null) await endToken();
  return { sent: settled.length, reason: stopped.outcome.reason, wait: stopped.waitSeconds === null ? null : stopped.waitSeconds * 1000 };
}

function notReached(left: number, reason: Unreached): Round {
  failures += 1;
  return { sent: 0, left, reason, again: backOff(failures, Math.random()) };
}

async function sendRound(heard: () => void, turn: Turn): Promise<Round> {
  const owner = await currentOwner();
  if (owner === null) return IDLE;
  const waiting = (await findAll<OutboxRecord>('records', owner)).filter(isWaiting);
  const due = waiting.filter(({ nextTryAt }) => nextTryAt <= now());
  // Times are fixed against a contact of this very run: the clock may have been set since any other.
  const trouble = due.length > 0 && !hasMetServer() ? await troubleOfServer() : null;
  if (trouble !== null) return notReached(waiting.length, trouble);
  let sent = 0;
  for (const piece of piecesOf(due, TOGETHER)) {
    const run = await sendPiece(owner, piece, turn);
    sent += run.sent;
    heard();
    if (run.reason !== null) {
      failures += 1;
      const again = run.reason === 'SIGNED_OUT' ? null : (run.wait ?? backOff(failures, Math.random()));
      return { sent, left: waiting.length - sent, reason: run.reason, again };
    }
    failures = 0;
  }
  return { sent, ...(await whatIsLeft(owner)) };
}

async function whatIsLeft(owner: Owner): Promise<Omit<Round, 'sent'>> {
  const left = (await findAll<OutboxRecord>('records', owner)).filter(isWaiting);
  const soonest = Math.min(...left.map(({ nextTryAt }) => nextTryAt));
  return { left: left.length, reason: null, again: left.length === 0 ? null : Math.max(250, soonest - now()) };
}

/** Sends everything that is due, oldest first. `heard` is called after each piece that was answered for. Safe to call at any time, from any page or the worker. */
export async function sendOutbox(heard: () => void = () => undefined): Promise<Round> {
  const round = await inTurn((turn) => sendRound(heard, turn));
  if (round !== 'lost') return round;
  const owner = await currentOwner();
  const left = owner === null ? 0 : (await findAll<OutboxRecord>('records', owner)).filter(isWaiting).length;
  return { sent: 0, left, reason: left === 0 ? null : 'TIMEOUT', again: AFTER_LOSS };
}

/** Everything sealed on this phone by the signed-in person, newest first. */
export async function listRecords(owner: Owner): Promise<readonly OutboxRecord[]> {
  const records = await findAll<OutboxRecord>('records', owner);
  return records.toSorted((a, b) => b.stamp.wall - a.stamp.wall);
}

/** Forgets the failures so far: the network is back, or a person asked. */
export const forgiveFailures = (): void => {
  failures = 0;
};

/** When it was observed, as well as is known. */
export const timeOf = (record: OutboxRecord): Instant => instant(record.observedAt ?? serverTimeOf(record.stamp)?.at ?? record.stamp.wall);
