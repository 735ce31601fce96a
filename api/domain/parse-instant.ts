import { DAY, HOUR, type Instant, instant, MINUTE } from './instant.js';

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_BEFORE_1970 = 719_528;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The number written in `length` digits at `place`; NaN when another character is among them. */
function digits(text: string, place: number, length: number): number {
  let value = 0;
  for (let next = place; next < place + length; next++) {
    const digit = text.charCodeAt(next) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Whole days from 1970-01-01 to the civil day written at the start of the text; NaN when there is no such day. */
function dayAt(text: string): number {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (text[4] !== '-' || text[7] !== '-' || !(year >= 0 && month >= 1 && month <= 12)) return Number.NaN;
  const leap = isLeap(year) ? 1 : 0;
  const last = (DAYS_OF_MONTH[month - 1] as number) + (month === 2 ? leap : 0);
  if (!(day >= 1 && day <= last)) return Number.NaN;
  const yearsGone = year - 1;
  const leapDays = Math.floor(yearsGone / 4) - Math.floor(yearsGone / 100) + Math.floor(yearsGone / 400);
  const daysBeforeYear = year * 365 + leapDays + 1;
  return daysBeforeYear + (DAYS_BEFORE_MONTH[month - 1] as number) + (month > 2 ? leap : 0) + day - 1 - DAYS_BEFORE_1970;
}

/** Milliseconds of `HH:MM` at `place`; NaN when there is no such time of day. */
function hoursAndMinutes(text: string, place: number): number {
  const hour = digits(text, place, 2);
  const minute = digits(text, place + 3, 2);
  return hour <= 23 && minute <= 59 && text[place + 2] === ':' ? hour * HOUR + minute * MINUTE : Number.NaN;
}

/** Milliseconds of `:SS` and its decimals (cut after the third) at `place`, and where they end; the end stays where it was when no seconds are written. */
function secondsAt(text: string, place: number): { readonly length: number; readonly milliseconds: number } {
  if (text[place] !== ':') return { length: 0, milliseconds: 0 };
  const second = digits(text, place + 1, 2);
  if (!(second <= 59)) return { length: 0, milliseconds: Number.NaN };
  if (text[place + 3] !== '.') return { length: 3, milliseconds: second * 1000 };
  let end = place + 4;
  while (end < text.length && !Number.isNaN(digits(text, end, 1))) end++;
  const decimals = end - place - 4;
  if (decimals < 1 || decimals > 9) return { length: 0, milliseconds: Number.NaN };
  const shown = Math.min(3, decimals);
  return { length: 4 + decimals, milliseconds: second * 1000 + digits(text, place + 4, shown) * 10 ** (3 - shown) };
}

/** Milliseconds by which the clock of the text is ahead of UTC, from `Z`, `+HH:MM` or `-HH:MM` standing at `place` and nothing after it; NaN otherwise. */
function offsetAt(text: string, place: number): number {
  const sign = text[place];
  if (sign === 'Z') return text.length === place + 1 ? 0 : Number.NaN;
  if ((sign !== '+' && sign !== '-') || text.length !== place + 6) return Number.NaN;
  const size = hoursAndMinutes(text, place + 1);
  return sign === '-' ? -size : size;
}

/** The instant an ISO 8601 text names in the profile of RFC 3339 (`2026-11-22T06:00:00.000+07:00`, seconds may be left out); null when it is another text, no such day or time exists, or the offset is missing. */
export function parseInstant(text: string): Instant | null {
  if (text.length < 17 || text.length > 36 || text[10] !== 'T') return null;
  const seconds = secondsAt(text, 16);
  const at = dayAt(text) * DAY + hoursAndMinutes(text, 11) + seconds.milliseconds - offsetAt(text, 16 + seconds.length);
  return Number.isNaN(at) ? null : instant(at);
}
