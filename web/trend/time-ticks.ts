import { type Calendar, DAY, instant, MINUTE, startOfDay } from '@domain/instant.js';

const DAY_STEPS = [1, 2, 3, 7, 14, 30, 60] as const;
const SLOT_TICKS_UP_TO = 3 * DAY;

/** Where a time axis is marked: at the slots of a short span, else at local midnights, no more than `most` of them. */
export function timeTicks(since: number, until: number, calendar: Calendar, most: number): readonly number[] {
  const midnights: number[] = [];
  for (let at: number = startOfDay(instant(since), calendar); at < until; at += DAY) midnights.push(at);
  if (until - since <= SLOT_TICKS_UP_TO) {
    const slots = midnights.flatMap((midnight) => calendar.slotMinutes.map((minute) => midnight + minute * MINUTE)).filter((at) => at >= since && at <= until);
    if (slots.length <= most) return slots;
  }
  const step = DAY_STEPS.find((days) => midnights.length / days <= most) ?? 60;
  return midnights.filter((at, index) => index % step === 0 && at >= since);
}
