import fc from 'fast-check';
import { DAY, instant } from '../../instant.js';
import { NOW, VIETNAM } from '../build-sight.js';
import { farmGateWeeks } from './farm-gate-weeks.js';

const told = (daysAgo: number, price: number) => ({ at: instant(NOW - daysAgo * DAY), price });
const weeks = (days: Parameters<typeof farmGateWeeks>[0], count = 3) => farmGateWeeks(days, NOW, count, VIETNAM);

describe('farm-gate weeks', () => {
  it('end with today and hold seven days each', () => {
    const days = [20, 14, 13, 7, 6, 0].map((daysAgo) => told(daysAgo, 1000 + daysAgo));
    expect(weeks(days).map(({ price }) => price)).toEqual([1017, 1010, 1003]);
  });

  it('say nothing of a week nobody told of', () => expect(weeks([told(0, 1000), told(20, 900)]).map(({ price }) => price)).toEqual([900, null, 1000]));

  it('know the same month of earlier years, one price a year, and not this year’s', () => {
    const days = [told(731, 700), told(730, 900), told(365, 1000), told(200, 5), told(3, 1200)];
    expect(weeks(days, 1)[0]?.sameMonth).toEqual([800, 1000]);
  });

  it('property: the order of the days changes nothing', () => {
    const day = fc.record({ daysAgo: fc.nat(800), price: fc.integer({ min: 1, max: 1000 }) });
    fc.assert(
      fc.property(fc.array(day, { maxLength: 40 }), (days) => {
        const given = days.map(({ daysAgo, price }) => told(daysAgo, price));
        const inTime = [...given].sort((a, b) => a.at - b.at || a.price - b.price);
        const sorted = (found: ReturnType<typeof weeks>) => found.map(({ price, sameMonth }) => [price, [...sameMonth].sort((a, b) => a - b)]);
        expect(sorted(weeks(given))).toEqual(sorted(weeks(inTime)));
      }),
    );
  });
});
