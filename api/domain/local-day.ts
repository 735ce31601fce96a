import { type Calendar, type Day, type Instant, instant, MINUTE } from './instant.js';
import { parseInstant } from './parse-instant.js';

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** A local calendar day as sent, `YYYY-MM-DD`; null for anything that is no day of the calendar. */
export function parseDay(sent: unknown): Day | null {
  if (typeof sent !== 'string' || !SHAPE.test(sent)) return null;
  return parseInstant(`${sent}T00:00:00Z`) === null ? null : (sent as Day);
}

/** Local midnight at which that day begins. */
export function midnightOf(day: Day, calendar: Calendar): Instant {
  const utc = parseInstant(`${day}T00:00:00Z`);
  if (utc === null) throw new RangeError(`not a day: ${day}`);
  return instant(utc - calendar.utcOffsetMinutes * MINUTE);
}

/** Issue times of the slots of that local day, rising. */
export const slotsOfDay = (day: Day, calendar: Calendar): readonly Instant[] =>
  calendar.slotMinutes.map((minute) => instant(midnightOf(day, calendar) + minute * MINUTE));
