import fc from 'fast-check';
import { DAY, HOUR, instant } from '../instant.js';
import { NOW, VIETNAM } from './build-sight.js';
import { sellingDays } from './selling-days.js';

/** NOW is six in the morning, when shops open. */
const between = (since: number, until: number, calendar = VIETNAM) => sellingDays(instant(NOW + since * HOUR), instant(NOW + until * HOUR), calendar);

describe('days of selling', () => {
  it.each([
    { name: 'a morning is half a day', since: 0, until: 6, days: 0.5 },
    { name: 'from opening to closing is one', since: 0, until: 12, days: 1 },
    { name: 'the night is nothing', since: 12, until: 24, days: 0 },
    { name: 'from evening to evening is one', since: 12, until: 36, days: 1 },
    { name: 'from noon to noon is one', since: 6, until: 30, days: 1 },
    { name: 'from an evening to the morning after next is one', since: 14, until: 47, days: 1 },
  ])('$name', ({ since, until, days }) => expect(between(since, until)).toBeCloseTo(days, 9));

  it('counts the clock where there is a single slot a day', () => expect(between(12, 24, { ...VIETNAM, slotMinutes: [360] })).toBe(0.5));

  const hour = fc.integer({ min: -1000, max: 1000 });
  it('adds up, never runs back, and a week of seven days has seven', () =>
    fc.assert(
      fc.property(hour, hour, hour, (a, b, c) => {
        const [x, y, z] = [a, b, c].sort((one, other) => one - other) as [number, number, number];
        expect(between(x, y) + between(y, z)).toBeCloseTo(between(x, z), 6);
        expect(between(x, y)).toBeGreaterThanOrEqual(0);
        expect(sellingDays(instant(NOW + x * HOUR), instant(NOW + x * HOUR + 7 * DAY), VIETNAM)).toBeCloseTo(7, 6);
      }),
      { numRuns: 300 },
    ));
});
