import { median } from '../statistics.js';

/** Chosen on the onion windows of 2006–2014; from 0.2 to 0.5 it makes next to no difference there. */
const LEVEL_WEIGHT = 0.3;

/** Ratios of the highest price of a window. */
export interface WindowRatios {
  /** To the lowest price in the window. */
  readonly toLowest: number;
  /** To the median of what came before; 1 when nothing is known of that. */
  readonly toBefore: number;
}

/** How far prices moved within a window and how far above what came before; null without a price in the window. Prices of zero or less were not observed. */
export function windowRatios(window: readonly number[], before: readonly number[]): WindowRatios | null {
  const seen = window.filter((price) => price > 0);
  const usual = median(before.filter((price) => price > 0));
  if (seen.length === 0) return null;
  const highest = Math.max(...seen);
  return { toLowest: highest / Math.min(...seen), toBefore: usual === null ? 1 : highest / usual };
}

/** How much a window looks like a crisis to one who sees only it and what came before: the swing inside it, and with less weight the height above the time before; both as logarithms, so the unit of the price changes nothing. */
export const windowScore = ({ toLowest, toBefore }: WindowRatios): number => Math.log(toLowest) + LEVEL_WEIGHT * Math.log(toBefore);
