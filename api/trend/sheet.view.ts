import { Injectable } from '@nestjs/common';
import { type Calendar, type Day, dayOf, type Instant, startOfDay } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import { ReportView, type StoredReport } from '../report/report.view.js';
import { CorrectionView } from './correction.view.js';
import { type Period, Sheet } from './sheet.js';

/** About 300 MB: a day and a slot of a country of ten thousand outlets with forty goods, three times a day. What does not fit is read from the database with each batch. */
const MOST_LINES = 3_000_000;

export interface PeriodKey {
  readonly provinceId: number;
  readonly period: Period;
  readonly at: Instant;
}

/** The slot and the local day a report belongs to. */
export const periodsOf = (report: StoredReport, calendar: Calendar): PeriodKey[] => [
  { provinceId: report.provinceId, period: 'SLOT', at: report.slotAt },
  { provinceId: report.provinceId, period: 'DAY', at: startOfDay(report.observedAt, calendar) },
];

export const nameOf = (key: PeriodKey): string => `${key.provinceId} ${key.period} ${key.at}`;

/**
 * The reports of slots and days, kept in memory between batches.
 * Reports are append-only, so a sheet in memory is the sheet in the database exactly when both hold the same number of reports; otherwise it is read again.
 * That keeps the memory right beside other processes, restarts and rolled back batches, at the price of one count per period.
 */
@Injectable()
export class SheetView {
  /** Least recently used first. */
  private readonly kept = new Map<string, Sheet>();
  private lineCount = 0;

  constructor(
    private readonly reports: ReportView,
    private readonly corrections: CorrectionView,
  ) {}

  /** The sheets of these periods as they stand now, `fresh` reports and all corrections included. */
  async ofPeriods(tx: Queryable, keys: readonly PeriodKey[], fresh: readonly StoredReport[], calendar: Calendar): Promise<Sheet[]> {
    for (const report of fresh) {
      for (const key of periodsOf(report, calendar)) this.addTo(this.kept.get(nameOf(key)), report);
    }
    const sheets: Sheet[] = [];
    for (const provinceId of new Set(keys.map((key) => key.provinceId))) {
      const ofProvince = keys.filter((key) => key.provinceId === provinceId);
      sheets.push(...(await this.ofProvince(tx, provinceId, ofProvince, calendar)));
    }
    const corrections = await this.corrections.familiesOf(
      tx,
      [...new Set(sheets.flatMap((sheet) => sheet.reportIds))],
      sheets.flatMap((sheet) => sheet.corrections),
    );
    for (const sheet of sheets) sheet.correct(corrections);
    this.forgetOldest(sheets.length);
    return sheets;
  }

  private async ofProvince(tx: Queryable, provinceId: number, keys: readonly PeriodKey[], calendar: Calendar): Promise<Sheet[]> {
    const counts = await this.reports.countPeriods(tx, provinceId, asPeriods(keys, calendar));
    const cold = keys.filter((key) => this.kept.get(nameOf(key))?.reportCount !== countOf(counts, key, calendar));
    if (cold.length > 0) await this.read(tx, provinceId, cold, calendar);
    return keys.map((key) => this.touch(key));
  }

  private async read(tx: Queryable, provinceId: number, keys: readonly PeriodKey[], calendar: Calendar): Promise<void> {
    for (const key of keys) this.replace(key);
    for (const report of await this.reports.ofPeriods(tx, provinceId, asPeriods(keys, calendar))) {
      for (const key of periodsOf(report, calendar)) {
        const sheet = this.kept.get(nameOf(key));
        if (keys.some((wanted) => nameOf(wanted) === nameOf(key))) this.addTo(sheet, report);
      }
    }
  }

  private addTo(sheet: Sheet | undefined, report: StoredReport): void {
    if (sheet === undefined) return;
    const before = sheet.lineCount;
    sheet.add(report);
    this.lineCount += sheet.lineCount - before;
  }

  private replace(key: PeriodKey): void {
    this.lineCount -= this.kept.get(nameOf(key))?.lineCount ?? 0;
    this.kept.set(nameOf(key), new Sheet(key.provinceId, key.period, key.at));
  }

  private touch(key: PeriodKey): Sheet {
    const name = nameOf(key);
    const sheet = this.kept.get(name) ?? new Sheet(key.provinceId, key.period, key.at);
    this.kept.delete(name);
    this.kept.set(name, sheet);
    return sheet;
  }

  private forgetOldest(inUse: number): void {
    for (const [name, sheet] of this.kept) {
      if (this.lineCount <= MOST_LINES || this.kept.size <= inUse) return;
      this.kept.delete(name);
      this.lineCount -= sheet.lineCount;
    }
  }
}

const asPeriods = (keys: readonly PeriodKey[], calendar: Calendar) => ({
  days: keys.filter((key) => key.period === 'DAY').map((key) => dayOf(key.at, calendar)),
  slots: keys.filter((key) => key.period === 'SLOT').map((key) => key.at),
});

const countOf = (counts: ReadonlyMap<Day | Instant, number>, key: PeriodKey, calendar: Calendar): number =>
  counts.get(key.period === 'DAY' ? dayOf(key.at, calendar) : key.at) ?? 0;
