import { median } from '../statistics.js';
import type { Firing } from './episodes.js';
import { type DatedEvent, firstFirings, type Judging } from './score-alerts.js';
import { type Share, shareOf } from './share.js';

/** How long before an event people were warned. */
export interface LeadTime {
  /** Share of all events that were warned of at least so many slots ahead. */
  readonly warned: readonly { readonly slots: number; readonly share: Share }[];
  /** Over the events warned of or seen at once, in slots; null without any. */
  readonly medianSlots: number | null;
}

/** The lead from the first firing within `leadDays` before an event's beginning to that beginning; a firing after it is no warning. METHODS asks for 1, 2 and 4 slots. */
export function leadTimes(firings: readonly Firing[], events: readonly DatedEvent[], judging: Judging, slots: readonly number[] = [1, 2, 4]): LeadTime {
  const firsts = firstFirings(firings, events, { ...judging, lagDays: 0 });
  const leads = firsts.flatMap((at, place) => {
    const { since } = events[place] as DatedEvent;
    return at === null || at > since ? [] : [Math.floor((since - at) / judging.slotLength)];
  });
  const warned = slots.map((least) => ({ slots: least, share: shareOf(leads.filter((lead) => lead >= least).length, events.length) }));
  return { warned, medianSlots: median(leads) };
}
