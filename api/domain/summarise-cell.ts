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

/** What one outlet has said of the commodity in the period: the newest figure of each kind, and all that was sold. */
export interface OutletFigures {
  readonly price: number | null;
  readonly stock: number | null;
  readonly incoming: number | null;
  /** Null when it did not say whether it has any. */
  readonly isOut: boolean | null;
  readonly sold: number | null;
  readonly lastObservedAt: Instant;
}

const isNewer = (a: CellLine, b: CellLine): number => b.observedAt - a.observedAt || (a.reportId < b.reportId ? 1 : a.reportId > b.reportId ? -1 : 0);

/** None left, or said to have none; the worse of the two when they disagree. Null when neither was observed. */
const outOf = (line: CellLine): boolean | null => (line.stock === null && line.availability === null ? null : line.stock === 0 || line.availability === 0);

const plus = (sum: number | null, value: number | null): number | null => (value === null ? sum : (sum ?? 0) + value);
const whole = (value: number | null): number | null => (value === null ? null : Math.round(value));

/** What an outlet has said once it says this too, which is newer than all before. */
export function addNewest(before: OutletFigures | undefined, line: CellLine): OutletFigures {
  return {
    price: line.price ?? before?.price ?? null,
    stock: line.stock ?? before?.stock ?? null,
    incoming: line.incoming ?? before?.incoming ?? null,
    isOut: outOf(line) ?? before?.isOut ?? null,
    sold: plus(before?.sold ?? null, line.sold),
    lastObservedAt: line.observedAt,
  };
}

/** Sums up the effective lines of one outlet, at least one: price, stock, incoming and "has it" are the newest of each (ties by report id), sold is the sum of all. */
export function figuresOfOutlet(lines: readonly CellLine[]): OutletFigures {
  const oldestFirst = lines.length > 1 ? [...lines].sort((a, b) => isNewer(b, a)) : lines;
  const figures = oldestFirst.reduce<OutletFigures | undefined>(addNewest, undefined);
  if (figures === undefined) throw new RangeError('an outlet that said nothing has no figures');
  return figures;
}

/** Sums up the outlets of an area, each given once; median, p10 and p90 run over outlets. Their order changes nothing. */
export function summariseOutlets(outlets: readonly OutletFigures[]): CellSummary {
  const prices: number[] = [];
  let stock: number | null = null;
  let incoming: number | null = null;
  let sold: number | null = null;
  let availabilityCount = 0;
  let outCount = 0;
  let lastObservedAt: Instant | null = null;
  for (const outlet of outlets) {
    if (outlet.price !== null) prices.push(outlet.price);
    stock = plus(stock, outlet.stock);
    incoming = plus(incoming, outlet.incoming);
    sold = plus(sold, outlet.sold);
    if (outlet.isOut !== null) availabilityCount++;
    if (outlet.isOut === true) outCount++;
    if (lastObservedAt === null || outlet.lastObservedAt > lastObservedAt) lastObservedAt = outlet.lastObservedAt;
  }
  const sorted = rising(prices);
  const spread = { median: whole(quantile(sorted, 0.5)), p10: whole(quantile(sorted, 0.1)), p90: whole(quantile(sorted, 0.9)) };
  const sums = { stock, sold, incoming };
  return { outlets: outlets.length, priceCount: prices.length, ...spread, ...sums, availabilityCount, outCount, lastObservedAt };
}

/**
 * Sums up the effective lines of one commodity, area and period: each outlet's figures first, then the outlets.
 * Each line must be given once; their order changes nothing.
 */
export function summariseCell(lines: readonly CellLine[]): CellSummary {
  const outlets = new Map<number, CellLine[]>();
  for (const line of lines) {
    const own = outlets.get(line.outletId);
    if (own === undefined) outlets.set(line.outletId, [line]);
    else own.push(line);
  }
  return summariseOutlets([...outlets.values()].map(figuresOfOutlet));
}
