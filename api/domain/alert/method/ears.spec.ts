import fc from 'fast-check';
import { EARS_LIMIT, ears } from './ears.js';

/** Source: reference vectors, others.json `ears`. */
const SERIES = [10, 11, 9, 10, 12, 10, 8, 9, 10, 30];
const c1 = { method: 'C1', deviationFloor: 0 } as const;
const c2 = { method: 'C2', deviationFloor: 0 } as const;

describe('ears', () => {
  it('reference vector C1: z and the upper limit', () => {
    const judged = ears(SERIES, c1);
    expect(judged?.z).toBeCloseTo(16.182402, 5);
    expect((judged?.mean ?? 0) + 3.090232 * (judged?.deviation ?? 0)).toBeCloseTo(13.588097, 4);
  });

  it('reference vector C2: the baseline leaves out the two days before', () => {
    expect(ears(SERIES, c2)?.z).toBeCloseTo(15.491933, 5);
    expect(ears(SERIES, c2)).toEqual(ears([10, 11, 9, 10, 12, 10, 8, 500, 500, 30], c2));
  });

  it('the alarm limit is the upper 0.1 % of the normal distribution', () => {
    expect(EARS_LIMIT).toBe(3.09);
  });

  it.each([
    ['C1 needs eight values', SERIES.slice(0, 7), c1],
    ['C2 needs ten values', SERIES.slice(0, 9), c2],
    ['a missing baseline day', [10, 11, null, 10, 12, 10, 8, 9, 10, 30], c2],
    ['a missing last day', [...SERIES.slice(0, 9), null], c2],
    ['nothing scatters and there is no floor', [1, 1, 1, 1, 1, 1, 1, 1, 1, 2], c2],
    ['no values at all', [], c1],
  ])('no data: %s', (_name, values, options) => {
    expect(ears(values, options)).toBeNull();
  });

  it('a price that stood still for ten days and moves by one note is no alarm with a floor', () => {
    expect(ears([0, 0, 0, 0, 0, 0, 0, 0, 0, 0.02], { method: 'C2', deviationFloor: 0.02 })?.z).toBeCloseTo(1, 6);
  });

  it('property: adding a constant to every day changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 10, maxLength: 30 }), fc.integer({ min: 1, max: 1000 }), (values, shift) => {
        const options = { method: 'C2', deviationFloor: 1 } as const;
        const moved = ears(
          values.map((value) => value + shift),
          options,
        );
        expect(moved?.z).toBeCloseTo(ears(values, options)?.z ?? Number.NaN, 6);
      }),
    );
  });
});
