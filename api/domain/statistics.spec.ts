import fc from 'fast-check';
import { ewma, mean, median, medianAbsoluteDeviation, quantile, rising, standardDeviation } from './statistics.js';

// Same ten relatives as in the tests of the R package gpindex (outliers); its published quartiles and MAD.
const RELATIVES = [1, 2, 1, 0.5, 1, 10, 1, 0.5, 0.2, 0.05];

describe('statistics', () => {
  it.each([
    { name: 'nothing', values: [], middle: null },
    { name: 'one value', values: [7], middle: 7 },
    { name: 'two values', values: [10, 20], middle: 15 },
    { name: 'an odd number, unsorted', values: [9, 1, 5], middle: 5 },
    { name: 'an even number with an outlier', values: [1, 1000, 3, 2], middle: 2.5 },
    { name: 'equal values', values: [4, 4, 4, 4, 4], middle: 4 },
    { name: 'published relatives', values: RELATIVES, middle: 1 },
  ])('finds the median of $name', ({ values, middle }) => expect(median(values)).toBe(middle));

  it.each([
    { name: 'the first quartile of the published relatives', values: RELATIVES, p: 0.25, value: 0.5 },
    { name: 'the third quartile of the published relatives', values: RELATIVES, p: 0.75, value: 1 },
    { name: 'percentile_cont(0.1) of 1 … 4', values: [1, 2, 3, 4], p: 0.1, value: 1.3 },
    { name: 'percentile_cont(0.9) of 1 … 4', values: [1, 2, 3, 4], p: 0.9, value: 3.7 },
    { name: 'the least', values: [3, 1, 2], p: 0, value: 1 },
    { name: 'the greatest', values: [3, 1, 2], p: 1, value: 3 },
    { name: 'one value', values: [5], p: 0.9, value: 5 },
    { name: 'nothing', values: [], p: 0.5, value: null },
  ])('finds $name', ({ values, p, value }) => {
    const found = quantile(rising(values), p);
    if (value === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(value, 12);
  });

  it('measures the published median absolute deviation', () => expect((medianAbsoluteDeviation(RELATIVES) ?? 0) * 1.4826).toBeCloseTo(0.7413, 6));
  it('measures the spread with n − 1', () => expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 12));
  it('has no spread of one value', () => expect(standardDeviation([3])).toBeNull());
  it('has no mean and no deviation of nothing', () => expect([mean([]), medianAbsoluteDeviation([])]).toEqual([null, null]));
  it('averages', () => expect(mean([1, 2, 6])).toBe(3));
  it('moves half of the way to each newer value', () => expect(ewma([20, 40], 0.5, 10)).toBe(27.5));
  it('stays where it starts without values', () => expect(ewma([], 0.5, 10)).toBe(10));

  const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 60 });
  it('leaves its input as it was and agrees with sorting', () =>
    fc.assert(
      fc.property(numbers, (values) => {
        const before = [...values];
        const sorted = [...values].sort((a, b) => a - b);
        expect([...rising(values)]).toEqual(sorted);
        expect(median(values)).toBe(quantile(sorted, 0.5));
        expect(values).toEqual(before);
      }),
    ));
});
