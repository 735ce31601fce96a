import { type Calendar, DAY, dayNumber, type Instant, MINUTE, startOfDay } from '../instant.js';

/** Selling days gone by at `at`: whole days, and of the running one the share of its selling hours. */
function soldUpTo(at: Instant, calendar: Calendar, { open, hours }: { readonly open: number; readonly hours: number }): number {
  const since = at - startOfDay(at, calendar) - open;
  return dayNumber(at, calendar) + Math.min(1, Math.max(0, since / hours));
}

/** Days of selling between two times: shops sell from the first to the last slot of a day, and the night between costs no stock [O]. With a single slot a day nothing is known of the hours, and they sell round the clock. */
export function sellingDays(since: Instant, until: Instant, calendar: Calendar): number {
  const open = (calendar.slotMinutes[0] ?? 0) * MINUTE;
  const hours = (calendar.slotMinutes.at(-1) ?? 0) * MINUTE - open;
  if (hours <= 0) return (until - since) / DAY;
  return soldUpTo(until, calendar, { open, hours }) - soldUpTo(since, calendar, { open, hours });
}
