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
