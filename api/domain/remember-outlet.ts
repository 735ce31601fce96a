import type { Observation } from './alert/sight.js';
import type { Availability } from './figures.js';
import type { Instant } from './instant.js';
import { ownBaseline } from './own-baseline.js';

/** The newest known figures of one commodity at one outlet, each with its own time; null = never observed. Whole numbers, as they are stored. */
export interface CommodityMemory {
  readonly price: number | null;
  readonly priceAt: Instant | null;
  readonly baseline: number | null;
  readonly baselineCount: number;
  readonly stock: number | null;
  readonly stockAt: Instant | null;
  readonly availability: Availability | null;
  readonly availabilityAt: Instant | null;
}

/** The newest observation that is not after `at` and of which `has` is true. */
function newest(past: readonly Observation[], at: Instant, has: (seen: Observation) => boolean): Observation | null {
  for (let place = past.length - 1; place >= 0; place--) {
    const seen = past[place] as Observation;
    if (seen.observedAt <= at && has(seen)) return seen;
  }
  return null;
}

/** What is remembered of a commodity at an outlet as of `at`: the newest price with the outlet's own baseline for it, the newest stock and the newest availability, however old. `past` rises by time, ties by report id. */
export function rememberCommodity(past: readonly Observation[], at: Instant): CommodityMemory {
  const priced = newest(past, at, (seen) => seen.price !== null);
  const stocked = newest(past, at, (seen) => seen.stock !== null);
  const judged = newest(past, at, (seen) => seen.availability !== null);
  const baseline = priced === null ? null : ownBaseline(past, priced.observedAt);
  return {
    price: priced?.price ?? null,
    priceAt: priced?.observedAt ?? null,
    baseline: baseline === null || baseline.price === null ? null : Math.round(baseline.price),
    baselineCount: baseline?.reports ?? 0,
    stock: stocked?.stock ?? null,
    stockAt: stocked?.observedAt ?? null,
    availability: judged?.availability ?? null,
    availabilityAt: judged?.observedAt ?? null,
  };
}
