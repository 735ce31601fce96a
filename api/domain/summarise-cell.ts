import type { Instant } from './instant.js';
import { quantile, rising } from './statistics.js';

/** One line that counts, of one commodity, in one area and period. */
export interface CellLine {
  readonly outletId: number;
  readonly observedAt: Instant;
  readonly reportId: string;
  /** Smallest money units per unit; quantities in base units; availability 0 none … 3 plenty. Null = not observed. */
  readonly price: number | null;
  readonly stock: number | null;
  readonly sold: number | null;
  readonly incoming: number | null;
  readonly availability: number | null;
}

/** What an area knows of a commodity in a period, in whole numbers; a figure that nobody reported is null, never zero. */
export interface CellSummary {
  readonly outlets: number;
  readonly priceCount: number;
  readonly median: number | null;
  readonly p10: number | null;
  readonly p90: number | null;
  readonly stock: number | null;
  readonly sold: number | null;
  readonly incoming: number | null;
  /** Outlets that said whether they have it; `outCount` of them had none. */
  readonly availabilityCount: number;
  readonly outCount: number;
  readonly lastObservedAt: Instant | null;
}

/** The newest figures of one outlet, each taken from the newest line that has it. */
interface Newest {
  price: number | null;
  stock: number | null;
  incoming: number | null;
  isOut: boolean | null;
}

const isNewer = (a: CellLine, b: CellLine): number => b.observedAt - a.observedAt || (a.reportId < b.reportId ? 1 : a.reportId > b.reportId ? -1 : 0);

/** None left, or said to have none; the worse of the two when they disagree. Null when neither was observed. */
const outOf = (line: CellLine): boolean | null => (line.stock === null && line.availability === null ? null : line.stock === 0 || line.availability === 0);

/** Fills what is still unknown of each outlet from older and older lines. */
function newestByOutlet(lines: readonly CellLine[]): Map<number, Newest> {
  const outlets = new Map<number, Newest>();
  for (const line of lines.length > 1 ? [...lines].sort(isNewer) : lines) {
    const known = outlets.get(line.outletId);
    if (known === undefined) {
      outlets.set(line.outletId, { price: line.price, stock: line.stock, incoming: line.incoming, isOut: outOf(line) });
      continue;
    }
    known.price ??= line.price;
    known.stock ??= line.stock;
    known.incoming ??= line.incoming;
    known.isOut ??= outOf(line);
  }
  return outlets;
}

const plus = (sum: number | null, value: number | null): number | null => (value === null ? sum : (sum ?? 0) + value);
const whole = (value: number | null): number | null => (value === null ? null : Math.round(value));

/**
 * Sums up the effective lines of one commodity, area and period: price, stock, incoming and "has it" are each outlet's newest (ties by report id), sold is the sum of all; median, p10 and p90 run over outlets.
 * Each line must be given once; their order changes nothing.
 */
export function summariseCell(lines: readonly CellLine[]): CellSummary {
  const outlets = newestByOutlet(lines);
  const prices: number[] = [];
  let stock: number | null = null;
  let incoming: number | null = null;
  let availabilityCount = 0;
  let outCount = 0;
  for (const newest of outlets.values()) {
    if (newest.price !== null) prices.push(newest.price);
    stock = plus(stock, newest.stock);
    incoming = plus(incoming, newest.incoming);
    if (newest.isOut !== null) availabilityCount++;
    if (newest.isOut === true) outCount++;
  }
  let sold: number | null = null;
  let lastObservedAt: Instant | null = null;
  for (const line of lines) {
    sold = plus(sold, line.sold);
    if (lastObservedAt === null || line.observedAt > lastObservedAt) lastObservedAt = line.observedAt;
  }
  const sorted = rising(prices);
  const spread = { median: whole(quantile(sorted, 0.5)), p10: whole(quantile(sorted, 0.1)), p90: whole(quantile(sorted, 0.9)) };
  const sums = { stock, sold, incoming };
  return { outlets: outlets.size, priceCount: prices.length, ...spread, ...sums, availabilityCount, outCount, lastObservedAt };
}
