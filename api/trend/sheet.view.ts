import { Injectable } from '@nestjs/common';
import { type Calendar, dayOf, type Instant, instant, startOfDay } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import { type PeriodCount, type PeriodOfProvince, ReportView, type StoredReport } from '../report/report.view.js';
import { CorrectionView } from './correction.view.js';
import { type Period, Sheet } from './sheet.js';

/** About 300 MB: a day and a slot of a country of ten thousand outlets with forty goods, three times a day. What does not fit is read from the database with each batch. */
const MOST_LINES = 3_000_000;

/** Milliseconds. Of a sheet that lacks some, those received so lately are read; of one that lacks older ones, all. */
const LATELY = 5000;

export interface PeriodKey {
  readonly provinceId: number;
  readonly period: Period;
  readonly at: Instant;
}

interface Counts {
  readonly before: Instant;
  readonly of: ReadonlyMap<string, PeriodCount | undefined>;
}

/** The slot and the local day a report belongs to. */
export const periodsOf = (report: StoredReport, calendar: Calendar): PeriodKey[] => [
  { provinceId: report.provinceId, period: 'SLOT', at: report.slotAt },
  { provinceId: report.provinceId, period: 'DAY', at: startOfDay(report.observedAt, calendar) },
];

export const nameOf = (key: PeriodKey): string => `${key.provinceId} ${key.period} ${key.at}`;

/**
 * The reports of slots and days, kept in memory between batches.
 * Reports are append-only, so a sheet in memory is the sheet in the database exactly when both hold the same number of reports. While reports stream in it never is: then those
 * received lately are read, and it is right when both hold as many of the earlier ones; otherwise it is read again.
 * That keeps the memory right beside other processes, restarts and rolled back batches, at the price of a count.
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
    const counts = await this.count(tx, keys, calendar);
    const cold = keys.filter((key) => this.lacksEarlier(key, counts));
    for (const provinceId of new Set(cold.map((key) => key.provinceId))) {
      const ofProvince = cold.filter((key) => key.provinceId === provinceId);
      await this.read(tx, provinceId, ofProvince, calendar);
    }
    const short = keys.filter((key) => !cold.includes(key) && (this.kept.get(nameOf(key))?.reportCount ?? 0) !== (counts.of.get(nameOf(key))?.reports ?? 0));
    await this.readLately(tx, short, { since: counts.before, calendar });
    const sheets = keys.map((key) => this.touch(key));
    const corrections = await this.corrections.familiesOf(
      tx,
      [...new Set(sheets.flatMap((sheet) => sheet.reportIds))],
      sheets.flatMap((sheet) => sheet.corrections),
    );
    for (const sheet of sheets) sheet.correct(corrections);
    this.forgetOldest(sheets.length);
    return sheets;
  }

  /** What the database holds of each, and of that what was received before lately. */
  private async count(tx: Queryable, keys: readonly PeriodKey[], calendar: Calendar): Promise<Counts> {
    const newest = keys.map((key) => this.kept.get(nameOf(key))?.lastReceivedAt ?? null).filter((at) => at !== null);
    const before = instant(Math.max(0, ...newest) - LATELY);
    const periods = keys.map((key) => asPeriodOfProvince(key, calendar));
    const rows = new Map((await this.reports.countPeriods(tx, periods, before)).map((row) => [countName(row), row]));
    return { before, of: new Map(keys.map((key, place) => [nameOf(key), rows.get(countName(periods[place] as PeriodOfProvince))])) };
  }

  private lacksEarlier(key: PeriodKey, { before, of }: Counts): boolean {
    const counted = of.get(nameOf(key));
    const sheet = this.kept.get(nameOf(key));
    if (sheet === undefined) return (counted?.reports ?? 0) > 0;
    return sheet.reportCount !== counted?.reports && sheet.countReceivedBefore(before) !== counted?.earlier;
  }

  /** Of reports that are in every sheet they belong to nothing is read. */
  private async readLately(tx: Queryable, keys: readonly PeriodKey[], { since, calendar }: { since: Instant; calendar: Calendar }): Promise<void> {
    if (keys.length === 0) return;
    const sheets = new Map(keys.map((key) => [nameOf(key), this.kept.get(nameOf(key))]));
    const ofReport = (report: StoredReport) => periodsOf(report, calendar).flatMap((key) => sheets.get(nameOf(key)) ?? []);
    const recent = [...sheets.values()].flatMap((sheet) => sheet?.receivedSince(since) ?? []);
    const known = new Set(recent.filter((report) => ofReport(report).every((sheet) => sheet.has(report.id))).map(({ id }) => id));
    const periods = keys.map((key) => asPeriodOfProvince(key, calendar));
    for (const report of await this.reports.receivedSince(tx, periods, since, [...known])) {
      for (const sheet of ofReport(report)) this.addTo(sheet, report);
    }
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

const asPeriodOfProvince = ({ provinceId, period, at }: PeriodKey, calendar: Calendar): PeriodOfProvince =>
  period === 'DAY' ? { provinceId, day: dayOf(at, calendar), slotAt: null } : { provinceId, day: null, slotAt: at };

const countName = ({ provinceId, day, slotAt }: PeriodOfProvince): string => `${provinceId} ${day ?? slotAt}`;
