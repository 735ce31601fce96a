import { DAY } from '../instant.js';
import { daily, NOW, seen, sightOf } from './build-sight.js';
import { detectStockOut } from './detect-stock-out.js';
import type { OutletSight } from './sight.js';

const judge = (figures: Parameters<typeof seen>[1], given: Partial<OutletSight> = {}) =>
  detectStockOut(sightOf([seen(1, { stock: 40 }), seen(0, figures)], given), NOW);

describe('S1 stock-out', () => {
  it.each([
    { name: 'none counted', figures: { stock: 0 }, kind: 'breach' },
    { name: 'one left', figures: { stock: 1 }, kind: 'normal' },
    { name: 'none seen', figures: { availability: 'NONE' }, kind: 'breach' },
    { name: 'little seen', figures: { availability: 'LOW' }, kind: 'normal' },
    { name: 'none seen but some counted', figures: { stock: 9, availability: 'NONE' }, kind: 'breach' },
    { name: 'plenty seen but none counted', figures: { stock: 0, availability: 'PLENTY' }, kind: 'breach' },
    { name: 'neither counted nor seen: silence is not zero', figures: { price: 20_000 }, kind: 'no-data' },
  ] as const)('$name → $kind', ({ figures, kind }) => expect(judge(figures).kind).toBe(kind));

  it('does not judge what the outlet does not sell', () =>
    expect(judge({ stock: 0 }, { sellsIt: false })).toEqual({ kind: 'no-data', reason: 'NOT_SOLD_HERE' }));
  it('does not judge what was never reported', () => expect(detectStockOut(sightOf([]), NOW)).toEqual({ kind: 'no-data', reason: 'NO_STOCK' }));

  it.each([
    { level: 3, kind: 'STAPLE', severity: 'ALERT' },
    { level: 4, kind: 'STAPLE', severity: 'CRISIS' },
    { level: 4, kind: 'PROTEIN', severity: 'CRISIS' },
    { level: 4, kind: 'MEDICAL', severity: 'CRISIS' },
    { level: 4, kind: 'FRESH', severity: 'ALERT' },
    { level: 4, kind: 'ENERGY', severity: 'ALERT' },
    { level: 4, kind: 'RAW_MATERIAL', severity: 'ALERT' },
  ] as const)('$kind at level $level is $severity', ({ level, kind, severity }) =>
    expect(judge({ stock: 0 }, { level, commodityKind: kind })).toMatchObject({ severity }),
  );

  it('names what was there last and what is asked for', () => {
    const past = [...daily(5, 2, { sold: 30, stock: 100 }), seen(1, { stock: 0 }), seen(0, { stock: 0 })];
    const verdict = detectStockOut(sightOf(past), NOW);
    expect(verdict).toMatchObject({ evidence: { stock: 0, availability: null, lastStock: 100, lastStockAt: NOW - 2 * DAY, demandPerDay: 47.5 } });
  });
  it('says so when nothing is known of what was there', () =>
    expect(detectStockOut(sightOf([seen(0, { availability: 'NONE' })]), NOW)).toMatchObject({
      evidence: { stock: null, availability: 'NONE', lastStock: null, lastStockAt: null, demandPerDay: null },
    }));
});
