import { judgePrice, type PriceKnown } from './judge-price.js';

const known: PriceKnown = { last: 25_000, baseline: null, baselineCount: 0, band: 0.15 };

describe('judgePrice', () => {
  it.each([
    { name: 'the last price again', price: 25_000, than: known, is: { kind: 'none' } },
    { name: 'at the band', price: 28_750, than: known, is: { kind: 'none' } },
    { name: 'above the band', price: 29_000, than: known, is: { kind: 'beyond-band', change: 0.16, limit: 0.15 } },
    { name: 'below the band', price: 20_000, than: known, is: { kind: 'beyond-band', change: -0.2, limit: 0.15 } },
    { name: 'a nought too many', price: 250_000, than: known, is: { kind: 'tenfold', meant: 25_000 } },
    { name: 'a nought too few', price: 2_600, than: known, is: { kind: 'tenfold', meant: 26_000 } },
    { name: 'a doubling is no slip', price: 50_000, than: known, is: { kind: 'beyond-band', change: 1, limit: 0.15 } },
    { name: 'a first price', price: 99_000, than: { ...known, last: null }, is: { kind: 'none' } },
    { name: 'within the band of the usual price', price: 29_000, than: { ...known, baseline: 27_000, baselineCount: 8 }, is: { kind: 'none' } },
    {
      name: 'a usual price of two reports does not count',
      price: 29_000,
      than: { ...known, baseline: 27_000, baselineCount: 2 },
      is: { kind: 'beyond-band', change: 0.16, limit: 0.15 },
    },
  ])('$name', ({ price, than, is }) => {
    const doubt = judgePrice(price, than);
    expect(doubt.kind === 'beyond-band' ? { ...doubt, change: Math.round(doubt.change * 100) / 100 } : doubt).toEqual(is);
  });
});
