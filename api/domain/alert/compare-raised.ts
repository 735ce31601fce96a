import type { Instant } from '../instant.js';
import type { AnyEvidence } from './evidence.js';
import { RULES, type Rule, SEVERITIES, type Severity } from './verdict.js';

/** An alert that a replay raised: what it is about, how bad it became in the span looked at, and on what numbers. */
export interface RaisedAlert {
  readonly rule: Rule;
  readonly localityId: number;
  readonly commodityId: number;
  readonly outletId: number;
  readonly severity: Severity;
  readonly at: Instant;
  readonly evidence: AnyEvidence;
}

/** Alerts of one rule that became this bad, with the thresholds that stand and with those tried. */
export interface RaisedCount {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly before: number;
  readonly after: number;
}

export interface ChangedAlert {
  readonly before: RaisedAlert;
  readonly after: RaisedAlert;
}

export interface Comparison {
  /** Rules and severities in their own order; those that neither side raised are left out. */
  readonly counts: readonly RaisedCount[];
  readonly gained: readonly RaisedAlert[];
  readonly lost: readonly RaisedAlert[];
  /** Raised by both, but not as bad. */
  readonly changed: readonly ChangedAlert[];
}

const printOf = ({ rule, localityId, commodityId, outletId }: RaisedAlert): string => `${rule} ${localityId} ${commodityId} ${outletId}`;

/** One entry a fingerprint, the worst of it; of two equally bad ones the earlier. */
function worstOf(alerts: readonly RaisedAlert[]): ReadonlyMap<string, RaisedAlert> {
  const worst = new Map<string, RaisedAlert>();
  for (const alert of alerts) {
    const known = worst.get(printOf(alert));
    const change = known === undefined ? 1 : SEVERITIES.indexOf(alert.severity) - SEVERITIES.indexOf(known.severity);
    if (known === undefined || change > 0 || (change === 0 && alert.at < known.at)) worst.set(printOf(alert), alert);
  }
  return worst;
}

/** Worst first, then by time, then by what it is about: the first few are examples. */
const byWeight = (a: RaisedAlert, b: RaisedAlert): number =>
  SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) || a.at - b.at || (printOf(a) < printOf(b) ? -1 : 1);

/** What other thresholds would have changed: the alerts of two replays of the same reports, by fingerprint (rule × area × commodity × outlet). */
export function compareRaised(standing: readonly RaisedAlert[], tried: readonly RaisedAlert[]): Comparison {
  const before = worstOf(standing);
  const after = worstOf(tried);
  const count = (alerts: ReadonlyMap<string, RaisedAlert>, rule: Rule, severity: Severity): number =>
    [...alerts.values()].filter((alert) => alert.rule === rule && alert.severity === severity).length;
  const counts = RULES.flatMap((rule) =>
    SEVERITIES.map((severity) => ({ rule, severity, before: count(before, rule, severity), after: count(after, rule, severity) })),
  );
  const changed = [...after].flatMap(([print, alert]) => {
    const was = before.get(print);
    return was === undefined || was.severity === alert.severity ? [] : [{ before: was, after: alert }];
  });
  return {
    counts: counts.filter((one) => one.before + one.after > 0),
    gained: [...after].flatMap(([print, alert]) => (before.has(print) ? [] : [alert])).sort(byWeight),
    lost: [...before].flatMap(([print, alert]) => (after.has(print) ? [] : [alert])).sort(byWeight),
    changed: changed.sort((a, b) => byWeight(a.after, b.after)),
  };
}
