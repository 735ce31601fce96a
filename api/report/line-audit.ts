import type { LineAudit, LineEntry, Visit } from '../generated/schema.js';
import type { StoredReport } from './report.view.js';
import type { StoredVisit } from './visit.view.js';

const ENTRIES: Readonly<Record<string, LineEntry>> = { T: 'TYPED', U: 'UNCHANGED', G: 'GROUP' };

type Place = readonly [number, number, number] | null;

const toPlace = (place: Place) => (place === null ? null : { latitude: place[0], longitude: place[1], accuracy: place[2] });

/** How a report was made, as the schema shows it. */
export const toVisit = (stored: StoredVisit): Visit => ({
  device: stored.device,
  appVersion: stored.appVersion,
  startedAt: stored.startedAt,
  endedAt: stored.endedAt,
  start: toPlace(stored.startPlace),
  end: toPlace(stored.endPlace),
  distance: stored.distance,
  outside: stored.isOutside,
  clockOffsetMs: stored.clockOffset,
  clockKnown: stored.clockKnown,
});

interface AuditKnows {
  readonly commodity: { readonly id: number; readonly code: string };
  readonly visits: ReadonlyMap<string, StoredVisit>;
  nameOf(accountId: number): string;
}

/** The line of each of an outlet's reports on one commodity, in the order given (newest first): who, when, old, new, why, with what and from where. */
export function auditLines(reports: readonly StoredReport[], knows: AuditKnows): LineAudit[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const withLine = reports.filter((report) => placeOf(report, knows) >= 0);
  return withLine.map((report, index) => {
    const corrected = byId.get(report.correctsId ?? '') ?? withLine.slice(index + 1).find((other) => other.observedAt < report.observedAt);
    return { ...toAudit(report, knows), oldPrice: shownPrice(report, knows) ?? priceOf(corrected, knows) };
  });
}

const placeOf = (report: StoredReport, { commodity }: AuditKnows): number => report.commodityIds.indexOf(commodity.id);

const priceOf = (report: StoredReport | undefined, knows: AuditKnows): number | null =>
  report === undefined ? null : (report.prices[placeOf(report, knows)] ?? null);

const shownPrice = (report: StoredReport, knows: AuditKnows): number | null => knows.visits.get(report.id)?.previousPrices?.[placeOf(report, knows)] ?? null;

function toAudit(report: StoredReport, knows: AuditKnows): Omit<LineAudit, 'oldPrice'> {
  const place = placeOf(report, knows);
  const visit = knows.visits.get(report.id);
  const dwell = visit?.dwells?.[place] ?? null;
  return {
    report: report.id,
    at: report.observedAt,
    receivedAt: report.receivedAt,
    account: knows.nameOf(report.accountId),
    commodity: knows.commodity.code,
    newPrice: report.prices[place] ?? null,
    corrects: report.correctsId,
    reason: visit?.reasons?.[place] ?? report.correctionReason,
    entry: ENTRIES[visit?.entries?.charAt(place) ?? ''] ?? null,
    dwellSeconds: dwell === null ? null : dwell / 10,
    device: visit?.device ?? null,
    distance: visit?.distance ?? null,
    outside: visit?.isOutside ?? null,
  };
}
