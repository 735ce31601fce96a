import { median, medianAbsoluteDeviation, quantile, rising } from '../../statistics.js';
import { interquartileFence, isOutside, jmmiFence } from './jmmi-fence.js';
import { outsideFixedCutoff, outsideQuartiles, outsideResistantFences, outsideRobustZ, symmetricRelatives } from './price-relative-fences.js';

/** Source: reference vectors, others.json `outliers` (the numbers of the gpindex test suite). */
const RELATIVES = [1, 2, 1, 0.5, 1, 10, 1, 0.5, 0.2, 0.05];
const at = (...places: readonly number[]): boolean[] => RELATIVES.map((_, place) => places.includes(place));

describe('price relative fences: reference vectors at 2.5', () => {
  it('median, quartiles and scaled median absolute deviation', () => {
    expect(median(RELATIVES)).toBe(1);
    expect(quantile(rising(RELATIVES), 0.25)).toBe(0.5);
    expect(quantile(rising(RELATIVES), 0.75)).toBe(1);
    expect((medianAbsoluteDeviation(RELATIVES) ?? 0) * 1.4826).toBeCloseTo(0.7413, 6);
  });

  it('fixed cutoff', () => expect(outsideFixedCutoff(RELATIVES, 2.5)).toEqual(at(5, 8, 9)));
  it('quartile method', () => expect(outsideQuartiles(RELATIVES, 2.5)).toEqual(at(1, 5)));
  it('resistant fences', () => expect(outsideResistantFences(RELATIVES, 2.5)).toEqual(at(5)));
  it('robust z', () => expect(outsideRobustZ(RELATIVES, 2.5)).toEqual(at(5)));
  it('Hidiroglou–Berthelot transform', () => {
    const expected = [0, 1, 0, -1, 0, 9, 0, -1, -4, -19];
    symmetricRelatives(RELATIVES).forEach((value, place) => {
      expect(value).toBeCloseTo(expected[place] as number, 6);
    });
  });

  it('nothing is outside of no fence', () => expect(outsideQuartiles([], 2.5)).toEqual([]));
});

describe('market fences', () => {
  it('reaches one and a half interquartile ranges beyond the quartiles', () => {
    expect(interquartileFence([1, 2, 3, 4, 5], 1.5)).toEqual({ lower: -1, upper: 7 });
  });

  it('works on logs: a factor, not a difference, and the edge itself is inside', () => {
    const fence = jmmiFence([1, 10, 100, 1000, 10_000]) ?? { lower: 0, upper: 0 };
    expect(fence.upper).toBeCloseTo(1_000_000, 0);
    expect(fence.lower).toBeCloseTo(0.01, 6);
    expect(isOutside(fence.upper, fence)).toBe(false);
    expect(isOutside(fence.upper * 1.001, fence)).toBe(true);
  });

  it('a price of zero was not observed', () => expect(jmmiFence([0, 0])).toBeNull());
});
