import fc from 'fast-check';
import { type ComparedCell, changesOf } from './area-changes.js';

const cell = (parts: Partial<ComparedCell>): ComparedCell => ({ median: null, priceCount: 0, stock: null, outlets: 4, said: 0, out: 0, ...parts });
const priced = (median: number, priceCount = 4): ComparedCell => cell({ median, priceCount });

describe('what changed in an area', () => {
  it.each([
    { name: 'a price that rose by 5 % at four outlets weighs two', before: priced(20_000), after: priced(21_000), tells: [['PRICE', 20_000, 21_000, 2]] },
    { name: 'a price that moved by less than 1 % is not told', before: priced(20_000), after: priced(20_100), tells: [] },
    { name: 'a price of far fewer outlets is another price', before: priced(20_000, 9), after: priced(30_000, 4), tells: [] },
    { name: 'a price nobody gave before is no change', before: cell({}), after: priced(20_000), tells: [] },
    {
      name: 'a quarter more outlets sold out weighs five',
      before: cell({ said: 4, out: 0 }),
      after: cell({ said: 4, out: 1 }),
      tells: [['STOCK_OUT', 0, 0.25, 5]],
    },
    { name: 'stock that fell to a half is told', before: cell({ stock: 100 }), after: cell({ stock: 50 }), tells: [['STOCK', 100, 50, 5.28]] },
    { name: 'stock that rose is not', before: cell({ stock: 50 }), after: cell({ stock: 100 }), tells: [] },
    { name: 'the last of the stock gone shows as sold out, not as stock', before: cell({ stock: 50 }), after: cell({ stock: 0 }), tells: [] },
  ])('$name', ({ before, after, tells }) => {
    expect(changesOf(before, after).map(({ figure, from, to, weight }) => [figure, from, to, Number(weight.toFixed(2))])).toEqual(tells);
  });

  it('weighs a price change the same up and down, and more the more outlets tell it', () => {
    const price = fc.integer({ min: 1_000, max: 900_000 });
    fc.assert(
      fc.property(price, price, fc.integer({ min: 1, max: 400 }), (one, other, count) => {
        const weightOf = (from: number, to: number, outlets: number): number => changesOf(priced(from, outlets), priced(to, outlets))[0]?.weight ?? 0;
        expect(weightOf(one, other, count)).toBeCloseTo(weightOf(other, one, count), 6);
        expect(weightOf(one, other, count + 1)).toBeGreaterThanOrEqual(weightOf(one, other, count));
      }),
    );
  });
});
