/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly __brand: 'Instant' };

/** A local calendar day of the deployment, `YYYY-MM-DD`. */
export type Day = string & { readonly __brand: 'Day' };

/** How a deployment counts days and slots: a fixed offset from UTC in minutes, and its issue times in minutes after local midnight, rising. */
export interface Calendar {
  readonly utcOffsetMinutes: number;
  readonly slotMinutes: readonly number[];
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const instant = (milliseconds: number): Instant => milliseconds as Instant;

/** Whole days since 1970-01-01 of the local day that holds `at`. */
export const dayNumber = (at: Instant, calendar: Calendar): number => Math.floor((at + calendar.utcOffsetMinutes * MINUTE) / DAY);

/** Local midnight at which the local day that holds `at` begins. */
export const startOfDay = (at: Instant, calendar: Calendar): Instant => instant(dayNumber(at, calendar) * DAY - calendar.utcOffsetMinutes * MINUTE);

/** Issue time of the slot an observation at `at` belongs to: the first one strictly after it, so slots are half-open [previous issue, issue). */
export function slotOf(at: Instant, calendar: Calendar): Instant {
  const midnight = startOfDay(at, calendar);
  const next = calendar.slotMinutes.find((minute) => midnight + minute * MINUTE > at);
  const first = calendar.slotMinutes[0];
  if (first === undefined) throw new RangeError('a calendar needs at least one slot');
  return instant(next === undefined ? midnight + DAY + first * MINUTE : midnight + next * MINUTE);
}

/** Whether this issue time is the last one of its local day. */
export function isLastSlotOfDay(slotAt: Instant, calendar: Calendar): boolean {
  return slotAt === startOfDay(slotAt, calendar) + (calendar.slotMinutes.at(-1) ?? 0) * MINUTE;
}

/** The newest `count` issue times that are not after `until`, rising. */
export function slotsUpTo(until: Instant, count: number, calendar: Calendar): readonly Instant[] {
  const slots: Instant[] = [];
  for (let midnight = startOfDay(until, calendar); slots.length < count; midnight = instant(midnight - DAY)) {
    for (const minute of calendar.slotMinutes.toReversed()) {
      const slotAt = instant(midnight + minute * MINUTE);
      if (slotAt <= until && slots.length < count) slots.push(slotAt);
    }
    if (calendar.slotMinutes.length === 0) break;
  }
  return slots.reverse();
}

/** The local day that holds `at`, from civil-calendar arithmetic (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayOf(at: Instant, calendar: Calendar): Day {
  const shifted = dayNumber(at, calendar) + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as Day;
}
