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

/** What one day says of an area: how many outlets are known, their median own change, and how far it moved since the last day known before, over the outlets known on both; a step of null = no outlet was. */
export interface AreaMove {
  readonly outlets: number;
  readonly level: number;
  readonly step: number | null;
}

/** The move of one day; null when nobody is known. It is the difference of medians, not the median of differences: shops that raise prices on different days would never move the latter. */
export function areaMove(before: OwnChanges, known: OwnChanges): AreaMove | null {
  const was: number[] = [];
  const is: number[] = [];
  for (const [outlet, change] of known) {
    const earlier = before.get(outlet);
    if (earlier === undefined) continue;
    was.push(earlier);
    is.push(change);
  }
  return moveOf([...known.values()], was, is);
}

/** The move of a day from the own changes known, and those of the outlets known on both days as they were and as they are. */
export function moveOf(known: readonly number[], was: readonly number[], is: readonly number[]): AreaMove | null {
  const level = median(known);
  if (level === null) return null;
  const from = median(was);
  const to = median(is);
  return { outlets: known.length, level, step: from === null || to === null ? null : to - from };
}

/** Each day's move; a day with fewer outlets than `minimumOutlets` is unknown. */
export function areaMoves(days: readonly OwnChanges[], minimumOutlets = 1): readonly (AreaMove | null)[] {
  let before: OwnChanges = new Map();
  return days.map((known) => {
    const move = known.size >= minimumOutlets ? areaMove(before, known) : null;
    if (move !== null) before = known;
    return move;
  });
}

/** The area's log change day by day: begins at the median own change and moves only by what outlets did that were there on both days, so that outlets coming and going cannot fake a rise; null on days nobody reports. */
export function areaIndex(moves: readonly (AreaMove | null)[]): readonly (number | null)[] {
  let value: number | null = null;
  return moves.map((move) => {
    if (move === null) return null;
    value = value === null ? move.level : value + (move.step ?? 0);
    return value;
  });
}
