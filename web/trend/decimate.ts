/** A point of a drawing; null leaves a gap. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number | null;
}

/** A bucket keeps up to four points and a gap, so up to this many times the buckets nothing is gained. */
const FEW = 4;
/** Most points in one picture that a pointer may move over without a lost frame. */
const MOST_POINTS = 20_000;

/** Buckets for each of so many lines in a picture so wide: of two pixels, wider ones when there are many lines. */
export const bucketsFor = (width: number, lines: number): number =>
  Math.max(100, Math.min(Math.ceil(width / 2), Math.floor(MOST_POINTS / (FEW * Math.max(1, lines)))));

/** The place of the first point at or after `x`; points rise by x. */
function firstFrom(points: readonly DrawnPoint[], x: number): number {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First, least, greatest and last of a bucket, rising by x, each once. */
function kept(bucket: readonly DrawnPoint[]): readonly DrawnPoint[] {
  const [first, last] = [bucket[0], bucket.at(-1)];
  if (first === undefined || last === undefined) return [];
  let [least, greatest] = [first, first];
  for (const point of bucket) {
    if ((point.y ?? 0) < (least.y ?? 0)) least = point;
    if ((point.y ?? 0) > (greatest.y ?? 0)) greatest = point;
  }
  return [...new Set([first, least, greatest, last])].sort((a, b) => a.x - b.x);
}

/**
 * What is worth drawing of many points between two times, in so many buckets (pixels): every bucket keeps its first, least, greatest and last point, so no spike is lost, and one gap where it holds one.
 * One point on either side of the window stays, so that the line reaches the edge.
 */
export function decimate(points: readonly DrawnPoint[], window: { readonly since: number; readonly until: number }, buckets: number): readonly DrawnPoint[] {
  const from = Math.max(0, firstFrom(points, window.since) - 1);
  const to = Math.min(points.length, firstFrom(points, window.until) + 1);
  if (to - from <= FEW * buckets) return from === 0 && to === points.length ? points : points.slice(from, to);
  const width = (window.until - window.since) / buckets;
  const drawn: DrawnPoint[] = [];
  let bucket: DrawnPoint[] = [];
  let gap: DrawnPoint | null = null;
  let end = window.since + width;
  const close = (): void => {
    drawn.push(...kept(bucket));
    if (gap !== null) drawn.push(gap);
    bucket = [];
    gap = null;
  };
  for (let place = from; place < to; place += 1) {
    const point = points[place] as DrawnPoint;
    if (point.x >= end) {
      close();
      end = window.since + (Math.floor((point.x - window.since) / width) + 1) * width;
    }
    if (point.y === null) gap = point;
    else bucket.push(point);
  }
  close();
  return drawn;
}
