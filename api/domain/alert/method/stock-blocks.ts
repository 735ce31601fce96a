import { type Calendar, dayNumber, type Instant } from '../../instant.js';
import type { Observation } from '../sight.js';
import { dailyFigures } from './daily-figures.js';
import type { StockBlock } from './stock-block.js';

/** Five local days in a row, so few that the far end of a window is off by four days at most. Our own rule. */
export const BLOCK_DAYS = 5;
/** A block is summed up once its days are so old that a correction of them is rare, and while they are all within the 45 days that a rule looks at in full. */
const SUMMED_UP_AFTER = 30;
const LOOKED_AT = 44;

/** The first day from which days count one by one; what lies before it counts by blocks. */
export const firstSingleDay = (judgedDay: number): number => Math.ceil((judgedDay - LOOKED_AT) / BLOCK_DAYS) * BLOCK_DAYS;

/**
 * The blocks before `at`, those that have become old enough since summed up from `past` and those no longer in a window of `windowDays` dropped; the same list when nothing changed.
 * `past`: the 45 days before `at`, rising by time. A block of which nobody counted a day says so, and is not looked at again.
 */
export function stockBlocks(
  before: readonly StockBlock[],
  past: readonly Observation[],
  at: Instant,
  { calendar, windowDays }: { readonly calendar: Calendar; readonly windowDays: number },
): readonly StockBlock[] {
  const today = dayNumber(at, calendar);
  const newest = Math.floor((today - SUMMED_UP_AFTER) / BLOCK_DAYS) - 1;
  const known = before.at(-1)?.block ?? Number.NEGATIVE_INFINITY;
  if (newest <= known) return before;
  const oldest = Math.max(known + 1, firstSingleDay(today) / BLOCK_DAYS);
  const sums = new Map<number, { sum: number; days: number }>();
  for (const { day, stock } of dailyFigures(past, at, calendar)) {
    const block = Math.floor(day / BLOCK_DAYS);
    if (stock === null || block < oldest || block > newest) continue;
    const { sum, days } = sums.get(block) ?? { sum: 0, days: 0 };
    sums.set(block, { sum: sum + stock, days: days + 1 });
  }
  const fresh = Array.from({ length: newest - oldest + 1 }, (_, place) => ({ block: oldest + place, ...(sums.get(oldest + place) ?? { sum: 0, days: 0 }) }));
  return [...before, ...fresh].filter(({ block }) => (block + 1) * BLOCK_DAYS > today - windowDays);
}
