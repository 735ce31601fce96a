import type { Availability } from '../../figures.js';

/** What one outlet of an area said of a commodity; null = not said. */
export interface OutletStock {
  readonly sellsIt: boolean;
  readonly stock: number | null;
  readonly availability: Availability | null;
}

/** Always a rate and a count: an average over shops hides the empty ones. */
export interface StockOutRate {
  readonly out: number;
  readonly reported: number;
  readonly selling: number;
  /** Null when nobody reported, which is not a rate of zero. */
  readonly rate: number | null;
}

/** Nothing left, or said to have none; the worse of the two when they disagree. Null when neither was said. */
export const isOutOfStock = ({ stock, availability }: OutletStock): boolean | null =>
  stock === null && availability === null ? null : (stock !== null && stock <= 0) || availability === 'NONE';

/** Outlets that are out of a commodity over the outlets that sell it and reported. */
export function stockOutRate(outlets: readonly OutletStock[]): StockOutRate {
  const selling = outlets.filter(({ sellsIt }) => sellsIt);
  const said = selling.map(isOutOfStock).filter((isOut) => isOut !== null);
  const out = said.filter((isOut) => isOut).length;
  return { out, reported: said.length, selling: selling.length, rate: said.length === 0 ? null : out / said.length };
}

/** Share of outlets with supply trouble. Those that reported without answering count as troubled, provided at least half answered; below that the share is unknown. */
export function troubleShare(answers: readonly (boolean | null)[]): number | null {
  const answered = answers.filter((answer) => answer !== null);
  if (answers.length === 0 || answered.length * 2 < answers.length) return null;
  return (answers.length - answered.filter((isTroubled) => !isTroubled).length) / answers.length;
}
