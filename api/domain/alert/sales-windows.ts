import { DAY, HOUR, type Instant } from '../instant.js';
import type { Observation } from './sight.js';

/** How many days back demand is looked for. */
export const SALES_DAYS = 30;
/** A day counts as known when what left the outlet is known for this much of it: two of three slots, with room for late visits. Our own rule. */
const KNOWN_FOR = 8 * HOUR;

/** Whether the outlet has nothing left, by count or by sight. */
export const isOut = (seen: Observation): boolean => seen.stock === 0 || seen.availability === 'NONE';

/** What left between two visits: as reported, else the fall of the stock; null when the stock rose, for a delivery hides what was sold. */
export function leftBetween(before: Observation, seen: Observation): number | null {
  if (seen.sold !== null) return seen.sold;
  if (before.stock === null || seen.stock === null || seen.stock > before.stock) return null;
  return before.stock - seen.stock;
}

/** What left an outlet in each of the last thirty 24-hour windows, place 0 the newest: (until − 24 h, until], … */
export class SalesWindows {
  /** Base units. */
  readonly sold = new Array<number>(SALES_DAYS).fill(0);
  /** Whether the shelf was empty at a visit that touches the window. */
  readonly out = new Array<number>(SALES_DAYS).fill(0);
  private readonly known = new Array<number>(SALES_DAYS).fill(0);

  constructor(private readonly until: Instant) {}

  isKnown(place: number): boolean {
    return (this.known[place] ?? 0) >= KNOWN_FOR;
  }

  /** Spreads what left in (since, at] evenly over the windows; `amount` null = unknown, which is never zero. */
  add(since: Instant, at: Instant, amount: number | null, wasOut: boolean): void {
    const last = Math.min(SALES_DAYS - 1, Math.max(this.place(at), Math.ceil((this.until - since) / DAY) - 1));
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

/** The windows as of `until`, from a past that rises by time. */
export function salesWindows(past: readonly Observation[], until: Instant): SalesWindows {
  const windows = new SalesWindows(until);
  for (let place = past.length - 1; place >= 1; place--) {
    const seen = past[place] as Observation;
    const before = past[place - 1] as Observation;
    if (seen.observedAt <= until - SALES_DAYS * DAY) break;
    windows.add(before.observedAt, seen.observedAt, leftBetween(before, seen), isOut(seen) || isOut(before));
  }
  return windows;
}
