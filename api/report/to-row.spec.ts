import { instant } from '../domain/instant.js';
import type { CheckedReport, ReportLine } from '../domain/report-draft.js';
import type { Acceptable } from './acceptable.js';
import { type RowContext, toRow } from './to-row.js';

const OBSERVED = instant(Date.UTC(2026, 10, 22, 1, 30));

const line = (parts: { readonly [Field in keyof ReportLine]?: unknown } = {}): ReportLine =>
  ({
    commodity: 'rice',
    price: null,
    priceLow: null,
    priceHigh: null,
    inputPrice: null,
    stock: null,
    sold: null,
    incoming: null,
    incomingAt: null,
    availability: null,
    flags: [],
    acts: null,
    note: null,
    ...parts,
  }) as ReportLine;

function rowOf(lines: readonly ReportLine[], retiredAt: number | null = null) {
  const report: CheckedReport = {
    id: '01ABCDEF-0000-7000-8000-000000000000',
    outlet: 'cho',
    observedAt: OBSERVED,
    corrects: null,
    correctionReason: null,
    note: null,
    lines,
  };
  const item: Acceptable = { report, origin: 'PHONE', accountId: 3, receivedAt: instant(OBSERVED + 1), dueAt: instant(OBSERVED + 1) };
  const context: RowContext = {
    calendar: { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] },
    outletByCode: (code) => (code === 'cho' ? { id: 7, provinceId: 5, latitude: null, longitude: null } : undefined),
    commodityByCode: (code) => ({ id: code === 'rice' ? 1 : 2, retiredAt: retiredAt === null ? null : instant(retiredAt) }),
  };
  return toRow(item, context);
}

describe('toRow', () => {
  it('puts a report on its local day and into the slot that follows it', () => {
    expect(rowOf([line()])).toMatchObject({ provinceId: 5, outletId: 7, day: '2026-11-22', slotAt: Date.UTC(2026, 10, 22, 5) });
  });

  it('writes ids in small letters, as the database gives them back', () => {
    expect(rowOf([line()]).id).toBe('01abcdef-0000-7000-8000-000000000000');
  });

  it('aligns the lines and writes what was not observed as NULL', () => {
    const row = rowOf([line({ price: 10, availability: 'NONE' }), line({ commodity: 'egg', stock: 0 })]);
    expect(row).toMatchObject({ commodityIds: '{1,2}', prices: '{10,NULL}', stocks: '{NULL,0}', solds: '{NULL,NULL}', availabilities: '{0,NULL}' });
  });

  it('leaves out columns of which no line says anything', () => {
    expect(rowOf([line({ price: 1 })])).toMatchObject({
      priceLows: null,
      priceHighs: null,
      inputPrices: null,
      incomings: null,
      incomingAts: null,
      flags: null,
      acts: null,
      notes: null,
    });
  });

  it('writes times and notes as array texts that cannot break out of their quotes', () => {
    const row = rowOf([line({ incomingAt: OBSERVED, note: 'a "b", \\{c}' }), line({ commodity: 'egg' })]);
    expect(row).toMatchObject({ incomingAts: '{"2026-11-22T01:30:00.000Z",NULL}', notes: '{"a \\"b\\", \\\\{c}",NULL}' });
  });

  it.each([
    ['before it was retired', 1, null],
    ['at the very instant', 0, '{8}'],
    ['after it was retired', -1, '{8}'],
  ])('flags an observation %s accordingly', (_name, after, flags) => expect(rowOf([line()], OBSERVED + after).flags).toBe(flags));

  it('hashes what was sent, so that retiring a commodity later does not make a repeated report another one', () => {
    expect(rowOf([line()], OBSERVED - 1).contentSha256).toBe(rowOf([line()]).contentSha256);
    expect(rowOf([line({ price: 1 })]).contentSha256).not.toBe(rowOf([line()]).contentSha256);
  });
});
