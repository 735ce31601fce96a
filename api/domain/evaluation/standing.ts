import { DAY, type Instant, instant } from '../instant.js';
import type { Firing } from './episodes.js';

/** How long an alert stood: from the breach that opened it to the last breach that kept it open. */
export interface Standing {
  readonly subject: string;
  readonly since: Instant;
  readonly lastBreachAt: Instant;
}

/** An alert that stands is there every day, so it counts as firing once a day from its first breach, and at its last. */
export function firingsOf({ subject, since, lastBreachAt }: Standing): readonly Firing[] {
  const firings: Firing[] = [];
  for (let at = since; at < lastBreachAt; at = instant(at + DAY)) firings.push({ subject, at });
  return [...firings, { subject, at: instant(Math.max(since, lastBreachAt)) }];
}
