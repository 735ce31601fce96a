import { SEVERITIES, type Severity } from '@domain/alert/verdict.js';
import type { TrendScreenQuery } from '../generated/operations.js';
import type { TrendPoint } from './trend-points.js';

type TrendAlert = TrendScreenQuery['alerts']['alerts'][number];

/** The alerts opened around one point of the line, and the worst of them. */
export interface AlertMark {
  readonly at: number;
  readonly median: number;
  readonly worst: Severity;
  readonly alerts: readonly TrendAlert[];
}

/** Gathers alerts at the first priced point at or after each was opened (the last one before, when none came after); without a priced point there is no mark. */
export function alertMarks(points: readonly TrendPoint[], alerts: readonly TrendAlert[]): readonly AlertMark[] {
  const priced = points.filter((point) => point.median !== null);
  const gathered = new Map<TrendPoint, TrendAlert[]>();
  for (const alert of alerts) {
    const openedAt = Date.parse(alert.openedAt);
    const point = priced.find(({ at }) => at >= openedAt) ?? priced.at(-1);
    if (point === undefined) continue;
    gathered.set(point, [...(gathered.get(point) ?? []), alert]);
  }
  return [...gathered].map(([point, alerts]) => ({
    at: point.at,
    median: point.median ?? 0,
    worst: SEVERITIES[Math.max(...alerts.map(({ severity }) => SEVERITIES.indexOf(severity)))] ?? 'WATCH',
    alerts,
  }));
}
