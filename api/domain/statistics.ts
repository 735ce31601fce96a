/** Up to this many values an insertion sort is faster than handing them to the engine's sort. */
const FEW = 24;

function insertionSort(values: Float64Array): void {
  for (let next = 1; next < values.length; next++) {
    const value = values[next] as number;
    let place = next;
    for (; place > 0 && (values[place - 1] as number) > value; place--) values[place] = values[place - 1] as number;
    values[place] = value;
  }
}

/** A rising copy of the values. */
export function rising(values: readonly number[]): Float64Array {
  const copy = new Float64Array(values);
  if (copy.length <= FEW) insertionSort(copy);
  else copy.sort();
  return copy;
}

/** The value below which the share `p` (0 … 1) of the rising values lies, interpolated as type 7 of Hyndman and Fan (1996), which is PostgreSQL's percentile_cont; null when there are none. */
export function quantile(sorted: ArrayLike<number>, p: number): number | null {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const low = sorted[below];
  if (low === undefined) return null;
  const high = sorted[below + 1] ?? low;
  return low + (place - below) * (high - low);
}

/** The value that would stand at `place` if the values were sorted, which it half does (Hoare, "Find", 1961): what stands after it is not smaller. */
function select(values: Float64Array, place: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] as number) < pivot) left++;
      while ((values[right] as number) > pivot) right--;
      if (left > right) break;
      const swapped = values[left] as number;
      values[left++] = values[right] as number;
      values[right--] = swapped;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return values[place] as number;
}

/** The middle value, or the mean of the two middle ones; null when there are none. */
export function median(values: readonly number[]): number | null {
  const count = values.length;
  if (count === 0) return null;
  const copy = new Float64Array(values);
  const below = (count - 1) >> 1;
  const lower = select(copy, below);
  if (count % 2 === 1) return lower;
  let upper = copy[below + 1] as number;
  for (let place = below + 2; place < count; place++) upper = Math.min(upper, copy[place] as number);
  return (lower + upper) / 2;
}

/** The arithmetic mean; null when there are no values. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** How far the values scatter around their mean (sample standard deviation, n − 1); null for fewer than two. */
export function standardDeviation(values: readonly number[]): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  let squares = 0;
  for (const value of values) squares += (value - centre) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}

/** The median distance from the median, in the values' own unit (times 1.4826 it estimates the standard deviation of normal values); null when there are none. */
export function medianAbsoluteDeviation(values: readonly number[]): number | null {
  const centre = median(values);
  return centre === null ? null : median(values.map((value) => Math.abs(value - centre)));
}

/** Exponentially weighted moving average: begins at `start` and moves the share `alpha` (0 … 1) of the way to each value, oldest first. */
export function ewma(values: readonly number[], alpha: number, start: number): number {
  let average = start;
  for (const value of values) average += alpha * (value - average);
  return average;
}
