import fc from 'fast-check';
import { type AreaDay, areaRow, FRESH_DAYS, joinRows, MATRIX_DAYS } from './area-matrix.js';

const RICE = 7;

/** One commodity of one area on one day. */
const day = (
  daysAgo: number,
  figures: Partial<Record<'median' | 'sold' | 'stock' | 'outlets' | 'said' | 'out' | 'lastObservedAt', number | null>>,
): AreaDay => {
  const column = (name: keyof typeof figures): (number | null)[] => [figures[name] ?? null];
  return {
    daysAgo,
    commodities: [RICE],
    median: column('median'),
    sold: column('sold'),
    stock: column('stock'),
    outlets: [figures.outlets ?? 1],
    said: column('said'),
    out: column('out'),
    lastObservedAt: column('lastObservedAt'),
  };
};

const NOTHING = { median: null, lastObservedAt: null, change1Day: null, change7Days: null, coverDays: null, stockOutRate: null, outlets: null };

describe('the newest figures of areas', () => {
  it.each([
    { name: 'nothing was told', days: [], cell: NOTHING },
    {
      name: 'a price of today, with its time and without an earlier one',
      days: [day(0, { median: 100, lastObservedAt: 9000 })],
      cell: { ...NOTHING, median: 100, lastObservedAt: 9000, outlets: 1 },
    },
    {
      name: 'a price six days old is the newest, a price seven days old is none',
      days: [day(6, { median: 100, lastObservedAt: 6000 }), day(7, { median: 80 })],
      cell: { ...NOTHING, median: 100, lastObservedAt: 6000, change1Day: 0.25, outlets: 1 },
    },
    { name: 'only a price seven days old', days: [day(7, { median: 80, lastObservedAt: 1 })], cell: NOTHING },
    {
      name: 'without a price the time is when anything was said',
      days: [day(1, { lastObservedAt: 4000 }), day(2, { lastObservedAt: 3000 })],
      cell: { ...NOTHING, lastObservedAt: 4000, outlets: 1 },
    },
    {
      name: 'yesterday is missing: the change of a day is told against the day before it, up to three days earlier',
      days: [day(0, { median: 110 }), day(3, { median: 100 }), day(4, { median: 50 })],
      cell: { ...NOTHING, median: 110, change1Day: 0.1, outlets: 1 },
    },
    {
      name: 'four days earlier is no change of a day',
      days: [day(0, { median: 110 }), day(4, { median: 100 })],
      cell: { ...NOTHING, median: 110, outlets: 1 },
    },
    {
      name: 'the change of a week looks seven to nine days back',
      days: [day(0, { median: 90 }), day(9, { median: 120 }), day(10, { median: 60 })],
      cell: { ...NOTHING, median: 90, change7Days: -0.25, outlets: 1 },
    },
    {
      name: 'the first reports of a morning are not the whole area',
      days: [day(0, { outlets: 4, stock: 10, said: 4, out: 4 }), day(1, { outlets: 10, stock: 500, sold: 50, said: 10, out: 1 })],
      cell: { ...NOTHING, coverDays: 10, stockOutRate: 0.1, outlets: 10 },
    },
    {
      name: 'half of the outlets are enough',
      days: [day(0, { outlets: 5, stock: 100, sold: 20 }), day(1, { outlets: 10, stock: 500, sold: 30 })],
      cell: { ...NOTHING, coverDays: 4, outlets: 5 },
    },
    {
      name: 'sales of seven days make the pace, days without a word left out',
      days: [day(0, { stock: 100 }), day(2, { sold: 10 }), day(6, { sold: 30 }), day(7, { sold: 9000 })],
      cell: { ...NOTHING, coverDays: 5, outlets: 1 },
    },
    { name: 'nothing was sold', days: [day(0, { stock: 100, sold: 0 })], cell: { ...NOTHING, outlets: 1 } },
    { name: 'nobody said whether there is any', days: [day(0, { said: 0, out: 0 })], cell: { ...NOTHING, outlets: 1 } },
    { name: 'all were sold out', days: [day(0, { said: 3, out: 3 })], cell: { ...NOTHING, stockOutRate: 1, outlets: 1 } },
    {
      name: 'a day before the fourteen and one to come',
      days: [day(MATRIX_DAYS, { median: 1 }), day(-1, { median: 1 })],
      cell: NOTHING,
    },
  ])('$name', ({ days, cell }) => {
    const matrix = joinRows([areaRow(days)], [RICE]);
    expect(Object.fromEntries(Object.entries(matrix).map(([column, figures]) => [column, figures[0]]))).toEqual(cell);
  });

  it('lie one area below the other over the commodities asked, without those nobody asked for', () => {
    const rows = [
      [20, [1, 2, 3]],
      [10, [3, 2]],
    ].map(([area, commodities]) => {
      const told = commodities as number[];
      return areaRow([{ ...day(0, {}), commodities: told, median: told.map((commodity) => Number(area) + commodity), outlets: told.map(() => 1) }]);
    });
    expect(joinRows(rows, [3, 1, 9]).median).toEqual([23, 21, null, 13, null, null]);
    expect(joinRows([], [3]).median).toEqual([]);
  });

  it('does not depend on the order of the days', () => {
    const figure = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null });
    const anyDay = fc.record({
      median: figure,
      sold: figure,
      stock: figure,
      outlets: fc.integer({ min: 0, max: 20 }),
      said: figure,
      out: figure,
      lastObservedAt: figure,
    });
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: MATRIX_DAYS }), fc.nat(), (given, turn) => {
        const days = given.map((figures, daysAgo) => day(daysAgo, figures));
        const turned = [...days.slice(turn % days.length), ...days.slice(0, turn % days.length)];
        const row = areaRow(days);
        expect(areaRow(turned)).toEqual(row);
        // A median shown is one that was told within the fresh days.
        const fresh = given.slice(0, FRESH_DAYS).map(({ median }) => median);
        expect([...fresh, null]).toContain(row.median[0] ?? null);
      }),
    );
  });
});
