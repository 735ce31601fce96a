import { median } from '../statistics.js';
import { fastAverage, soldPerDay } from './demand.js';
import { leftBetween, type SalesWindows } from './sales-windows.js';
import type { Observation } from './sight.js';

/** Quicker than the demand of the margin: one day of a surge moves it 70 % of the way. Our own rule. */
const PACE_ALPHA = 0.7;
/** A stock that rises by less than this share of a day's sales is a correction, not a delivery. Our own rule. */
const LEAST_DELIVERY = 0.5;

/** An outlet that sells much faster than it is used to. Base units. */
export interface Rush {
  readonly usualPerDay: number;
  readonly pacePerDay: number;
  /** Middle stock at the last count before a delivery; null when no delivery was seen. */
  readonly usualLowStock: number | null;
}

/** The rush an outlet is in: both its newest day and its pace are at least `ratio` times the middle day of the month; null when they are not. */
export function rushOf(windows: SalesWindows, past: readonly Observation[], ratio: number): Rush | null {
  const usualPerDay = median(soldPerDay(windows));
  if (usualPerDay === null || usualPerDay === 0 || !windows.isKnown(0) || (windows.sold[0] as number) < ratio * usualPerDay) return null;
  const pacePerDay = fastAverage(windows, usualPerDay, PACE_ALPHA);
  return pacePerDay < ratio * usualPerDay ? null : { usualPerDay, pacePerDay, usualLowStock: usualLowStock(past, usualPerDay) };
}

function usualLowStock(past: readonly Observation[], usualPerDay: number): number | null {
  const lows: number[] = [];
  for (let place = 1; place < past.length; place++) {
    const before = past[place - 1] as Observation;
    const seen = past[place] as Observation;
    const left = leftBetween(before, seen) ?? 0;
    if (before.stock !== null && seen.stock !== null && seen.stock + left - before.stock > LEAST_DELIVERY * usualPerDay) lows.push(before.stock);
  }
  return median(lows);
}

/** Whether supply cannot follow: what is sold beyond the usual while an order is on its way is more than usually stands on the shelf when goods arrive. The reorder point of inventory theory, with the outlet's own figures [O]. */
export const outrunsSupply = ({ usualPerDay, pacePerDay, usualLowStock: low }: Rush, leadDays: number): boolean =>
  low !== null && (pacePerDay - usualPerDay) * leadDays > low;
