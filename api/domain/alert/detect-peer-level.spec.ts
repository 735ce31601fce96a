import fc from 'fast-check';
import { DAY, instant } from '../instant.js';
import { NOW, pricedNow, sightOf } from './build-sight.js';
import { detectPeerLevel } from './detect-peer-level.js';
import type { PeerRing } from './sight.js';

const ring = (area: PeerRing['area'], ...prices: readonly number[]): PeerRing => ({
  area,
  prices: prices.map((price) => ({ price, priceAt: instant(NOW - DAY), baseline: price, reports: 1 })),
});
const judge = (price: number, ...rings: readonly PeerRing[]) => detectPeerLevel(sightOf(pricedNow(price), { peers: rings }), NOW);
const even = ring('COMMUNE', 20_000, 20_000, 20_000, 20_000);

describe('G2 peer level', () => {
  it('is normal at exactly the size limit of 15 %', () => expect(judge(23_000, even).kind).toBe('normal'));

  it('is normal when large but not rare: z of 3.5 at the floor needs a log difference of 0.175', () => {
    expect(judge(23_820, even)).toMatchObject({ kind: 'normal', evidence: { rise: expect.closeTo(0.191, 3) } });
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
        const once = judge(own, ring('COMMUNE', ...peers));
        const scaled = judge(own * factor, ring('COMMUNE', ...peers.map((peer) => peer * factor)));
        expect([scaled.kind, 'severity' in scaled && scaled.severity]).toEqual([once.kind, 'severity' in once && once.severity]);
      }),
    );
  });
});
