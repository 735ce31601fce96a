import type { Instant } from '../instant.js';
import type { Observation } from './sight.js';

const byTime = (a: Observation, b: Observation): number => a.observedAt - b.observedAt || (a.reportId < b.reportId ? -1 : a.reportId > b.reportId ? 1 : 0);

/** Whether each observation stands after the one before it and none is after `at`: the usual case, in which nothing needs to be done. */
function isPast(observations: readonly Observation[], at: Instant): boolean {
  for (let place = 1; place < observations.length; place++) {
    if (byTime(observations[place - 1] as Observation, observations[place] as Observation) >= 0) return false;
  }
  const last = observations.at(-1);
  return last === undefined || last.observedAt <= at;
}

/** The `past` of a sight: the observations of one commodity at one outlet that are not after `at`, each report once, rising by time and then by report id. The order and repetition of what is given change nothing. */
export function pastOf(observations: readonly Observation[], at: Instant): readonly Observation[] {
  if (isPast(observations, at)) return observations;
  const known = new Map(observations.map((seen) => [seen.reportId, seen]));
  return [...known.values()].filter((seen) => seen.observedAt <= at).sort(byTime);
}
