import { distanceOf, type Fix } from '../domain/field/visit.js';
import type { Acceptable } from './acceptable.js';
import type { VisitRow } from './report.entity.js';

/** A PostgreSQL text array: quotes and backslashes are the only characters that mean something inside quotes. */
export function textArray(texts: readonly (string | null)[]): string {
  return `{${texts.map((text) => (text === null ? 'NULL' : `"${text.replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;
}

const numbers = (values: readonly (number | null)[] | null): string | null =>
  values === null ? null : `{${values.map((value) => value ?? 'NULL').join(',')}}`;
const place = (fix: Fix | null): string | null => (fix === null ? null : `{${fix.latitude},${fix.longitude},${fix.accuracy}}`);

/** Lays out how a report was made; null when nothing of it is known. The distance is the server's own sum: a phone's word for it counts nothing. */
export function toVisitRow(
  { report, accountId, receivedAt, visit }: Acceptable,
  outlet: { readonly latitude: number | null; readonly longitude: number | null },
): VisitRow | null {
  if (visit === null || visit === undefined) return null;
  const distance = distanceOf(visit, outlet);
  return {
    reportId: report.id.toLowerCase(),
    accountId,
    device: visit.device,
    appVersion: visit.appVersion,
    orderId: visit.order,
    startedAt: visit.startedAt,
    endedAt: visit.endedAt,
    startPlace: place(visit.start),
    endPlace: place(visit.end),
    distance: distance?.metres ?? null,
    isOutside: distance?.isOutside ?? null,
    clockOffset: visit.clockOffset,
    clockKnown: visit.clockKnown,
    entries: visit.entries,
    dwells: numbers(visit.dwells),
    previousPrices: numbers(visit.previousPrices),
    reasons: visit.reasons === null ? null : textArray(visit.reasons),
    receivedAt,
  };
}
