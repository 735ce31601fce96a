import { type Instant, instant, MINUTE } from '../domain/instant.js';

/** A plain decimal number ("-12", "500.00"); NaN for anything else, so that "1e15", "12,5" and "" are never taken for figures. */
export function readDecimal(text: string): number {
  let at = 0;
  const length = text.length;
  if (text.charCodeAt(0) === 45) at = 1;
  if (at === length) return Number.NaN;
  let points = 0;
  const first = at;
  for (; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) continue;
    if (code !== 46 || points > 0 || at === first || at === length - 1) return Number.NaN;
    points = 1;
  }
  return Number(text);
}

/** The figure in whole smallest units, or as it is when a fraction is left that the profile does not round. Float dust from multiplying is no fraction. */
export function scaleFigure(value: number, multiply: number, round: boolean): number {
  const scaled = value * multiply;
  const whole = Math.round(scaled);
  return round || Math.abs(scaled - whole) <= 1e-9 * Math.max(1, Math.abs(scaled)) ? whole : scaled;
}

const PATTERN = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

export interface LocalTime {
  readonly utcOffsetMinutes: number;
  /** Minutes after local midnight of a cell that holds only a day. */
  readonly dayMinutes: number;
  readonly order: 'YMD' | 'DMY';
}

/** The instant a cell names ("2022-06-16 05:02", "2024-01-02", "2020-02-08T19:50:06+08:00", with DMY also "21/11/2026"); a cell without an offset is local time. null = no such time. */
export function readInstant(text: string, local: LocalTime): Instant | null {
  const found = PATTERN.exec(text);
  if (found === null) return null;
  const part = (index: number): number => Number(found[index] ?? 0);
  const ymd = local.order === 'YMD' || (found[1] ?? '').length === 4;
  const [year, month, day] = [part(ymd ? 1 : 3), part(2), part(ymd ? 3 : 1)];
  const clock = found[4] === undefined ? local.dayMinutes * 60 : part(4) * 3600 + part(5) * 60 + part(6);
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  const real = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && part(4) < 24 && part(5) < 60 && part(6) < 60;
  if (!real) return null;
  const milliseconds = Math.floor(Number(`0.${found[7] ?? '0'}`) * 1000);
  return instant(midnight + clock * 1000 + milliseconds - offsetOf(found[8], local) * MINUTE);
}

function offsetOf(text: string | undefined, local: LocalTime): number {
  if (text === undefined) return local.utcOffsetMinutes;
  if (text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith('-') ? -minutes : minutes;
}
