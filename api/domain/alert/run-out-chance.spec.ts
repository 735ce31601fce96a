import fc from 'fast-check';
import { NOW, seen } from './build-sight.js';
import { runOutChance } from './run-out-chance.js';
import { salesWindows } from './sales-windows.js';

/** The chance on these days of sales, oldest first; null = nobody knows. */
const chance = (sold: readonly (number | null)[], stock: number, days: number) =>
  runOutChance(salesWindows([seen(sold.length), ...sold.map((one, day) => seen(sold.length - 1 - day, { sold: one }))], NOW), stock, days);

describe('the chance that past sales would have emptied the shelf', () => {
  it.each([
    { name: 'one day of four reached it', sold: [1, 5, 2, 1], stock: 5, days: 1, share: 1 / 4 },
    { name: 'two days together reached it in two of three spans', sold: [1, 5, 2, 1], stock: 6, days: 2, share: 2 / 3 },
    { name: 'half of the older day counts', sold: [4, 4], stock: 6, days: 1.5, share: 1 },
    { name: 'and not more than half', sold: [4, 4], stock: 6.1, days: 1.5, share: 0 },
    { name: 'a day nobody knows of breaks a span', sold: [1, null, 9], stock: 9, days: 2, share: null },
    { name: 'unknown days are not days without sales', sold: [null, null, 9, 1], stock: 9, days: 1, share: 1 / 2 },
    { name: 'no past', sold: [], stock: 1, days: 1, share: null },
    { name: 'a span longer than the past that is kept', sold: [1, 1], stock: 1, days: 31, share: null },
  ])('$name', ({ sold, stock, days, share }) =>
    share === null ? expect(chance(sold, stock, days)).toBeNull() : expect(chance(sold, stock, days)).toBeCloseTo(share, 9),
  );

  const month = fc.array(fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }), { minLength: 1, maxLength: 40 });
  it('falls with the stock and grows with the days', () =>
    fc.assert(
      fc.property(month, fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 4 }), (sold, stock, days) => {
        const one = chance(sold, stock, days);
        if (one === null) return;
        expect(one).toBeGreaterThanOrEqual(chance(sold, stock + 1, days) as number);
        const whole = sold.map((left) => left ?? 0);
        const longer = chance(whole, stock, days + 1);
        if (longer !== null && whole.length <= 30)
          expect(longer * (whole.length - days)).toBeGreaterThanOrEqual((chance(whole, stock, days) as number) * (whole.length - days + 1) - 1 - 1e-9);
      }),
      { numRuns: 300 },
    ));
});
