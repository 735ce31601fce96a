import fc from 'fast-check';
import { modifiedZ } from './robust-z.js';

describe('modified z-score', () => {
  it('is 0.6745 at one median absolute deviation from the median', () => {
    expect(modifiedZ(6, [3, 4, 5, 6, 7], 0)).toBeCloseTo(0.6745, 6);
  });

  it('peers who all ask the same: the floor of 5 % puts the limit 3.5 at a log difference of 0.175', () => {
    const same = [1, 1, 1].map((price) => Math.log(price));
    expect(modifiedZ(0.175, same, 0.05)).toBeCloseTo(3.5, 6);
    expect(modifiedZ(0.1749, same, 0.05) ?? 9).toBeLessThan(3.5);
  });

  it.each([
    ['no sample', []],
    ['no scatter and no floor', [2, 2, 2]],
  ])('no data: %s', (_name, sample) => {
    expect(modifiedZ(3, sample, 0)).toBeNull();
  });

  it('property: on log prices the unit of the price changes nothing', () => {
    const price = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(price, fc.array(price, { minLength: 2, maxLength: 30 }), fc.integer({ min: 2, max: 1000 }), (own, peers, factor) => {
        const log = (values: readonly number[], by: number) => values.map((value) => Math.log(value * by));
        const once = modifiedZ(Math.log(own), log(peers, 1), 0.05);
        expect(modifiedZ(Math.log(own * factor), log(peers, factor), 0.05)).toBeCloseTo(once ?? Number.NaN, 6);
      }),
    );
  });
});
