import fc from 'fast-check';
import { DAY, HOUR, type Instant, instant, MINUTE } from '../instant.js';
import { type ClockContact, type ClockStamp, correctTime } from './correct-clock.js';

const TRUTH = instant(Date.UTC(2026, 10, 22, 1));
const stamp = (truth: Instant, wallError: number, asleep = 0): ClockStamp => ({ wall: truth + wallError, monotonic: truth - TRUTH - asleep, run: 'a' });
const contact = (truth: Instant, wallError: number, asleep = 0): ClockContact => ({ ...stamp(truth, wallError, asleep), server: truth });
const later = (milliseconds: number): Instant => instant(TRUTH + milliseconds);

describe('correctTime', () => {
  it.each([
    { name: 'a right clock', seen: stamp(TRUTH, 0), met: contact(later(HOUR), 0), monotonic: false },
    { name: 'a phone in 2019, never set', seen: stamp(TRUTH, -2500 * DAY), met: contact(later(HOUR), -2500 * DAY), monotonic: false },
    { name: 'a phone in 2019, set right before the contact', seen: stamp(TRUTH, -2500 * DAY), met: contact(later(HOUR), 0), monotonic: true },
    { name: 'a phone three days ahead, set right before the contact', seen: stamp(TRUTH, 3 * DAY), met: contact(later(HOUR), 0), monotonic: true },
    { name: 'a phone asleep for eight hours', seen: stamp(TRUTH, -DAY), met: contact(later(9 * HOUR), -DAY, 8 * HOUR), monotonic: false },
    { name: 'a stamp made after the contact', seen: stamp(later(HOUR), -DAY), met: contact(TRUTH, -DAY), monotonic: false },
  ])('$name', ({ seen, met, monotonic }) => {
    expect(correctTime(seen, met)).toMatchObject({ at: TRUTH + (seen.monotonic > 0 ? HOUR : 0), monotonic });
  });

  it('trusts the wall clock across runs of the page, where nothing else connects the two', () => {
    const seen = { ...stamp(TRUTH, 5 * DAY), run: 'before' };
    expect(correctTime(seen, contact(later(DAY), 5 * DAY))).toMatchObject({ at: TRUTH, offset: -5 * DAY, monotonic: false });
  });

  it('is right to two minutes for any constant error and any sleep', () => {
    const error = fc.integer({ min: -3000 * DAY, max: 3000 * DAY });
    fc.assert(
      fc.property(error, fc.integer({ min: 0, max: 30 * HOUR }), fc.double({ min: 0, max: 1, noNaN: true }), (wrong, elapsed, share) => {
        const { at } = correctTime(stamp(TRUTH, wrong), contact(later(elapsed), wrong, Math.floor(elapsed * share)));
        expect(Math.abs(at - TRUTH)).toBeLessThanOrEqual(2 * MINUTE);
      }),
    );
  });

  it('is right to two minutes when an awake phone is set by days in between', () => {
    const days = fc.integer({ min: 3, max: 3000 }).chain((far) => fc.constantFrom(far * DAY, -far * DAY));
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 12 * HOUR }), (before, after, elapsed) => {
        fc.pre(Math.abs(before - after) > 2 * DAY);
        const { at } = correctTime(stamp(TRUTH, before), contact(later(elapsed), after));
        expect(Math.abs(at - TRUTH)).toBeLessThanOrEqual(2 * MINUTE);
      }),
    );
  });
});
