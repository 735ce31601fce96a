import type { Firing } from '../domain/evaluation/episodes.js';
import { firingsOf } from '../domain/evaluation/standing.js';
import type { Instant } from '../domain/instant.js';
import type { RaisedAlert } from './raised-alert.js';

/** Which alerts count, and what they are about. */
export interface Counted {
  readonly rules: readonly string[];
  readonly since: Instant;
  readonly until: Instant;
  /** Null = not about any subject of this set. */
  subjectOf(alert: RaisedAlert): string | null;
}

/** What our rules fired, from the alerts as they stood in the database. A rule that raised nothing has no firings. */
export function raisedFirings(alerts: readonly RaisedAlert[], { rules, since, until, subjectOf }: Counted): Map<string, Firing[]> {
  const byRule = new Map<string, Firing[]>(rules.map((rule) => [rule, []]));
  for (const alert of alerts) {
    const subject = subjectOf(alert);
    if (subject === null) continue;
    for (const firing of firingsOf({ ...alert, subject })) if (firing.at >= since && firing.at < until) byRule.get(alert.rule)?.push(firing);
  }
  return byRule;
}
