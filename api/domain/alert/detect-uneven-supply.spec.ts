import fc from 'fast-check';
import type { AreaOutlet } from './area-sight.js';
import { areaOutlet, areaSight } from './build-area-sight.js';
import { NOW } from './build-sight.js';
import { detectUnevenSupply } from './detect-uneven-supply.js';
import { transferAdvice } from './transfer-advice.js';

const at = (longitude: number) => ({ latitude: 21, longitude });
const judge = (ward: readonly AreaOutlet[], elsewhere: readonly AreaOutlet[]) => detectUnevenSupply({ ...areaSight(ward), elsewhere }, NOW);
const short = areaOutlet(1, { stock: 20, place: at(105) });
const near = areaOutlet(2, { stock: 90, place: at(105.1) });
const far = areaOutlet(3, { stock: 900, place: at(106) });

describe('S4 distribution', () => {
  it('names the nearest outlets with a surplus: 20 from the near one, the rest from the far one', () => {
    const verdict = judge([short], [far, near]);
    expect(verdict).toMatchObject({ kind: 'breach', severity: 'WARN', evidence: { wardCoverDays: 2, missing: 50 } });
    expect(verdict.kind === 'breach' && verdict.evidence.transfers).toEqual([
      { fromOutletId: 2, fromName: 'outlet 2', toOutletId: 1, toName: 'outlet 1', distanceKm: expect.closeTo(10.38, 2), quantity: 20 },
      { fromOutletId: 3, fromName: 'outlet 3', toOutletId: 1, toName: 'outlet 1', distanceKm: expect.closeTo(103.8, 1), quantity: 30 },
    ]);
  });

  it('an empty ward is an alert', () => expect(judge([{ ...short, stock: 0 }], [far])).toMatchObject({ severity: 'ALERT' }));
  it('is normal when the whole province is short: that is S3', () => expect(judge([short], [{ ...near, stock: 30 }]).kind).toBe('normal'));
  it('is normal when the ward has enough', () => expect(judge([{ ...short, stock: 31 }], [far]).kind).toBe('normal'));
  it('still warns, without advice, when no place is known', () => {
    expect(judge([{ ...short, place: null }], [far])).toMatchObject({ kind: 'breach', evidence: { transfers: [] } });
  });
  it('no data: the ward did not report', () => expect(judge([{ ...short, stock: null }], [far])).toEqual({ kind: 'no-data', reason: 'NO_STOCK' }));
  it('no data: nobody knows what it sells', () => expect(judge([{ ...short, demandPerDay: null }], [far])).toEqual({ kind: 'no-data', reason: 'NO_DEMAND' }));
});

const FIVE = { days: 5, most: 1000 };

describe('transfer advice', () => {
  const outlet = fc.record({ stock: fc.nat(500), demandPerDay: fc.nat(30), longitude: fc.double({ min: 102, max: 110, noNaN: true }) });
  const outlets = (from: number) =>
    fc
      .array(outlet, { maxLength: 8 })
      .map((given) => given.map(({ longitude, ...figures }, id) => areaOutlet(from + id, { ...figures, place: at(longitude) })));

  it('property: nobody gives below the days it keeps, nobody gets above them, and nothing is made up', () => {
    fc.assert(
      fc.property(outlets(0), outlets(100), fc.integer({ min: 1, max: 14 }), (to, from, days) => {
        const transfers = transferAdvice(to, from, { days, most: 1000 });
        const sum = (pick: (transfer: (typeof transfers)[number]) => boolean) => transfers.filter(pick).reduce((total, { quantity }) => total + quantity, 0);
        for (const { outletId, stock, demandPerDay } of from) {
          const given = sum(({ fromOutletId }) => fromOutletId === outletId);
          if (given > 0) expect((stock ?? 0) - given).toBeGreaterThanOrEqual(days * (demandPerDay ?? 0));
        }
        for (const { outletId, stock, demandPerDay } of to) {
          const got = sum(({ toOutletId }) => toOutletId === outletId);
          if (got > 0) expect((stock ?? 0) + got).toBeLessThanOrEqual(days * (demandPerDay ?? 0));
        }
        expect(transfers.every(({ quantity }) => Number.isInteger(quantity) && quantity > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('property: the order in which outlets are listed changes nothing', () => {
    fc.assert(
      fc.property(outlets(0), outlets(100), (to, from) => {
        expect(transferAdvice([...to].reverse(), [...from].reverse(), FIVE)).toEqual(transferAdvice(to, from, FIVE));
      }),
    );
  });
});
