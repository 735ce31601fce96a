import type { Instant } from './instant.js';

/** What must be known of a report to tell which of its lines count. */
export interface Correctable {
  readonly id: string;
  readonly observedAt: Instant;
  readonly correctsId: string | null;
  readonly commodityIds: readonly number[];
}

/** One line that counts: the `place`-th of that report. */
export interface EffectiveLine<Report> {
  readonly report: Report;
  readonly place: number;
}

const byTime = (a: Correctable, b: Correctable): number => a.observedAt - b.observedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The reports a report corrects, nearest first: itself not, and a circle of corrections is cut where the smallest id of it would point on. */
function corrected(report: Correctable, reports: ReadonlyMap<string, Correctable>): string[] {
  const chain: string[] = [];
  const seen = new Set([report.id]);
  let next = report.correctsId;
  while (next !== null && !seen.has(next)) {
    chain.push(next);
    seen.add(next);
    next = reports.get(next)?.correctsId ?? null;
  }
  if (next === null) return chain;
  const circle = [report.id, ...chain].slice([report.id, ...chain].indexOf(next));
  const cut = circle.reduce((least, id) => (id < least ? id : least));
  return cut === report.id ? [] : chain.slice(0, chain.indexOf(cut) + 1);
}

/** Commodities of each report whose lines a correction has replaced. */
class Replaced {
  private readonly byReport = new Map<string, Set<number>>();

  add(reportId: string, commodity: number): void {
    const known = this.byReport.get(reportId);
    if (known === undefined) this.byReport.set(reportId, new Set([commodity]));
    else known.add(commodity);
  }

  of(reportId: string): ReadonlySet<number> | undefined {
    return this.byReport.get(reportId);
  }
}

interface Corrected {
  readonly report: Correctable;
  /** Ids of the reports it corrects, nearest first. */
  readonly chain: readonly string[];
}

/** Of two lines of one visit that nothing corrects, the one of the smaller id gives way. */
function replaceRivals(all: readonly Corrected[], replaced: Replaced): void {
  const newest = new Map<string, string>();
  for (const { report, chain } of all) {
    for (const commodity of report.commodityIds) {
      if (replaced.of(report.id)?.has(commodity)) continue;
      const visit = `${chain.at(-1) ?? report.id}:${commodity}`;
      const rival = newest.get(visit) ?? report.id;
      newest.set(visit, rival < report.id ? report.id : rival);
      if (rival !== report.id) replaced.add(rival < report.id ? rival : report.id, commodity);
    }
  }
}

/** Looks only at reports that correct or are corrected; there are few. */
function replacedLines(reports: ReadonlyMap<string, Correctable>): Replaced {
  const replaced = new Replaced();
  const involved = new Set<string>();
  for (const { id, correctsId } of reports.values()) if (correctsId !== null) involved.add(id).add(correctsId);
  const all: Corrected[] = [];
  for (const report of reports.values()) if (involved.has(report.id)) all.push({ report, chain: corrected(report, reports) });
  for (const { report, chain } of all) {
    for (const id of chain) for (const commodity of report.commodityIds) replaced.add(id, commodity);
  }
  replaceRivals(all, replaced);
  return replaced;
}

/**
 * The lines of an outlet's reports that count, rising by time and then by report id: a line does not count when a correction of its report, or a correction of that correction, has a line on the same commodity; of two corrections of one visit the greater id (the newer) counts.
 * The order and repetition of the reports given change nothing.
 */
export function effectiveLines<Report extends Correctable>(reports: readonly Report[]): EffectiveLine<Report>[] {
  const known = new Map(reports.map((report) => [report.id, report]));
  const replaced = replacedLines(known);
  const lines: EffectiveLine<Report>[] = [];
  for (const report of [...known.values()].sort(byTime)) {
    const gone = replaced.of(report.id);
    for (let place = 0; place < report.commodityIds.length; place++) {
      if (!gone?.has(report.commodityIds[place] as number)) lines.push({ report, place });
    }
  }
  return lines;
}
