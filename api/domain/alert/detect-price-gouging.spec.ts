import { DAY, instant } from '../instant.js';
import { daily, NOW, peersAt, pricedNow, seen, sightOf } from './build-sight.js';
import { DEFAULT_THRESHOLDS } from './default-thresholds.js';
import { detectPriceGouging } from './detect-price-gouging.js';
import type { Observation, OutletSight, PeerPrice } from './sight.js';
import type { Level } from './thresholds.js';

const SECOND = { earlierG1Firings: [true] };
const wordOf = (past: readonly Observation[], given: Partial<OutletSight> = {}) => {
  const verdict = detectPriceGouging(sightOf(past, given), NOW);
  if (verdict.kind === 'no-data') return verdict.reason;
  return verdict.kind === 'breach' ? verdict.severity : 'normal';
};
const evidenceOf = (past: readonly Observation[], given: Partial<OutletSight> = {}) => {
  const verdict = detectPriceGouging(sightOf(past, given), NOW);
  return verdict.kind === 'no-data' ? null : verdict.evidence;
};

// METHODS, "Thresholds by epidemic level", written out again in per cent.
const TABLE: readonly { level: Level; kind: OutletSight['commodityKind']; limits: readonly [number, number, number] }[] = [
  { level: 1, kind: 'STAPLE', limits: [15, 25, 50] },
  { level: 2, kind: 'STAPLE', limits: [12, 20, 40] },
  { level: 3, kind: 'STAPLE', limits: [10, 15, 30] },
  { level: 4, kind: 'STAPLE', limits: [10, 12, 25] },
  { level: 1, kind: 'FRESH', limits: [30, 50, 100] },
  { level: 2, kind: 'FRESH', limits: [25, 40, 80] },
  { level: 3, kind: 'FRESH', limits: [20, 30, 60] },
  { level: 4, kind: 'FRESH', limits: [15, 25, 50] },
  { level: 1, kind: 'MEDICAL', limits: [15, 25, 50] },
  { level: 1, kind: 'ENERGY', limits: [15, 25, 50] },
  { level: 1, kind: 'RAW_MATERIAL', limits: [15, 25, 50] },
  { level: 1, kind: 'PROTEIN', limits: [30, 50, 100] },
];
const steps = TABLE.flatMap(({ level, kind, limits }) =>
  limits.flatMap((limit, place) => [
    { level, kind, limit, price: 200 * (100 + limit), word: ['normal', 'WARN', 'ALERT'][place] },
    { level, kind, limit, price: 200 * (100 + limit) + 1, word: ['WARN', 'ALERT', 'CRISIS'][place] },
  ]),
);

describe('G1 excess over the peers', () => {
  it.each(steps)('level $level, $kind, $limit %: $price against 20,000 is $word', ({ level, kind, price, word }) =>
    expect(wordOf(pricedNow(price), { level, commodityKind: kind, ...SECOND })).toBe(word),
  );

  it.each([
    { name: 'a first firing', earlier: [], level: 1, word: 'normal' },
    { name: 'a second in a row', earlier: [true], level: 1, word: 'ALERT' },
    { name: 'a second after one pause', earlier: [false, true], level: 1, word: 'ALERT' },
    { name: 'a second after two pauses', earlier: [false, false, true], level: 1, word: 'normal' },
    { name: 'a first firing at level 3', earlier: [false, false], level: 3, word: 'normal' },
    { name: 'a first firing at level 4: verify now', earlier: [], level: 4, word: 'WATCH' },
    { name: 'a second at level 4', earlier: [false, true], level: 4, word: 'CRISIS' },
  ] as const)('$name → $word', ({ earlier, level, word }) => expect(wordOf(pricedNow(26_000), { earlierG1Firings: earlier, level })).toBe(word));

  it.each([
    { level: 1, word: 'normal' },
    { level: 2, word: 'normal' },
    { level: 3, word: 'ALERT' },
    { level: 4, word: 'CRISIS' },
  ] as const)('a first firing that a person confirmed at level $level is $word', ({ level, word }) =>
    expect(wordOf(pricedNow(26_000, { flags: ['PRICE_CONFIRMED'] }), { level })).toBe(word),
  );

  it('does not fire again on its past alone', () => expect(wordOf(pricedNow(20_000), { earlierG1Firings: [true, true] })).toBe('normal'));

  /** Thirty days at `before` of which the newest `risen` at `after`; with the gap of three days at `after` as well, then `now`. */
  const stepped = (before: number, after: number, risen: number, now: number) => [
    ...daily(33, 4 + risen, { price: before }),
    ...(risen === 0 ? [] : daily(3 + risen, 4, { price: after })),
    ...daily(3, 1, { price: after }),
    seen(0, { price: now }),
  ];
  /** A peer whose median has turned to the new price already, while its mean has not come as far. */
  const turned = (meanBaseline: number | null): PeerPrice => ({ price: 26_000, priceAt: NOW, baseline: 26_000, meanBaseline, reports: 30 });

  it('a step of the whole market is no gouging, though the peers’ medians turn some days before the outlet’s', () => {
    const past = stepped(20_000, 26_000, 14, 26_000);
    const peers = (mean: number | null) => ({ ...SECOND, peers: [{ area: 'COMMUNE', prices: [turned(mean), turned(mean)] }] }) as const;
    expect(wordOf(past, peers(null))).toBe('ALERT');
    expect(wordOf(past, peers(23_200))).toBe('normal');
    expect(evidenceOf(past, peers(23_200))).toMatchObject({ excess: expect.closeTo(0.3, 9), excessOverMean: expect.closeTo(0.022, 2) });
  });

  it.each([
    { name: 'an outlet that stands still beside promotions', price: 20_000, word: 'normal' },
    { name: 'one that rose by less than 5 % beside them', price: 20_999, word: 'normal' },
    { name: 'one that rose by 5 % beside them', price: 21_000, word: 'ALERT' },
  ])('$name → $word', ({ price, word }) =>
    expect(wordOf(pricedNow(price), { ...SECOND, peers: [{ area: 'COMMUNE', prices: peersAt(-0.2, -0.2) }] })).toBe(word),
  );

  const peer = (given: Partial<PeerPrice>): PeerPrice => ({ price: 20_000, priceAt: NOW, baseline: 20_000, reports: 30, ...given });
  const beside = (...prices: readonly PeerPrice[]) => ({ ...SECOND, peers: [{ area: 'COMMUNE', prices }] }) as const;
  it.each([
    { name: 'peers that rose as much', given: beside(...peersAt(0.3, 0.3)), word: 'normal' },
    { name: 'peers that rose a little less than the limit leaves', given: beside(...peersAt(0.0399, 0.0399)), word: 'ALERT' },
    { name: 'peers that rose so that the excess is the limit', given: beside(...peersAt(0.04, 0.04)), word: 'WARN' },
    { name: 'one peer', given: beside(peer({})), word: 'NO_PEERS' },
    { name: 'no peers', given: { ...SECOND, peers: [] }, word: 'NO_PEERS' },
    { name: 'a peer with eight reports', given: beside(peer({}), peer({ reports: 8 })), word: 'ALERT' },
    { name: 'a peer with seven reports', given: beside(peer({}), peer({ reports: 7 })), word: 'NO_PEERS' },
    { name: 'a peer seen just within seven days', given: beside(peer({}), peer({ priceAt: instant(NOW - 7 * DAY + 1) })), word: 'ALERT' },
    { name: 'a peer seen seven days ago', given: beside(peer({}), peer({ priceAt: instant(NOW - 7 * DAY) })), word: 'NO_PEERS' },
    { name: 'a peer seen later than this report', given: beside(peer({}), peer({ priceAt: instant(NOW + 1) })), word: 'NO_PEERS' },
    { name: 'two peers, one with a typing error', given: beside(peer({}), peer({ price: 2_000 })), word: 'NO_PEERS' },
    { name: 'three peers, one with a typing error', given: beside(peer({}), peer({}), peer({ price: 200_000 })), word: 'ALERT' },
  ] as const)('30 % with $name → $word', ({ given, word }) => expect(wordOf(pricedNow(26_000), given)).toBe(word));

  it('widens until enough peers are known, and says how far', () => {
    const peers = [
      { area: 'COMMUNE', prices: peersAt(0.3) },
      { area: 'DISTRICT', prices: peersAt(0.3).map((one) => ({ ...one, reports: 1 })) },
      { area: 'PROVINCE', prices: peersAt(0, 0.02, 0.05) },
      { area: 'COUNTRY', prices: peersAt(0.3, 0.3) },
    ] as const;
    expect(evidenceOf(pricedNow(26_000), { ...SECOND, peers })).toMatchObject({ peerArea: 'PROVINCE', peers: 3 });
    expect(evidenceOf(pricedNow(26_000), { ...SECOND, peers })?.peerRise).toBeCloseTo(0.02, 9);
  });

  const since = (days: number) => [...daily(33, days, { price: 20_000 }), seen(0, { price: 26_000 })];
  it.each([
    {
      name: 'eight reports behind the baseline',
      past: [...daily(10, 4, { price: 20_000 }), seen(3.5, { price: 20_000 }), seen(0, { price: 26_000 })],
      word: 'ALERT',
    },
    { name: 'seven reports', past: [...daily(10, 4, { price: 20_000 }), seen(0, { price: 26_000 })], word: 'NO_BASELINE' },
    { name: 'an eighth report three days ago', past: [...daily(10, 3, { price: 20_000 }), seen(0, { price: 26_000 })], word: 'NO_BASELINE' },
    { name: 'no price now', past: [...since(1), seen(-0.1)], word: 'NO_PRICE' },
    { name: 'three days at the new price', past: [...since(3).slice(0, -1), ...daily(2, 0, { price: 26_000 })], word: 'ALERT' },
    { name: 'a month at the new price', past: [...daily(60, 31, { price: 20_000 }), ...daily(30, 0, { price: 26_000 })], word: 'normal' },
  ])('$name → $word', ({ past, word }) => expect(wordOf(past, SECOND)).toBe(word));

  const twice = (price: number) => [...pricedNow(20_000), seen(-0.25, { price }), seen(-0.5, { price })];
  it.each([
    { name: 'a price seen twice at double', past: twice(40_000), given: {}, word: 'CRISIS' },
    { name: 'a double price that a person confirmed', past: pricedNow(40_000, { flags: ['PRICE_CONFIRMED'] }), given: {}, word: 'CRISIS' },
    { name: 'double beside peers that are double', past: twice(40_000), given: { peers: [{ area: 'COMMUNE', prices: peersAt(1, 1) }] }, word: 'normal' },
    { name: 'double without peers', past: twice(40_000), given: { peers: [] }, word: 'CRISIS' },
    { name: '1.9 times seen twice: an ordinary rise', past: twice(38_000), given: {}, word: 'normal' },
    { name: 'half the price seen twice', past: twice(10_000), given: {}, word: 'normal' },
    {
      name: 'double at an outlet of a week',
      past: [...daily(4, 0, { price: 20_000 }).flatMap((one, day) => [one, seen(3.5 - day, { price: 20_000 })]), ...twice(40_000).slice(-2)],
      given: {},
      word: 'CRISIS',
    },
    { name: 'a new outlet at double its peers', past: [seen(0.5, { price: 40_000 }), seen(0, { price: 40_000 })], given: {}, word: 'NO_BASELINE' },
  ] as const)('$name → $word', ({ past, given, word }) => expect(wordOf(past, given)).toBe(word));

  it('calls no fall twofold', () => expect(evidenceOf(twice(10_000))).toMatchObject({ confirmedTwofold: false }));

  it('names its numbers', () => {
    const verdict = detectPriceGouging(sightOf(pricedNow(26_000), { ...SECOND, peers: [{ area: 'COMMUNE', prices: peersAt(0.02, 0.02) }] }), NOW);
    expect(verdict).toMatchObject({
      kind: 'breach',
      severity: 'ALERT',
      evidence: {
        rule: 'G1',
        thresholdVersion: DEFAULT_THRESHOLDS.version,
        level: 1,
        observedAt: NOW,
        price: 26_000,
        baseline: 20_000,
        baselineReports: 30,
        peers: 2,
        peerArea: 'COMMUNE',
        limit: 0.25,
        firedInLast3: 2,
        confirmedTwofold: false,
        baselineSince: NOW - 33 * DAY,
        baselineUntil: NOW - 3 * DAY,
      },
    });
    if (verdict.kind !== 'breach') return;
    expect(verdict.evidence.ownRise).toBeCloseTo(0.3, 9);
    expect(verdict.evidence.peerRise).toBeCloseTo(0.02, 9);
    expect(verdict.evidence.excess).toBeCloseTo(1.3 / 1.02 - 1, 9);
  });
  it('counts what fired also when it does not', () =>
    expect(evidenceOf(pricedNow(20_000), { earlierG1Firings: [true, false] })).toMatchObject({ firedInLast3: 1 }));
});
