import { DAY, type Instant } from '../instant.js';

/** Place i belongs to `at[i]`; null where nobody reported, which is not zero. */
export type TrendColumn = readonly (number | null)[];

/** Figures of one commodity in one area, place by place, rising by time. Prices in smallest money units per unit, quantities in base units. */
export interface TrendColumns {
  readonly at: readonly Instant[];
  readonly outlets: TrendColumn;
  readonly priceCount: TrendColumn;
  readonly median: TrendColumn;
  readonly p10: TrendColumn;
  readonly p90: TrendColumn;
  readonly stock: TrendColumn;
  readonly sold: TrendColumn;
  readonly incoming: TrendColumn;
  /** Outlets that said whether they have it, and those of them that had none. */
  readonly said: TrendColumn;
  readonly out: TrendColumn;
  readonly lastObservedAt: TrendColumn;
}

/** Sales of how many days count as the pace of a day. */
export const PACE_DAYS = 7;

/** Null when nobody said whether they have it. */
export const rateOf = (out: number | null, said: number | null): number | null => (said === null || said === 0 || out === null ? null : out / said);

/**
 * Days that the stock of each place lasts at the pace of the last seven days: their sales over the days on which any were told.
 * Null without a stock, without sales, when nothing was sold, and where fewer than half the outlets of the best place of those days spoke: a morning's first reports are not the whole area's stock.
 */
export function coverOf({ at, outlets, stock, sold }: Pick<TrendColumns, 'at' | 'outlets' | 'stock' | 'sold'>): TrendColumn {
  let first = 0;
  return at.map((time, place) => {
    while ((at[first] ?? time) <= time - PACE_DAYS * DAY) first += 1;
    const held = stock[place] ?? null;
    if (held === null) return null;
    let total = 0;
    let most = 0;
    const days = new Set<number>();
    for (let earlier = first; earlier <= place; earlier += 1) {
      most = Math.max(most, outlets[earlier] ?? 0);
      const amount = sold[earlier] ?? null;
      if (amount === null) continue;
      total += amount;
      // Days are counted back from the place, so that the three slots before it are one.
      days.add(Math.ceil(((at[earlier] ?? time) - time) / DAY));
    }
    return total === 0 || (outlets[place] ?? 0) * 2 < most ? null : held / (total / days.size);
  });
}
