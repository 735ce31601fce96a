/** What the same outlets of an area said of one commodity at two times; only those that said it both times are counted. */
export interface PairedFigures {
  /** Outlets that gave a price both times, and their middle prices in the smallest unit of money. */
  readonly priced: number;
  readonly medianBefore: number | null;
  readonly medianAfter: number | null;
  /** Outlets that counted their stock both times, and its sums in base units. */
  readonly counted: number;
  readonly stockBefore: number | null;
  readonly stockAfter: number | null;
  /** Outlets that said both times whether they have it, and how many of them had none. */
  readonly said: number;
  readonly outBefore: number;
  readonly outAfter: number;
}

export const CHANGED_FIGURES = ['PRICE', 'STOCK_OUT', 'STOCK'] as const;
export type ChangedFigure = (typeof CHANGED_FIGURES)[number];

/** One figure that moved. STOCK_OUT is a share 0 … 1. */
export interface FigureChange {
  readonly figure: ChangedFigure;
  readonly from: number;
  readonly to: number;
  /** Outlets behind it. */
  readonly outlets: number;
  /** What a list is ordered by, the largest first. */
  readonly weight: number;
}

/** A change of this size weighs 1: a price by 5 %, a tenth of the outlets, stock by a half. */
const UNIT = { PRICE: Math.log(1.05), STOCK_OUT: 0.1, STOCK: Math.log(2) } as const;
/** Smaller ones are not told; stock that is sold from one slot to the next is no news. */
const LEAST = { PRICE: Math.log(1.01), STOCK_OUT: 0.05, STOCK: Math.log(2) } as const;

function changeOf(figure: ChangedFigure, from: number, to: number, outlets: number): FigureChange[] {
  const moved = figure === 'STOCK_OUT' ? to - from : Math.log(to / from);
  if (!(Math.abs(moved) >= LEAST[figure])) return [];
  return [{ figure, from, to, outlets, weight: (Math.abs(moved) / UNIT[figure]) * Math.sqrt(outlets) }];
}

/**
 * The figures of one area and commodity that moved. Stock is told when it fell to a half or less.
 * A change weighs its size times the square root of the outlets behind it, for a middle value of n outlets strays by chance with 1/√n.
 */
export function changesOf(paired: PairedFigures): readonly FigureChange[] {
  const { priced, medianBefore, medianAfter, counted, stockBefore, stockAfter, said, outBefore, outAfter } = paired;
  const price = (medianBefore ?? 0) > 0 && (medianAfter ?? 0) > 0 ? changeOf('PRICE', medianBefore ?? 0, medianAfter ?? 0, priced) : [];
  const out = said > 0 ? changeOf('STOCK_OUT', outBefore / said, outAfter / said, said) : [];
  const fell = stockBefore !== null && stockAfter !== null && stockAfter > 0 && stockAfter < stockBefore;
  return [...price, ...out, ...(fell ? changeOf('STOCK', stockBefore, stockAfter, counted) : [])];
}
