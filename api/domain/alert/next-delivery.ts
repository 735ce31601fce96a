import { DAY, type Instant } from '../instant.js';
import { sellingDays } from './selling-days.js';
import type { OutletSight } from './sight.js';

/** When goods are expected next. */
export interface NextDelivery {
  readonly inDays: number;
  /** Days of selling until then: nights do not count. */
  readonly sellingDays: number;
  /** A time still to come was named. */
  readonly isConfirmed: boolean;
  /** Base units of the delivery that was named; null when nobody says, or none was. */
  readonly amount: number | null;
  /** The outlet tells of its deliveries, be it that none is on the way; from one that never does, no word means nothing. */
  readonly isTold: boolean;
}

/**
 * From `since` to the next delivery: the time the outlet last named, when it is still to come and not of nothing; otherwise, also when it is overdue, the usual lead time and what the level adds to it.
 */
export function nextDelivery(sight: OutletSight, since: Instant): NextDelivery {
  const named = sight.past.findLast((seen) => seen.incomingAt !== null || seen.incoming !== null);
  const isTold = named !== undefined;
  const at = named === undefined || named.incoming === 0 ? null : named.incomingAt;
  if (named !== undefined && at !== null && at > since)
    return { inDays: (at - since) / DAY, sellingDays: sellingDays(since, at, sight.calendar), isConfirmed: true, amount: named.incoming, isTold };
  const inDays = sight.usualLeadDays + sight.thresholds.levels[sight.level].extraLeadDays;
  return { inDays, sellingDays: inDays, isConfirmed: false, amount: null, isTold };
}
