/** Values from `from` on, below `to`; the last bin holds its end too. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const MOST_BINS = 24;
const STEPS = [1, 2, 2.5, 5, 10];

/** The least round number (1, 2, 2.5 or 5 times a power of ten) that is not below `value`. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return (STEPS.find((step) => step * power >= value) ?? 10) * power;
}

/** Counts values in bins with round ends, about as many as the root of their number; one bin when all are alike. */
export function histogramOf(values: readonly number[]): readonly Bin[] {
  if (values.length === 0) return [];
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  if (low === high) return [{ from: low, to: high, count: values.length }];
  const wanted = Math.min(MOST_BINS, Math.max(5, Math.ceil(2 * Math.sqrt(values.length))));
  const width = roundUp((high - low) / wanted);
  const first = Math.floor(low / width) * width;
  const bins = Math.floor((high - first) / width) + 1;
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    const place = Math.min(bins - 1, Math.floor((value - first) / width));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts.map((count, place) => ({ from: first + place * width, to: first + (place + 1) * width, count }));
}
