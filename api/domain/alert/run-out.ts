import { type Calendar, DAY, type Instant, instant, slotOf } from '../instant.js';
import type { Demand } from './demand.js';

/** Standard normal quantile of 90 %: between −z and z lie 80 %. */
const Z_80 = 1.2815515655446004;
/** With fewer days than this their spread says nothing yet, and demand is taken to vary by half. Our own rule. */
const DAYS_FOR_SPREAD = 4;
const ASSUMED_VARIATION = 0.5;
/** Nobody plans further than ten years; keeps a stock that hardly sells inside the calendar. */
const FURTHEST_DAYS = 3650;

/** When a stock runs out. */
export interface RunOut {
  readonly at: Instant;
  /** Issue time of the slot in which it runs out. */
  readonly slot: Instant;
  /** Between these two with a chance of 80 %. */
  readonly earliest: Instant;
  readonly latest: Instant;
}

const spreadOf = (demand: Demand): number => (demand.spread === null || demand.days < DAYS_FOR_SPREAD ? ASSUMED_VARIATION * demand.perDay : demand.spread);

/** Days t at which d·t + z·s·√t, the demand of t days at that quantile, has used up the stock: a quadratic in √t. */
function daysUntil(stock: number, perDay: number, zSpread: number): number {
  const root = (Math.sqrt(zSpread * zSpread + 4 * perDay * stock) - zSpread) / (2 * perDay);
  return root * root;
}

/**
 * When `stock` at `since` is used up at a demand above zero, with an 80 % band.
 * Days are taken as independent with the same spread s, so t days ask for d·t ± z·s·√t: the safety-stock formula of inventory theory (z·σ·√L) [P], solved for t; taking the days as independent is our simplification [O].
 */
export function runOut(stock: number, demand: Demand, since: Instant, calendar: Calendar): RunOut {
  const spread = Z_80 * spreadOf(demand);
  const after = (days: number): Instant => instant(since + Math.round(Math.min(FURTHEST_DAYS, days) * DAY));
  const at = after(stock / demand.perDay);
  const earliest = after(daysUntil(stock, demand.perDay, spread));
  const latest = after(daysUntil(stock, demand.perDay, -spread));
  return { at, slot: slotOf(at, calendar), earliest, latest };
}
