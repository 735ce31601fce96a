import { DAY, type Instant } from '../instant.js';
import { mean, median } from '../statistics.js';
import { type Episode, episodesOf, type Firing } from './episodes.js';
import { f1, type Share, shareOf } from './share.js';

/** Something that really happened to a subject, from `since` to before `until`. */
export interface DatedEvent {
  readonly subject: string;
  readonly since: Instant;
  readonly until: Instant;
  /** What fired before this was about an earlier event of the subject, and no warning of this one. */
  readonly warnedFrom?: Instant;
}

/** How a set is judged. */
export interface Judging {
  /** Outlets watched, and days watched, for the rate of false alerts. */
  readonly outlets: number;
  readonly days: number;
  /** A firing so many days before an event counts as its warning. */
  readonly leadDays: number;
  /** A firing so many days after an event still belongs to it. */
  readonly lagDays: number;
  /** Length of one slot in milliseconds. */
  readonly slotLength: number;
}

export interface AlertScore {
  readonly events: number;
  readonly alerts: number;
  readonly recall: Share;
  readonly precision: Share;
  readonly f1: number | null;
  readonly falseAlerts: number;
  readonly falsePerOutletMonth: number | null;
  /** From the beginning of a caught event to its first firing, in slots; a warning ahead is a delay of 0. Null when none was caught. */
  readonly delaySlots: { readonly median: number; readonly mean: number } | null;
}

const belongsTo = (at: Instant, event: DatedEvent, { leadDays, lagDays }: Judging): boolean =>
  at >= Math.max(event.since - leadDays * DAY, event.warnedFrom ?? Number.NEGATIVE_INFINITY) && at < event.until + lagDays * DAY;

function bySubject<Item extends { readonly subject: string }>(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.subject);
    if (group === undefined) groups.set(item.subject, [item]);
    else group.push(item);
  }
  return groups;
}

/** The first firing that belongs to each event; null = missed. In the order of the events. */
export function firstFirings(firings: readonly Firing[], events: readonly DatedEvent[], judging: Judging): readonly (Instant | null)[] {
  const bySeries = bySubject(firings);
  return events.map((event) => {
    const mine = (bySeries.get(event.subject) ?? []).filter(({ at }) => belongsTo(at, event, judging)).map(({ at }) => at);
    return mine.length === 0 ? null : mine.reduce((a, b) => (b < a ? b : a));
  });
}

function countTrue(episodes: readonly Episode[], events: readonly DatedEvent[], judging: Judging): number {
  const bySeries = bySubject(events);
  return episodes.filter(({ subject, firings }) => (bySeries.get(subject) ?? []).some((event) => firings.some((at) => belongsTo(at, event, judging)))).length;
}

/** Judges what a rule fired against what really happened: recall over events, precision over alerts (firings at most three days apart are one), false alerts per outlet and month of 30 days, delay. */
export function scoreAlerts(firings: readonly Firing[], events: readonly DatedEvent[], judging: Judging): AlertScore {
  const episodes = episodesOf(firings);
  const firsts = firstFirings(firings, events, judging);
  const delays = firsts.flatMap((at, place) => (at === null ? [] : [Math.max(0, Math.floor((at - (events[place] as DatedEvent).since) / judging.slotLength))]));
  const trueAlerts = countTrue(episodes, events, judging);
  const recall = shareOf(delays.length, events.length);
  const precision = shareOf(trueAlerts, episodes.length);
  const outletMonths = (judging.outlets * judging.days) / 30;
  const middle = median(delays);
  const average = mean(delays);
  return {
    events: events.length,
    alerts: episodes.length,
    recall,
    precision,
    f1: f1(recall, precision),
    falseAlerts: episodes.length - trueAlerts,
    falsePerOutletMonth: outletMonths > 0 ? (episodes.length - trueAlerts) / outletMonths : null,
    delaySlots: middle === null || average === null ? null : { median: middle, mean: average },
  };
}
