import { type ClockContact, type ClockStamp, type CorrectedTime, correctTime } from '@domain/field/correct-clock.js';
import { type Instant, instant } from '@domain/instant.js';
import { readMeta, writeMeta } from './database.js';

const MEMORY = 'contacts';
const MOST_RUNS = 20;
/** This run of the page. */
const RUN = `${Math.round(performance.timeOrigin)}-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
let contacts: readonly ClockContact[] = [];

/** Both clocks of the phone, now. */
export const stampNow = (): ClockStamp => ({ wall: Date.now(), monotonic: performance.now(), run: RUN });

export async function loadContacts(): Promise<void> {
  contacts = (await readMeta<readonly ClockContact[]>(MEMORY)) ?? [];
}

/** Takes note of what the server said the time is; one contact is kept for each of the newest runs. */
export async function meetServer(server: number, stamp: ClockStamp): Promise<void> {
  contacts = [{ ...stamp, server: instant(server) }, ...contacts.filter(({ run }) => run !== stamp.run)].slice(0, MOST_RUNS);
  await writeMeta(MEMORY, contacts);
}

/** The server's time of a stamp; null as long as this phone has never met a server. A contact of the same run counts most, then the newest. */
export function serverTimeOf(stamp: ClockStamp): CorrectedTime | null {
  const contact = contacts.find(({ run }) => run === stamp.run) ?? contacts[0];
  return contact === undefined ? null : correctTime(stamp, contact);
}

/** The server's time now, or the phone's own where nothing better is known. */
export function now(): Instant {
  const stamp = stampNow();
  return serverTimeOf(stamp)?.at ?? instant(stamp.wall);
}

/** Server less phone in milliseconds; null = never met. */
export const clockOffset = (): number | null => serverTimeOf(stampNow())?.offset ?? null;
export const hasMetServer = (): boolean => contacts.some(({ run }) => run === RUN);
