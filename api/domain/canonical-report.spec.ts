import fc from 'fast-check';
import { canonicalReport } from './canonical-report.js';
import type { Quantity, UnitPrice } from './figures.js';
import { instant } from './instant.js';
import type { CheckedReport, ReportLine } from './report-draft.js';

const line = (commodity: string, figures: Partial<ReportLine> = {}): ReportLine => ({
  commodity,
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
  ...figures,
});

const report = (given: Partial<CheckedReport> = {}): CheckedReport => ({
  id: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f',
  outlet: 'CHO-1',
  observedAt: instant(1000),
  corrects: null,
  correctionReason: null,
  note: null,
  lines: [line('EGG', { price: 3000 as UnitPrice }), line('RICE', { stock: 0 as Quantity, flags: ['COUNTERFEIT', 'OTHER_UNIT'] })],
  ...given,
});

const same = canonicalReport(report());

describe('canonicalReport', () => {
  it.each([
    { name: 'another id', other: report({ id: '017f22e2-79b0-7cc3-98c4-dc0c0c073990' }) },
    { name: 'lines the other way round', other: report({ lines: [...report().lines].reverse() }) },
    {
      name: 'flags the other way round',
      other: report({ lines: [line('EGG', { price: 3000 as UnitPrice }), line('RICE', { stock: 0 as Quantity, flags: ['OTHER_UNIT', 'COUNTERFEIT'] })] }),
    },
  ])('says the same for $name', ({ other }) => expect(canonicalReport(other)).toBe(same));

  const egg = line('EGG', { price: 3000 as UnitPrice });
  it.each([
    { name: 'another outlet', other: report({ outlet: 'CHO-2' }) },
    { name: 'a millisecond later', other: report({ observedAt: instant(1001) }) },
    { name: 'a correction', other: report({ corrects: '017f22e2-79b0-7cc3-98c4-dc0c0c073990' }) },
    { name: 'a reason', other: report({ correctionReason: 'nhầm' }) },
    { name: 'a note', other: report({ note: 'nhầm' }) },
    { name: 'a line less', other: report({ lines: [egg] }) },
    { name: 'one đồng more', other: report({ lines: [{ ...egg, price: 3001 as UnitPrice }, ...report().lines.slice(1)] }) },
    { name: 'the figure as the low price', other: report({ lines: [line('EGG', { priceLow: 3000 as UnitPrice }), ...report().lines.slice(1)] }) },
    { name: 'nothing seen instead of zero', other: report({ lines: [egg, line('RICE', { flags: ['COUNTERFEIT', 'OTHER_UNIT'] })] }) },
    {
      name: 'asked for acts, and none seen',
      other: report({ lines: [egg, line('RICE', { stock: 0 as Quantity, flags: ['COUNTERFEIT', 'OTHER_UNIT'], acts: [] })] }),
    },
    { name: 'a flag less', other: report({ lines: [egg, line('RICE', { stock: 0 as Quantity, flags: ['COUNTERFEIT'] })] }) },
  ])('differs for $name', ({ other }) => expect(canonicalReport(other)).not.toBe(same));

  it('keeps apart what sounds alike: the note of the report and the reason', () =>
    expect(canonicalReport(report({ note: 'a' }))).not.toBe(canonicalReport(report({ correctionReason: 'a' }))));

  const figure = fc.option(fc.integer({ min: 0, max: 3 }));
  const anyLine = fc.record({ stock: figure, sold: figure, incoming: figure, note: fc.option(fc.string({ maxLength: 3, unit: 'grapheme' })) });
  const anyReport = fc
    .record({
      note: fc.option(fc.string({ maxLength: 3 })),
      correctionReason: fc.option(fc.string({ maxLength: 3 })),
      lines: fc.array(anyLine, { maxLength: 3 }),
    })
    .map(({ lines, ...head }) => report({ ...head, lines: lines.map((figures, place) => line(`C${place}`, figures as Partial<ReportLine>)) }));
  it('is equal exactly when the content is', () =>
    fc.assert(
      fc.property(anyReport, anyReport, (a, b) => {
        expect(canonicalReport(a) === canonicalReport(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
      { numRuns: 500 },
    ));
});
