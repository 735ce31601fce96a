import { DEFAULT_THRESHOLDS } from '@domain/alert/default-thresholds.js';
import fc from 'fast-check';
import { COMMON_ROWS, changedPaths, LEVEL_ROWS, readLimit, textOf, valueAt, withValue } from './threshold-rows.js';

describe('the rows of the limits', () => {
  it('are all there in the seeded thresholds', () => {
    const missing = [...LEVEL_ROWS.map(({ path }) => `levels.1.${path}`), ...COMMON_ROWS.map(({ path }) => path)].filter(
      (path) => valueAt(DEFAULT_THRESHOLDS, path) === undefined,
    );
    expect(missing).toEqual([]);
  });

  it.each([
    ['15', 'percent', 0.15],
    ['12,5', 'percent', 0.125],
    [' 2 ', 'slots', 2],
    ['-0.5', 'days', -0.5],
    ['', 'days', ''],
    ['abc', 'percent', 'abc'],
  ] as const)('reads %j (%s) as %j', (text, unit, value) => {
    expect(readLimit(text, unit)).toBe(value);
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (thousandths) => {
        expect(readLimit(textOf(thousandths / 1000, 'percent'), 'percent')).toBe(thousandths / 1000);
      }),
    );
  });

  it('changes one place and nothing else', () => {
    const changed = withValue(DEFAULT_THRESHOLDS, 'levels.2.riseStaple.warn', 0.5);
    expect(changedPaths(DEFAULT_THRESHOLDS, changed)).toEqual(['levels.2.riseStaple.warn']);
    expect(withValue(changed, 'levels.2.riseStaple.warn', 0.12)).toEqual(DEFAULT_THRESHOLDS);
  });
});
