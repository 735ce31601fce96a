import { DAY, dayOf, HOUR, type Instant, MINUTE } from './instant.js';

const UTC = { utcOffsetMinutes: 0, slotMinutes: [0] };
const FIRST = -62_167_219_200_000;
const AFTER_LAST = 253_402_300_800_000;

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** The instant as ISO 8601 text in UTC with milliseconds, `2026-11-21T23:00:00.000Z`; null outside the years 0000 … 9999. */
export function formatInstant(at: Instant): string | null {
  if (!(at >= FIRST && at < AFTER_LAST)) return null;
  const time = Math.floor(at) - Math.floor(at / DAY) * DAY;
  const hour = padded(Math.floor(time / HOUR), 2);
  const minute = padded(Math.floor((time % HOUR) / MINUTE), 2);
  const second = padded(Math.floor((time % MINUTE) / 1000), 2);
  return `${dayOf(at, UTC)}T${hour}:${minute}:${second}.${padded(time % 1000, 3)}Z`;
}
