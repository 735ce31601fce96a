import { comparablePrice } from '../domain/comparable-price.js';
import { effectiveLines } from '../domain/effective-lines.js';
import { compareSightings, type Rivalry, type Sighting } from '../domain/field/rival-visits.js';
import type { Instant } from '../domain/instant.js';
import type { StoredReport } from '../report/report.view.js';
import type { SettlementRecord, VisitKey } from './rivalry.store.js';

/** One line that counts, and the visit it goes back to. */
export interface RivalLine extends Sighting {
  readonly line: { readonly report: StoredReport; readonly place: number };
  readonly observedAt: Instant;
  /** When the first report of the visit came in. */
  readonly receivedAt: Instant;
}

/** What several people saw of one commodity in one visit's slot. */
export interface RivalVisit extends VisitKey, Rivalry {
  readonly commodityId: number;
  readonly lines: readonly RivalLine[];
  readonly settlement: SettlementRecord | null;
}

/** The rivalries of one outlet and slot, a commodity each. A settlement holds until somebody else reports. */
export function rivalriesOf(key: VisitKey, reports: readonly StoredReport[], settlements: readonly SettlementRecord[]): RivalVisit[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const lines = new Map<number, RivalLine[]>();
  for (const line of effectiveLines(reports)) {
    const commodityId = line.report.commodityIds[line.place] as number;
    const known = lines.get(commodityId) ?? [];
    lines.set(commodityId, [...known, toRival(line, rootOf(line.report, byId))]);
  }
  return [...lines].flatMap(([commodityId, all]) => {
    const newest = newestOfEach(all);
    const rivalry = compareSightings(newest);
    if (rivalry === null) return [];
    const settled = settlements.findLast((one) => one.commodityId === commodityId) ?? null;
    const holds = settled !== null && newest.every((line) => line.receivedAt <= settled.at);
    return [{ ...key, ...rivalry, commodityId, lines: newest, settlement: holds ? settled : null }];
  });
}

function rootOf(report: StoredReport, byId: ReadonlyMap<string, StoredReport>): StoredReport {
  let root = report;
  const seen = new Set<string>();
  while (root.correctsId !== null && !seen.has(root.id)) {
    seen.add(root.id);
    const next = byId.get(root.correctsId);
    if (next === undefined) break;
    root = next;
  }
  return root;
}

function toRival(line: { readonly report: StoredReport; readonly place: number }, root: StoredReport): RivalLine {
  const { report, place } = line;
  return {
    line,
    reportId: root.id,
    accountId: root.accountId,
    observedAt: report.observedAt,
    receivedAt: root.receivedAt,
    price: comparablePrice(report.prices[place], report.flags?.[place]),
    availability: report.availabilities[place] ?? null,
  };
}

/** Of each person what was seen last. Lines rise by time. */
const newestOfEach = (lines: readonly RivalLine[]): RivalLine[] => [...new Map(lines.map((line) => [line.accountId, line])).values()];
