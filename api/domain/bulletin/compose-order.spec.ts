import fc from 'fast-check';
import { instant } from '../instant.js';
import { composeOrder, goodsOfAnswers, ORDER_SECTIONS } from './compose-order.js';
import type { FrozenAnswer, FrozenOrder } from './frozen-bulletin.js';

const answer = (parts: Partial<FrozenAnswer> = {}): FrozenAnswer => ({
  ...{ outlet: 'Chợ A', code: 'gao', commodity: 'Gạo', unit: 'kg', price: 18_000, stock: 500, isOut: false },
  ...parts,
});
const order = (answers: readonly FrozenAnswer[], late = 0): FrozenOrder => ({
  ...{ id: 7, title: 'Kiểm tra gạo', text: 'Báo giá gạo.\n\nVà dự trữ.', madeAt: instant(Date.UTC(2026, 10, 22, 1)) },
  ...{ deadlineAt: instant(Date.UTC(2026, 10, 22, 3)), late, answers },
});
const footing = { at: instant(Date.UTC(2026, 10, 22, 4)), utcOffsetMinutes: 420, currency: 'VND', currencyDecimals: 0 };

describe('the report on an order', () => {
  it('says what was asked, what was answered and who is silent', () => {
    const answers = [answer(), answer({ outlet: 'Chợ B', price: null, stock: null, isOut: true })];
    const sections = composeOrder(order(answers, 1), { ...footing, expected: 3, received: 2, missing: ['Chợ C'] });
    expect(sections.map(({ key }) => key)).toEqual(ORDER_SECTIONS.map(({ key }) => key));
    expect(sections[0]?.paragraphs).toEqual([
      'Kiểm tra gạo.',
      'Báo giá gạo.',
      'Và dự trữ.',
      'Yêu cầu lúc 08 giờ 00 phút, ngày 22 tháng 11 năm 2026; thời hạn 10 giờ 00 phút, ngày 22 tháng 11 năm 2026.',
    ]);
    expect(sections[1]?.table?.rows).toEqual([
      ['Chợ A', 'Gạo', 'kg', '18.000', '500'],
      ['Chợ B', 'Gạo', 'kg', '', 'hết hàng'],
    ]);
    expect(sections[2]?.paragraphs.join(' ')).toMatch(/2\/3 điểm bán trả lời .*1 trả lời sau thời hạn\. Chưa trả lời: Chợ C\.$/);
  });

  it('is written also when nobody answered', () => {
    const sections = composeOrder(order([]), { ...footing, expected: 1, received: 0, missing: ['Chợ A'] });
    expect(sections[1]).toMatchObject({ paragraphs: ['Chưa có báo cáo nào trả lời.'], table: null });
  });

  it('names how many rows the table leaves out', () => {
    const answers = Array.from({ length: 205 }, (_, place) => answer({ outlet: `Chợ ${place}` }));
    const [, body] = composeOrder(order(answers), { ...footing, expected: 205, received: 205, missing: [] });
    expect([body?.table?.rows.length, body?.paragraphs[0]]).toEqual([200, expect.stringContaining('5 dòng khác')]);
  });
});

describe('goodsOfAnswers', () => {
  it('keeps every answer, and the middle price between the least and the greatest', () => {
    const one = fc.record({ code: fc.constantFrom('a', 'b', 'c'), price: fc.option(fc.integer({ min: 1, max: 1e9 })), isOut: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one), (parts) => {
        const answers = parts.map((part) => answer(part));
        const goods = goodsOfAnswers(answers);
        expect(goods.reduce((sum, { outlets }) => sum + outlets, 0)).toBe(answers.length);
        for (const { code, median, stockOutRate } of goods) {
          const prices = answers.flatMap((each) => (each.code === code && each.price !== null ? each.price : []));
          if (prices.length === 0) expect(median).toBeNull();
          else expect(median).toBeGreaterThanOrEqual(Math.min(...prices));
          if (prices.length > 0) expect(median).toBeLessThanOrEqual(Math.max(...prices));
          expect(stockOutRate).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
