import fc from 'fast-check';
import { OTHER_UNIT_BIT } from './comparable-price.js';
import { AreaPairs, type SlotWords } from './pair-areas.js';

const EGGS = 5;
const WARD = 30;

interface Told {
  readonly price?: number;
  readonly stock?: number;
  readonly availability?: number;
  readonly flags?: number;
}

const words = (outletId: number, isAfter: boolean, told: Told): SlotWords => ({
  outletId,
  isAfter,
  commodities: [EGGS],
  prices: [told.price ?? null],
  stocks: [told.stock ?? null],
  availabilities: [told.availability ?? null],
  flags: [told.flags ?? null],
});

const paired = (reports: readonly SlotWords[], areasOf: (outletId: number) => readonly number[] = () => [WARD]) => {
  const pairs = new AreaPairs(areasOf);
  for (const report of reports) pairs.add(report);
  return pairs.figures();
};

const NOTHING = {
  localityId: WARD,
  commodityId: EGGS,
  ...{ priced: 0, medianBefore: null, medianAfter: null, counted: 0, stockBefore: null, stockAfter: null, said: 0, outBefore: 0, outAfter: 0 },
};

describe('what the same outlets said in two slots', () => {
  it.each<{ name: string; reports: readonly SlotWords[]; figures: object | null }>([
    { name: 'an outlet that spoke once is left out', reports: [words(1, false, { price: 9 })], figures: null },
    { name: 'an outlet that spoke only later is left out', reports: [words(1, true, { price: 9 })], figures: null },
    {
      name: 'a price told both times',
      reports: [words(1, false, { price: 10 }), words(1, true, { price: 12 })],
      figures: { priced: 1, medianBefore: 10, medianAfter: 12 },
    },
    { name: 'a price told once', reports: [words(1, false, { price: 10 }), words(1, true, { stock: 3 })], figures: {} },
    {
      name: 'a price of another unit',
      reports: [words(1, false, { price: 10 }), words(1, true, { price: 300, flags: OTHER_UNIT_BIT })],
      figures: {},
    },
    {
      name: 'of two reports for one slot the later wins',
      reports: [words(1, false, { price: 10 }), words(1, true, { price: 99 }), words(1, true, { price: 11 })],
      figures: { priced: 1, medianBefore: 10, medianAfter: 11 },
    },
    {
      name: 'the mean of the two middle prices of four outlets',
      reports: [10, 20, 30, 70].flatMap((price, place) => [words(place, false, { price }), words(place, true, { price: price + 2 })]),
      figures: { priced: 4, medianBefore: 25, medianAfter: 27 },
    },
    {
      name: 'stock, and that none is left',
      reports: [words(1, false, { stock: 50 }), words(1, true, { stock: 0 })],
      figures: { counted: 1, stockBefore: 50, stockAfter: 0, said: 1, outBefore: 0, outAfter: 1 },
    },
    {
      name: 'availability alone says whether there is any, also when there is',
      reports: [words(1, false, { availability: 2 }), words(1, true, { availability: 0 })],
      figures: { said: 1, outBefore: 0, outAfter: 1 },
    },
  ])('$name', ({ reports, figures }) => expect(paired(reports)).toEqual(figures === null ? [] : [{ ...NOTHING, ...figures }]));

  it('counts for every area around an outlet, and for no other', () => {
    const both = [1, 2].flatMap((outlet) => [words(outlet, false, { stock: 10 }), words(outlet, true, { stock: 4 })]);
    const found = paired(both, (outlet) => (outlet === 1 ? [WARD, 2] : [2]));
    expect(found.map(({ localityId, counted, stockBefore }) => [localityId, counted, stockBefore])).toEqual([
      [WARD, 1, 10],
      [2, 2, 20],
    ]);
  });

  it('leaves out a commodity that one of the reports does not name', () => {
    const other = { ...words(1, true, { price: 9 }), commodities: [EGGS + 1] };
    expect(paired([words(1, false, { price: 10 }), other])).toEqual([]);
  });

  it('does not depend on the order of the outlets, nor on which slot is read first', () => {
    const told = fc.record({ price: fc.integer({ min: 1, max: 99 }), stock: fc.integer({ min: 0, max: 9 }), availability: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(fc.array(fc.tuple(told, told), { minLength: 1, maxLength: 12 }), (outlets) => {
        const reports = outlets.map(([before, after], outlet) => [words(outlet, false, before), words(outlet, true, after)]);
        const turned = reports.toReversed().map((two) => two.toReversed());
        expect(paired(turned.flat())).toEqual(paired(reports.flat()));
      }),
    );
  });
});
