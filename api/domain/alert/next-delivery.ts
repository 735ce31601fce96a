import { DAY, type Instant } from '../instant.js';
import type { OutletSight } from './sight.js';

/** When goods are expected next. */
export interface NextDelivery {
  readonly inDays: number;
  readonly isConfirmed: boolean;
}

/**
 * Days from `since` to the next delivery: the time the outlet last named, when it is still to come and not of nothing; otherwise, also when it is overdue, the usual lead time and what the level adds to it.
 */
export function nextDelivery(sight: OutletSight, since: Instant): NextDelivery {
  const named = sight.past.findLast((seen) => seen.incomingAt !== null || seen.incoming !== null);
  const at = named === undefined || named.incoming === 0 ? null : named.incomingAt;
  if (at !== null && at > since) return { inDays: (at - since) / DAY, isConfirmed: true };
  return { inDays: sight.usualLeadDays + sight.thresholds.levels[sight.level].extraLeadDays, isConfirmed: false };
}
