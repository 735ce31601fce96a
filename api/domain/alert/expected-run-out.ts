import type { Calendar } from '../instant.js';
import { demandOf } from './demand.js';
import { type RunOut, runOut } from './run-out.js';
import { isOut } from './sales-windows.js';
import type { Observation } from './sight.js';

/** When an outlet's newest counted stock is used up, and the demand it follows from. */
export interface ExpectedRunOut extends RunOut {
  readonly demandPerDay: number;
}

/**
 * The run-out of the newest counted stock at the outlet's own demand, by the same functions as S2; without any delivery that may come.
 * Null when no stock was ever counted, when it had none left then or has been seen empty since, and when nothing is sold. `past` rises by time.
 */
export function expectedRunOut(past: readonly Observation[], calendar: Calendar): ExpectedRunOut | null {
  const place = past.findLastIndex(({ stock }) => stock !== null);
  const counted = past[place];
  if (counted === undefined || counted.stock === null || past.slice(place).some(isOut)) return null;
  const demand = demandOf(past.slice(0, place + 1), counted.observedAt);
  if (demand === null || demand.perDay === 0) return null;
  return { ...runOut(counted.stock, demand, counted.observedAt, calendar), demandPerDay: demand.perDay };
}
