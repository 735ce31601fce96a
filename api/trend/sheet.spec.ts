import fc from 'fast-check';
import { HOUR, instant } from '../domain/instant.js';
import type { StoredReport } from '../report/report.view.js';
import { type OutletSaid, Sheet } from './sheet.js';

const OUTLET = 7;
const START = instant(Date.UTC(2026, 10, 22));

const figure = fc.option(fc.nat(5), { nil: null });
const line = fc.record({
  commodity: fc.integer({ min: 1, max: 3 }),
  price: figure,
  stock: figure,
  sold: figure,
  availability: fc.option(fc.nat(3), { nil: null }),
});
const draft = fc.record({
  minute: fc.nat(8),
  lines: fc.uniqueArray(line, { selector: ({ commodity }) => commodity, minLength: 1, maxLength: 3 }),
  /** Which of the reports before it a correction is of. */
  corrects: fc.option(fc.nat(9), { nil: null, freq: 4 }),
});

type Draft = typeof draft extends fc.Arbitrary<infer One> ? One : never;

const idOf = (place: number): string => `r${place}`;

function reportOf({ minute, lines, corrects }: Draft, place: number): StoredReport {
  return {
    id: idOf(place),
    outletId: OUTLET,
    observedAt: instant(START + minute * 60_000),
    correctsId: corrects === null || corrects >= place ? null : idOf(corrects),
    commodityIds: lines.map(({ commodity }) => commodity),
    prices: lines.map(({ price }) => price),
    stocks: lines.map(({ stock }) => stock),
    solds: lines.map(({ sold }) => sold),
    availabilities: lines.map(({ availability }) => availability),
    flags: null,
    incomings: null,
  } as unknown as StoredReport;
}

const newSheet = (): Sheet => new Sheet(51, 'DAY', START);
const families = (reports: readonly StoredReport[]): StoredReport[] => {
  const corrected = new Set(reports.map(({ correctsId }) => correctsId));
  return reports.filter(({ id, correctsId }) => correctsId !== null || corrected.has(id));
};
const inOrder = (said: OutletSaid): unknown => [...said].sort(([a], [b]) => a - b);

/** All at once, and looked at once. */
function whole(reports: readonly StoredReport[]): unknown {
  const sheet = newSheet();
  for (const one of reports) sheet.add(one);
  sheet.correct(families(reports));
  return inOrder(sheet.saidBy(OUTLET));
}

it('a sheet says the same after each report as one that is given all of them at once', () => {
  fc.assert(
    fc.property(fc.array(draft, { minLength: 1, maxLength: 10 }), (drafts) => {
      const reports = drafts.map(reportOf);
      const sheet = newSheet();
      reports.forEach((one, place) => {
        const soFar = reports.slice(0, place + 1);
        sheet.add(one);
        sheet.correct(families(soFar));
        expect(inOrder(sheet.saidBy(OUTLET))).toEqual(whole(soFar));
      });
    }),
    { numRuns: 2000 },
  );
});

it('of reports that follow each other only the new one is looked at', () => {
  const sheet = newSheet();
  let read = 0;
  const counted = (place: number): StoredReport => {
    const one = reportOf({ minute: 0, lines: [{ commodity: 1, price: 5, stock: 1, sold: 1, availability: 3 }], corrects: null }, place);
    return Object.defineProperty({ ...one, observedAt: instant(START + place * HOUR) }, 'stocks', {
      get: () => {
        read += 1;
        return [1];
      },
    });
  };
  for (let place = 0; place < 50; place += 1) {
    sheet.add(counted(place));
    sheet.saidBy(OUTLET);
  }
  expect(read).toBe(50);
  expect(sheet.saidBy(OUTLET).get(1)).toMatchObject({ sold: 50, lastObservedAt: START + 49 * HOUR });
});
