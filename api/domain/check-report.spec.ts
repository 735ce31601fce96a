import fc from 'fast-check';
import { checkReport } from './check-report.js';
import { MAX_PRICE, MAX_QUANTITY } from './figures.js';
import { instant } from './instant.js';
import { type CheckContext, type CheckedReport, PROBLEM_CODES, type RawReport, type ReportProblem } from './report-draft.js';

const AT = 1_795_302_000_000;
const DAY = 86_400_000;
const ID = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';
const OTHER = '017f22e2-79b0-7cc3-98c4-dc0c0c073990';
const COMMODITIES = new Set(['RICE', 'EGG', 'PORK']);

const context: CheckContext = {
  at: instant(AT),
  oldest: instant(AT - 60 * DAY),
  maxLines: 500,
  hasOutlet: (code) => code === 'CHO-1',
  hasCommodity: (code) => COMMODITIES.has(code),
};

const rice = { commodity: 'RICE', price: 20_000 };
const raw = (given: object = {}): RawReport => ({ id: ID, outlet: 'CHO-1', observedAt: '2026-11-22T05:30:00+07:00', lines: [rice], ...given });
const withLine = (figures: object): RawReport => raw({ lines: [{ ...rice, ...figures }] });

function problemsOf(sent: unknown, given: Partial<CheckContext> = {}): readonly ReportProblem[] {
  const result = checkReport(sent as RawReport, { ...context, ...given });
  return result.kind === 'refused' ? result.problems : [];
}
const codesOf = (sent: unknown, given: Partial<CheckContext> = {}) => problemsOf(sent, given).map(({ code }) => code);

function accepted(sent: RawReport): CheckedReport {
  const result = checkReport(sent, context);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return result.report;
}

describe('checkReport: the report', () => {
  it.each([
    { name: 'a whole report', sent: raw(), codes: [] },
    { name: 'null', sent: null, codes: ['ID_NOT_UUID_V7', 'OUTLET_UNKNOWN', 'OBSERVED_AT_INVALID', 'LINES_EMPTY'] },
    { name: 'a list', sent: [], codes: ['ID_NOT_UUID_V7', 'OUTLET_UNKNOWN', 'OBSERVED_AT_INVALID', 'LINES_EMPTY'] },
    { name: 'a UUID v4', sent: raw({ id: '017f22e2-79b0-4cc3-98c4-dc0c0c07398f' }), codes: ['ID_NOT_UUID_V7'] },
    { name: 'a number for an id', sent: raw({ id: 7 }), codes: ['ID_NOT_UUID_V7'] },
    { name: 'an unknown outlet', sent: raw({ outlet: 'CHO-9' }), codes: ['OUTLET_UNKNOWN'] },
    { name: 'an outlet that is no text', sent: raw({ outlet: ['CHO-1'] }), codes: ['OUTLET_UNKNOWN'] },
    { name: 'no time', sent: raw({ observedAt: null }), codes: ['OBSERVED_AT_INVALID'] },
    { name: 'a time without offset', sent: raw({ observedAt: '2026-11-22T05:30:00' }), codes: ['OBSERVED_AT_INVALID'] },
    { name: 'a time of half a millisecond', sent: raw({ observedAt: AT + 0.5 }), codes: ['OBSERVED_AT_INVALID'] },
    { name: 'NaN for a time', sent: raw({ observedAt: Number.NaN }), codes: ['OBSERVED_AT_INVALID'] },
    { name: 'the year 1900', sent: raw({ observedAt: '1900-01-01T00:00:00Z' }), codes: ['OBSERVED_AT_TOO_OLD'] },
    { name: 'the year 2100', sent: raw({ observedAt: '2100-01-01T00:00:00Z' }), codes: ['OBSERVED_AT_IN_FUTURE'] },
    { name: 'the oldest time', sent: raw({ observedAt: AT - 60 * DAY }), codes: [] },
    { name: 'a millisecond older', sent: raw({ observedAt: AT - 60 * DAY - 1 }), codes: ['OBSERVED_AT_TOO_OLD'] },
    { name: 'a clock ten minutes ahead', sent: raw({ observedAt: AT + 600_000 }), codes: [] },
    { name: 'a clock a millisecond further ahead', sent: raw({ observedAt: AT + 600_001 }), codes: ['OBSERVED_AT_IN_FUTURE'] },
    { name: 'no lines', sent: raw({ lines: [] }), codes: ['LINES_EMPTY'] },
    { name: 'lines that are missing', sent: raw({ lines: undefined }), codes: ['LINES_EMPTY'] },
    { name: 'lines that are text', sent: raw({ lines: 'RICE' }), codes: ['LINE_INVALID'] },
    { name: 'lines in an object', sent: raw({ lines: { length: 1, 0: rice } }), codes: ['LINE_INVALID'] },
    { name: 'a correction', sent: raw({ corrects: OTHER }), codes: [] },
    { name: 'a correction of what is no report', sent: raw({ corrects: 'yesterday' }), codes: ['CORRECTS_UNKNOWN'] },
    { name: 'a correction of itself', sent: raw({ corrects: ID.toUpperCase() }), codes: ['CORRECTS_UNKNOWN'] },
    { name: 'a note of 500 characters', sent: raw({ note: 'ă'.repeat(500) }), codes: [] },
    { name: 'a note of 501 characters', sent: raw({ note: 'ă'.repeat(501) }), codes: ['TEXT_TOO_LONG'] },
    { name: 'a note that is a number', sent: raw({ note: 5 }), codes: ['TEXT_INVALID'] },
    { name: 'a note with NUL', sent: raw({ note: 'a\u0000' }), codes: ['TEXT_INVALID'] },
    { name: 'a note with a pair of surrogates', sent: raw({ note: '🐖' }), codes: [] },
    { name: 'a note that ends in half a pair', sent: raw({ note: 'a\ud83d' }), codes: ['TEXT_INVALID'] },
    { name: 'a note with half a pair before a letter', sent: raw({ note: '\ud83da' }), codes: ['TEXT_INVALID'] },
    { name: 'a note with the second half alone', sent: raw({ note: '\udc16a' }), codes: ['TEXT_INVALID'] },
    { name: 'a reason too long', sent: raw({ correctionReason: 'x'.repeat(501) }), codes: ['TEXT_TOO_LONG'] },
  ])('$name → $codes', ({ sent, codes }) => expect(codesOf(sent)).toEqual(codes));

  it('accepts 500 lines and refuses 501 without looking at them', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, place) => ({ commodity: `C${place}`, stock: 1 }));
    const all = { hasCommodity: () => true };
    expect(codesOf(raw({ lines: lines(500) }), all)).toEqual([]);
    const asked: string[] = [];
    const noting = { hasCommodity: (code: string) => asked.push(code) > 0 };
    expect(problemsOf(raw({ lines: lines(10_000) }), noting)).toEqual([
      { code: 'LINES_TOO_MANY', line: null, commodity: null, field: 'lines', value: '10000', limit: '500' },
    ]);
    expect(asked).toEqual([]);
  });

  it('accepts any age where the context says so', () => {
    const unlimited = { oldest: instant(Number.NEGATIVE_INFINITY) };
    expect(codesOf(raw({ observedAt: '1900-01-01T00:00:00Z' }), unlimited)).toEqual([]);
  });

  it('writes ids in lower case and an empty note as none', () => {
    const report = accepted(raw({ id: ID.toUpperCase(), corrects: OTHER.toUpperCase(), note: '' }));
    expect(report).toMatchObject({ id: ID, corrects: OTHER, note: null, correctionReason: null, observedAt: AT - 1_800_000 });
  });

  it('says where a time would have to lie', () =>
    expect(problemsOf(raw({ observedAt: '2100-01-01T00:00:00Z' }))[0]).toMatchObject({ value: '2100-01-01T00:00:00Z', limit: '2026-11-21T23:10:00.000Z' }));
});

describe('checkReport: a line', () => {
  it.each([
    { name: 'a price', figures: { price: 1 }, codes: [] },
    { name: 'a free price', figures: { price: 0 }, codes: ['ZERO_PRICE'] },
    { name: 'a price of minus zero', figures: { price: -0 }, codes: ['ZERO_PRICE'] },
    { name: 'a negative price', figures: { price: -1 }, codes: ['NEGATIVE'] },
    { name: 'a price of half a đồng', figures: { price: 0.5 }, codes: ['NOT_WHOLE'] },
    { name: 'the largest price', figures: { price: MAX_PRICE }, codes: [] },
    { name: 'a larger price', figures: { price: MAX_PRICE + 1 }, codes: ['TOO_LARGE'] },
    { name: 'a price of 10^15', figures: { price: 1e15 }, codes: ['TOO_LARGE'] },
    { name: 'a price of 1e400', figures: { price: JSON.parse('1e400') }, codes: ['TOO_LARGE'] },
    { name: 'a price of NaN', figures: { price: Number.NaN }, codes: ['NOT_A_NUMBER'] },
    { name: 'a price as text', figures: { price: '20000' }, codes: ['NOT_A_NUMBER'] },
    { name: 'a price as a big integer', figures: { price: 20_000n }, codes: ['NOT_A_NUMBER'] },
    { name: 'a price as true', figures: { price: true }, codes: ['NOT_A_NUMBER'] },
    { name: 'a price in a list', figures: { price: [20_000] }, codes: ['NOT_A_NUMBER'] },
    { name: 'a price that would turn into a number', figures: { price: { valueOf: () => 20_000 } }, codes: ['NOT_A_NUMBER'] },
    { name: 'low equal to high', figures: { priceLow: 5, priceHigh: 5 }, codes: [] },
    { name: 'low above high', figures: { priceLow: 6, priceHigh: 5 }, codes: ['LOW_ABOVE_HIGH'] },
    { name: 'low alone', figures: { priceLow: 6 }, codes: [] },
    { name: 'a wrong low and a wrong high', figures: { priceLow: -6, priceHigh: '5' }, codes: ['NEGATIVE', 'NOT_A_NUMBER'] },
    { name: 'an input price of zero', figures: { inputPrice: 0 }, codes: ['ZERO_PRICE'] },
    { name: 'nothing in stock', figures: { stock: 0 }, codes: [] },
    { name: 'a negative stock', figures: { stock: -1 }, codes: ['NEGATIVE'] },
    { name: 'a broken stock', figures: { stock: 1.5 }, codes: ['NOT_WHOLE'] },
    { name: 'the largest stock', figures: { stock: MAX_QUANTITY }, codes: [] },
    { name: 'a larger stock', figures: { stock: MAX_QUANTITY + 1 }, codes: ['TOO_LARGE'] },
    { name: 'sold as text', figures: { sold: 'nhiều' }, codes: ['NOT_A_NUMBER'] },
    { name: 'a negative delivery', figures: { incoming: -3 }, codes: ['NEGATIVE'] },
    { name: 'a delivery tomorrow', figures: { incomingAt: '2026-11-23T06:00:00+07:00' }, codes: [] },
    { name: 'a delivery in words', figures: { incomingAt: 'mai' }, codes: ['INCOMING_AT_INVALID'] },
    { name: 'a delivery in 366 days', figures: { incomingAt: AT - 1_800_000 + 366 * DAY }, codes: [] },
    { name: 'a delivery a millisecond later', figures: { incomingAt: AT - 1_800_000 + 366 * DAY + 1 }, codes: ['INCOMING_AT_INVALID'] },
    { name: 'a delivery in 1900', figures: { incomingAt: '1900-01-01T00:00:00Z' }, codes: ['INCOMING_AT_INVALID'] },
    { name: 'an availability', figures: { availability: 'LOW' }, codes: [] },
    { name: 'an unknown availability', figures: { availability: 'low' }, codes: ['AVAILABILITY_UNKNOWN'] },
    { name: 'an availability of the prototype', figures: { availability: 'constructor' }, codes: ['AVAILABILITY_UNKNOWN'] },
    { name: 'an availability as a number', figures: { availability: 1 }, codes: ['AVAILABILITY_UNKNOWN'] },
    { name: 'known flags', figures: { flags: ['OTHER_UNIT', 'COUNTERFEIT'] }, codes: [] },
    { name: 'an unknown flag', figures: { flags: ['COUNTERFEIT', 'FAKE'] }, codes: ['FLAG_UNKNOWN'] },
    { name: 'more flags than exist', figures: { flags: Array(6).fill('COUNTERFEIT') }, codes: ['FLAG_UNKNOWN'] },
    { name: 'an unknown act', figures: { acts: ['SHORTER_HOURS', 'SMILES'] }, codes: ['ACT_UNKNOWN'] },
    { name: 'an act alone', figures: { acts: 'SHORTER_HOURS' }, codes: ['ACT_UNKNOWN'] },
    { name: 'a flag alone', figures: { flags: 'COUNTERFEIT' }, codes: ['FLAG_UNKNOWN'] },
    { name: 'a note too long', figures: { note: 'x'.repeat(501) }, codes: ['TEXT_TOO_LONG'] },
    { name: 'a field nobody knows', figures: { colour: 'red' }, codes: [] },
  ])('$name → $codes', ({ figures, codes }) => expect(codesOf(withLine(figures))).toEqual(codes));

  it.each(['price', 'priceLow', 'priceHigh', 'inputPrice', 'stock', 'sold', 'incoming'])('is not empty with %s alone', (field) =>
    expect(codesOf(raw({ lines: [{ commodity: 'RICE', [field]: 1 }] }))).toEqual([]),
  );

  it.each([
    { name: 'nothing observed', lines: [{ commodity: 'RICE' }], codes: ['LINE_EMPTY'] },
    { name: 'nulls alone', lines: [{ commodity: 'RICE', price: null, stock: null, note: 'hết' }], codes: ['LINE_EMPTY'] },
    { name: 'an availability alone', lines: [{ commodity: 'RICE', availability: 'NONE' }], codes: [] },
    { name: 'a wrong figure alone', lines: [{ commodity: 'RICE', price: '5' }], codes: ['NOT_A_NUMBER'] },
    { name: 'an unknown commodity', lines: [{ commodity: 'GOLD', price: 1 }], codes: ['COMMODITY_UNKNOWN'] },
    { name: 'a commodity of the prototype', lines: [{ commodity: '__proto__', price: 1 }], codes: ['COMMODITY_UNKNOWN'] },
    { name: 'no commodity', lines: [{ price: 1 }], codes: ['COMMODITY_UNKNOWN'] },
    { name: 'a commodity twice', lines: [rice, { commodity: 'EGG', price: 1 }, { ...rice, price: 2 }], codes: ['COMMODITY_REPEATED'] },
    { name: 'an unknown commodity twice', lines: [{ commodity: 'GOLD' }, { commodity: 'GOLD' }], codes: ['COMMODITY_UNKNOWN', 'COMMODITY_UNKNOWN'] },
    { name: 'a line that is null', lines: [null], codes: ['LINE_INVALID'] },
    { name: 'a line that is text', lines: ['RICE'], codes: ['LINE_INVALID'] },
    { name: 'a line that is a list', lines: [['RICE', 1]], codes: ['LINE_INVALID'] },
    { name: 'a hole', lines: Array(1), codes: ['LINE_INVALID'] },
  ])('$name → $codes', ({ lines, codes }) => expect(codesOf(raw({ lines }))).toEqual(codes));

  it('names line, commodity, field, value and limit', () =>
    expect(problemsOf(raw({ lines: [rice, { commodity: 'EGG', price: 1e15 }] }))).toEqual([
      { code: 'TOO_LARGE', line: 1, commodity: 'EGG', field: 'price', value: '1000000000000000', limit: '1000000000000' },
    ]));
  it('cuts a value at 80 characters and replaces what cannot be sent on', () =>
    expect(problemsOf(withLine({ price: `\ud83d${'9'.repeat(200)}` }))[0]?.value).toBe(`\ufffd${'9'.repeat(79)}`));
  it('stops at 200 problems', () => {
    const lines = Array.from({ length: 500 }, () => ({ commodity: 'GOLD' }));
    expect(codesOf(raw({ lines }))).toHaveLength(200);
  });
  it('keeps null apart from zero', () =>
    expect(accepted(withLine({ stock: 0, sold: null })).lines[0]).toMatchObject({ stock: 0, sold: null, incoming: null, price: 20_000 }));
  it('takes minus zero in stock as zero', () => expect(Object.is(accepted(withLine({ stock: -0 })).lines[0]?.stock, 0)).toBe(true));
});

describe('checkReport: hostile values', () => {
  const throwing = () => {
    throw new Error('trap');
  };
  const trap = new Proxy([], { get: throwing, has: throwing, ownKeys: throwing, getPrototypeOf: throwing });
  const revoked = Proxy.revocable([], {});
  revoked.revoke();
  it.each([
    { name: 'a report that throws', sent: trap },
    { name: 'a revoked report', sent: revoked.proxy },
    {
      name: 'a getter that throws',
      sent: {
        ...raw(),
        get outlet(): string {
          return throwing();
        },
      },
    },
    { name: 'lines that throw', sent: raw({ lines: trap }) },
    { name: 'revoked lines', sent: raw({ lines: revoked.proxy }) },
    { name: 'a line that throws', sent: raw({ lines: [trap] }) },
    { name: 'flags that throw', sent: withLine({ flags: trap }) },
    { name: 'revoked flags', sent: withLine({ flags: revoked.proxy }) },
    { name: 'a symbol', sent: withLine({ price: Symbol('x') }) },
    { name: 'a figure whose text throws', sent: withLine({ price: { toString: throwing, valueOf: throwing, [Symbol.toPrimitive]: throwing } }) },
  ])('refuses $name', ({ sent }) => expect(codesOf(sent).length).toBeGreaterThan(0));

  it('reads a field once: a price that changes between two looks stays what was checked', () => {
    let looks = 0;
    const line = {
      commodity: 'RICE',
      get price() {
        return looks++ === 0 ? 5 : -5;
      },
    };
    expect(accepted(raw({ lines: [line] })).lines[0]?.price).toBe(5);
    expect(looks).toBe(1);
  });

  it("passes a fault of the context's own look-up on", () => expect(() => checkReport(raw(), { ...context, hasOutlet: throwing })).toThrow('trap'));

  const value = fc.oneof(fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }), fc.double(), fc.constantFrom(1, 0, 'RICE', null));
  const anyLine = fc.record(
    {
      commodity: fc.oneof(value, fc.constantFrom('RICE', 'EGG', 'PORK')),
      price: value,
      priceLow: value,
      stock: value,
      sold: value,
      incomingAt: value,
      availability: value,
      flags: value,
      note: value,
    },
    { requiredKeys: [] },
  );
  const anyReport = fc.oneof(
    value,
    fc.record({ id: value, outlet: value, observedAt: value, lines: value, corrects: value, note: value }, { requiredKeys: [] }),
    fc.array(fc.oneof(anyLine, value), { maxLength: 4 }).map((lines) => raw({ lines })),
  );
  it('answers anything, and lets through whole figures alone', () =>
    fc.assert(
      fc.property(anyReport, (sent) => {
        const result = checkReport(sent as RawReport, context);
        if (result.kind === 'refused') {
          expect(result.problems.length).toBeGreaterThan(0);
          for (const problem of result.problems) expect(PROBLEM_CODES).toContain(problem.code);
          expect(JSON.parse(JSON.stringify(result.problems))).toEqual(result.problems);
        } else {
          for (const { price, stock } of result.report.lines) {
            expect(price === null || (Number.isSafeInteger(price) && price > 0)).toBe(true);
            expect(stock === null || (Number.isSafeInteger(stock) && stock >= 0)).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    ));
});
