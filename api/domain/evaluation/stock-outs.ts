import { DAY, type Instant, instant } from '../instant.js';
import type { DatedEvent } from './score-alerts.js';

/** A stock that was counted. */
export interface Counted {
  readonly at: Instant;
  readonly stock: number;
}

/** Stock-outs of one series: from the first count of 0 after a count above 0 at most `mostDays` days before, to the next count above 0. `counts` rise by time; one that is still out at the end lasts to just after its last count. */
export function stockOutsOf(subject: string, counts: readonly Counted[], mostDays = 3): readonly DatedEvent[] {
  const found: DatedEvent[] = [];
  let since: Instant | null = null;
  counts.forEach(({ at, stock }, place) => {
    const before = counts[place - 1];
    if (since !== null && stock > 0) {
      found.push({ subject, since, until: at, ...afterThat(found) });
      since = null;
    }
    if (stock === 0 && before !== undefined && before.stock > 0 && at - before.at <= mostDays * DAY) since = at;
  });
  const last = counts.at(-1);
  if (since !== null && last !== undefined) found.push({ subject, since, until: instant(last.at + 1), ...afterThat(found) });
  return found;
}

const afterThat = (found: readonly DatedEvent[]): Pick<DatedEvent, 'warnedFrom'> => {
  const before = found.at(-1);
  return before === undefined ? {} : { warnedFrom: before.until };
};

/** Events of one subject that begin within `days` of the end of the one before are one: the shelf had not recovered. `events`: subject by subject, rising. */
export function joinClose(events: readonly DatedEvent[], days: number): readonly DatedEvent[] {
  const joined: DatedEvent[] = [];
  for (const event of events) {
    const before = joined.at(-1);
    const isSame = before !== undefined && before.subject === event.subject && event.since - before.until <= days * DAY;
    if (isSame) joined[joined.length - 1] = { ...before, until: event.until };
    else joined.push(event);
  }
  return joined;
}
