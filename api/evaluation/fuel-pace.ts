import type { Observation } from '../domain/alert/sight.js';
import { DAY, type Instant } from '../domain/instant.js';

/** What a tanker was said to bring, and when. Millilitres. */
interface Arrival {
  readonly at: Instant;
  readonly amount: number;
}

/** Deliveries named in `past` whose time has come by `until`. */
export const arrivalsBy = (past: readonly Observation[], until: Instant): readonly Arrival[] =>
  past.flatMap(({ incoming, incomingAt }) => (incoming !== null && incomingAt !== null && incomingAt <= until ? [{ at: incomingAt, amount: incoming }] : []));

/**
 * What a station sells in 24 hours, from its counts and from what arrived between them: the count before, and what came, less the count after.
 * Without the arrivals a rise of the stock hides what was sold. A count that then stands higher than it could is passed over. Null = nothing is known; zero = it does not sell, whatever it has.
 */
export function pacePerDay(past: readonly Observation[], arrivals: readonly Arrival[]): number | null {
  const counts = past.flatMap(({ stock, observedAt }) => (stock === null ? [] : [{ stock, at: observedAt }]));
  let sold = 0;
  let span = 0;
  counts.forEach((after, place) => {
    const before = counts[place - 1];
    if (before === undefined) return;
    const came = arrivals.reduce((sum, { at, amount }) => sum + (at > before.at && at <= after.at ? amount : 0), 0);
    const left = before.stock + came - after.stock;
    if (left < 0) return;
    sold += left;
    span += after.at - before.at;
  });
  return span === 0 ? null : (sold * DAY) / span;
}
