/** A score beside what was true. */
export interface Scored {
  readonly score: number;
  readonly isEvent: boolean;
}

/** Area under the ROC curve: the chance that an event scores above a quiet case, ties counting half (Mann and Whitney 1947). Null when one side is empty. */
export function areaUnderCurve(cases: readonly Scored[]): number | null {
  const sorted = [...cases].sort((a, b) => a.score - b.score);
  const events = sorted.filter(({ isEvent }) => isEvent).length;
  const quiet = sorted.length - events;
  if (events === 0 || quiet === 0) return null;
  let ranks = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    let tied = 0;
    for (; to < sorted.length && sorted[to]?.score === sorted[from]?.score; to++) if (sorted[to]?.isEvent === true) tied++;
    ranks += (tied * (from + to + 1)) / 2;
    from = to;
  }
  return (ranks - (events * (events + 1)) / 2) / (events * quiet);
}

/** 97.5th percentile of the normal distribution. */
const Z_95 = 1.959963984540054;

/** 95 % interval of such an area from so many events and quiet cases, with the standard error of Hanley and McNeil (1982). */
export function intervalOfArea(area: number | null, events: number, quiet: number): { readonly low: number | null; readonly high: number | null } {
  if (area === null || events === 0 || quiet === 0) return { low: null, high: null };
  const twoEvents = area / (2 - area);
  const twoQuiet = (2 * area ** 2) / (1 + area);
  const variance = (area * (1 - area) + (events - 1) * (twoEvents - area ** 2) + (quiet - 1) * (twoQuiet - area ** 2)) / (events * quiet);
  const reach = Z_95 * Math.sqrt(variance);
  return { low: Math.max(0, area - reach), high: Math.min(1, area + reach) };
}
