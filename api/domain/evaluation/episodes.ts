import { DAY, type Instant } from '../instant.js';

/** A rule that fired about one subject (an outlet and commodity, a series, an area). */
export interface Firing {
  readonly subject: string;
  readonly at: Instant;
}

/** Firings about one subject that lie close together: one alert. */
export interface Episode {
  readonly subject: string;
  /** Rising. */
  readonly firings: readonly Instant[];
}

/** Joins firings about the same subject that lie at most `days` days apart; METHODS: three. The order in which they are given, and giving one twice, change nothing. */
export function episodesOf(firings: readonly Firing[], days = 3): readonly Episode[] {
  const bySubject = new Map<string, Set<Instant>>();
  for (const { subject, at } of firings) bySubject.set(subject, (bySubject.get(subject) ?? new Set<Instant>()).add(at));
  const episodes: { subject: string; firings: Instant[] }[] = [];
  for (const subject of [...bySubject.keys()].sort()) {
    let last = Number.NEGATIVE_INFINITY;
    for (const at of [...(bySubject.get(subject) as Set<Instant>)].sort((a, b) => a - b)) {
      if (at - last <= days * DAY) episodes.at(-1)?.firings.push(at);
      else episodes.push({ subject, firings: [at] });
      last = at;
    }
  }
  return episodes;
}
