import { distanceKm } from '../distance.js';
import type { Transfer } from './area-evidence.js';
import type { AreaOutlet } from './area-sight.js';

/** An outlet whose stock, daily demand and place are known. */
interface PlacedOutlet {
  readonly outletId: number;
  readonly name: string;
  readonly place: NonNullable<AreaOutlet['place']>;
  readonly stock: number;
  readonly demandPerDay: number;
}

function placed({ outletId, name, sellsIt, place, stock, demandPerDay }: AreaOutlet): readonly PlacedOutlet[] {
  return !sellsIt || place === null || stock === null || demandPerDay === null ? [] : [{ outletId, name, place, stock: Math.max(0, stock), demandPerDay }];
}

/** How many days the outlet's stock lasts; without demand, for ever. */
const lasts = ({ stock, demandPerDay }: PlacedOutlet): number => (demandPerDay > 0 ? stock / demandPerDay : Number.POSITIVE_INFINITY);

/**
 * Whole base units to bring from the nearest outlets with a surplus, the emptiest outlet first; at most `most` of them.
 * Nobody gives so much that less than `days` of its own demand is left, nobody gets more than `days` of its demand.
 */
export function transferAdvice(
  to: readonly AreaOutlet[],
  from: readonly AreaOutlet[],
  { days, most }: { readonly days: number; readonly most: number },
): readonly Transfer[] {
  const left = new Map<PlacedOutlet, number>();
  for (const donor of from.flatMap(placed)) {
    const surplus = Math.floor(donor.stock - days * donor.demandPerDay);
    if (surplus > 0) left.set(donor, surplus);
  }
  const needy = to.flatMap(placed).sort((a, b) => lasts(a) - lasts(b) || a.outletId - b.outletId);
  const transfers: Transfer[] = [];
  for (const outlet of needy) {
    let missing = Math.floor(days * outlet.demandPerDay - outlet.stock);
    if (missing <= 0) continue;
    const byDistance = [...left.keys()]
      .map((donor) => ({ donor, distance: distanceKm(outlet.place, donor.place) }))
      .sort((a, b) => a.distance - b.distance || a.donor.outletId - b.donor.outletId);
    for (const { donor, distance } of byDistance) {
      const quantity = Math.min(missing, left.get(donor) ?? 0);
      if (quantity <= 0) continue;
      transfers.push({
        fromOutletId: donor.outletId,
        fromName: donor.name,
        toOutletId: outlet.outletId,
        toName: outlet.name,
        distanceKm: distance,
        quantity,
      });
      if (transfers.length >= most) return transfers;
      left.set(donor, (left.get(donor) ?? 0) - quantity);
      missing -= quantity;
    }
  }
  return transfers;
}
