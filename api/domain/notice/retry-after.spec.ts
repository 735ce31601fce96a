import fc from 'fast-check';
import { DAY, HOUR, instant, MINUTE } from '../instant.js';
import { type FailedTry, retryAfter } from './retry-after.js';

const at = instant(1_700_000_000_000);
const failed = (parts: Partial<FailedTry>): FailedTry => ({ attempts: 1, at, since: at, askedWait: null, ...parts });

describe('retryAfter', () => {
  it.each([
    { name: 'the first failure waits a second or two', given: failed({}), dice: 0, wait: 1000 },
    { name: 'with all the chance there is, two seconds', given: failed({}), dice: 1, wait: 2000 },
    { name: 'the fourth waits eight times as long', given: failed({ attempts: 4 }), dice: 1, wait: 16_000 },
    { name: 'never more than a minute', given: failed({ attempts: 900 }), dice: 1, wait: MINUTE },
    { name: 'the receiver asked for two minutes', given: failed({ askedWait: 2 * MINUTE }), dice: 0, wait: 2 * MINUTE },
    { name: 'the receiver asked for a week and gets an hour', given: failed({ askedWait: 7 * DAY }), dice: 0, wait: HOUR },
    { name: 'the receiver asked for less than the back-off', given: failed({ attempts: 6, askedWait: 1 }), dice: 1, wait: MINUTE },
    { name: 'nothing after a day', given: failed({ since: instant(at - DAY) }), dice: 0, wait: null },
  ])('$name', ({ given, dice, wait }) => {
    const next = retryAfter(given, dice);
    expect(next === null ? null : next - given.at).toBe(wait);
  });

  it('lies after now, within a minute unless the receiver asks, and at least as long as it asks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.option(fc.integer({ min: 0, max: HOUR })),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, askedWait, dice) => {
          const wait = (retryAfter(failed({ attempts, askedWait }), dice) ?? 0) - at;
          expect(wait).toBeGreaterThan(0);
          expect(wait).toBeGreaterThanOrEqual(askedWait ?? 0);
          expect(wait).toBeLessThanOrEqual(Math.max(MINUTE, (askedWait ?? 0) + 2000));
        },
      ),
    );
  });
});
