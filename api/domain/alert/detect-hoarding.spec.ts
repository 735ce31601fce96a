import fc from 'fast-check';
import { DAY, instant } from '../instant.js';
import { daily, footing, NOW, seen, sightOf } from './build-sight.js';
import { detectHeldBackSales, detectHoarding } from './detect-hoarding.js';
import { detectHoardingActs } from './detect-hoarding-acts.js';
import { detectOwnerHoarding } from './detect-owner-hoarding.js';
import type { Exemption, HoardingActsSight, OutletSight } from './sight.js';
import { stockRatio } from './stock-ratio.js';

const usual = daily(40, 2, { stock: 100, sold: 20 });
/** Forty days at 100, then these two stocks, yesterday and now. */
const stocks = (yesterday: number, now: number, sold: number | null = null) => [...usual, seen(1, { stock: yesterday, sold }), seen(0, { stock: now, sold })];
const judge = (past: OutletSight['past'], given: Partial<OutletSight> = {}) => detectHoarding(sightOf(past, given), NOW);
const exempt = (given: Partial<Exemption>): Exemption => ({
  kind: 'RESERVE_CONTRACT',
  quantity: 100,
  since: instant(NOW - 30 * DAY),
  until: null,
  document: null,
  ...given,
});

describe('H1 hoarding', () => {
  it('is normal at exactly one and a half times, twice the same day', () => {
    const twice = (stock: number) => judge([...daily(40, 1, { stock: 100 }), seen(0.2, { stock }), seen(0, { stock })]);
    expect(twice(150)).toMatchObject({ kind: 'normal', evidence: { ratio: 1.5 } });
    expect(twice(151).kind).toBe('breach');
  });
  it('one report above is normal, a second asks to verify', () => {
    expect(judge(stocks(100, 200))).toMatchObject({ kind: 'normal', evidence: { ratio: 2, overInLastReports: 1 } });
    expect(judge(stocks(200, 200))).toMatchObject({ kind: 'breach', severity: 'WATCH', evidence: { overInLastReports: 2, baselineDays: 40 } });
  });
  it('with a price alert it is a crisis', () => expect(judge(stocks(200, 200), { hasPriceAlert: true })).toMatchObject({ severity: 'CRISIS' }));

  it('leaves out what a reserve contract holds', () => {
    expect(judge(stocks(240, 240), { exemptions: [exempt({ quantity: 100 })] })).toMatchObject({
      kind: 'normal',
      evidence: { exemptStock: 100, ratio: expect.closeTo(1.353, 3) },
    });
    expect(judge(stocks(240, 240), { exemptions: [exempt({ quantity: null })] })).toMatchObject({ kind: 'normal', evidence: { ratio: 0 } });
  });
  it.each([
    ['in force for five days: yesterday’s report is still within them', 6, 'normal'],
    ['over after them: both reports lie outside', 6.01, 'breach'],
  ])('a registered delivery is %s', (_name, daysAgo, kind) => {
    const exemptions = [exempt({ kind: 'DELIVERY', quantity: 150, since: instant(NOW - daysAgo * DAY) })];
    expect(judge([...daily(40, 3, { stock: 100 }), ...daily(2, 0, { stock: 240 })], { exemptions }).kind).toBe(kind);
  });
  it('a delivery that the outlet announced itself counts once, however often it was named', () => {
    const incoming = { incoming: 80, incomingAt: instant(NOW - 1.5 * DAY) };
    const past = [
      ...daily(40, 3, { stock: 100 }),
      seen(2.2, { stock: 100, ...incoming }),
      seen(2, { stock: 100, ...incoming }),
      ...daily(1, 0, { stock: 240 }),
    ];
    expect(judge(past)).toMatchObject({ evidence: { exemptStock: 80 } });
    expect(judge(past, { exemptions: [exempt({ kind: 'DELIVERY', quantity: 80, since: instant(NOW - 1.5 * DAY) })] })).toMatchObject({
      evidence: { exemptStock: 80 },
    });
  });

  it.each([
    ['no stock in this report', () => judge([...usual, seen(0, { price: 1 })]), 'NO_STOCK'],
    ['thirteen days of baseline', () => judge([...daily(13, 1, { stock: 100 }), seen(0, { stock: 500 })]), 'NO_BASELINE'],
    ['an outlet that never held any', () => judge([...daily(40, 1, { stock: 0 }), seen(0, { stock: 500 })]), 'NO_BASELINE'],
  ])('no data: %s', (_name, run, reason) => expect(run()).toEqual({ kind: 'no-data', reason }));

  it('property: the unit of the quantity changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 20, maxLength: 40 }), fc.integer({ min: 2, max: 1000 }), (values, factor) => {
        const scaled = (by: number) => judge(values.map((stock, place) => seen(values.length - 1 - place, { stock: stock * by })));
        const [before, after] = [scaled(1), scaled(factor)];
        expect([after.kind, 'severity' in after && after.severity]).toEqual([before.kind, 'severity' in before && before.severity]);
      }),
    );
  });
});

describe('H2 held back sales', () => {
  const sales = (sold: number | null) => detectHeldBackSales(sightOf([...daily(40, 3, { stock: 100, sold: 20 }), ...daily(2, 0, { stock: 200, sold })]), NOW);
  it('fires at a fall of exactly 30 %', () =>
    expect(sales(14)).toMatchObject({ kind: 'breach', severity: 'ALERT', evidence: { salesFall: expect.closeTo(0.3, 9), usualPerDay: 20 } }));
  it('is normal just above', () => expect(sales(14.1)).toMatchObject({ kind: 'normal' }));
  it('is normal when the stock is: slow sales alone are no hoarding', () =>
    expect(detectHeldBackSales(sightOf(stocks(100, 100, 1)), NOW)).toEqual({ kind: 'normal', evidence: null }));
  it('no data: nobody asked what was sold', () => expect(sales(null)).toEqual({ kind: 'no-data', reason: 'NO_SALES' }));
});

describe('H3 observable acts', () => {
  const acts = (given: Partial<HoardingActsSight>, stock: number | null = 50) =>
    detectHoardingActs({ ...sightOf([seen(0, { stock })]), acts: [], knownActs: [], ...given }, NOW);
  it('a new act asks to verify', () =>
    expect(acts({ acts: ['SHORTER_HOURS'] })).toMatchObject({ kind: 'breach', severity: 'WATCH', evidence: { newActs: ['SHORTER_HOURS'] } }));
  it('an act that was registered is not new', () => expect(acts({ acts: ['SHORTER_HOURS'], knownActs: ['SHORTER_HOURS'] }).kind).toBe('normal'));
  it('open with goods and not selling is an alert, and with a price alert a crisis', () => {
    expect(acts({ acts: ['OPEN_NOT_SELLING'] })).toMatchObject({ severity: 'ALERT' });
    expect(acts({ acts: ['OPEN_NOT_SELLING'], hasPriceAlert: true })).toMatchObject({ severity: 'CRISIS' });
  });
  it('open and not selling with an empty store only asks to verify', () =>
    expect(acts({ acts: ['OPEN_NOT_SELLING'] }, 0)).toMatchObject({ severity: 'WATCH' }));
  it('two acts are an alert, one ticked twice is one', () => {
    expect(acts({ acts: ['SHORTER_HOURS', 'NEW_BUYER_LIMIT'] })).toMatchObject({ severity: 'ALERT' });
    expect(acts({ acts: ['SHORTER_HOURS', 'SHORTER_HOURS'] })).toMatchObject({ severity: 'WATCH' });
  });
  it('no act is normal, not asked is no data', () => {
    expect(acts({ acts: [] }).kind).toBe('normal');
    expect(acts({ acts: null })).toEqual({ kind: 'no-data', reason: 'NOT_ASKED' });
  });
});

describe('H4 one owner', () => {
  const owner = (...pairs: readonly (readonly [number, number])[]) =>
    detectOwnerHoarding(
      {
        ...footing,
        owner: 'one',
        outlets: pairs.flatMap(([yesterday, now], outletId) => {
          const found = stockRatio(sightOf(stocks(yesterday, now)));
          return found.kind === 'measured' ? [{ outletId, held: found, hasPriceAlert: false }] : [];
        }),
      },
      NOW,
    );
  it('two outlets that hoard are an alert', () =>
    expect(owner([200, 200], [200, 200], [10, 10])).toMatchObject({ severity: 'ALERT', evidence: { outletsOver: [0, 1] } }));
  it('one that holds for all is an alert', () =>
    expect(owner([400, 400], [100, 100])).toMatchObject({ kind: 'breach', evidence: { outletsOver: [0], ratio: expect.closeTo(2.41, 2) } }));
  it('stock moved from one to the other is none', () => expect(owner([180, 180], [20, 20])).toMatchObject({ kind: 'normal' }));
  it('no data: one outlet only', () => expect(owner([200, 200])).toEqual({ kind: 'no-data', reason: 'TOO_FEW_OUTLETS' }));
});
