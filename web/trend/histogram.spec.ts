import fc from 'fast-check';
import { histogramOf } from './histogram.js';

describe('a histogram', () => {
  it.each([
    ['nothing', [], []],
    ['one price everywhere', [500, 500], [{ from: 500, to: 500, count: 2 }]],
    [
      'round ends',
      [17_000, 18_200, 18_900, 21_900],
      [
        { from: 17_000, to: 18_000, count: 1 },
        { from: 18_000, to: 19_000, count: 2 },
        { from: 19_000, to: 20_000, count: 0 },
        { from: 20_000, to: 21_000, count: 0 },
        { from: 21_000, to: 22_000, count: 1 },
      ],
    ],
  ])('of %s', (_, values, bins) => expect(histogramOf(values)).toEqual(bins));

  it('holds every value once, in few bins', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 300 }), (values) => {
        const bins = histogramOf(values);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        expect(bins.length).toBeLessThanOrEqual(26);
        for (const value of values) expect(bins.some(({ from, to }) => value >= from && value <= to)).toBe(true);
      }),
    );
  });
});
