import { checkReport } from '@domain/check-report.js';
import { instant } from '@domain/instant.js';
import { uuidV7 } from '@domain/uuid-v7.js';
import { EMPTY_DRAFT, EMPTY_LINE, parseDraft, type ReportDraft, sealReport } from './draft.js';

const at = Date.parse('2026-11-22T05:40:00Z');
const seal = {
  id: uuidV7(instant(at), new Uint8Array(10)),
  outlet: 'cho-ba-to',
  at,
  reading: { language: 'vi', currency: 'VND', minorPerUnit: 1 },
  commodities: [
    { id: 'gao', basePerUnit: 1000 },
    { id: 'trung', basePerUnit: 1 },
    { id: 'duong', basePerUnit: 1000 },
  ],
} as const;
const context = { at: instant(at), oldest: instant(0), maxLines: 500, hasOutlet: () => true, hasCommodity: () => true };
const draft: ReportDraft = {
  note: ' mưa ',
  lines: {
    trung: { ...EMPTY_LINE, price: '3,3', availability: 'LOW' },
    gao: { ...EMPTY_LINE, price: '25', stock: '1.250', priceConfirmed: true },
    duong: EMPTY_LINE,
  },
};

describe('a draft when it is sealed', () => {
  const report = sealReport(draft, seal);

  it('holds what was written about, in walking order, in smallest units', () => {
    expect(report.lines).toEqual([
      { commodity: 'gao', price: 25_000, stock: 1_250_000, sold: null, incoming: null, availability: null, flags: ['PRICE_CONFIRMED'], note: null },
      { commodity: 'trung', price: 3300, stock: null, sold: null, incoming: null, availability: 'LOW', flags: [], note: null },
    ]);
    expect(report.note).toBe('mưa');
  });

  it('passes the check of the server', () => {
    expect(checkReport(report, context).kind).toBe('checked');
  });

  it('keeps a figure it cannot read as text, which the check refuses on its line', () => {
    const unreadable = sealReport({ note: '', lines: { gao: { ...EMPTY_LINE, price: 'rẻ' } } }, seal);
    expect(checkReport(unreadable, context)).toMatchObject({ kind: 'refused', problems: [{ code: 'NOT_A_NUMBER', line: 0, field: 'price', value: 'rẻ' }] });
  });
});

describe('a draft kept on the machine', () => {
  it('comes back as it was', () => {
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it.each([null, '', 'null', '[]', '{"lines":3}', '{broken'])('%p comes back empty', (kept) => {
    expect(parseDraft(kept).lines).toEqual(EMPTY_DRAFT.lines);
  });

  it('a line of another shape loses only what cannot be read', () => {
    expect(parseDraft('{"lines":{"gao":{"price":"25","availability":"MANY","stock":7}}}').lines['gao']).toEqual({ ...EMPTY_LINE, price: '25' });
  });
});
