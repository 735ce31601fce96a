import fc from 'fast-check';
import { type Correctable, effectiveLines } from './effective-lines.js';
import { instant } from './instant.js';

const RICE = 1;
const EGG = 2;
const report = (id: string, commodityIds: number[], correctsId: string | null = null, observedAt = 0): Correctable => ({
  id,
  observedAt: instant(observedAt),
  correctsId,
  commodityIds,
});
const counting = (reports: readonly Correctable[]) => effectiveLines(reports).map((line) => `${line.report.id}:${line.report.commodityIds[line.place]}`);

describe('effectiveLines', () => {
  it.each([
    { name: 'no reports', reports: [], lines: [] },
    { name: 'two visits', reports: [report('b', [RICE], null, 2), report('a', [RICE, EGG], null, 1)], lines: ['a:1', 'a:2', 'b:1'] },
    { name: 'two visits at one time, by id', reports: [report('b', [RICE]), report('a', [RICE])], lines: ['a:1', 'b:1'] },
    { name: 'a correction of one commodity', reports: [report('a', [RICE, EGG]), report('b', [EGG], 'a')], lines: ['a:1', 'b:2'] },
    { name: 'a correction that adds a commodity', reports: [report('a', [RICE]), report('b', [EGG], 'a')], lines: ['a:1', 'b:2'] },
    { name: 'a correction whose id is older', reports: [report('b', [RICE]), report('a', [RICE], 'b')], lines: ['a:1'] },
    { name: 'a chain', reports: [report('a', [RICE]), report('b', [RICE], 'a'), report('c', [RICE], 'b')], lines: ['c:1'] },
    { name: 'a chain whose middle is silent on it', reports: [report('a', [RICE]), report('b', [EGG], 'a'), report('c', [RICE], 'b')], lines: ['b:2', 'c:1'] },
    { name: 'two corrections of one report', reports: [report('a', [RICE]), report('c', [RICE], 'a'), report('b', [RICE], 'a')], lines: ['c:1'] },
    {
      name: 'two corrections on different commodities',
      reports: [report('a', [RICE, EGG]), report('b', [RICE], 'a'), report('c', [EGG], 'a')],
      lines: ['b:1', 'c:2'],
    },
    { name: 'a correction of what is not here', reports: [report('b', [RICE], 'a')], lines: ['b:1'] },
    { name: 'two corrections of what is not here', reports: [report('b', [RICE], 'a'), report('c', [RICE], 'a')], lines: ['c:1'] },
    { name: 'a correction of another visit', reports: [report('a', [RICE]), report('b', [RICE], null, 1), report('c', [RICE], 'b', 1)], lines: ['a:1', 'c:1'] },
    { name: 'a correction of itself', reports: [report('a', [RICE], 'a')], lines: ['a:1'] },
    { name: 'two reports that correct each other', reports: [report('a', [RICE], 'b'), report('b', [RICE], 'a')], lines: ['b:1'] },
    { name: 'a correction of a circle', reports: [report('a', [RICE], 'b'), report('b', [RICE], 'a'), report('c', [RICE], 'a')], lines: ['c:1'] },
  ])('$name', ({ reports, lines }) => expect(counting(reports)).toEqual(lines));

  const ids = ['a', 'b', 'c', 'd', 'e'];
  const anyReports = fc
    .array(fc.record({ commodities: fc.uniqueArray(fc.constantFrom(RICE, EGG), { minLength: 1 }), corrects: fc.option(fc.constantFrom(...ids)) }), {
      maxLength: 5,
    })
    .map((all) => all.map(({ commodities, corrects }, place) => report(ids[place] ?? '', commodities, corrects)));
  it('does not depend on order or repetition', () =>
    fc.assert(
      fc.property(anyReports, fc.infiniteStream(fc.nat()), (reports, random) => {
        const again = [...reports, ...reports].map((value) => ({ value, key: random.next().value })).sort((a, b) => a.key - b.key);
        expect(counting(again.map(({ value }) => value))).toEqual(counting(reports));
      }),
    ));
  it('never loses a commodity, and counts it once for each visit', () =>
    fc.assert(
      fc.property(anyReports, (reports) => {
        const lines = effectiveLines(reports);
        for (const commodity of [RICE, EGG]) {
          const has = ({ commodityIds }: Correctable) => commodityIds.includes(commodity);
          const counted = lines.filter((line) => line.report.commodityIds[line.place] === commodity);
          expect(counted.length > 0).toBe(reports.some(has));
          expect(counted.length).toBeLessThanOrEqual(Math.max(1, reports.filter(has).length));
        }
        if (reports.every(({ correctsId }) => correctsId === null)) expect(lines).toHaveLength(reports.flatMap(({ commodityIds }) => commodityIds).length);
      }),
    ));
});
