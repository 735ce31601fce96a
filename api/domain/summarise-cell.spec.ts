import fc from 'fast-check';
import { instant } from './instant.js';
import { type CellLine, summariseCell } from './summarise-cell.js';

const NONE = 0;
const ENOUGH = 2;
const line = (outletId: number, minute: number, figures: Partial<CellLine> = {}): CellLine => ({
  outletId,
  observedAt: instant(minute),
  reportId: `${outletId}-${minute}`,
  price: null,
  stock: null,
  sold: null,
  incoming: null,
  availability: null,
  ...figures,
});

describe('summariseCell', () => {
  it.each([
    {
      name: 'nobody reported',
      lines: [],
      summary: { outlets: 0, priceCount: 0, median: null, stock: null, sold: null, incoming: null, availabilityCount: 0, outCount: 0, lastObservedAt: null },
    },
    {
      name: 'seen, but nothing observed',
      lines: [line(1, 5)],
      summary: { outlets: 1, priceCount: 0, median: null, stock: null, sold: null, lastObservedAt: 5 },
    },
    { name: 'none left is zero, not silence', lines: [line(1, 5, { stock: 0 })], summary: { stock: 0, sold: null, availabilityCount: 1, outCount: 1 } },
    {
      name: 'the newest price of an outlet',
      lines: [line(1, 9, { price: 30 }), line(1, 5, { price: 10 })],
      summary: { outlets: 1, priceCount: 1, median: 30, lastObservedAt: 9 },
    },
    {
      name: 'an older price where the newest line has none',
      lines: [line(1, 5, { price: 10, stock: 4 }), line(1, 9, { stock: 3 })],
      summary: { median: 10, stock: 3 },
    },
    {
      name: 'of two reports at one time the greater id',
      lines: [line(1, 5, { reportId: 'a', price: 10 }), line(1, 5, { reportId: 'b', price: 30 })],
      summary: { median: 30 },
    },
    {
      name: 'sold is added up, stock is not',
      lines: [line(1, 5, { sold: 10, stock: 90 }), line(1, 9, { sold: 20, stock: 70 })],
      summary: { sold: 30, stock: 70 },
    },
    {
      name: 'stock of all outlets',
      lines: [line(1, 5, { stock: 10 }), line(2, 5, { stock: 20 }), line(3, 5)],
      summary: { outlets: 3, stock: 30, availabilityCount: 2, outCount: 0 },
    },
    {
      name: 'the newest announced delivery',
      lines: [line(1, 5, { incoming: 10 }), line(1, 9, { incoming: 7 }), line(2, 5, { incoming: 1 })],
      summary: { incoming: 8 },
    },
    {
      name: 'none by sight',
      lines: [line(1, 5, { availability: NONE }), line(2, 5, { availability: ENOUGH })],
      summary: { availabilityCount: 2, outCount: 1 },
    },
    { name: 'restocked later', lines: [line(1, 5, { availability: NONE }), line(1, 9, { stock: 4 })], summary: { availabilityCount: 1, outCount: 0 } },
    { name: 'out after it was there', lines: [line(1, 5, { availability: ENOUGH }), line(1, 9, { stock: 0 })], summary: { availabilityCount: 1, outCount: 1 } },
    { name: 'stock and sight disagree: the worse', lines: [line(1, 5, { availability: NONE, stock: 9 })], summary: { availabilityCount: 1, outCount: 1 } },
    {
      name: 'median and percentiles, rounded',
      lines: [10, 20, 30, 45].map((price, outlet) => line(outlet, 5, { price })),
      summary: { median: 25, p10: 13, p90: 41 },
    },
    { name: 'a median between two figures goes up', lines: [line(1, 5, { price: 10 }), line(2, 5, { price: 11 })], summary: { median: 11 } },
  ])('$name', ({ lines, summary }) => expect(summariseCell(lines)).toMatchObject(summary));

  const figure = fc.option(fc.nat({ max: 50 }));
  const anyLines = fc
    .uniqueArray(
      fc.record({
        outletId: fc.nat({ max: 4 }),
        minute: fc.nat({ max: 5 }),
        price: fc.option(fc.integer({ min: 1, max: 50 })),
        stock: figure,
        sold: figure,
        incoming: figure,
        availability: fc.option(fc.nat({ max: 3 })),
      }),
      { maxLength: 12, selector: ({ outletId, minute }) => `${outletId}-${minute}` },
    )
    .map((all) => all.map(({ outletId, minute, ...figures }) => line(outletId, minute, figures)));
  it('does not depend on the order of lines and leaves them alone', () =>
    fc.assert(
      fc.property(anyLines, (lines) => {
        const before = JSON.stringify(lines);
        expect(summariseCell([...lines].reverse())).toEqual(summariseCell(lines));
        expect(JSON.stringify(lines)).toBe(before);
      }),
    ));
  it('never makes a figure out of silence', () =>
    fc.assert(
      fc.property(anyLines, (lines) => {
        const summary = summariseCell(lines);
        expect(summary.sold === null).toBe(lines.every(({ sold }) => sold === null));
        expect(summary.stock === null).toBe(lines.every(({ stock }) => stock === null));
        expect(summary.median === null).toBe(lines.every(({ price }) => price === null));
        expect(summary.outCount <= summary.availabilityCount && summary.availabilityCount <= summary.outlets).toBe(true);
        if (summary.median !== null)
          expect([summary.p10, summary.median, summary.p90]).toEqual([summary.p10, summary.median, summary.p90].sort((a, b) => (a ?? 0) - (b ?? 0)));
      }),
    ));
});
