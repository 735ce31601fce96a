import type { AnyEvidence } from '@domain/alert/evidence.js';
import { RULES } from '@domain/alert/verdict.js';
import { type AlertExplanation, alertExplanation } from './alert-explanation.js';
import { en } from './en.js';
import { createFormat } from './format.js';
import { at, furtherEvidence } from './further-evidence.js';
import { ceiling, gouging, shortage, soldOut, tenfold } from './outlet-examples.js';
import { vi } from './vi.js';

const rice = { unit: 'kg', basePerUnit: 1000 };
const soldOutLate = { ...soldOut, lastStock: 20_000, lastStockAt: at, demandPerDay: 35_000 };
const all: readonly AnyEvidence[] = [gouging, tenfold, ceiling, soldOutLate, shortage, ...furtherEvidence];

/** What each part must hold: [seen, against what, how sure, what to do]. */
type Parts = readonly [string, string, string, string];
const EXPECTED: { readonly [R in AnyEvidence['rule']]: { readonly vi: Parts; readonly en: Parts } } = {
  G0: {
    vi: ['Giá 250.000 đ/kg lúc 12:40 22/11', 'mức tham chiếu 25.000 đ (trung vị 30 ngày', 'nhập sai một số 0', 'xác nhận hoặc đính chính phiếu'],
    en: ['Price 250,000 đ/kg at 12:40 22 Nov', 'the reference 25,000 đ (its own 30-day median)', 'a zero too many', 'confirm or correct the report'],
  },
  G1: {
    vi: ['tăng 24%', '6 điểm bán cùng xã, phường giảm 1%', '2 trong 3 phiếu gần nhất', 'hóa đơn nhập hàng'],
    en: ['up 24%', '6 outlets in the same commune are down 1%', '2 of the last 3 reports', 'purchase invoices'],
  },
  G2: {
    vi: ['cao hơn 24%', 'giá giữa 25.000 đ của 6 điểm bán', 'so với 6 điểm bán', 'kiểm tra giá niêm yết'],
    en: ['24% above', 'the median of 25,000 đ of 6 outlets', 'compared with 6 outlets', 'check the posted price'],
  },
  G3: {
    vi: ['Giá 31.000 đ/kg', 'giá tối đa 30.000 đ', 'so thẳng với mức quy định', 'đối chiếu với văn bản'],
    en: ['Price 31,000 đ/kg', 'the maximum price of 30,000 đ', 'compared with the set price itself', 'against the document'],
  },
  G4: {
    vi: ['Giá 31.000 đ/kg', 'mức 26.400 đ mà giá vốn và mức lãi 20%', 'tính từ 12 phiếu', 'giải trình giá vốn'],
    en: ['Price 31,000 đ/kg', 'the 26,400 đ that the input price and the markup of 20%', '12 reports', 'account for its input price'],
  },
  S1: {
    vi: ['Hết hàng lúc 12:40 22/11', 'Bình thường bán khoảng 35 kg/ngày', 'chắc theo số đếm', 'hỏi ngày hàng về'],
    en: ['Sold out at 12:40 22 Nov', 'Usually sells about 35 kg a day', 'it was counted', 'ask when goods arrive'],
  },
  S2: {
    vi: ['Còn 40 kg', 'thiếu 1,9 ngày, dưới ngưỡng 1 ngày', 'chưa biết ngày hàng về', 'đặt bổ sung trước trưa 22/11'],
    en: ['40 kg left', '1.9 days short, below the limit of 1 day ', 'the delivery day is not known', 'order more before noon 22 Nov'],
  },
  S3: {
    vi: ['4 trong 10 điểm bán', 'ngưỡng theo dõi 7, cảnh báo 3 ngày', '10 trong 12 điểm bán', 'tăng lượng giao'],
    en: ['4 of 10 outlets', 'watch 7, alert 3 days', '10 of 12 outlets', 'deliver more'],
  },
  S4: {
    vi: ['chỉ đủ dùng 2 ngày', 'toàn tỉnh đủ 9 ngày', 'dự trữ các điểm bán đã báo', 'để điều chuyển'],
    en: ['only 2 days of cover', 'the province has 9', 'the stock that outlets reported', 'arrange the transfer'],
  },
  S5: {
    vi: ['hết trong ngày ở 1 trong 3 ngày', 'ngưỡng 2 ngày', '1 trong 3 ngày', 'giao thêm một chuyến'],
    en: ['gone later on 1 of the last 3 days', 'limit 2', 'on 1 of 3 days', 'once more during the day'],
  },
  H1: {
    vi: ['Dự trữ 500 kg', 'mức bình quân 200 kg của 40 ngày', 'mốc so sánh gồm 40 ngày', 'hỏi lý do tăng dự trữ'],
    en: ['Stock of 500 kg', 'the mean of 200 kg over 40 days', 'compared with 40 days', 'ask why stock grew'],
  },
  H2: {
    vi: ['bán ra còn 12 kg/ngày', 'so với thường ngày 20 kg', 'dự trữ tăng cùng lúc với bán ra giảm', 'kiểm tra kho'],
    en: ['it sells 12 kg a day', 'its usual 20 kg', 'stock grew while sales fell', 'inspect store and sales'],
  },
  H3: {
    vi: ['mở cửa nhưng không bán', 'chưa từng đăng ký', 'chưa rõ lý do', 'đối chiếu với đăng ký'],
    en: ['open but not selling', 'never registered', 'the reason is not known', 'compare what the outlet has registered'],
  },
  H4: {
    vi: ['2 trong 3 điểm bán của Công ty Minh Phát', 'mức thường 400 kg', 'thấy ở 2 điểm bán', 'kiểm tra các điểm bán cùng chủ'],
    en: ['2 of 3 outlets of Công ty Minh Phát', 'their usual 400 kg', 'seen at 2 outlets', 'inspect all outlets of that owner'],
  },
  A: {
    vi: ['tăng 12%', 'ngưỡng 3%', '1 trong 1 phương pháp', 'giá bán buôn và nguồn cung'],
    en: ['up 12%', 'limit 3%', '1 of 1 methods', 'wholesale prices and supply'],
  },
  P: {
    vi: ['gấp 1,9 lần', 'cùng thứ của bốn tuần trước', '9 điểm bán trong 2 kỳ liền', 'bổ sung hàng'],
    en: ['1.9 times', 'the same slot and weekday of four weeks', '9 outlets in 2 slots', 'restock'],
  },
  N1: {
    vi: ['Không có phiếu 3 kỳ liền', 'ngưỡng 3 kỳ', 'chưa rõ vì sao', 'gọi ngay'],
    en: ['No report for 3 slots', 'limit 3 slots', 'the reason is not known', 'at once'],
  },
  N2: {
    vi: ['60 trong 120 dòng', 'yêu cầu 80%', 'đếm từ phiếu đã nhận', 'nhắc các điểm bán chưa báo'],
    en: ['60 of 120 lines', '80% wanted', 'counted from the reports', 'remind the outlets'],
  },
  L: {
    vi: ['thấp hơn ít nhất 20%', 'so với các tuần trước', '3 tuần liền', 'kết nối tiêu thụ'],
    en: ['at least 20% less', 'than in the weeks before', '3 weeks in a row', 'the areas that run short'],
  },
};

const texts = { vi, en };
const explained = (evidence: AnyEvidence, language: 'vi' | 'en'): AlertExplanation => {
  const format = createFormat({ language, currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' });
  const parts = Object.entries(alertExplanation(evidence, { format, commodity: rice }, texts[language]));
  return Object.fromEntries(parts.map(([name, words]) => [name, String(words).replace(/[\u00a0\u202f]/g, ' ')])) as unknown as AlertExplanation;
};
const cases = all.flatMap((evidence) => (['vi', 'en'] as const).map((language) => ({ rule: evidence.rule, language, evidence })));

describe('an alert says what was seen, against what, by which rule, how sure, and what to do', () => {
  it.each(cases)('$rule in $language', ({ rule, language, evidence }) => {
    const [seen, against, sure, next] = EXPECTED[rule][language];
    const words = explained(evidence, language);
    expect(words.seen).toContain(seen);
    expect(words.seen).toContain(against);
    expect(words.rule).toMatch(
      language === 'vi' ? new RegExp(`^${rule} \\(.+\\), cấp độ 1, bộ ngưỡng số 1$`) : new RegExp(`^${rule} \\(.+\\), level 1, limits version 1$`),
    );
    expect(words.sure).toContain(sure);
    expect(words.next).toContain(next);
    expect(Object.values(words).join(' ')).not.toMatch(/undefined|null|NaN/);
  });

  it('is there for every rule', () => {
    expect(new Set(all.map(({ rule }) => rule))).toEqual(new Set(RULES));
  });

  it.each([
    {
      name: 'a rise that the input price explains asks for the invoices',
      evidence: { ...gouging, costMove: { priceBefore: 1, costBefore: 1, priceMove: 1, costMove: 1, reports: 9, isExplained: true } },
      part: 'next',
      words: 'do giá vốn',
    },
    { name: 'a rise in one report only is not sure', evidence: { ...gouging, firedInLast3: 1 }, part: 'sure', words: 'cần phiếu sau xác nhận' },
    { name: 'no peers make it less sure', evidence: { ...gouging, peers: 0 }, part: 'sure', words: 'độ chắc thấp hơn' },
    { name: 'a delivery on its way is asked for earlier', evidence: { ...shortage, deliveryConfirmed: true }, part: 'next', words: 'giao sớm hơn' },
  ] as const)('$name', ({ evidence, part, words }) => {
    expect(explained(evidence, 'vi')[part]).toContain(words);
  });
});
