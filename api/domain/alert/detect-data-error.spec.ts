import { daily, NOW, peersAt, pricedNow, seen, sightOf } from './build-sight.js';
import { detectDataError } from './detect-data-error.js';
import type { Observation, OutletSight } from './sight.js';

const kindOf = (past: readonly Observation[], given: Partial<OutletSight> = {}) => {
  const verdict = detectDataError(sightOf(past, given), NOW);
  return verdict.kind === 'no-data' ? verdict.reason : verdict.kind;
};
const evidenceOf = (past: readonly Observation[], given: Partial<OutletSight> = {}) => {
  const verdict = detectDataError(sightOf(past, given), NOW);
  return verdict.kind === 'no-data' ? null : verdict.evidence;
};
const eight = daily(10, 3, { price: 20_000 });

describe('G0 data error', () => {
  it.each([
    { name: 'the usual price', past: pricedNow(20_000), kind: 'normal' },
    { name: '1.9 times the own median', past: pricedNow(38_000), kind: 'normal' },
    { name: 'one đồng more', past: pricedNow(38_001), kind: 'breach' },
    { name: 'ten times', past: pricedNow(200_000), kind: 'breach' },
    { name: 'one over 1.9', past: [...daily(33, 1, { price: 19_000 }), seen(0, { price: 10_000 })], kind: 'normal' },
    { name: 'one đồng less', past: [...daily(33, 1, { price: 19_000 }), seen(0, { price: 9_999 })], kind: 'breach' },
    { name: 'no price', past: pricedNow(null), kind: 'NO_PRICE' },
    { name: 'no report', past: [], kind: 'NO_PRICE' },
    { name: 'a wrong price that a person confirmed', past: pricedNow(200_000, { flags: ['PRICE_CONFIRMED'] }), kind: 'normal' },
    { name: 'another flag', past: pricedNow(200_000, { flags: ['OTHER_UNIT'] }), kind: 'breach' },
    { name: 'seen before 10 % lower', past: [...pricedNow(20_000), seen(-0.1, { price: 100_000 }), seen(-0.3, { price: 110_000 })], kind: 'normal' },
    {
      name: 'seen before a little more than 10 % lower',
      past: [...pricedNow(20_000), seen(-0.1, { price: 100_000 }), seen(-0.3, { price: 110_001 })],
      kind: 'breach',
    },
    { name: 'seen before 10 % higher', past: [...pricedNow(20_000), seen(-0.1, { price: 110_000 }), seen(-0.3, { price: 100_000 })], kind: 'normal' },
    {
      name: 'seen before a little more than 10 % higher',
      past: [...pricedNow(20_000), seen(-0.1, { price: 110_001 }), seen(-0.3, { price: 100_000 })],
      kind: 'breach',
    },
    {
      name: 'seen before, with a visit without price between',
      past: [...pricedNow(20_000), seen(-0.1, { price: 100_000 }), seen(-0.2), seen(-0.3, { price: 100_000 })],
      kind: 'normal',
    },
    { name: 'the right price after a wrong one', past: [...pricedNow(200_000), seen(-0.3, { price: 20_000 })], kind: 'normal' },
    { name: 'eight own reports', past: [...eight, seen(0, { price: 200_000 })], given: { peers: [] }, kind: 'breach' },
    { name: 'seven own reports and no peers', past: [...eight.slice(1), seen(0, { price: 200_000 })], given: { peers: [] }, kind: 'NO_BASELINE' },
    { name: 'own reports 30 days old', past: [...daily(37, 30, { price: 20_000 }), seen(0, { price: 200_000 })], given: { peers: [] }, kind: 'NO_BASELINE' },
    { name: 'a new outlet far from its peers', past: [seen(0, { price: 200_000 })], kind: 'breach' },
    { name: 'a new outlet near its peers', past: [seen(0, { price: 30_000 })], kind: 'normal' },
    {
      name: 'a new outlet with one peer',
      past: [seen(0, { price: 200_000 })],
      given: { peers: [{ area: 'COMMUNE', prices: peersAt(0) }] },
      kind: 'NO_BASELINE',
    },
    {
      name: 'old typing errors do not move the median',
      past: [...daily(33, 1, { price: 20_000 }).map((one, day) => (day % 3 === 0 ? { ...one, price: 200_000 } : one)), seen(0, { price: 38_001 })],
      kind: 'breach',
    },
  ] as const)('$name → $kind', ({ past, kind, ...rest }) => expect(kindOf(past, 'given' in rest ? rest.given : {})).toBe(kind));

  it.each([
    { ratio: 8.99, tenfold: false },
    { ratio: 9, tenfold: true },
    { ratio: 11, tenfold: true },
    { ratio: 11.01, tenfold: false },
    { ratio: 0.0899, tenfold: false },
    { ratio: 0.09, tenfold: true },
    { ratio: 0.11, tenfold: true },
    { ratio: 0.1101, tenfold: false },
  ])('takes a ratio of $ratio for a nought too many or too few: $tenfold', ({ ratio, tenfold }) =>
    expect(evidenceOf(pricedNow(20_000 * ratio))).toMatchObject({ looksLikeTenfold: tenfold }),
  );

  it('asks for a second look and names its numbers', () =>
    expect(detectDataError(sightOf(pricedNow(200_000)), NOW)).toEqual({
      kind: 'breach',
      severity: 'WATCH',
      evidence: {
        rule: 'G0',
        thresholdVersion: 1,
        level: 1,
        observedAt: NOW,
        price: 200_000,
        reference: 20_000,
        referenceKind: 'OWN_MEDIAN_30_DAYS',
        ratio: 10,
        limitRatio: 1.9,
        looksLikeTenfold: true,
      },
    }));
  it('names the peers as its reference', () =>
    expect(evidenceOf([seen(0, { price: 30_000 })])).toMatchObject({ reference: 20_000, referenceKind: 'PEER_MEDIAN', ratio: 1.5 }));
});
