import { AVAILABILITIES, type Quantity, type UnitPrice } from '../domain/figures.js';
import { actsOfBits, flagsOfBits } from '../domain/line-flags.js';
import type { CheckedReport, ReportLine } from '../domain/report-draft.js';
import type { StoredReport } from '../report/report.view.js';

interface StoredLine {
  readonly report: StoredReport;
  readonly place: number;
}

/** A stored line as a report holds it. */
export function lineAt({ report, place }: StoredLine, commodity: string): ReportLine {
  const money = (value: number | null | undefined): UnitPrice | null => (value ?? null) as UnitPrice | null;
  const amount = (value: number | null | undefined): Quantity | null => (value ?? null) as Quantity | null;
  return {
    commodity,
    price: money(report.prices[place]),
    priceLow: money(report.priceLows?.[place]),
    priceHigh: money(report.priceHighs?.[place]),
    inputPrice: money(report.inputPrices?.[place]),
    stock: amount(report.stocks[place]),
    sold: amount(report.solds[place]),
    incoming: amount(report.incomings?.[place]),
    incomingAt: report.incomingAts?.[place] ?? null,
    availability: AVAILABILITIES[report.availabilities[place] ?? -1] ?? null,
    flags: flagsOfBits(report.flags?.[place] ?? 0),
    acts: actsOfBits(report.acts?.[place] ?? null),
    note: report.notes?.[place] ?? null,
  };
}

/** The correction that puts a settled line in the place of what one person saw. */
export const settledReport = (
  of: StoredReport,
  line: ReportLine,
  names: { readonly id: string; readonly outlet: string; readonly reason: string },
): CheckedReport => ({
  id: names.id,
  outlet: names.outlet,
  observedAt: of.observedAt,
  corrects: of.id,
  correctionReason: names.reason,
  note: null,
  lines: [line],
});
