import { DAY, HOUR, type Instant } from '../instant.js';
import { ewma, mean, standardDeviation } from '../statistics.js';
import type { Observation } from './sight.js';

const DAYS = 30;
const FAST_DAYS = 7;
const FAST_ALPHA = 0.5;
/** A day counts as known when what left the outlet is known for this much of it: two of three slots, with room for late visits. Our own rule. */
const KNOWN_FOR = 8 * HOUR;

/** What leaves an outlet in 24 hours, in base units. */
export interface Demand {
  /** The larger of the two below: a surge must show at once, a quiet week must not hide the month. */
  readonly perDay: number;
  readonly meanPerDay30: number;
  readonly fastPerDay7: number;
  /** Standard deviation from day to day; null with fewer than two days. */
  readonly spread: number | null;
  readonly days: number;
}

/** Whether the outlet has nothing left, by count or by sight. */
export const isOut = (seen: Observation): boolean => seen.stock === 0 || seen.availability === 'NONE';

/** 24-hour windows running back from `until`, place 0 the newest: (until − 24 h, until], … */
class Windows {
  readonly sold = new Array<number>(DAYS).fill(0);
  readonly known = new Array<number>(DAYS).fill(0);
  readonly out = new Array<number>(DAYS).fill(0);

  constructor(private readonly until: Instant) {}

  /** Spreads what left in (since, at] evenly over the windows; `amount` null = unknown, which is never zero. */
  add(since: Instant, at: Instant, amount: number | null, wasOut: boolean): void {
    const last = Math.min(DAYS - 1, Math.max(this.place(at), Math.ceil((this.until - since) / DAY) - 1));
    for (let place = this.place(at); place <= last; place++) {
      const end = this.until - place * DAY;
      const overlap = Math.max(0, Math.min(at, end) - Math.max(since, end - DAY));
      if (wasOut) this.out[place] = 1;
      if (amount === null) continue;
      this.known[place] = (this.known[place] as number) + overlap;
      this.sold[place] = (this.sold[place] as number) + (at === since ? amount : (amount * overlap) / (at - since));
    }
  }

  private place(at: Instant): number {
    return Math.floor((this.until - at) / DAY);
  }
}

/** What left between two visits: as reported, else the fall of the stock; null when the stock rose, for a delivery hides what was sold. */
function leftBetween(before: Observation, seen: Observation): number | null {
  if (seen.sold !== null) return seen.sold;
  if (before.stock === null || seen.stock === null || seen.stock > before.stock) return null;
  return before.stock - seen.stock;
}

function windowsOf(past: readonly Observation[], until: Instant): Windows {
  const windows = new Windows(until);
  for (let place = past.length - 1; place >= 1; place--) {
    const seen = past[place] as Observation;
    const before = past[place - 1] as Observation;
    if (seen.observedAt <= until - DAYS * DAY) break;
    windows.add(before.observedAt, seen.observedAt, leftBetween(before, seen), isOut(seen) || isOut(before));
  }
  return windows;
}

/** The fast average over the last seven days; on a day of stock-out the larger of what was sold and the mean, for nobody can buy what is not there. Unknown days are passed over. */
function fastAverage(windows: Windows, start: number): number {
  const recent: number[] = [];
  for (let place = FAST_DAYS - 1; place >= 0; place--) {
    if ((windows.known[place] as number) < KNOWN_FOR) continue;
    const sold = windows.sold[place] as number;
    recent.push(windows.out[place] === 1 ? Math.max(sold, start) : sold);
  }
  return ewma(recent, FAST_ALPHA, start);
}

/** What was sold on the known days without a stock-out; when every known day had one, on all known days, as OpenLMIS does [P]. */
function soldPerDay(windows: Windows): readonly number[] {
  const all: number[] = [];
  const stocked: number[] = [];
  for (let place = 0; place < DAYS; place++) {
    if ((windows.known[place] as number) < KNOWN_FOR) continue;
    const sold = windows.sold[place] as number;
    all.push(sold);
    if (windows.out[place] === 0) stocked.push(sold);
  }
  return stocked.length > 0 ? stocked : all;
}

/**
 * The outlet's demand as of `until`: max(30-day mean without stock-out days, 7-day EWMA with α = 0.5 that starts from that mean); null when no day is known.
 * A day is a rolling window of 24 hours [O]; what left is `sold` where it was reported, else the fall of the stock between two visits [O], and is not scaled up for the hours that are unknown, because markets are restocked at night [O].
 */
export function demandOf(past: readonly Observation[], until: Instant): Demand | null {
  const windows = windowsOf(past, until);
  const days = soldPerDay(windows);
  const meanPerDay30 = mean(days);
  if (meanPerDay30 === null) return null;
  const fastPerDay7 = fastAverage(windows, meanPerDay30);
  return { perDay: Math.max(meanPerDay30, fastPerDay7), meanPerDay30, fastPerDay7, spread: standardDeviation(days), days: days.length };
}
