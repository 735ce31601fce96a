import { DAY, HOUR, MINUTE } from '../domain/instant.js';

const two = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
let prefixDay = Number.NaN;
let prefix = '';

/** ISO 8601 text in UTC with milliseconds. Columns of times mostly share a day, so the date part is made once a day. */
export function isoText(at: number): string {
  const day = Math.floor(at / DAY);
  if (day !== prefixDay) {
    prefix = new Date(day * DAY).toISOString().slice(0, -13);
    prefixDay = day;
  }
  const rest = at - day * DAY;
  const seconds = Math.floor(rest / 1000);
  const hour = two[Math.floor(rest / HOUR)];
  const minute = two[Math.floor((rest % HOUR) / MINUTE)];
  return `${prefix}${hour}:${minute}:${two[seconds % 60]}.${String(Math.floor(rest % 1000)).padStart(3, '0')}Z`;
}
