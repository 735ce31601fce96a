import { type Calendar, dayNumber, type Instant } from '../../instant.js';
import { mean, median } from '../../statistics.js';
import type { Observation } from '../sight.js';
import type { DailyFigures } from './daily-figures.js';
import type { StockBlock } from './stock-block.js';
import { BLOCK_DAYS, firstSingleDay } from './stock-blocks.js';

export interface StockBaseline {
  readonly meanDailyStock: number;
  readonly days: number;
}

/** Days further back than `past` reaches, by blocks; `judgedAt`: the end of `past`. */
export interface OlderStock {
  readonly blocks: readonly StockBlock[];
  readonly judgedAt: Instant;
}

/**
 * Mean daily stock of the `windowDays` local days before the day of `at`, each day the mean of its counts; null with fewer than `minimumDays` counted days. `past` rises by time.
 * With blocks, days that no longer stand one by one are taken from the blocks that lie wholly in the window.
 */
export function stockBaseline(
  past: readonly Observation[],
  at: Instant,
  calendar: Calendar,
  limits: { readonly windowDays: number; readonly minimumDays: number; readonly older?: OlderStock },
): StockBaseline | null {
  const today = dayNumber(at, calendar);
  const { blocks, from } = olderBlocks(limits.older, today - limits.windowDays, calendar);
  let sum = blocks.reduce((total, block) => total + block.sum, 0);
  let days = blocks.reduce((total, block) => total + block.days, 0);
  let day = today;
  let ofDay = 0;
  let counts = 0;
  for (let place = past.length - 1; place >= 0; place--) {
    const { observedAt, stock } = past[place] as Observation;
    const seenOn = dayNumber(observedAt, calendar);
    if (seenOn < Math.max(from, today - limits.windowDays)) break;
    if (stock === null || seenOn >= today) continue;
    if (seenOn !== day) {
      if (counts > 0) sum += ofDay / counts;
      days++;
      day = seenOn;
      ofDay = 0;
      counts = 0;
    }
    ofDay += stock;
    counts++;
  }
  if (counts > 0) sum += ofDay / counts;
  return days === 0 || days < limits.minimumDays ? null : { meanDailyStock: sum / days, days };
}

/** The blocks that count, and the first day that counts by itself. */
function olderBlocks(older: OlderStock | undefined, since: number, calendar: Calendar): { readonly blocks: readonly StockBlock[]; readonly from: number } {
  if (older === undefined || older.blocks.length === 0) return { blocks: [], from: since };
  const from = firstSingleDay(dayNumber(older.judgedAt, calendar));
  return { blocks: older.blocks.filter(({ block }) => block * BLOCK_DAYS >= since && (block + 1) * BLOCK_DAYS <= from), from };
}

export interface SalesChange {
  /** Mean per day of the newest days with sales figures. */
  readonly now: number;
  /** Median per day of the days before them. */
  readonly usual: number;
  /** 0.3 = 30 % less than usual; negative when it sells more. */
  readonly fall: number;
}

/** How far sales of the last `recentDays` days fell below the median of the `windowDays` days before them; null with no recent figure, fewer than `minimumDays` earlier ones, or a usual sale of nothing. */
export function salesFall(
  days: readonly DailyFigures[],
  today: number,
  spans: { readonly recentDays: number; readonly windowDays: number; readonly minimumDays: number },
): SalesChange | null {
  const since = today - spans.recentDays;
  const soldIn = (from: number, to: number): number[] => days.filter(({ day }) => day > from && day <= to).flatMap(({ sold }) => (sold === null ? [] : [sold]));
  const earlier = soldIn(since - spans.windowDays, since);
  const now = mean(soldIn(since, today));
  const usual = median(earlier);
  if (now === null || usual === null || usual <= 0 || earlier.length < spans.minimumDays) return null;
  return { now, usual, fall: 1 - now / usual };
}
