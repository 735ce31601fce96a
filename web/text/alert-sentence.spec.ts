import type { AnyEvidence } from '@domain/alert/evidence.js';
import { alertFigures } from './alert-figures.js';
import { alertSentence } from './alert-sentence.js';
import { en } from './en.js';
import { createFormat } from './format.js';
import { furtherEvidence } from './further-evidence.js';
import { ceiling, gouging, lumps, rush, shortage, soldOut, tenfold } from './outlet-examples.js';
import { vi } from './vi.js';

const rice = { unit: 'kg', basePerUnit: 1000 };
const pens = {
  vi: { format: createFormat({ language: 'vi', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' }), commodity: rice },
  en: { format: createFormat({ language: 'en', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' }), commodity: rice },
};
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const all: readonly AnyEvidence[] = [gouging, tenfold, ceiling, soldOut, shortage, rush, lumps, ...furtherEvidence];

describe('the sentence of an alert', () => {
  it('G1 says the rise, the peers, the excess and the limit', () => {
    expect(plain(alertSentence(gouging, pens.vi))).toBe(
      'Giá 31.000 đ/kg lúc 12:40 22/11, tăng 24% so với mức thường của chính điểm bán (25.000 đ, trung vị 42 phiếu từ 20/10 đến 19/11), trong khi 6 điểm bán cùng xã, phường giảm 1%. ' +
        'Phần tăng riêng 25,3% vượt ngưỡng 15% của cấp độ 1; vượt ngưỡng ở 2 trong 3 phiếu gần nhất. So với mức 24.000 đ trước tình trạng khẩn cấp, giá đã tăng 29,2%.',
    );
  });

  it('G0 says that a zero may be too many, and that the price is set aside', () => {
    expect(plain(alertSentence(tenfold, pens.vi))).toContain('gấp 10 lần mức tham chiếu 25.000 đ');
    expect(plain(alertSentence(tenfold, pens.vi))).toContain('thừa hoặc thiếu một số 0');
  });

  it('G3 names the document', () => {
    expect(plain(alertSentence(ceiling, pens.en))).toBe(
      'Price 31,000 đ/kg at 12:40 22 Nov, 3.3% above the maximum price of 30,000 đ (in force since 22 Nov 2026, QĐ 12).',
    );
  });

  it('S1 leaves out what was not known', () => {
    expect(plain(alertSentence(soldOut, pens.vi))).toBe('Hết hàng lúc 12:40 22/11 (tồn 0 kg).');
  });

  it('S2 says how many days are lacking', () => {
    expect(plain(alertSentence(shortage, pens.vi))).toContain('đủ bán 1,1 ngày; 3 ngày nữa mới có hàng');
    expect(plain(alertSentence(shortage, pens.vi))).toContain('thiếu 1,9 ngày, dưới ngưỡng 1 ngày của cấp độ 1');
  });

  it('S2 says that supply cannot follow a rush', () => {
    expect(plain(alertSentence(rush, pens.vi))).toContain(
      'đang bán 66 kg/ngày, gấp 2,2 lần mức thường 30 kg/ngày; kể cả 92 kg sắp về cũng chỉ đủ bán 2 ngày, mà 3 ngày bán nữa',
    );
    expect(plain(alertSentence(rush, pens.en))).toContain('now selling 66 kg a day, 2.2 times the usual 30 kg');
  });

  it('S2 says how often as much was sold before', () => {
    expect(plain(alertSentence(lumps, pens.vi))).toContain('10% số lần lượng bán của 3 ngày đã bằng hoặc vượt mức tồn này (ngưỡng 5%)');
    expect(plain(alertSentence(lumps, pens.en))).toContain('the sales of 3 days came up to this stock 10% of the time (limit 5%)');
  });

  it.each(all.map((evidence) => ({ rule: evidence.rule, evidence })))('$rule has words in both languages, and no hole in them', ({ evidence }) => {
    for (const pen of [pens.vi, pens.en]) expect(alertSentence(evidence, pen)).not.toMatch(/undefined|null|NaN/);
  });
});

describe('the figures of an alert', () => {
  it.each(all.map((evidence) => ({ rule: evidence.rule, evidence })))('$rule shows every number of its evidence', ({ evidence }) => {
    expect(alertFigures(evidence, pens.vi, vi)).toHaveLength(Object.keys(evidence).length - 1);
    expect(alertFigures(evidence, pens.en, en)).toHaveLength(Object.keys(evidence).length - 1);
  });

  it('what was not known is said to be unknown', () => {
    expect(alertFigures(soldOut, pens.vi, vi)).toContainEqual({ label: 'Sức bán mỗi ngày', value: 'không rõ' });
  });
});
