import { instant } from '../instant.js';
import { NOW, seen, sightOf } from './build-sight.js';
import { detectCeilingBreach } from './detect-ceiling-breach.js';
import type { Ceiling } from './sight.js';
import type { Level } from './thresholds.js';

const ceiling = (price: number, given: Partial<Ceiling> = {}): Ceiling => ({ kind: 'MAXIMUM', price, validFrom: instant(0), document: 'QĐ 1', ...given });
const judge = (price: number | null, ceilings: readonly Ceiling[], level: Level = 1) =>
  detectCeilingBreach(sightOf([seen(0, { price })], { ceilings, level, peers: [] }), NOW);

describe('G3 ceiling', () => {
  it.each([
    { name: 'at the ceiling', price: 20_000, ceilings: [ceiling(20_000)], kind: 'normal' },
    { name: 'one đồng above it', price: 20_001, ceilings: [ceiling(20_000)], kind: 'breach' },
    { name: 'above the stricter of two', price: 20_001, ceilings: [ceiling(30_000), ceiling(20_000, { kind: 'POSTED' })], kind: 'breach' },
    { name: 'no ceiling', price: 20_001, ceilings: [], kind: 'no-data' },
    { name: 'a ceiling from now on', price: 20_001, ceilings: [ceiling(20_000, { validFrom: NOW })], kind: 'breach' },
    { name: 'a ceiling from the next millisecond on', price: 20_001, ceilings: [ceiling(20_000, { validFrom: instant(NOW + 1) })], kind: 'no-data' },
  ])('$name → $kind', ({ price, ceilings, kind }) => expect(judge(price, ceilings).kind).toBe(kind));

  it('says what is missing', () => {
    expect(judge(null, [ceiling(20_000)])).toEqual({ kind: 'no-data', reason: 'NO_PRICE' });
    expect(judge(20_000, [])).toEqual({ kind: 'no-data', reason: 'NO_CEILING' });
  });
  it('names the strictest ceiling, and of equals the weightiest', () => {
    const ceilings = [ceiling(20_000, { kind: 'POSTED' }), ceiling(20_000, { kind: 'DECLARED' }), ceiling(25_000)];
    expect(judge(25_000, ceilings)).toMatchObject({ evidence: { ceiling: 20_000, ceilingKind: 'DECLARED', excess: 0.25, document: 'QĐ 1', price: 25_000 } });
  });
  it.each([
    { level: 1, severity: 'ALERT' },
    { level: 3, severity: 'ALERT' },
    { level: 4, severity: 'CRISIS' },
  ] as const)('is $severity at level $level', ({ level, severity }) => expect(judge(20_001, [ceiling(20_000)], level)).toMatchObject({ severity }));
});
