import { comparablePrice } from '../domain/comparable-price.js';
import { effectiveLines } from '../domain/effective-lines.js';
import type { Instant } from '../domain/instant.js';
import { addNewest, type CellLine, figuresOfOutlet, type OutletFigures } from '../domain/summarise-cell.js';
import type { StoredReport } from '../report/report.view.js';

export type Period = 'SLOT' | 'DAY';

/** What one outlet said in one slot or day, by commodity. */
export type OutletSaid = ReadonlyMap<number, OutletFigures>;

/**
 * The reports of one slot or local day of one province, as the trend worker holds them in memory.
 * A correction counts wherever it was observed: the lines it replaces are left out here.
 */
export class Sheet {
  private readonly ofOutlets = new Map<number, StoredReport[]>();
  private readonly said = new Map<number, Map<number, OutletFigures>>();
  private readonly known = new Set<string>();
  private readonly families = new Map<number, StoredReport[]>();
  /** Rising by the time they were received. */
  private readonly received: StoredReport[] = [];
  /** The reports of this period that correct another. */
  readonly corrections: StoredReport[] = [];
  lineCount = 0;

  constructor(
    readonly provinceId: number,
    readonly period: Period,
    readonly at: Instant,
  ) {}

  get reportIds(): readonly string[] {
    return [...this.known];
  }

  get reportCount(): number {
    return this.known.size;
  }

  /** When the newest came in; null while there is none. */
  get lastReceivedAt(): Instant | null {
    return this.received.at(-1)?.receivedAt ?? null;
  }

  has(reportId: string): boolean {
    return this.known.has(reportId);
  }

  receivedSince(since: Instant): readonly StoredReport[] {
    return this.received.slice(this.countReceivedBefore(since));
  }

  countReceivedBefore(before: Instant): number {
    let count = this.received.length;
    while (count > 0 && (this.received[count - 1] as StoredReport).receivedAt >= before) count -= 1;
    return count;
  }

  get outletIds(): readonly number[] {
    return [...this.ofOutlets.keys()];
  }

  /** Adding a report again changes nothing. */
  add(report: StoredReport): void {
    if (this.known.has(report.id)) return;
    this.known.add(report.id);
    this.lineCount += report.commodityIds.length;
    if (report.correctsId !== null) this.corrections.push(report);
    let place = this.received.length;
    while (place > 0 && (this.received[place - 1] as StoredReport).receivedAt > report.receivedAt) place -= 1;
    this.received.splice(place, 0, report);
    const reports = this.ofOutlets.get(report.outletId);
    if (reports === undefined) this.ofOutlets.set(report.outletId, [report]);
    else reports.push(report);
    if (!this.follows(report)) this.said.delete(report.outletId);
  }

  /** Takes note of reports, of this period or another, that correct or are corrected. */
  correct(family: readonly StoredReport[]): void {
    for (const report of family) {
      const known = this.families.get(report.outletId) ?? [];
      if (!this.ofOutlets.has(report.outletId) || known.some((one) => one.id === report.id)) continue;
      this.families.set(report.outletId, [...known, report]);
      this.said.delete(report.outletId);
    }
  }

  /** The figures of an outlet in this period, from the lines that count. */
  saidBy(outletId: number): OutletSaid {
    const ready = this.said.get(outletId);
    if (ready !== undefined) return ready;
    const made = new Map([...this.linesOf(outletId)].map(([commodity, lines]) => [commodity, figuresOfOutlet(lines)]));
    this.said.set(outletId, made);
    return made;
  }

  /** Takes a report in without looking at the others of its outlet again: one that is newer than all of them, where nothing was corrected. Answers whether it was so. */
  private follows(report: StoredReport): boolean {
    const said = this.said.get(report.outletId);
    if (said === undefined || report.correctsId !== null || this.families.has(report.outletId)) return false;
    if (report.commodityIds.some((commodity) => (said.get(commodity)?.lastObservedAt ?? Number.NEGATIVE_INFINITY) >= report.observedAt)) return false;
    report.commodityIds.forEach((commodity, place) => {
      said.set(commodity, addNewest(said.get(commodity), lineAt(report, place)));
    });
    return true;
  }

  private linesOf(outletId: number): Map<number, CellLine[]> {
    const own = this.ofOutlets.get(outletId) ?? [];
    const lines = new Map<number, CellLine[]>();
    for (const { report, place } of effectiveLines([...own, ...(this.families.get(outletId) ?? [])])) {
      if (!this.known.has(report.id)) continue;
      const commodity = report.commodityIds[place] as number;
      const already = lines.get(commodity);
      if (already === undefined) lines.set(commodity, [lineAt(report, place)]);
      else already.push(lineAt(report, place));
    }
    return lines;
  }
}

function lineAt(report: StoredReport, place: number): CellLine {
  return {
    outletId: report.outletId,
    observedAt: report.observedAt,
    reportId: report.id,
    price: comparablePrice(report.prices[place], report.flags?.[place]),
    stock: report.stocks[place] ?? null,
    sold: report.solds[place] ?? null,
    incoming: report.incomings?.[place] ?? null,
    availability: (report.availabilities[place] ?? null) as CellLine['availability'],
  };
}
