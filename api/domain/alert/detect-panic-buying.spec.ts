import fc from 'fast-check';
import { DAY, instant } from '../instant.js';
import { panicSight } from './build-area-sight.js';
import { NOW } from './build-sight.js';
import { detectPanicBuying } from './detect-panic-buying.js';

const judge = (multiples: readonly number[], given = {}) => detectPanicBuying(panicSight(multiples, given), NOW);

describe('P panic buying', () => {
  it.each([
    ['exactly on the limit', 1.5, undefined],
    ['above it', 1.51, 'WARN'],
    ['on the alert limit', 1.8, 'WARN'],
    ['above the alert limit', 1.81, 'ALERT'],
  ])('median %s', (_name, multiple, severity) => {
    const verdict = judge([multiple, multiple, multiple]);
    expect(verdict.kind === 'breach' ? verdict.severity : undefined).toBe(severity);
  });

  it('needs the middle outlet, not a third of them', () => expect(judge([3, 3, 1, 1, 1]).kind).toBe('normal'));

  it('needs two slots in a row', () => {
    const sight = panicSight([2, 2, 2]);
    const calmBefore = sight.outlets.map((outlet) => ({
      ...outlet,
      sales: outlet.sales.map((sale) => (sale.slotAt === sight.slots[0] ? { ...sale, sold: 100 } : sale)),
    }));
    expect(detectPanicBuying({ ...sight, outlets: calmBefore }, NOW)).toMatchObject({ kind: 'normal', evidence: { medianRatio: 2 } });
  });

  it('Tết is expected: twice the usual where twice is expected is normal, four times is not', () => {
    const surges = [{ name: 'Tết', since: instant(NOW - DAY), until: instant(NOW + DAY), factor: 2 }];
    expect(judge([2, 2, 2], { surges })).toMatchObject({ kind: 'normal', evidence: { medianRatio: 1, expectedFactor: 2 } });
    expect(judge([4, 4, 4], { surges })).toMatchObject({ kind: 'breach', severity: 'ALERT' });
  });

  it('level 4 warns at 1.25', () => expect(judge([1.3, 1.3, 1.3], { level: 4 })).toMatchObject({ severity: 'WARN' }));
  it('no data: two outlets are no area', () => expect(judge([3, 3])).toEqual({ kind: 'no-data', reason: 'TOO_FEW_OUTLETS' }));
  it('no data: one slot is not two', () => expect(judge([3, 3, 3], { slots: [NOW] })).toEqual({ kind: 'no-data', reason: 'TOO_FEW_DAYS' }));

  it('on a day of a known rumour one slot is enough, and a calm one still is none', () => {
    expect(judge([2, 2, 2], { slots: [NOW], isRumourDay: true })).toMatchObject({ kind: 'breach', severity: 'ALERT', evidence: { slots: [NOW] } });
    expect(judge([1.4, 1.4, 1.4], { slots: [NOW], isRumourDay: true }).kind).toBe('normal');
  });

  it('property: an outlet without a report for the slot changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.1, max: 4, noNaN: true }), { minLength: 3, maxLength: 9 }), (multiples) => {
        const sight = panicSight(multiples);
        const silent = { outletId: 99, sales: (sight.outlets[0]?.sales ?? []).filter(({ slotAt }) => slotAt < NOW - DAY) };
        expect(detectPanicBuying({ ...sight, outlets: [...sight.outlets, silent] }, NOW)).toEqual(detectPanicBuying(sight, NOW));
      }),
    );
  });
});
