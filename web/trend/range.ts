import { type Calendar, DAY, dayNumber, instant, MINUTE, startOfDay } from '@domain/instant.js';
import { daysSinceTetBefore } from '@domain/lunar-new-year.js';
import { monthsAfter } from '@domain/trend/trend-places.js';

export const RANGES = ['today', 'yesterday', 'd7', 'd30', 'month', 'lastMonth', 'quarter', 'year', 'custom'] as const;
export type Range = (typeof RANGES)[number];

/** Presets of so many days, and how many of them they begin before today. */
const DAYS_OF = { today: { days: 1, back: 0 }, yesterday: { days: 1, back: 1 }, d7: { days: 7, back: 0 }, d30: { days: 30, back: 0 } } as const;
/** Presets of so many calendar months. */
const MONTHS_OF = { month: { months: 1, back: 0 }, lastMonth: { months: 1, back: 1 }, quarter: { months: 3, back: 0 }, year: { months: 12, back: 0 } } as const;

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
const LONGEST_DAYS = 4000;

/** Local midnight of a `YYYY-MM-DD`; null when the text is no day. */
export function midnight(day: string | null, calendar: Calendar): number | null {
  if (day === null || !DAY_TEXT.test(day)) return null;
  const utc = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(utc) ? null : utc - calendar.utcOffsetMinutes * MINUTE;
}

/** The local day that holds an instant, as `YYYY-MM-DD`. */
export const dayText = (at: number, calendar: Calendar): string => new Date(at + calendar.utcOffsetMinutes * MINUTE).toISOString().slice(0, 10);

/** The span wished for, as of now; one that is still running ends with today. A custom one that makes no sense falls back to the last seven days; none is longer than 4,000 days. */
export function spanOf(wish: RangeWish, now: number, calendar: Calendar): Span {
  const tomorrow = startOfDay(instant(now), calendar) + DAY;
  const { range } = wish;
  const step = Math.max(0, wish.step);
  if (range === 'custom') {
    const since = midnight(wish.since, calendar);
    const last = midnight(wish.until, calendar);
    if (since !== null && last !== null && since <= last) return { since: Math.max(since, last + DAY - LONGEST_DAYS * DAY), until: last + DAY };
    return { since: tomorrow - 7 * DAY, until: tomorrow };
  }
  if (range === 'today' || range === 'yesterday' || range === 'd7' || range === 'd30') {
    const { days, back } = DAYS_OF[range];
    const until = tomorrow - (back + step * days) * DAY;
    return { since: until - days * DAY, until };
  }
  const { months, back } = MONTHS_OF[range];
  const monthInYear = Number(dayText(now, calendar).slice(5, 7)) - 1;
  const first = -(monthInYear % months) - (back + step) * months;
  return { since: monthsAfter(instant(now), first, calendar), until: Math.min(tomorrow, monthsAfter(instant(now), first + months, calendar)) };
}

/** Whether a month, quarter or year is not over yet, so that it is told as far as it has come. */
export const isRunning = ({ range, step }: RangeWish): boolean => (range === 'month' || range === 'quarter' || range === 'year') && step <= 0;

/** The wish one span earlier (-1) or later (+1); a preset never goes past today. */
export function stepped(wish: RangeWish, by: 1 | -1, now: number, calendar: Calendar): RangeWish {
  if (wish.range !== 'custom') return { ...wish, step: Math.max(0, wish.step - by) };
  const { since, until } = spanOf(wish, now, calendar);
  const shift = (until - since) * by;
  return { ...wish, since: dayText(since + shift, calendar), until: dayText(until + shift - DAY, calendar) };
}

export const COMPARISONS = ['previous', 'lastYear', 'tet'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A span to be laid over another one, `shift` milliseconds later than it was. */
export interface Compared {
  readonly span: Span;
  readonly shift: number;
}

/**
 * The span to compare with. previous: the same days of the month, quarter or year before, else the equally long span just before; lastYear: from the same date on;
 * tet: so many days earlier that the first days of the lunar year fall together, null where no Tết is known.
 */
export function comparedTo(comparison: Comparison, wish: RangeWish, now: number, calendar: Calendar): Compared | null {
  const span = spanOf(wish, now, calendar);
  const laid = (shift: number, before = Number.POSITIVE_INFINITY): Compared => ({
    span: { since: span.since - shift, until: Math.min(span.until - shift, before) },
    shift,
  });
  if (comparison === 'tet') {
    const days = daysSinceTetBefore(dayNumber(instant((span.since + span.until) / 2), calendar));
    return days === null ? null : laid(days * DAY);
  }
  if (comparison === 'lastYear') return laid(span.since - monthsLater(span.since, -12, calendar));
  const isCalendar = wish.range in MONTHS_OF;
  return laid(isCalendar ? span.since - spanOf({ ...wish, step: Math.max(0, wish.step) + 1 }, now, calendar).since : span.until - span.since, span.since);
}

/** The same date so many months later, or the last of that month. */
function monthsLater(at: number, months: number, calendar: Calendar): number {
  const first = monthsAfter(instant(at), 0, calendar);
  const target = monthsAfter(instant(at), months, calendar);
  const end = monthsAfter(instant(at), months + 1, calendar);
  return Math.min(target + (at - first), end - DAY);
}
