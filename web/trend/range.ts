import { type Calendar, DAY, instant, MINUTE, startOfDay } from '@domain/instant.js';

export const RANGES = ['today', 'd7', 'd30', 'd60', 'd90', 'custom'] as const;
export type Range = (typeof RANGES)[number];

const DAYS_OF = { today: 1, d7: 7, d30: 30, d60: 60, d90: 90, custom: 0 } as const satisfies { readonly [R in Range]: number };

/** How a span is asked for: a preset and how many spans back from today, or two local days, the last one included. */
export interface RangeWish {
  readonly range: Range;
  readonly step: number;
  readonly since: string | null;
  readonly until: string | null;
}

/** Half-open [since, until), whole local days of the deployment. */
export interface Span {
  readonly since: number;
  readonly until: number;
}

const DAY_TEXT = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST_DAYS = 400;

/** Local midnight of a `YYYY-MM-DD`; null when the text is no day. */
function midnight(day: string | null, calendar: Calendar): number | null {
  if (day === null || !DAY_TEXT.test(day)) return null;
  const utc = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(utc) ? null : utc - calendar.utcOffsetMinutes * MINUTE;
}

/** The local day that holds an instant, as `YYYY-MM-DD`. */
export const dayText = (at: number, calendar: Calendar): string => new Date(at + calendar.utcOffsetMinutes * MINUTE).toISOString().slice(0, 10);

/** The span wished for, as of now. A custom one that makes no sense falls back to the last seven days; none is longer than 400 days. */
export function spanOf(wish: RangeWish, now: number, calendar: Calendar): Span {
  const tomorrow = startOfDay(instant(now), calendar) + DAY;
  if (wish.range === 'custom') {
    const since = midnight(wish.since, calendar);
    const last = midnight(wish.until, calendar);
    if (since !== null && last !== null && since <= last) return { since: Math.max(since, last + DAY - LONGEST_DAYS * DAY), until: last + DAY };
    return { since: tomorrow - 7 * DAY, until: tomorrow };
  }
  const length = DAYS_OF[wish.range] * DAY;
  const until = tomorrow - Math.max(0, wish.step) * length;
  return { since: until - length, until };
}

/** The wish one span earlier (-1) or later (+1); a preset never goes past today. */
export function stepped(wish: RangeWish, by: 1 | -1, now: number, calendar: Calendar): RangeWish {
  if (wish.range !== 'custom') return { ...wish, step: Math.max(0, wish.step - by) };
  const { since, until } = spanOf(wish, now, calendar);
  const shift = (until - since) * by;
  return { ...wish, since: dayText(since + shift, calendar), until: dayText(until + shift - DAY, calendar) };
}

/** The equally long span just before. */
export const spanBefore = ({ since, until }: Span): Span => ({ since: since - (until - since), until: since });
