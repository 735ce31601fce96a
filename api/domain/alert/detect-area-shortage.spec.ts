import fc from 'fast-check';
import type { AreaOutlet, AreaStockSight } from './area-sight.js';
import { areaOutlet, areaSight } from './build-area-sight.js';
import { NOW } from './build-sight.js';
import { detectAreaShortage } from './detect-area-shortage.js';

const judge = (outlets: readonly AreaOutlet[], given: Partial<AreaStockSight> = {}) => detectAreaShortage(areaSight(outlets, given), NOW);
const many = (count: number, given: Partial<AreaOutlet> = {}, from = 0) => Array.from({ length: count }, (_, id) => areaOutlet(from + id, given));

describe('S3 area shortage', () => {
  it.each([
    ['above seven days', 71, undefined],
    ['at seven days the worse side', 70, 'WATCH'],
    ['above three days', 31, 'WATCH'],
    ['at three days the worse side', 30, 'ALERT'],
  ])('cover of a staple: %s', (_name, stock, severity) => {
    const verdict = judge(many(5, { stock }));
    expect(verdict.kind === 'breach' ? verdict.severity : undefined).toBe(severity);
  });

  it('holds the stock against what the people need when they need more than is sold', () => {
    const people = { population: 1000, normPerPersonDay: 0.3 };
    expect(judge(many(5, { stock: 100 }), people)).toMatchObject({ severity: 'ALERT', evidence: { soldPerDay: 50, needPerDay: 300, because: ['COVER'] } });
  });

  it('an outlet that is silent does not look empty: its people are left out with it', () => {
    const people = { population: 100, normPerPersonDay: 1 };
    const silent = { stock: null, demandPerDay: null };
    expect(judge([...many(4, { stock: 300 }), ...many(4, silent, 4)], people)).toMatchObject({ kind: 'normal', evidence: { needPerDay: 50, coverDays: 24 } });
  });

  it('fresh goods are held against their deliveries: one day’s lead and a day more', () => {
    expect(judge(many(5, { stock: 21 }), { commodityKind: 'FRESH' }).kind).toBe('normal');
    expect(judge(many(5, { stock: 20 }), { commodityKind: 'FRESH' })).toMatchObject({ severity: 'WATCH' });
  });

  it.each([
    [0, undefined],
    [1, 'WARN'],
    [3, 'ALERT'],
    [5, 'CRISIS'],
  ])('%d of 10 outlets out: the average hides it, the rate does not', (out, severity) => {
    const verdict = judge([...many(10 - out, { stock: 1000 }), ...many(out, { stock: 0 }, 50)]);
    expect(verdict.kind === 'breach' ? verdict.severity : undefined).toBe(severity);
  });

  it('standing exactly on a rate counts as the worse side: 1 of 4 is an alert', () => {
    expect(judge([...many(3, { stock: 1000 }), areaOutlet(9, { stock: 0 })])).toMatchObject({
      severity: 'ALERT',
      evidence: { out: 1, reported: 4, stockOutRate: 0.25 },
    });
  });

  it('“available” at a stock of 0 is out', () => {
    expect(judge(many(4, { stock: 0, availability: 'ENOUGH' }))).toMatchObject({ severity: 'CRISIS', evidence: { out: 4 } });
  });

  it('supply trouble: unknown answers count as trouble', () => {
    const answers = [true, false, false, null].map((hasSupplyTrouble, id) => areaOutlet(id, { stock: 1000, hasSupplyTrouble }));
    expect(judge(answers)).toMatchObject({ severity: 'CRISIS', evidence: { troubleShare: 0.5, because: ['SUPPLY_TROUBLE'] } });
  });

  it('one shop is no rate', () =>
    expect(judge([areaOutlet(1, { stock: null, availability: 'NONE' })])).toEqual({ kind: 'no-data', reason: 'TOO_FEW_OUTLETS' }));
  it('no data: nobody sells it', () => expect(judge([areaOutlet(1, { sellsIt: false })])).toEqual({ kind: 'no-data', reason: 'NOT_SOLD_HERE' }));
  it('no data: nobody reported, which is not empty', () => expect(judge(many(5, { stock: null }))).toEqual({ kind: 'no-data', reason: 'NO_STOCK' }));

  const outlet = fc.record({ stock: fc.option(fc.nat(200)), demandPerDay: fc.option(fc.integer({ min: 1, max: 20 })) });

  it('property: an outlet that says nothing changes no verdict', () => {
    fc.assert(
      fc.property(fc.array(outlet, { minLength: 1, maxLength: 12 }), (given) => {
        const outlets = given.map((figures, id) => areaOutlet(id, figures));
        const silent = areaOutlet(99, { stock: null, demandPerDay: null });
        const [before, after] = [judge(outlets), judge([...outlets, silent])];
        expect([after.kind, 'severity' in after && after.severity]).toEqual([before.kind, 'severity' in before && before.severity]);
      }),
    );
  });

  it('property: the unit of the quantity changes nothing', () => {
    fc.assert(
      fc.property(fc.array(outlet, { minLength: 1, maxLength: 12 }), fc.integer({ min: 2, max: 1000 }), (given, factor) => {
        const scaled = (by: number) =>
          judge(
            given.map(({ stock, demandPerDay }, id) =>
              areaOutlet(id, { stock: stock === null ? null : stock * by, demandPerDay: demandPerDay === null ? null : demandPerDay * by }),
            ),
          );
        const [before, after] = [scaled(1), scaled(factor)];
        expect([after.kind, 'severity' in after && after.severity]).toEqual([before.kind, 'severity' in before && before.severity]);
      }),
    );
  });
});
