import fc from 'fast-check';
import { chainedIndex, evenStock, toldDays } from './area-series.js';

describe('the days of an area that count', () => {
  it.each([
    { name: 'a morning with a few outlets is not the area', values: [10, 11, 12], outlets: [8, 8, 3], told: [10, 11, null] },
    { name: 'half of the best is enough', values: [10, 11], outlets: [8, 4], told: [10, 11] },
    { name: 'nobody spoke', values: [10, null], outlets: [8, null], told: [10, null] },
    { name: 'an area that grows keeps its first days', values: [10, 11], outlets: [2, 20], told: [10, 11] },
  ])('$name', ({ values, outlets, told }) => {
    expect(toldDays(values, outlets)).toEqual(told);
  });

  it('stock is counted as if as many outlets had spoken each day', () => {
    expect(evenStock([1000, 600, 100], [10, 6, 1])).toEqual([600, 600, null]);
  });
});

describe('how areas move together', () => {
  it('a common move shows, whatever the areas cost', () => {
    const index = chainedIndex(
      [
        [100, 110],
        [1000, 1100],
        [10, 11],
      ],
      2,
    );
    expect(index?.[0]).toBe(1);
    expect(index?.[1]).toBeCloseTo(1.1, 9);
  });

  it('two areas are too few', () => {
    expect(chainedIndex([[1], [2]], 1)).toBeNull();
  });

  it('an area that comes or goes does not move it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 8 }), fc.integer({ min: 1, max: 10 ** 6 }), (levels, price) => {
        const steady = levels.map((level) => [level, level, level]);
        for (const stranger of [
          [null, null, price],
          [price, null, null],
        ])
          for (const value of chainedIndex([...steady, stranger], 3) ?? []) expect(value).toBeCloseTo(1, 9);
      }),
    );
  });
});
