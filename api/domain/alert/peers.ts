import { DAY, type Instant } from '../instant.js';
import { median } from '../statistics.js';
import type { PeerArea } from './basis.js';
import { isAbove } from './comparison.js';
import type { OutletSight, PeerPrice } from './sight.js';

/** A peer's price older than this says nothing of today's market. Our own rule. */
const PEER_PRICE_DAYS = 7;

/** Whether a peer's price is known and recent at `at`. */
export const isFresh = (peer: PeerPrice, at: Instant): boolean => peer.priceAt > at - PEER_PRICE_DAYS * DAY && peer.priceAt <= at;

/** Median price of the peers in the narrowest area where enough of them are known at `at`; null when no area has enough. */
export function peerPriceMedian(sight: OutletSight, at: Instant): number | null {
  for (const ring of sight.peers) {
    const prices = ring.prices.filter((peer) => isFresh(peer, at)).map((peer) => peer.price);
    if (prices.length >= sight.thresholds.minimumPeers) return median(prices);
  }
  return null;
}

/** How far the peers' prices have moved against their own baselines. */
export interface PeerRise {
  /** Median of the peers' ln(price / baseline). */
  readonly rise: number;
  readonly peers: number;
  readonly area: PeerArea;
  /** Whose rises these are. */
  readonly of: readonly PeerPrice[];
}

const riseOf = (peer: PeerPrice): number => Math.log(peer.price / peer.baseline);

/** The peers without those whose rises stand as far from the middle as a data error: with two peers one typing error would pass for half a market. */
function believable(peers: readonly PeerPrice[], limitRatio: number): readonly PeerPrice[] {
  const middle = median(peers.map(riseOf));
  return middle === null ? peers : peers.filter((peer) => !isAbove(Math.abs(riseOf(peer) - middle), Math.log(limitRatio)));
}

/** The peers' common move in the narrowest area with enough peers, each with enough reports behind its baseline; null when no area has enough. */
export function peerRise(sight: OutletSight, at: Instant): PeerRise | null {
  const { minimumPeers, minimumPeerReports, dataErrorRatio } = sight.thresholds;
  for (const ring of sight.peers) {
    const grounded = ring.prices.filter((peer) => isFresh(peer, at) && peer.reports >= minimumPeerReports);
    const of = believable(grounded, dataErrorRatio);
    const rise = median(of.map(riseOf));
    if (rise !== null && of.length >= minimumPeers) return { rise, peers: of.length, area: ring.area, of };
  }
  return null;
}

/** The same move measured against the peers' means; null when too few are known. */
export function peerRiseOverMean({ of }: PeerRise, minimumPeers: number): number | null {
  const rises = of.flatMap(({ price, meanBaseline = null }) => (meanBaseline === null ? [] : [Math.log(price / meanBaseline)]));
  return rises.length < minimumPeers ? null : median(rises);
}
