/** What is said about a price while it is typed; none of it refuses anything. */
export type PriceDoubt =
  | { readonly kind: 'none' }
  /** Probably a nought too many or too few: `meant` is the other reading. */
  | { readonly kind: 'tenfold'; readonly meant: number }
  | { readonly kind: 'beyond-band'; readonly change: number; readonly limit: number };

export interface PriceKnown {
  /** The outlet's last price, smallest money units; null = never observed. */
  readonly last: number | null;
  /** The outlet's own usual price where it has one. */
  readonly baseline: number | null;
  readonly baselineCount: number;
  /** The locality's band for this kind of good: 0.15 = 15 %. */
  readonly band: number;
}

const NONE: PriceDoubt = { kind: 'none' };
/** Fewer reports than this make no baseline; the last price stands in for it. */
const BASELINE_FROM = 3;
const isNear = (ratio: number, aim: number): boolean => ratio >= aim * 0.6 && ratio <= aim * 1.7;

/** Reads a typed price against the outlet's own past: a tenth or ten times of the last price is taken for a slip, a change beyond the band of the locality needs a reason. */
export function judgePrice(price: number, known: PriceKnown): PriceDoubt {
  const reference = known.last ?? known.baseline;
  if (reference === null || reference <= 0) return NONE;
  const ratio = price / reference;
  if (isNear(ratio, 10)) return { kind: 'tenfold', meant: Math.round(price / 10) };
  if (isNear(ratio, 0.1)) return { kind: 'tenfold', meant: price * 10 };
  const usual = known.baseline !== null && known.baselineCount >= BASELINE_FROM ? known.baseline : reference;
  const change = price / usual - 1;
  return Math.abs(change) > known.band ? { kind: 'beyond-band', change, limit: known.band } : NONE;
}
