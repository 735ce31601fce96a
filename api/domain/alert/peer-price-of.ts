import type { Instant } from '../instant.js';
import { meanBaseline } from '../own-baseline.js';
import { rememberCommodity } from '../remember-outlet.js';
import type { Observation, PeerPrice } from './sight.js';

/** What the neighbours' rules may know of an outlet from a report at `at` on: its newest price beside its own baselines; null when no price was ever seen. */
export function peerPriceOf(past: readonly Observation[], at: Instant): PeerPrice | null {
  const { price, priceAt, baseline, baselineCount } = rememberCommodity(past, at);
  if (price === null || priceAt === null) return null;
  const average = meanBaseline(past, priceAt);
  return { price, priceAt, baseline: baseline ?? price, reports: baselineCount, meanBaseline: average === null ? null : Math.round(average) };
}
