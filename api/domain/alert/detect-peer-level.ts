import type { Instant } from '../instant.js';
import { median } from '../statistics.js';
import { isAbove } from './comparison.js';
import { riseLimitsOf } from './excess-rise.js';
import { basisOf, pricedOf } from './judged.js';
import { modifiedZ } from './method/robust-z.js';
import { isFresh } from './peers.js';
import { severityAbove } from './severity.js';
import type { OutletSight, PeerRing } from './sight.js';
import type { Detect } from './verdict.js';

/** The narrowest area with enough fresh prices to tell a usual level from an unusual one. */
function levelPeers(sight: OutletSight, at: Instant): { readonly prices: readonly number[]; readonly area: PeerRing['area'] } | null {
  for (const ring of sight.peers) {
    const fresh = ring.prices.filter((peer) => peer.price > 0 && isFresh(peer, at));
    if (fresh.length >= sight.thresholds.price.minimumLevelPeers) return { prices: fresh.map((peer) => peer.price), area: ring.area };
  }
  return null;
}

/** G2: a price both much above its peers' median and rare among them (robust z on log prices). Not about a rise: an outlet that was always dear is seen too. */
export const detectPeerLevel: Detect<OutletSight, 'G2'> = (sight) => {
  const judged = pricedOf(sight);
  if (judged === null || judged.price <= 0) return { kind: 'no-data', reason: 'NO_PRICE' };
  const peers = levelPeers(sight, judged.observedAt);
  const peerMedian = peers === null ? null : median(peers.prices);
  if (peers === null || peerMedian === null) return { kind: 'no-data', reason: 'NO_PEERS' };
  const limits = riseLimitsOf(sight);
  const rise = judged.price / peerMedian - 1;
  if (!isAbove(rise, limits.warn)) return { kind: 'normal', evidence: null };
  const { robustZ: limitZ, robustZDeviationFloor } = sight.thresholds.price;
  const robustZ = modifiedZ(
    Math.log(judged.price),
    peers.prices.map((price) => Math.log(price)),
    robustZDeviationFloor,
  );
  if (robustZ === null) return { kind: 'no-data', reason: 'NO_PEERS' };
  const severity = isAbove(robustZ, limitZ) ? severityAbove(rise, limits) : null;
  const limit = severity === 'CRISIS' ? limits.crisis : severity === 'ALERT' ? limits.alert : limits.warn;
  const found = { price: judged.price, peerMedian, peers: peers.prices.length, peerArea: peers.area, rise, limit, robustZ, limitZ };
  const evidence = { rule: 'G2', ...basisOf(sight, judged.observedAt), ...found } as const;
  return severity === null ? { kind: 'normal', evidence } : { kind: 'breach', severity, evidence };
};
