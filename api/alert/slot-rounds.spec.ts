import { DAY, HOUR, instant } from '../domain/instant.js';
import { SlotRounds } from './slot-rounds.js';

/** 2026-11-22 06:00 in Việt Nam. */
const MORNING = instant(1_795_302_000_000);
const SLOT_DAY = { calendar: { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] }, handInMinutesBefore: 30 };
const after = (hours: number) => instant(MORNING + hours * HOUR);

describe('slot rounds', () => {
  it('begin with the slot of the first own report', () => {
    const rounds = new SlotRounds(new Map(), SLOT_DAY);
    rounds.begin(7, MORNING);
    expect(rounds.takeBefore(after(0)).map(({ slotAt }) => slotAt)).toEqual([MORNING]);
    expect(rounds.changed.get(7)).toBe(MORNING);
  });

  it('are due at the hand-in time, not a moment before, and once', () => {
    const rounds = new SlotRounds(new Map([[7, MORNING]]), SLOT_DAY);
    expect([rounds.isDueBefore(after(5.5)), rounds.takeBefore(after(5.5))]).toEqual([false, []]);
    expect(rounds.takeBefore(instant(after(5.5) + 1))).toEqual([{ provinceId: 7, slotAt: after(6), cutOff: after(5.5) }]);
    expect(rounds.takeBefore(after(6))).toEqual([]);
  });

  it('come in order of time over several provinces', () => {
    const rounds = new SlotRounds(
      new Map([
        [7, MORNING],
        [8, after(6)],
      ]),
      SLOT_DAY,
    );
    expect(rounds.takeBefore(after(13)).map(({ provinceId, slotAt }) => [provinceId, slotAt])).toEqual([
      [7, after(6)],
      [7, after(12)],
      [8, after(12)],
    ]);
  });

  it('pass over a long pause but for the rest of the day it began on and its newest slots', () => {
    const rounds = new SlotRounds(new Map([[7, MORNING]]), SLOT_DAY);
    const taken = rounds.takeBefore(instant(MORNING + 30 * DAY));
    expect(taken.slice(0, 2).map(({ slotAt }) => slotAt)).toEqual([after(6), after(12)]);
    expect(taken).toHaveLength(11);
    expect(taken.at(-1)?.slotAt).toBe(instant(MORNING + 30 * DAY));
    expect(rounds.isDueBefore(instant(MORNING + 30 * DAY))).toBe(false);
  });
});
