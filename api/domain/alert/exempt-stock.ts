import { DAY, type Instant } from '../instant.js';
import type { Exemption, Observation, OutletSight } from './sight.js';

const isInForce = (exemption: Exemption, at: Instant, graceDays: number): boolean => {
  if (at < exemption.since || (exemption.until !== null && at >= exemption.until)) return false;
  return exemption.kind !== 'DELIVERY' || at <= exemption.since + graceDays * DAY;
};

/** A delivery is announced no longer ahead than this. Our own rule. */
const ANNOUNCED_DAYS = 30;

/** Deliveries that the outlet itself announced and that have arrived since; announced three times, one delivery counts once. */
function reportedDeliveries(sight: OutletSight, at: Instant, graceDays: number): ReadonlyMap<Instant, number> {
  const deliveries = new Map<Instant, number>();
  for (let place = sight.past.length - 1; place >= 0; place--) {
    const { observedAt, incoming, incomingAt } = sight.past[place] as Observation;
    if (observedAt < at - (graceDays + ANNOUNCED_DAYS) * DAY) break;
    if (observedAt > at || incoming === null || incomingAt === null || incomingAt > at || incomingAt < at - graceDays * DAY) continue;
    deliveries.set(incomingAt, Math.max(incoming, deliveries.get(incomingAt) ?? 0));
  }
  return deliveries;
}

/** How much of a stock may be there at `at`: fresh deliveries, reserve contracts and what the department asked for; never more than the stock itself. */
export function exemptStock(sight: OutletSight, stock: number, at: Instant): number {
  const graceDays = sight.thresholds.hoarding.deliveryGraceDays;
  const registered = sight.exemptions.filter((exemption) => isInForce(exemption, at, graceDays));
  if (registered.some(({ quantity }) => quantity === null)) return stock;
  const deliveries = reportedDeliveries(sight, at, graceDays);
  let exempt = 0;
  for (const { kind, since, quantity } of registered) if (kind !== 'DELIVERY' || !deliveries.has(since)) exempt += quantity ?? 0;
  for (const quantity of deliveries.values()) exempt += quantity;
  return Math.min(stock, exempt);
}
