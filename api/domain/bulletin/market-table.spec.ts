import fc from 'fast-check';
import { type MarketGood, marketGroups, marketTable } from './market-table.js';

const good = (parts: Partial<MarketGood> = {}): MarketGood => ({
  group: 'STAPLE',
  nationalCode: '01.001',
  name: 'Gạo tẻ',
  specification: 'Loại thường',
  unit: 'kg',
  priceKind: 'RETAIL',
  before: 20_000,
  now: 19_000,
  days: 30,
  ...parts,
});

describe('the market price table', () => {
  it.each<[name: string, parts: Partial<MarketGood>, figures: readonly string[]]>([
    ['a fall in brackets', {}, ['20.000', '19.000', '(1.000)', '(5)']],
    ['a rise', { now: 20_500 }, ['20.000', '20.500', '500', '2,5']],
    ['no change', { now: 20_000 }, ['20.000', '20.000', '0', '0']],
    ['no previous price: no change and no percent', { before: null }, ['', '19.000', '', '']],
    ['no price this month', { now: null }, ['20.000', '', '', '']],
  ])('%s', (_name, parts, figures) => {
    const [, row] = marketTable(marketGroups([good(parts)]), 0).rows;
    expect(row?.slice(6, 10)).toEqual(figures);
  });

  it('has twelve columns, groups under Roman numerals, and numbers the lines of each group anew', () => {
    const table = marketTable(
      marketGroups([good(), good({ name: 'Gạo nếp' }), good({ group: 'ENERGY', name: 'Xăng' }), good({ group: 'FRESH', now: null, before: null })]),
      0,
    );
    expect(table.head).toHaveLength(12);
    expect(table.rows.map((row) => [row[0], row[2]])).toEqual([
      ['I', 'LƯƠNG THỰC'],
      ['1', 'Gạo tẻ'],
      ['2', 'Gạo nếp'],
      ['II', 'NHIÊN LIỆU'],
      ['1', 'Xăng'],
    ]);
    for (const row of table.rows) expect(row).toHaveLength(12);
  });

  it('names the kind of price and what the price is the mean of', () => {
    const [, row] = marketTable(marketGroups([good({ priceKind: 'FARM_GATE', days: 12 })]), 0).rows;
    expect([row?.[5], row?.[11]]).toEqual(['Tại nơi sản xuất', 'Bình quân 12 ngày']);
  });

  it('never shows a percent without both prices, and its sign is that of the change', () => {
    const price = fc.option(fc.integer({ min: 1, max: 10_000_000 }), { nil: null });
    fc.assert(
      fc.property(price, price, (before, now) => {
        const [group] = marketGroups([good({ before, now })]);
        const row = group?.rows[0];
        if (before === null && now === null) return group === undefined;
        if (before === null || now === null) return row?.share === null && row.change === null;
        return Math.sign(row?.share ?? 0) === Math.sign(now - before);
      }),
    );
  });
});
