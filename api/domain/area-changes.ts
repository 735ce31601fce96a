/** What one area knew of one commodity at one time; null = nobody said. */
export interface ComparedCell {
  /** Middle price of `priceCount` outlets, in the smallest unit of money. */
  readonly median: number | null;
  readonly priceCount: number;
  /** Base units. */
  readonly stock: number | null;
  readonly outlets: number;
  /** Outlets that said whether they have it, and how many of them had none. */
  readonly said: number;
  readonly out: number;
}

export const CHANGED_FIGURES = ['PRICE', 'STOCK_OUT', 'STOCK'] as const;
export type ChangedFigure = (typeof CHANGED_FIGURES)[number];

/** One figure that moved. STOCK_OUT is a share 0 … 1. */
export interface FigureChange {
  readonly figure: ChangedFigure;
  readonly from: number;
  readonly to: number;
  /** Outlets behind the newer figure. */
  readonly outlets: number;
  /** What a list is ordered by, the largest first. */
  readonly weight: number;
}

/** A change of this size weighs 1: a price by 5 %, a tenth of the outlets, stock by 30 %. */
const UNIT = { PRICE: Math.log(1.05), STOCK_OUT: 0.1, STOCK: Math.log(1.3) } as const;
/** Smaller ones are not told. */
const LEAST = { PRICE: Math.log(1.01), STOCK_OUT: 0.05, STOCK: Math.log(1.2) } as const;
/** Two figures are compared when the smaller number of outlets behind them is at least this share of the larger one. */
const LEAST_OVERLAP = 0.5;

const isComparable = (before: number, after: number): boolean => before > 0 && after > 0 && Math.min(before, after) >= LEAST_OVERLAP * Math.max(before, after);

function changeOf(figure: ChangedFigure, [from, to]: readonly [number, number], outlets: number): FigureChange[] {
  const moved = figure === 'STOCK_OUT' ? to - from : Math.log(to / from);
  if (!(Math.abs(moved) >= LEAST[figure])) return [];
  return [{ figure, from, to, outlets, weight: (Math.abs(moved) / UNIT[figure]) * Math.sqrt(outlets) }];
}

/**
 * The figures of one area and commodity that moved from `before` to `after`. Stock is told when it fell.
 * A change weighs its size times the square root of the outlets behind it, for a middle value of n outlets strays by chance with 1/√n.
 */
export function changesOf(before: ComparedCell, after: ComparedCell): readonly FigureChange[] {
  const changes: FigureChange[] = [];
  if (before.median !== null && after.median !== null && before.median > 0 && after.median > 0 && isComparable(before.priceCount, after.priceCount))
    changes.push(...changeOf('PRICE', [before.median, after.median], after.priceCount));
  if (isComparable(before.said, after.said)) changes.push(...changeOf('STOCK_OUT', [before.out / before.said, after.out / after.said], after.said));
  const { stock: had } = before;
  const { stock: has } = after;
  if (had !== null && has !== null && has > 0 && has < had && isComparable(before.outlets, after.outlets))
    changes.push(...changeOf('STOCK', [had, has], after.outlets));
  return changes;
}
