import fc from 'fast-check';
import { DAY, instant } from '../instant.js';
import { NOW, pricedNow, sightOf } from './build-sight.js';
import { detectPeerLevel, g2Fired } from './detect-peer-level.js';
import type { PeerRing } from './sight.js';

const ring = (area: PeerRing['area'], ...prices: readonly number[]): PeerRing => ({
  area,
  prices: prices.map((price) => ({ price, priceAt: instant(NOW - DAY), baseline: price, reports: 1 })),
});
const judge = (price: number, ...rings: readonly PeerRing[]) =>
  detectPeerLevel(sightOf(pricedNow(price), { peers: rings, earlierG2Firings: [true, false] }), NOW);
const even = ring('COMMUNE', 20_000, 20_000, 20_000, 20_000);

describe('G2 peer level', () => {
  it('is normal at exactly the size limit of 15 %', () => expect(judge(23_000, even).kind).toBe('normal'));

  it('is normal when large but not rare: z of 3.5 at the floor needs a log difference of 0.175', () => {
    expect(judge(23_820, even)).toEqual({ kind: 'normal', evidence: null });
    expect(judge(23_830, even)).toMatchObject({ kind: 'breach', severity: 'WARN' });
  });

  it('is normal among peers that scatter as widely', () => {
    expect(judge(26_000, ring('COMMUNE', 12_000, 15_000, 20_000, 26_000, 30_000)).kind).toBe('normal');
  });

  it.each([
    [24_900, 'WARN'],
    [25_100, 'ALERT'],
    [30_100, 'CRISIS'],
  ] as const)('%d against 20,000 is %s', (price, severity) => expect(judge(price, even)).toMatchObject({ kind: 'breach', severity }));

  it('a first firing is normal, and says that it fired', () => {
    const first = detectPeerLevel(sightOf(pricedNow(25_100), { peers: [even] }), NOW);
    expect(first).toMatchObject({ kind: 'normal', evidence: { firedInLast3: 1, ownRise: expect.closeTo(0.255, 3) } });
    expect([g2Fired(first), g2Fired(judge(25_100, even)), g2Fired(judge(23_000, even))]).toEqual([true, true, false]);
  });

  it('an outlet that was always dear is normal: it has not risen', () => {
    const dear = detectPeerLevel(sightOf(pricedNow(20_900), { peers: [ring('COMMUNE', 10_000, 10_000, 10_000)], earlierG2Firings: [true, true] }), NOW);
    expect(dear).toEqual({ kind: 'normal', evidence: null });
  });

  it('widens to the area that has three peers and names it', () => {
    expect(judge(30_100, ring('COMMUNE', 20_000, 20_000), ring('DISTRICT', 20_000, 20_000, 20_000))).toMatchObject({
      kind: 'breach',
      evidence: { peerArea: 'DISTRICT', peers: 3, peerMedian: 20_000, limitZ: 3.5 },
    });
  });

  it.each([
    ['no price in this report', () => detectPeerLevel(sightOf(pricedNow(null), { peers: [even] }), NOW), 'NO_PRICE'],
    ['too few peers', () => judge(30_000, ring('PROVINCE', 20_000, 20_000)), 'NO_PEERS'],
    ['peers a week old', () => judge(30_000, { ...even, prices: even.prices.map((peer) => ({ ...peer, priceAt: instant(NOW - 7 * DAY) })) }), 'NO_PEERS'],
  ])('no data: %s', (_name, run, reason) => expect(run()).toEqual({ kind: 'no-data', reason }));

  it('property: the unit of the price changes neither verdict nor severity', () => {
    const price = fc.integer({ min: 1000, max: 100_000 });
    fc.assert(
      fc.property(price, fc.array(price, { minLength: 3, maxLength: 12 }), fc.integer({ min: 2, max: 100 }), (own, peers, factor) => {
        const inUnit = (unit: number) => {
          const past = pricedNow(own * unit).map((report) => (report.observedAt === NOW ? report : { ...report, price: 1_100 * unit }));
          return detectPeerLevel(sightOf(past, { peers: [ring('COMMUNE', ...peers.map((peer) => peer * unit))], earlierG2Firings: [true, false] }), NOW);
        };
        const once = inUnit(1);
        const scaled = inUnit(factor);
        expect([scaled.kind, 'severity' in scaled && scaled.severity]).toEqual([once.kind, 'severity' in once && once.severity]);
      }),
    );
  });
});
