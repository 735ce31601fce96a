import { isAbove, isBelow } from './comparison.js';
import type { RiseLimits } from './thresholds.js';

/** How bad, rising. WATCH asks for a second look at the figure itself. */
export const SEVERITIES = ['WATCH', 'WARN', 'ALERT', 'CRISIS'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The severity of a figure that must stay at or under its limits; null when it does. */
export function severityAbove(value: number, limits: RiseLimits): Severity | null {
  if (isAbove(value, limits.crisis)) return 'CRISIS';
  if (isAbove(value, limits.alert)) return 'ALERT';
  return isAbove(value, limits.warn) ? 'WARN' : null;
}

/** The severity of a figure that must stay under its limits: standing on one counts as the worse side. */
export function severityFrom(value: number, limits: RiseLimits): Severity | null {
  if (!isBelow(value, limits.crisis)) return 'CRISIS';
  if (!isBelow(value, limits.alert)) return 'ALERT';
  return isBelow(value, limits.warn) ? null : 'WARN';
}

/** The worst of what several parts of a rule say; null when none says anything. */
export const worst = (parts: readonly (Severity | null)[]): Severity | null => SEVERITIES.findLast((severity) => parts.includes(severity)) ?? null;

const step = (severity: Severity, by: 1 | -1): Severity => SEVERITIES[SEVERITIES.indexOf(severity) + by] ?? severity;

/** One step worse, and one step milder; the ends stay where they are. */
export const raised = (severity: Severity): Severity => step(severity, 1);
export const lowered = (severity: Severity): Severity => step(severity, -1);
