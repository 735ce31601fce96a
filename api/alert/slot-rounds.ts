import { cutOffOf } from '../domain/alert/expected-reports.js';
import { type Calendar, DAY, type Instant, instant, slotOf, slotsUpTo, startOfDay } from '../domain/instant.js';
import type { SlotRound } from './silence.service.js';

/** Of a long pause only the newest slots are judged, and the rest of the day it began on: nobody can be reminded of a slot of last month. */
const MOST_AT_ONCE = 9;
const DAYS_AHEAD = 28;

/** How a deployment counts slots and when they must be in. */
export interface SlotDay {
  readonly calendar: Calendar;
  readonly handInMinutesBefore: number;
}

/** Which slots of which provinces have been judged at their hand-in time, and which are due. */
export class SlotRounds {
  readonly changed = new Map<number, Instant>();

  constructor(
    private readonly last: Map<number, Instant>,
    private readonly day: SlotDay,
  ) {}

  /** Silence is judged from the slot of a province's first own report on. */
  begin(provinceId: number, slotAt: Instant): void {
    const [before] = slotsUpTo(instant(slotAt - 1), 1, this.day.calendar);
    if (!this.last.has(provinceId) && before !== undefined) this.settle(provinceId, before);
  }

  has(provinceId: number): boolean {
    return this.last.has(provinceId);
  }

  /** Provinces with a slot whose hand-in time lies before `until`. */
  dueBefore(until: Instant): number[] {
    return [...this.last].filter(([, slotAt]) => this.nextCutOff(slotAt) < until).map(([provinceId]) => provinceId);
  }

  isDueBefore(until: Instant): boolean {
    return this.dueBefore(until).length > 0;
  }

  /** Slots that are judged when time comes to `until`, rising; of a long replay the newest 28 days of them, and those of provinces that begin in it are not known yet. */
  upcoming(until: Instant): Instant[] {
    const slots = slotsUpTo(instant(slotOf(until, this.day.calendar)), DAYS_AHEAD * this.day.calendar.slotMinutes.length, this.day.calendar);
    const oldest = Math.min(...this.last.values());
    return slots.filter((slotAt) => slotAt > oldest && cutOffOf(slotAt, this.day.handInMinutesBefore) < until);
  }

  /** The rounds whose hand-in time lies before `until`, in order of time; they count as judged from here on. */
  takeBefore(until: Instant): SlotRound[] {
    const rounds: SlotRound[] = [];
    for (const [provinceId, last] of this.last) {
      if (this.nextCutOff(last) >= until) continue;
      for (const slotAt of this.slotsBetween(last, until)) {
        const cutOff = cutOffOf(slotAt, this.day.handInMinutesBefore);
        if (slotAt <= last || cutOff >= until) continue;
        rounds.push({ provinceId, slotAt, cutOff });
        this.settle(provinceId, slotAt);
      }
    }
    return rounds.sort((a, b) => a.cutOff - b.cutOff || a.provinceId - b.provinceId);
  }

  private slotsBetween(last: Instant, until: Instant): readonly Instant[] {
    const { calendar } = this.day;
    const newest = slotsUpTo(slotOf(until, calendar), MOST_AT_ONCE + 1, calendar);
    const endOfDay = slotsUpTo(instant(startOfDay(last, calendar) + DAY - 1), calendar.slotMinutes.length, calendar);
    return [...new Set([...endOfDay, ...newest])].sort((a, b) => a - b);
  }

  private nextCutOff(last: Instant): Instant {
    return cutOffOf(slotOf(last, this.day.calendar), this.day.handInMinutesBefore);
  }

  private settle(provinceId: number, slotAt: Instant): void {
    this.last.set(provinceId, slotAt);
    this.changed.set(provinceId, slotAt);
  }
}
