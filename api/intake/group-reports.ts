import { createHash } from 'node:crypto';
import { checkReport } from '../domain/check-report.js';
import { type Instant, instant } from '../domain/instant.js';
import type { CheckContext, CheckedReport, RawReport, ReportProblem } from '../domain/report-draft.js';
import { uuidV7 } from '../domain/uuid-v7.js';
import type { Chunk, RowOutcomes, RowRefusal } from './chunk.js';
import type { DraftLine, DraftRow } from './read-row.js';

/** A report made of rows, and the row of each of its lines (-1: made by the profile). */
export interface GroupedReport {
  readonly report: CheckedReport;
  readonly rows: readonly number[];
  /** Whether the file itself gave the id. */
  readonly ownId: boolean;
}

interface PlacedLine {
  readonly line: DraftLine;
  readonly row: number;
}

interface Group {
  readonly id: string | null;
  readonly outlet: string;
  readonly observedAt: Instant | string;
  readonly lines: PlacedLine[];
}

export interface Grouping {
  /** What ids are made of besides outlet and time. */
  readonly source: string;
  readonly context: CheckContext;
}

/**
 * Makes the reports of a chunk: rows of one outlet and time (or of one report id) are one report of at most `maxLines` lines, each checked as a phone's is.
 * A line that is refused takes its row with it and leaves the rest. Of two rows on one commodity the first counts: the same again is already there, another figure is refused as COMMODITY_REPEATED.
 */
export function groupReports(chunk: Chunk, grouping: Grouping, outcomes: RowOutcomes): GroupedReport[] {
  const reports: GroupedReport[] = [];
  for (const group of gather(chunk, outcomes)) {
    const lines = withoutRepeats(group.lines, outcomes);
    const { maxLines } = grouping.context;
    for (let from = 0; from < lines.length; from += maxLines) {
      const id = group.id !== null && from === 0 ? group.id : reportId(grouping.source, group, `part ${from / maxLines}`);
      const report = checkPart({ ...group, id }, lines.slice(from, from + maxLines), grouping.context, outcomes);
      if (report !== null) reports.push({ ...report, ownId: group.id !== null && from === 0 });
    }
  }
  return reports;
}

function gather(chunk: Chunk, outcomes: RowOutcomes): Iterable<Group> {
  const groups = new Map<string, Group>();
  let last: Group | undefined;
  const place = (reading: DraftRow, row: number): void => {
    const { reportId: id, outlet, observedAt } = reading;
    if (last === undefined || last.id !== id || last.outlet !== outlet || last.observedAt !== observedAt) {
      const key = id ?? `${observedAt}\n${outlet}`;
      last = groups.get(key) ?? { id, outlet, observedAt, lines: [] };
      groups.set(key, last);
    }
    if (last.outlet !== outlet || last.observedAt !== observedAt) {
      outcomes.refuse(row, { code: 'REPORT_ID_MIXED', reason: `report ${id} began with another outlet or time: ${last.outlet}` });
      return;
    }
    for (const line of reading.lines) last.lines.push({ line, row });
  };
  chunk.readings.forEach((reading, row) => {
    if (!('kind' in reading)) outcomes.refuse(row, reading);
    else if (reading.kind === 'dropped') outcomes.refuse(row, reading);
    else place(reading, row);
  });
  for (const reading of chunk.added) if (reading.kind === 'read') place(reading, -1);
  return groups.values();
}

/** Sorted by commodity, so that the same rows in any order are the same report. */
function withoutRepeats(lines: readonly PlacedLine[], outcomes: RowOutcomes): PlacedLine[] {
  const sorted = [...lines].sort((a, b) => (a.line.commodity < b.line.commodity ? -1 : a.line.commodity > b.line.commodity ? 1 : a.row - b.row));
  const kept: PlacedLine[] = [];
  for (const placed of sorted) {
    const previous = kept.at(-1);
    if (previous === undefined || previous.line.commodity !== placed.line.commodity) kept.push(placed);
    else if (!sameLine(previous.line, placed.line))
      outcomes.refuse(placed.row, {
        code: 'COMMODITY_REPEATED',
        reason: `${placed.line.commodity}: an earlier row tells other figures for this outlet and time`,
      });
  }
  return kept;
}

function sameLine(one: DraftLine, other: DraftLine): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}

function checkPart(group: Group, part: readonly PlacedLine[], context: CheckContext, outcomes: RowOutcomes): Omit<GroupedReport, 'ownId'> | null {
  const { id, outlet, observedAt } = group;
  let lines = part.filter((placed) => !outcomes.isRefused(placed.row));
  while (lines.length > 0) {
    const raw: RawReport = { id, outlet, observedAt, lines: lines.map((placed) => placed.line) };
    const result = checkReport(raw, context);
    if (result.kind === 'checked') return { report: result.report, rows: lines.map((placed) => placed.row) };
    refuseLines(lines, result.problems, outcomes);
    const left = lines.filter((placed) => !outcomes.isRefused(placed.row));
    if (left.length === lines.length) return null;
    lines = left;
  }
  return null;
}

function refuseLines(lines: readonly PlacedLine[], problems: readonly ReportProblem[], outcomes: RowOutcomes): void {
  const whole = problems.find((problem) => problem.line === null);
  if (whole !== undefined) {
    for (const placed of lines) outcomes.refuse(placed.row, refusalOf(whole));
    return;
  }
  for (const problem of problems) {
    const placed = lines[problem.line ?? -1];
    if (placed !== undefined) outcomes.refuse(placed.row, refusalOf(problem));
  }
}

function refusalOf(problem: ReportProblem): RowRefusal {
  const { code, commodity, field, value, limit } = problem;
  const words = [commodity, field, value === null ? null : JSON.stringify(value), limit === null ? null : `limit ${limit}`].filter((word) => word !== null);
  return { code, reason: words.join(' ') };
}

/**
 * The id of a report that came without one: the UUID v7 of its time and of SHA-256(source, outlet, time, part).
 * The figures are not in it: the same rows again are already there, and other figures for the same outlet and time meet the stored ones instead of being added to them.
 */
export function reportId(source: string, of: { readonly outlet: string; readonly observedAt: Instant | string }, part: string): string {
  const at = typeof of.observedAt === 'number' && of.observedAt > 0 ? of.observedAt : instant(0);
  return uuidV7(at, createHash('sha256').update(`${source}\n${of.outlet}\n${of.observedAt}\n${part}`).digest().subarray(0, 10));
}
