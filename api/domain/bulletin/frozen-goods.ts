import { DAY, type Instant } from '../instant.js';
import type { FrozenGood } from './frozen-bulletin.js';

/** What a province knew of one commodity in one slot or on one day; null where nobody said. */
export interface GoodCell {
  readonly period: 'SLOT' | 'DAY';
  /** Issue time of the slot, or local midnight of the day. */
  readonly at: Instant;
  readonly median: number | null;
  readonly stock: number | null;
  readonly sold: number | null;
  readonly outlets: number;
  /** Outlets that said whether they have it, and how many of them had none. */
  readonly said: number;
  readonly out: number;
}

export type GoodFigures = Pick<FrozenGood, 'median' | 'change1Day' | 'change7Days' | 'coverDays' | 'stockOutRate' | 'outlets'>;

/** How old the newest price may be, and how many days sales are averaged over. */
const FRESH = 7 * DAY;
/** How much longer ago than asked the price compared with may be. */
const SLACK = 3 * DAY;

/**
 * The figures of one commodity at a slot, from its cells of the 17 days before. Prices compare slot with slot: the same hour a day and a week earlier, or the nearest before it.
 * Stock and the stock-out rate are of the slot of the last 24 hours with most outlets; cover is that stock over the mean of the daily sales of the seven whole days before `today`.
 */
export function goodFigures(cells: readonly GoodCell[], slotAt: Instant, today: Instant): GoodFigures {
  const slots = cells.filter((cell) => cell.period === 'SLOT' && cell.at <= slotAt).sort((a, b) => b.at - a.at);
  const priced = slots.filter((cell) => cell.median !== null);
  const newest = priced.find((cell) => cell.at > slotAt - FRESH);
  const lastDay = slots.filter((cell) => cell.at > slotAt - DAY);
  const full = lastDay.reduce<GoodCell | undefined>((best, cell) => (best === undefined || cell.outlets > best.outlets ? cell : best), undefined);
  return {
    median: newest?.median ?? null,
    change1Day: change(priced, newest, DAY),
    change7Days: change(priced, newest, 7 * DAY),
    coverDays: cover(full?.stock ?? null, soldPerDay(cells, today)),
    stockOutRate: full === undefined || full.said === 0 ? null : full.out / full.said,
    outlets: full?.outlets ?? 0,
  };
}

/** Against the newest price at least `age` older than the newest, and at most three days more. */
function change(priced: readonly GoodCell[], newest: GoodCell | undefined, age: number): number | null {
  if (newest === undefined || newest.median === null) return null;
  const before = priced.find((cell) => cell.at <= newest.at - age && cell.at >= newest.at - age - SLACK);
  return before === undefined || before.median === null || before.median === 0 ? null : newest.median / before.median - 1;
}

function soldPerDay(cells: readonly GoodCell[], today: Instant): number | null {
  const sold = cells.flatMap((cell) => (cell.period === 'DAY' && cell.at < today && cell.at >= today - FRESH && cell.sold !== null ? [cell.sold] : []));
  return sold.length === 0 ? null : sold.reduce((sum, amount) => sum + amount, 0) / sold.length;
}

const cover = (stock: number | null, sold: number | null): number | null => (stock === null || sold === null || sold === 0 ? null : stock / sold);
