import fc from 'fast-check';
import { AVAILABILITIES } from '../figures.js';
import { instant, MINUTE } from '../instant.js';
import { isUuidV7 } from '../uuid-v7.js';
import { decodeSmsReport, encodeSmsReport, SMS_LENGTH, type SmsLine, type SmsReport, smsReportId } from './sms-report.js';

const AT = instant(Date.UTC(2026, 10, 22, 1, 5));
const goods = Array.from({ length: 40 }, (_, place) => `hang-${place}`);
const goodsOf = (outlet: number): readonly string[] | null => (outlet === 7 ? goods : null);
const report = (lines: readonly SmsLine[]): SmsReport => ({ account: 3, outlet: 7, observedAt: AT, lines });

describe('a report as an SMS', () => {
  it('of 40 goods at prices in hundreds of đồng is one SMS', () => {
    const lines = goods.map((commodity, place): SmsLine => ({ commodity, price: 12_300 + place * 3_700, availability: 'ENOUGH' }));
    const texts = encodeSmsReport(report(lines), goods);
    expect(texts).toHaveLength(1);
    expect(texts[0]?.length).toBeLessThanOrEqual(SMS_LENGTH);
    expect(texts[0]).toMatch(/^CC1[A-Za-z0-9+-]+$/);
  });

  it('comes out as it went in, in as many texts as it needs', () => {
    const price = fc.option(fc.integer({ min: 1, max: 1_000_000_000_000 }), { nil: null });
    const line = fc.record({ price, availability: fc.option(fc.constantFrom(...AVAILABILITIES), { nil: null }) });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (drawn) => {
        const lines = drawn
          .map((value, place): SmsLine => ({ commodity: goods[place] ?? '', ...value }))
          .filter(({ price, availability }) => price !== null || availability !== null);
        const read = encodeSmsReport(report(lines), goods).map((text) => {
          expect(text.length).toBeLessThanOrEqual(SMS_LENGTH);
          return decodeSmsReport(text, goodsOf);
        });
        expect(read.flatMap((one) => (one.kind === 'report' ? one.lines : [{ commodity: '', price: null, availability: null }]))).toEqual(lines);
        for (const one of read) expect(one).toMatchObject({ kind: 'report', account: 3, outlet: 7, observedAt: AT });
      }),
    );
  });

  const text = encodeSmsReport(report([{ commodity: 'hang-1', price: 25_000, availability: 'LOW' }]), goods)[0] ?? '';

  it.each([
    { name: 'somebody else’s text', sent: 'Chào bạn', reason: 'NOT_OURS' },
    { name: 'a letter changed', sent: text.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), reason: 'DAMAGED' },
    { name: 'a text cut short', sent: text.slice(0, 20), reason: 'DAMAGED' },
    { name: 'the mark alone', sent: 'CC1', reason: 'DAMAGED' },
  ])('refuses $name', ({ sent, reason }) => {
    expect(decodeSmsReport(sent, goodsOf)).toEqual({ kind: 'refused', reason });
  });

  it('refuses an outlet nobody knows and goods that have changed since', () => {
    expect(decodeSmsReport(text, () => null)).toEqual({ kind: 'refused', reason: 'OUTLET_UNKNOWN' });
    expect(decodeSmsReport(text, () => goods.toReversed())).toEqual({ kind: 'refused', reason: 'GOODS_CHANGED' });
  });

  it('never throws, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string(), (sent) => {
        expect(decodeSmsReport(`CC1${sent}`, goodsOf).kind).toMatch(/report|refused/);
      }),
    );
  });

  it('has one id on both sides, and another for another text', () => {
    const read = decodeSmsReport(` ${text}\n`, goodsOf);
    expect(read).toMatchObject({ kind: 'report', id: smsReportId(text, AT) });
    expect(isUuidV7(smsReportId(text, AT))).toBe(true);
    expect(smsReportId(`${text}A`, AT)).not.toBe(smsReportId(text, AT));
    expect(smsReportId(text, instant(AT + MINUTE / 2))).toBe(smsReportId(text, AT));
  });
});
