import fc from 'fast-check';
import { DAY, instant } from '../instant.js';
import { daily, NOW, seen, sightOf } from './build-sight.js';
import { detectCostMarkup } from './detect-cost-markup.js';
import type { Evidence } from './evidence.js';
import { freezeBase, riseSinceFrozen } from './frozen-base.js';
import { costMove, easedByCost } from './input-cost.js';

const emergencySince = instant(NOW - 10 * DAY);
const usual = daily(33, 1, { price: 24_000, inputPrice: 20_000 });
const now = (price: number | null, inputPrice: number | null) => [...usual, seen(0, { price, inputPrice })];
const judge = (price: number | null, inputPrice: number | null, since = emergencySince) =>
  detectCostMarkup(sightOf(now(price, inputPrice), { emergencySince: since }), NOW);

describe('G4 cost pass-through', () => {
  it('allows 10 % above input plus the markup of 20 % before the emergency, not one đồng more', () => {
    expect(judge(26_400, 20_000)).toEqual({ kind: 'normal', evidence: null });
    expect(judge(26_401, 20_000)).toMatchObject({
      kind: 'breach',
      severity: 'WARN',
      evidence: { allowed: expect.closeTo(26_400, 6), markupBefore: expect.closeTo(0.2, 9) },
    });
  });

  it('follows an input that became dearer', () => expect(judge(33_000, 25_000).kind).toBe('normal'));
  it('sees a price that stays while the input falls', () => expect(judge(24_000, 15_000)).toMatchObject({ kind: 'breach' }));
  it('grows worse with the excess over what is allowed', () => {
    expect(judge(34_000, 20_000)).toMatchObject({ severity: 'ALERT' });
    expect(judge(40_000, 20_000)).toMatchObject({ severity: 'CRISIS' });
  });
  it('looks at the markup before the emergency only', () => {
    const since = daily(9, 1, { price: 40_000, inputPrice: 20_000 });
    const past = [...daily(33, 11, { price: 24_000, inputPrice: 20_000 }), ...since, seen(0, { price: 40_000, inputPrice: 20_000 })];
    expect(detectCostMarkup(sightOf(past, { emergencySince }), NOW)).toMatchObject({ kind: 'breach', evidence: { markupBefore: expect.closeTo(0.2, 9) } });
  });

  it.each([
    ['no price', judge(null, 20_000), 'NO_PRICE'],
    ['the input was not recorded', judge(30_000, null), 'NO_INPUT_PRICE'],
    ['no emergency', detectCostMarkup(sightOf(now(30_000, 20_000)), NOW), 'NO_EMERGENCY'],
    ['declared after the report', judge(30_000, 20_000, instant(NOW + 1)), 'NO_EMERGENCY'],
    ['no markup is known from before', judge(30_000, 20_000, instant(NOW - 32 * DAY)), 'NO_MARKUP_BEFORE'],
  ])('no data: %s', (_name, verdict, reason) => expect(verdict).toEqual({ kind: 'no-data', reason }));
});

describe('cost move', () => {
  const move = (price: number, inputPrice: number) => costMove(sightOf(now(price, inputPrice)), 5);

  it('explains a rise no larger than the input’s', () => {
    expect(move(29_000, 25_000)).toMatchObject({ priceMove: 5000, costMove: 5000, isExplained: true });
    expect(move(29_001, 25_000)?.isExplained).toBe(false);
  });
  it('explains nothing when the price did not rise', () => expect(move(24_000, 25_000)?.isExplained).toBe(false));
  it('is unknown without enough reports that name both', () => expect(costMove(sightOf([seen(0, { price: 1, inputPrice: 1 })]), 5)).toBeNull());

  it('makes an explained alert one step milder and leaves others alone', () => {
    const evidence = {} as Evidence['G1'];
    const alert = { kind: 'breach', severity: 'ALERT', evidence } as const;
    expect(easedByCost(alert, move(29_000, 25_000))).toEqual({ ...alert, severity: 'WARN' });
    expect(easedByCost(alert, move(29_001, 25_000))).toBe(alert);
    expect(easedByCost(alert, null)).toBe(alert);
    expect(easedByCost({ kind: 'no-data', reason: 'NO_PEERS' }, move(29_000, 25_000)).kind).toBe('no-data');
  });

  it('property: a price that follows its input one to one is always explained', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), (rise) => expect(move(24_000 + rise, 20_000 + rise)?.isExplained).toBe(true)));
  });
});

describe('G5 frozen base', () => {
  const past = [...daily(33, 11, { price: 20_000 }), ...daily(9, 0, { price: 30_000 })];

  it('is the median of the 30 days before the declaration, whatever came later', () => {
    expect(freezeBase(past, emergencySince, 8)).toEqual({ price: 20_000, reports: 23, frozenAt: emergencySince });
  });
  it('needs enough reports', () => expect(freezeBase(past.slice(-12), emergencySince, 8)).toBeNull());
  it('stands as p / p0 − 1', () => expect(riseSinceFrozen(30_000, { price: 20_000, reports: 23, frozenAt: emergencySince })).toBeCloseTo(0.5, 9));
});
