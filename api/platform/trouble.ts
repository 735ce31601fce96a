import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Why something cannot be done now and can be done later: nothing is wrong with the request itself. */
export type Trouble = 'DATABASE_DOWN' | 'DATABASE_READ_ONLY' | 'DISK_FULL' | 'BUSY' | 'STOPPING';

/** Seconds after which another attempt makes sense. */
export const RETRY_AFTER: Readonly<Record<Trouble, number>> = { DATABASE_DOWN: 5, DATABASE_READ_ONLY: 60, DISK_FULL: 60, BUSY: 2, STOPPING: 2 };

const WORDS: Readonly<Record<Trouble, string>> = {
  DATABASE_DOWN: 'The database does not answer. Nothing of this request is stored: send it again later.',
  DATABASE_READ_ONLY: 'The database can be read but not written. Nothing of this request is stored: send it again later.',
  DISK_FULL: 'The disk is full. Nothing of this request is stored: send it again later.',
  BUSY: 'There is more to do than can be done at once. Nothing of this request is stored: send it again a little later.',
  STOPPING: 'The server is about to stop. Nothing of this request is stored: send it again a little later.',
};

/** A request that has to come again later. */
export class Later extends Error {
  constructor(readonly trouble: Trouble) {
    super(WORDS[trouble]);
  }
}

/** What PostgreSQL says (SQLSTATE, or its first two characters). */
const BY_STATE: readonly (readonly [begins: string, trouble: Trouble])[] = [
  ['53100', 'DISK_FULL'],
  ['53', 'BUSY'],
  ['25006', 'DATABASE_READ_ONLY'],
  ['40001', 'BUSY'],
  ['40P01', 'BUSY'],
  ['57014', 'BUSY'],
  ['57P', 'DATABASE_DOWN'],
  ['08', 'DATABASE_DOWN'],
];

const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** What node-postgres and its pool say without a code. */
const POOL_EMPTY = /^timeout exceeded when trying to connect$/;
const LINE_LOST = /^(Connection terminated|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|Query read timeout)/;

/** The trouble behind a fault of the database; null for every other fault, which stays a fault. */
export function troubleOf(fault: unknown): Trouble | null {
  if (fault instanceof Later) return fault.trouble;
  if (typeof fault !== 'object' || fault === null) return null;
  const { code, message, driverError, errors } = fault as Clues;
  if (driverError !== undefined && driverError !== fault) return troubleOf(driverError);
  if (Array.isArray(errors) && errors.length > 0) return troubleOf(errors[0]);
  if (fault instanceof pg.DatabaseError) return troubleOfDatabase(fault);
  if (SOCKET.has(String(code))) return 'DATABASE_DOWN';
  if (POOL_EMPTY.test(String(message))) return 'BUSY';
  return LINE_LOST.test(String(message)) ? 'DATABASE_DOWN' : null;
}

const LOST = new Set(['ECONNRESET', 'EPIPE', '57P01', '57P02']);
const BROKEN = /^(Connection terminated|Client has encountered a connection error)/;
const TRIES = 3;
const BETWEEN_TRIES = 50;

/** Whether a line to the database that stood has broken, so that a new one may well do: not that none can be made. */
const isLineLost = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && (LOST.has(String((fault as Clues).code)) || BROKEN.test(String((fault as Clues).message)));

/**
 * Does what may be done twice without harm, again when its line to the database breaks under it: at most three times in all, 50 ms apart; then the fault is thrown as it is.
 * After a restart or a fail-over several resting lines of a pool are dead, and each is found out only by using it.
 */
export async function overLostLines<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (fault) {
      if (tries === TRIES || !isLineLost(fault)) throw fault;
      await pause(BETWEEN_TRIES);
    }
  }
}

/** What a fault may carry, whoever made it. */
interface Clues {
  readonly code?: unknown;
  readonly message?: unknown;
  /** Of TypeORM. */
  readonly driverError?: unknown;
  /** Of a name with several addresses. */
  readonly errors?: unknown;
}

/** After FATAL and PANIC the line is gone, whatever the reason. */
function troubleOfDatabase({ code, severity }: pg.DatabaseError): Trouble | null {
  const [, known] = BY_STATE.find(([begins]) => code?.startsWith(begins)) ?? [];
  return known ?? (severity === 'FATAL' || severity === 'PANIC' ? 'DATABASE_DOWN' : null);
}

/** As it travels to a client, in the errors of GraphQL and of plain HTTP alike. */
export const unavailable = (trouble: Trouble) => ({
  message: WORDS[trouble],
  extensions: { code: 'UNAVAILABLE', reason: trouble, retryAfter: RETRY_AFTER[trouble] },
});
