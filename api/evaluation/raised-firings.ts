import type { Firing } from '../domain/evaluation/episodes.js';
import { firingsOf } from '../domain/evaluation/standing.js';
import type { Instant } from '../domain/instant.js';
import type { RaisedAlert } from './raised-alert.js';
import type { Series } from './replayed.view.js';

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

/** The alert of a whole locality is about each of its outlets that has the commodity: it is listed once for each of them. */
export function spreadOverOutlets(alerts: readonly RaisedAlert[], series: readonly Series[]): readonly RaisedAlert[] {
  return alerts.flatMap((alert) => {
    if (alert.outletCode !== null) return [alert];
    const meant = series.filter(
      (one) => one.localityCodes.includes(alert.localityCode) && (alert.commodityCode === null || alert.commodityCode === one.commodityCode),
    );
    return meant.map(({ outletCode, localityCode, commodityCode }) => ({ ...alert, outletCode, localityCode, commodityCode }));
  });
}
