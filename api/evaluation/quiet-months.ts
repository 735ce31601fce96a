import { DAY, HOUR, type Instant, instant } from '../domain/instant.js';
import type { Series } from './replayed.view.js';

/** Days of one series on which nothing happened. */
export interface QuietSpan {
  readonly since: Instant;
  readonly until: Instant;
  readonly days: number;
}

/** A month is quiet when the highest price of it and of the 30 days before is no more than this above the lowest: judged by what was to come as well, which no rule may. */
const QUIET_RANGE = 0.15;
/** Prices that a month needs, with the 30 days before it, to be judged. */
const FEWEST = 25;

/** The quiet calendar months of a series; `utcOffsetMinutes` of the deployment. */
export function quietMonths({ observations }: Series, utcOffsetMinutes: number): readonly QuietSpan[] {
  const priced = observations.flatMap(({ observedAt, price }) => (price === null ? [] : [{ at: observedAt, price }]));
  const [first] = priced;
  const last = priced.at(-1);
  if (first === undefined || last === undefined) return [];
  const shift = utcOffsetMinutes / 60;
  const spans: QuietSpan[] = [];
  const begin = new Date(first.at + shift * HOUR);
  for (let month = begin.getUTCMonth() + 1; ; month++) {
    const since = instant(Date.UTC(begin.getUTCFullYear(), month, 1) - shift * HOUR);
    const until = instant(Date.UTC(begin.getUTCFullYear(), month + 1, 1) - shift * HOUR);
    if (until > last.at + DAY) return spans;
    const around = priced.filter(({ at }) => at >= since - 30 * DAY && at < until).map(({ price }) => price);
    const days = priced.filter(({ at }) => at >= since && at < until).length;
    if (around.length >= FEWEST && Math.max(...around) / Math.min(...around) - 1 <= QUIET_RANGE) spans.push({ since, until, days });
  }
}

/** Alerts that began on quiet days, for 1,000 such days of all series. */
export function quietRate(spans: ReadonlyMap<string, readonly QuietSpan[]>, begun: readonly { readonly subject: string; readonly at: Instant }[]) {
  const days = [...spans.values()].flat().reduce((sum, span) => sum + span.days, 0);
  const alerts = begun.filter(({ subject, at }) => spans.get(subject)?.some((span) => at >= span.since && at < span.until) === true).length;
  return { alerts, days, per1000: days === 0 ? null : (1000 * alerts) / days };
}
