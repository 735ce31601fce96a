import fc from 'fast-check';
import { HOUR, type Instant, instant } from '../instant.js';
import { NOW, peersAt, pricedNow, seen, sightOf } from './build-sight.js';
import { evaluateOutlet, g1FiredOnThisReport } from './evaluate-outlet.js';
import { pastOf } from './past-of.js';
import type { Ceiling, Observation, OutletSight } from './sight.js';
import { LEVELS } from './thresholds.js';
import { REPORT_RULES, type Verdict } from './verdict.js';

const wordOf = (verdict: Verdict) => (verdict.kind === 'no-data' ? verdict.reason : verdict.kind === 'breach' ? verdict.severity : 'normal');
const wordsOf = (sight: OutletSight, at: Instant = NOW) => {
  const verdicts = evaluateOutlet(sight, at);
  return Object.fromEntries(REPORT_RULES.map((rule) => [rule, wordOf(verdicts[rule])]));
};
const ceilings: readonly Ceiling[] = [{ kind: 'MAXIMUM', price: 25_000, validFrom: instant(0), document: '' }];

describe('evaluateOutlet', () => {
  it.each([
    {
      name: 'a quiet outlet',
      sight: sightOf(pricedNow(20_000, { stock: 5 })),
      words: { G0: 'normal', G1: 'normal', G3: 'NO_CEILING', S1: 'normal', S2: 'NO_DEMAND' },
    },
    {
      name: 'a price set aside is judged by no price rule',
      sight: sightOf(pricedNow(200_000), { ceilings, earlierG1Firings: [true, true] }),
      words: { G0: 'WATCH', G1: 'PRICE_QUARANTINED', G3: 'PRICE_QUARANTINED', S1: 'NO_STOCK' },
    },
    {
      name: 'a price above both limits',
      sight: sightOf(pricedNow(26_000), { ceilings, earlierG1Firings: [true] }),
      words: { G0: 'normal', G1: 'ALERT', G3: 'ALERT' },
    },
    {
      name: 'a stock-out that is here is not foretold',
      sight: sightOf([seen(1, { stock: 90 }), seen(0, { stock: 0 })]),
      words: { S1: 'ALERT', S2: 'STOCK_OUT_ALREADY', G0: 'NO_PRICE', G1: 'NO_PRICE', G3: 'NO_PRICE' },
    },
    { name: 'nothing ever reported', sight: sightOf([]), words: { G0: 'NO_PRICE', G1: 'NO_PRICE', G3: 'NO_PRICE', S1: 'NO_STOCK', S2: 'NO_STOCK' } },
  ])('$name', ({ sight, words }) => expect(wordsOf(sight)).toMatchObject(words));

  it.each([
    { name: 'a rise above the limit, not yet confirmed', sight: sightOf(pricedNow(23_001)), fired: true },
    { name: 'a rise to the limit', sight: sightOf(pricedNow(23_000)), fired: false },
    { name: 'a price set aside', sight: sightOf(pricedNow(200_000)), fired: false },
    { name: 'a confirmed double price', sight: sightOf(pricedNow(40_000, { flags: ['PRICE_CONFIRMED'] })), fired: true },
    { name: 'no peers', sight: sightOf(pricedNow(26_000), { peers: [] }), fired: false },
    { name: 'no price', sight: sightOf(pricedNow(null)), fired: false },
  ])('remembers of $name that G1 fired: $fired', ({ sight, fired }) => expect(g1FiredOnThisReport(sight, NOW)).toBe(fired));
});

const figure = (max: number) => fc.option(fc.nat({ max }));
const price = fc.option(fc.oneof(fc.integer({ min: 15_000, max: 45_000 }), fc.constantFrom(20_000, 23_000, 23_001, 38_000, 38_001, 200_000)));
const anyObservation = fc.record({
  hours: fc.integer({ min: 0, max: 120 }).map((slots) => slots * 8),
  price,
  stock: figure(300),
  sold: figure(60),
  availability: fc.option(fc.constantFrom('NONE', 'LOW', 'ENOUGH', 'PLENTY')),
  flags: fc.constantFrom([], ['PRICE_CONFIRMED'] as const),
});
const anyReports = fc
  .array(anyObservation, { minLength: 1, maxLength: 70 })
  .map((all): Observation[] =>
    all.map(({ hours, ...figures }, place) => ({ ...seen(0, figures), reportId: `r${place}`, observedAt: instant(NOW - hours * HOUR) })),
  );
const anySight = fc.record({
  commodityKind: fc.constantFrom('STAPLE', 'FRESH'),
  level: fc.constantFrom(...LEVELS),
  sellsIt: fc.boolean(),
  earlierG1Firings: fc.array(fc.boolean(), { maxLength: 2 }),
  peers: fc.array(fc.double({ min: -0.3, max: 0.6, noNaN: true }), { maxLength: 5 }).map((rises) => [{ area: 'COMMUNE', prices: peersAt(...rises) }] as const),
  ceilings: fc.constantFrom([], ceilings),
});

describe('evaluateOutlet, whatever is reported', () => {
  it('gives one verdict for any order and repetition of the same reports', () =>
    fc.assert(
      fc.property(anyReports, anySight, fc.infiniteStream(fc.nat()), (reports, given, random) => {
        const again = [...reports, ...reports.slice(0, 9)].map((value) => ({ value, key: random.next().value })).sort((a, b) => a.key - b.key);
        const shuffled = again.map(({ value }) => value);
        expect(evaluateOutlet(sightOf(pastOf(shuffled, NOW), given), NOW)).toEqual(evaluateOutlet(sightOf(pastOf(reports, NOW), given), NOW));
      }),
    ));

  it('says the same whatever the unit of money and of quantity', () =>
    fc.assert(
      fc.property(anyReports, anySight, fc.integer({ min: 2, max: 10_000 }), fc.integer({ min: 2, max: 10_000 }), (reports, given, money, quantity) => {
        const times = (value: number | null, unit: number) => (value === null ? null : value * unit);
        const past = pastOf(reports, NOW);
        const scaled = past.map((one) => ({ ...one, price: times(one.price, money), stock: times(one.stock, quantity), sold: times(one.sold, quantity) }));
        const peers = given.peers.map((ring) => ({
          ...ring,
          prices: ring.prices.map((one) => ({ ...one, price: one.price * money, baseline: one.baseline * money })),
        }));
        const scaledCeilings = given.ceilings.map((one) => ({ ...one, price: one.price * money }));
        expect(wordsOf(sightOf(scaled, { ...given, peers, ceilings: scaledCeilings }))).toEqual(wordsOf(sightOf(past, given)));
        expect(g1FiredOnThisReport(sightOf(scaled, { ...given, peers }), NOW)).toBe(g1FiredOnThisReport(sightOf(past, given), NOW));
      }),
    ));

  it('takes no silence for zero: without a figure its rules have no data', () =>
    fc.assert(
      fc.property(anyReports, anySight, (reports, given) => {
        const past = pastOf(reports, NOW);
        const silent = [...past.slice(0, -1), { ...(past.at(-1) ?? seen(0)), price: null, stock: null, availability: null }];
        const verdicts = evaluateOutlet(sightOf(silent, given), NOW);
        for (const rule of REPORT_RULES) expect(verdicts[rule].kind).toBe('no-data');
      }),
    ));

  it('never fires without its numbers, and its numbers are numbers', () =>
    fc.assert(
      fc.property(anyReports, anySight, (reports, given) => {
        for (const verdict of Object.values(evaluateOutlet(sightOf(pastOf(reports, NOW), given), NOW))) {
          if (verdict.kind !== 'breach') continue;
          expect(JSON.parse(JSON.stringify(verdict.evidence))).toEqual(verdict.evidence);
          expect(verdict.evidence).toMatchObject({ thresholdVersion: 1, level: given.level });
        }
      }),
    ));

  it('looks at nothing later than the time of the decision', () =>
    fc.assert(
      fc.property(anyReports, anyReports, anySight, (reports, others, given) => {
        const later = others.map((one) => ({ ...one, reportId: `l${one.reportId}`, observedAt: instant(NOW + 1 + NOW - one.observedAt) }));
        expect(evaluateOutlet(sightOf(pastOf([...later, ...reports], NOW), given), NOW)).toEqual(evaluateOutlet(sightOf(pastOf(reports, NOW), given), NOW));
      }),
    ));
});
