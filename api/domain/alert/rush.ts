import { DAY } from '../instant.js';
import { median } from '../statistics.js';
import { fastAverage, soldPerDay } from './demand.js';
import type { NextDelivery } from './next-delivery.js';
import type { SalesWindows } from './sales-windows.js';
import type { Observation } from './sight.js';

/** Quicker than the demand of the margin: one day of a surge moves it 70 % of the way. Our own rule. */
const PACE_ALPHA = 0.7;
/** After a longer silence the newest day is a mean of several, and not known by itself. Our own rule. */
const LONGEST_GAP = 1.5 * DAY;
/** Days of selling to spare until the delivery after the next. Our own rule. */
const DAYS_TO_SPARE = 0.5;

/** An outlet that sells much faster than it is used to. Base units. */
export interface Rush {
  readonly usualPerDay: number;
  readonly pacePerDay: number;
}

/** What a delivery on its way must last for. */
export interface Coming {
  /** Base units. */
  readonly amount: number;
  /** Days of selling until the delivery after it. */
  readonly followingInDays: number;
}

/** The rush an outlet is in: both its newest day and its pace are at least `ratio` times the middle day of the month; null when they are not, or when the newest day was not counted by itself. `past` rises by time. */
export function rushOf(windows: SalesWindows, past: readonly Observation[], ratio: number): Rush | null {
  const [before, last] = past.slice(-2);
  if (before === undefined || last === undefined || last.observedAt - before.observedAt > LONGEST_GAP) return null;
  const usualPerDay = median(soldPerDay(windows));
  if (usualPerDay === null || usualPerDay === 0 || !windows.isKnown(0) || (windows.sold[0] as number) < ratio * usualPerDay) return null;
  const pacePerDay = fastAverage(windows, usualPerDay, PACE_ALPHA);
  return pacePerDay < ratio * usualPerDay ? null : { usualPerDay, pacePerDay };
}

/** The delivery that is named with its amount, and when the next could follow: ordered when it comes, after the lead time. Null when none is named, or nobody says how much. */
export const comingOf = ({ isConfirmed, amount, sellingDays }: NextDelivery, leadDays: number): Coming | null =>
  isConfirmed && amount !== null ? { amount, followingInDays: sellingDays + leadDays } : null;

/** Whether what stands there and what is to come is less than the pace asks for until the delivery after it: the reorder point of inventory theory [P] at the pace of now, with half a day to spare [O]. */
export const outrunsSupply = (stock: number, { pacePerDay }: Rush, { amount, followingInDays }: Coming): boolean =>
  stock + amount < pacePerDay * (followingInDays + DAYS_TO_SPARE);
