import { DAY, type Instant } from '../instant.js';
import type { Severity } from './severity.js';

/** Each step of severity weighs twice the one before. Our own rule [O]. */
const WEIGHT: { readonly [S in Severity]: number } = { WATCH: 1, WARN: 2, ALERT: 4, CRISIS: 8 };
/** After two weeks an alert does not move further up. */
const OLDEST_DAYS = 14;

/** What is known of the people around an alert. */
export interface Served {
  /** Of the nearest area around it that is counted; null = nowhere counted. */
  readonly population: number | null;
  /** Outlets in that counted area that sell the commodity. */
  readonly outlets: number;
  /** How many of them the alert is about: one, or all of its own area. */
  readonly own: number;
}

/** People who depend on the outlets an alert is about: an equal share for each outlet that sells the commodity; 0 when nobody has been counted. */
export function peopleServed({ population, outlets, own }: Served): number {
  if (population === null) return 0;
  return own >= outlets ? population : Math.round((population * own) / outlets);
}

/** Orders alerts by the harm they may do: people affected × severity × age (1 when new, one more for each day). One person at least, so that uncounted places are ordered too. */
export function harmOf(alert: { readonly people: number; readonly severity: Severity; readonly openedAt: Instant }, now: Instant): number {
  const days = Math.min(OLDEST_DAYS, Math.max(0, (now - alert.openedAt) / DAY));
  return Math.max(1, alert.people) * WEIGHT[alert.severity] * (1 + days);
}
