import fc from 'fast-check';
import { HOUR, instant } from '../instant.js';
import { daily, NOW, seen } from './build-sight.js';
import { demandOf } from './demand.js';
import { pastOf } from './past-of.js';
import type { Observation } from './sight.js';

const of = (past: readonly Observation[]) => demandOf(past, NOW);
const selling = (...sold: readonly number[]) => [seen(sold.length), ...sold.map((amount, day) => seen(sold.length - 1 - day, { sold: amount }))];
/** Three visits a day; stock is counted, nothing is said of sales. */
const counted = (...stocks: readonly number[]) => stocks.map((stock, visit) => seen((stocks.length - 1 - visit) / 3, { stock }));

describe('demand', () => {
  it.each([
    { name: 'nothing from no reports', past: [], demand: null },
    { name: 'nothing from one report, which has no visit before it', past: [seen(0, { sold: 30, stock: 5 })], demand: null },
    { name: 'nothing where neither sales nor stock are known', past: [seen(1, { price: 5 }), seen(0, { price: 5 })], demand: null },
    { name: 'what was reported as sold', past: selling(30, 30, 30), demand: { perDay: 30, meanPerDay30: 30, fastPerDay7: 30, spread: 0, days: 3 } },
    { name: 'no sales as zero, not as silence', past: selling(0, 0), demand: { perDay: 0, meanPerDay30: 0, days: 2 } },
    { name: 'the fast average in a surge', past: selling(20, 20, 20, 60), demand: { perDay: 40.625, meanPerDay30: 30, fastPerDay7: 40.625 } },
    { name: 'the mean in a lull', past: selling(60, 20, 20, 20), demand: { perDay: 30, meanPerDay30: 30, fastPerDay7: 23.125 } },
    { name: 'the fall of the stock', past: counted(100, 90, 80, 70), demand: { perDay: 30, days: 1 } },
    { name: 'a stock that stands still as no sales', past: counted(100, 100, 100, 70), demand: { perDay: 30, days: 1 } },
    { name: 'sales rather than the fall of the stock', past: [seen(1, { stock: 100 }), seen(0, { stock: 50, sold: 40 })], demand: { perDay: 40 } },
    { name: 'nothing from a stock that rose', past: [seen(1, { stock: 100 }), seen(0, { stock: 150 })], demand: null },
    { name: 'a restocked night without scaling the day up', past: counted(70, 100, 85, 70), demand: { perDay: 30, days: 1 } },
    { name: 'nothing from two counts with a visit without count between', past: [seen(1, { stock: 90 }), seen(0.5), seen(0, { stock: 60 })], demand: null },
    { name: 'sales of three days as a third each', past: [seen(3), seen(0, { sold: 90 })], demand: { perDay: 30, days: 3 } },
    { name: 'a day known for eight hours', past: [seen(8 / 24), seen(0, { sold: 10 })], demand: { perDay: 10, days: 1 } },
    { name: 'nothing of a day known for less', past: [seen(7.99 / 24), seen(0, { sold: 10 })], demand: null },
    {
      name: 'days without a stock-out alone in the mean',
      past: [seen(3), seen(2, { sold: 30, stock: 5 }), seen(1, { sold: 10, stock: 0 }), seen(0, { sold: 0, stock: 0 })],
      demand: { meanPerDay30: 30, perDay: 30, days: 1 },
    },
    {
      name: 'a day that ran out by sight',
      past: [seen(2), seen(1, { sold: 30 }), seen(0, { sold: 10, availability: 'NONE' })],
      demand: { meanPerDay30: 30, days: 1 },
    },
    { name: 'the day after a stock-out neither', past: [seen(2, { stock: 9 }), seen(1, { stock: 0 }), seen(0, { sold: 5, stock: 80 })], demand: { days: 2 } },
    {
      name: 'all days when each had a stock-out',
      past: [seen(2, { stock: 0 }), seen(1, { sold: 12, stock: 0 }), seen(0, { sold: 10, stock: 0 })],
      demand: { meanPerDay30: 11, days: 2 },
    },
    {
      name: 'more than the mean when a day sold out early',
      past: [seen(2), seen(1, { sold: 20, stock: 50 }), seen(0, { sold: 50, stock: 0 })],
      demand: { meanPerDay30: 20, fastPerDay7: 35, perDay: 35 },
    },
    { name: 'nothing older than 30 days', past: [...daily(60, 31, { sold: 900 }), ...daily(30, 0, { sold: 30 })], demand: { meanPerDay30: 30, days: 30 } },
    {
      name: 'nothing older than 7 days in the fast average',
      past: [seen(8), seen(7, { sold: 900 }), ...daily(6, 0, { sold: 30 })],
      demand: { days: 8, meanPerDay30: 138.75, fastPerDay7: 30 + 108.75 / 128 },
    },
    { name: 'a stock that never moves as no sales', past: counted(100, 100, 100, 100), demand: { perDay: 0, days: 1 } },
    {
      name: 'no fall from an empty shelf after a surge',
      past: [seen(4), seen(3, { sold: 20 }), seen(2, { sold: 20 }), seen(1, { sold: 80 }), seen(0, { sold: 0, stock: 0 })],
      demand: { meanPerDay30: 40, fastPerDay7: 46.25, days: 3 },
    },
    { name: 'two reports at one time', past: [seen(1), seen(0, { reportId: 'x', sold: 20 }), seen(0, { reportId: 'y', sold: 10 })], demand: { perDay: 30 } },
  ])('takes $name', ({ past, demand }) => {
    const found = of(past);
    if (demand === null) expect(found).toBeNull();
    else for (const [figure, value] of Object.entries(demand)) expect([figure, found?.[figure as 'perDay']]).toEqual([figure, expect.closeTo(value, 6)]);
  });

  it('is the consumption adjusted for stock-outs of OpenLMIS: C · 30 / (30 − X)', () => {
    const soldOut = new Set([3, 9, 15, 21, 27]);
    const past = [seen(30), ...Array.from({ length: 30 }, (_, day) => seen(29 - day, soldOut.has(day) ? { sold: 0, stock: 0 } : { sold: 8, stock: 80 }))];
    const consumed = 8 * 25;
    // The five days and the five that follow them are left out; all others sold alike, so C / (30 − X) is the same.
    expect((of(past)?.meanPerDay30 ?? 0) * 30).toBeCloseTo((consumed * 30) / (30 - 5), 9);
  });

  const anyPast = fc
    .array(fc.record({ hours: fc.integer({ min: 0, max: 900 }), stock: fc.option(fc.nat({ max: 500 })), sold: fc.option(fc.nat({ max: 90 })) }), {
      maxLength: 40,
    })
    .map((all) =>
      pastOf(
        all.map(({ hours, ...figures }, place) => ({ ...seen(0, figures), reportId: `r${place}`, observedAt: instant(NOW - hours * HOUR) })),
        NOW,
      ),
    );
  it('is never negative, never less than its mean, and grows with the unit of quantity', () =>
    fc.assert(
      fc.property(anyPast, fc.constantFrom(2, 10, 1000), (past, unit) => {
        const demand = of(past);
        const times = (figure: number | null) => (figure === null ? null : figure * unit);
        const scaled = of(past.map((one) => ({ ...one, stock: times(one.stock), sold: times(one.sold) })));
        if (demand === null) return expect(scaled).toBeNull();
        expect(demand.meanPerDay30).toBeGreaterThanOrEqual(0);
        expect(demand.perDay).toBeGreaterThanOrEqual(demand.meanPerDay30);
        expect(scaled?.perDay).toBeCloseTo(demand.perDay * unit, 4);
      }),
    ));
  it('does not take silence for zero: a visit that saw nothing changes no known day to a lower one', () => {
    const silent = [seen(3), seen(2, { sold: 30 }), seen(1), seen(0)];
    expect(of(silent)).toMatchObject({ perDay: 30, days: 1 });
  });
});
