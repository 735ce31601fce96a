import { median } from '../../statistics.js';

/** ln(price / own baseline) of each outlet that is known on one day, by outlet id. */
export type OwnChanges = ReadonlyMap<number, number>;

/** What one outlet did over the days; null = nothing reported that day. */
export type OutletChanges = ReadonlyMap<number, readonly (number | null)[]>;

/** Each day's known changes: an outlet's last own change stands for at most `carryDays` days after the day it was seen, then the outlet counts as gone. */
export function changesByDay(outlets: OutletChanges, dayCount: number, carryDays: number): readonly OwnChanges[] {
  const days: Map<number, number>[] = Array.from({ length: dayCount }, () => new Map());
  for (const [outlet, changes] of outlets) {
    let lastDay = Number.NEGATIVE_INFINITY;
    let last = 0;
    for (const [day, known] of days.entries()) {
      const change = changes[day] ?? null;
      if (change !== null) {
        lastDay = day;
        last = change;
      }
      if (day - lastDay <= carryDays) known.set(outlet, last);
    }
  }
  return days;
}

/** How far the middle outlet moved between two days, over the outlets known on both; null when there is none. */
function step(before: OwnChanges, after: OwnChanges): number | null {
  const was: number[] = [];
  const is: number[] = [];
  for (const [outlet, change] of after) {
    const earlier = before.get(outlet);
    if (earlier === undefined) continue;
    was.push(earlier);
    is.push(change);
  }
  const from = median(was);
  const to = median(is);
  return from === null || to === null ? null : to - from;
}

/**
 * The area's log change day by day: begins at the median own change and moves only by what outlets did that were there on both days, so that outlets coming and going cannot fake a rise; null on days nobody reports.
 * It moves by the difference of medians, not by the median of differences: shops that raise prices on different days would never move the latter.
 */
export function areaIndex(days: readonly OwnChanges[]): readonly (number | null)[] {
  const index: (number | null)[] = [];
  let value: number | null = null;
  let before: OwnChanges = new Map();
  for (const known of days) {
    if (known.size === 0) {
      index.push(null);
      continue;
    }
    value = value === null ? median([...known.values()]) : value + (step(before, known) ?? 0);
    before = known;
    index.push(value);
  }
  return index;
}
