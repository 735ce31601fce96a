import { Injectable } from '@nestjs/common';
import { DAY, type Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import { ReportView, type StoredReport } from '../report/report.view.js';
import { History } from './history.js';

/** About 80 MB: sixty outlets with a hundred and fifty reports of forty lines. */
const MOST_LINES = 350_000;
/** A history that reaches back this much further than asked for is read again, so that a long replay does not carry its whole past along. */
const LONGEST_OVERHANG = 40 * DAY;

/** Observed at or after `since`, before `until`. Of the batch in hand: when its reports became known, and those of them that are read already. */
export interface Span {
  readonly since: Instant;
  readonly until: Instant;
  readonly dueAts: ReadonlyMap<string, Instant>;
  readonly fresh: readonly StoredReport[];
}

/**
 * Histories of outlets, kept in memory between batches: a replay of many days reads each report once.
 * Reports are append-only, so a history in memory is complete exactly when the database counts as many reports in its span; otherwise it is read again.
 */
@Injectable()
export class HistoryView {
  /** Least recently used first. */
  private readonly kept = new Map<number, History>();
  private lineCount = 0;
  /** Ends with the reading before: figures and rules, which work beside each other, must not read the same outlet into each other. */
  private free: Promise<unknown> = Promise.resolve();

  constructor(private readonly reports: ReportView) {}

  /** Complete histories of these outlets: at least all their reports observed in the span. */
  ofOutlets(tx: Queryable, outletIds: readonly number[], span: Span): Promise<ReadonlyMap<number, History>> {
    const found = this.free.then(() => this.find(tx, outletIds, span));
    this.free = found.catch(() => undefined);
    return found;
  }

  private async find(tx: Queryable, outletIds: readonly number[], span: Span): Promise<ReadonlyMap<number, History>> {
    for (const report of span.fresh) this.addTo(this.kept.get(report.outletId), report, span);
    const incomplete = await this.incomplete(tx, outletIds, span);
    if (incomplete.length > 0) await this.read(tx, incomplete, span);
    const found = new Map(outletIds.map((id) => [id, this.touch(id, span)]));
    this.forgetOldest(outletIds.length);
    return found;
  }

  private async incomplete(tx: Queryable, outletIds: readonly number[], span: Span): Promise<number[]> {
    const warm = outletIds.flatMap((id) => this.covering(id, span) ?? []);
    if (warm.length === 0) return [...outletIds];
    const counts = await this.reports.countOutlets(tx, warm, span.until);
    const whole = new Set(warm.filter((history) => history.countBefore(span.until) === (counts.get(history.outletId) ?? 0)).map((history) => history.outletId));
    return outletIds.filter((id) => !whole.has(id));
  }

  private covering(outletId: number, span: Span): History | undefined {
    const history = this.kept.get(outletId);
    return history !== undefined && history.since <= span.since && span.since - history.since < LONGEST_OVERHANG ? history : undefined;
  }

  private async read(tx: Queryable, outletIds: readonly number[], span: Span): Promise<void> {
    for (const outletId of outletIds) {
      this.lineCount -= this.kept.get(outletId)?.lineCount ?? 0;
      this.kept.set(outletId, new History(outletId, span.since));
    }
    for (const report of await this.reports.ofOutlets(tx, outletIds, span.since, span.until)) {
      this.addTo(this.kept.get(report.outletId), report, span);
    }
  }

  private addTo(history: History | undefined, report: StoredReport, span: Span): void {
    if (history === undefined) return;
    const before = history.lineCount;
    history.add(report, span.dueAts.get(report.id));
    this.lineCount += history.lineCount - before;
  }

  private touch(outletId: number, span: Span): History {
    const history = this.kept.get(outletId) ?? new History(outletId, span.since);
    this.kept.delete(outletId);
    this.kept.set(outletId, history);
    return history;
  }

  private forgetOldest(inUse: number): void {
    for (const [outletId, history] of this.kept) {
      if (this.lineCount <= MOST_LINES || this.kept.size <= inUse) return;
      this.kept.delete(outletId);
      this.lineCount -= history.lineCount;
    }
  }
}
