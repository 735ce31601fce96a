import fc from 'fast-check';
import { changesOf, type PairedFigures } from './area-changes.js';

const NOTHING: PairedFigures = {
  priced: 0,
  medianBefore: null,
  medianAfter: null,
  counted: 0,
  stockBefore: null,
  stockAfter: null,
  said: 0,
  outBefore: 0,
  outAfter: 0,
};
const priced = (medianBefore: number, medianAfter: number, outlets = 4): PairedFigures => ({ ...NOTHING, priced: outlets, medianBefore, medianAfter });
const stocked = (stockBefore: number, stockAfter: number): PairedFigures => ({ ...NOTHING, counted: 4, stockBefore, stockAfter });

describe('what changed in an area', () => {
  it.each([
    { name: 'a price that rose by 5 % at four outlets weighs two', of: priced(20_000, 21_000), tells: [['PRICE', 20_000, 21_000, 2]] },
    { name: 'a price that moved by less than 1 % is not told', of: priced(20_000, 20_100), tells: [] },
    { name: 'where nobody gave a price twice there is no change', of: NOTHING, tells: [] },
    { name: 'a quarter more outlets sold out weighs five', of: { ...NOTHING, said: 4, outAfter: 1 }, tells: [['STOCK_OUT', 0, 0.25, 5]] },
    { name: 'shelves filled again are told too', of: { ...NOTHING, said: 4, outBefore: 1 }, tells: [['STOCK_OUT', 0.25, 0, 5]] },
    { name: 'stock that fell to a half is told', of: stocked(100, 50), tells: [['STOCK', 100, 50, 2]] },
    { name: 'stock of which a third was sold is not', of: stocked(90, 60), tells: [] },
    { name: 'stock that rose is not', of: stocked(50, 100), tells: [] },
    { name: 'the last of the stock gone shows as sold out, not as stock', of: stocked(50, 0), tells: [] },
  ])('$name', ({ of, tells }) => {
    expect(changesOf(of).map(({ figure, from, to, weight }) => [figure, from, to, Number(weight.toFixed(2))])).toEqual(tells);
  });

  it('weighs a price change the same up and down, and more the more outlets tell it', () => {
    const price = fc.integer({ min: 1_000, max: 900_000 });
    fc.assert(
      fc.property(price, price, fc.integer({ min: 1, max: 400 }), (one, other, count) => {
        const weightOf = (from: number, to: number, outlets: number): number => changesOf(priced(from, to, outlets))[0]?.weight ?? 0;
        expect(weightOf(one, other, count)).toBeCloseTo(weightOf(other, one, count), 6);
        expect(weightOf(one, other, count + 1)).toBeGreaterThanOrEqual(weightOf(one, other, count));
      }),
    );
  });
});
