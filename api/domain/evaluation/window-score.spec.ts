import fc from 'fast-check';
import { windowRatios, windowScore } from './window-score.js';

const score = (window: readonly number[], before: readonly number[]): number => {
  const ratios = windowRatios(window, before);
  return ratios === null ? Number.NaN : windowScore(ratios);
};

describe('windowScore', () => {
  it('a flat window at its usual level scores nothing', () => expect(score([10, 10], [10, 10, 10])).toBe(0));
  it('a doubling inside the window, from the usual level', () => expect(score([10, 20], [10])).toBeCloseTo(1.3 * Math.log(2), 9));
  it('without a past only the swing counts', () => expect(score([10, 20], [])).toBeCloseTo(Math.log(2), 9));
  it('a price of zero was not observed', () => expect(windowRatios([0, 10, 20], [0, 10])).toEqual({ toLowest: 2, toBefore: 2 }));
  it('nothing observed, no score', () => expect(windowRatios([0], [10])).toBeNull());
  it('property: the unit of the price changes nothing', () => {
    const prices = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(prices, prices, (window, before) => {
        const scaled = (values: readonly number[]) => values.map((value) => value * 100);
        expect(score(scaled(window), scaled(before))).toBeCloseTo(score(window, before), 9);
      }),
    );
  });
});
