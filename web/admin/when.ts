import type { Calendar } from '@domain/instant.js';

const MINUTE = 60_000;

/** What a date-and-time field holds (`2026-11-22T06:00`), read as local time of the deployment; null for nothing. */
export function readLocal(text: string, calendar: Calendar): string | null {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(text)) return null;
  const at = Date.parse(`${text.length === 10 ? `${text}T00:00` : text}:00Z`);
  return Number.isNaN(at) ? null : new Date(at - calendar.utcOffsetMinutes * MINUTE).toISOString();
}

/** The same the other way round, cut to the minute. */
export const writeLocal = (at: number, calendar: Calendar): string => new Date(at + calendar.utcOffsetMinutes * MINUTE).toISOString().slice(0, 16);
