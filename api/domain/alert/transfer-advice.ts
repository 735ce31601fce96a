import { distanceKm } from '../distance.js';
import type { Transfer } from './area-evidence.js';
import type { AreaOutlet } from './area-sight.js';

/** An outlet whose stock, daily demand and place are known. */
interface PlacedOutlet {
  readonly outletId: number;
  readonly place: NonNullable<AreaOutlet['place']>;
  readonly stock: number;
  readonly demandPerDay: number;
}

function placed({ outletId, sellsIt, place, stock, demandPerDay }: AreaOutlet): readonly PlacedOutlet[] {
  return !sellsIt || place === null || stock === null || demandPerDay === null ? [] : [{ outletId, place, stock: Math.max(0, stock), demandPerDay }];
}

/** How many days the outlet's stock lasts; without demand, for ever. */
const lasts = ({ stock, demandPerDay }: PlacedOutlet): number => (demandPerDay > 0 ? stock / demandPerDay : Number.POSITIVE_INFINITY);

/**
 * Whole base units to bring from the nearest outlets with a surplus, the emptiest outlet first.
 * Nobody gives so much that less than `days` of its own demand is left, nobody gets more than `days` of its demand.
 */
export function transferAdvice(to: readonly AreaOutlet[], from: readonly AreaOutlet[], days: number): readonly Transfer[] {
  const donors = from.flatMap(placed);
  const left = new Map(donors.map((donor) => [donor.outletId, Math.floor(donor.stock - days * donor.demandPerDay)]));
  const needy = to.flatMap(placed).sort((a, b) => lasts(a) - lasts(b) || a.outletId - b.outletId);
  const transfers: Transfer[] = [];
  for (const outlet of needy) {
    let missing = Math.floor(days * outlet.demandPerDay - outlet.stock);
    const byDistance = donors
      .map(({ outletId, place }) => ({ outletId, distance: distanceKm(outlet.place, place) }))
      .sort((a, b) => a.distance - b.distance || a.outletId - b.outletId);
    for (const { outletId, distance } of byDistance) {
      const quantity = Math.min(missing, left.get(outletId) ?? 0);
      if (quantity <= 0) continue;
      transfers.push({ fromOutletId: outletId, toOutletId: outlet.outletId, distanceKm: distance, quantity });
      left.set(outletId, (left.get(outletId) ?? 0) - quantity);
      missing -= quantity;
    }
  }
  return transfers;
}
