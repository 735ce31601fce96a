import type { ImportSummary } from './intake.service.js';

/** What one file came to, with the time and memory it took. */
export interface FileResult {
  readonly file: string;
  readonly sheet: string;
  readonly summary: ImportSummary;
  readonly seconds: number;
  readonly rejects: string;
}

export interface FigureRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string;
  readonly ok: boolean | null;
}

const n = (value: number): string => value.toLocaleString('en-US');
const rate = (rows: number, seconds: number): number => Math.round(rows / Math.max(0.001, seconds));
const fresh = (summary: ImportSummary): number => summary.rows - summary.resumedAfter;

/** Rows whose outcome nobody can tell; always 0. */
export const unexplained = (summary: ImportSummary): number => summary.rows - summary.accepted - summary.refused - summary.alreadyThere;

/** The summary of a file as lines for a person. */
export function wordsOf({ file, sheet, summary, seconds, rejects }: FileResult): string[] {
  const lines = [
    `${file} (${sheet}): ${n(summary.rows)} rows = ${n(summary.accepted)} accepted + ${n(summary.refused)} refused + ${n(summary.alreadyThere)} already there`,
  ];
  for (const [code, rows] of [...summary.refusedByCode].sort((a, b) => b[1] - a[1])) lines.push(`  refused ${code}: ${n(rows)}`);
  for (const [reason, cells] of summary.unobserved) lines.push(`  taken as not observed, ${reason}: ${n(cells)} cells`);
  if (summary.added > 0) lines.push(`  made of what the list leaves out (missing means zero): ${n(summary.added)} reports`);
  if (summary.outletsMade + summary.commoditiesMade > 0) lines.push(`  made: ${n(summary.outletsMade)} outlets, ${n(summary.commoditiesMade)} commodities`);
  if (summary.resumedAfter > 0) lines.push(`  went on after row ${n(summary.resumedAfter)}, where an earlier import had stopped`);
  if (summary.refused > 0) lines.push(`  refused rows are in ${rejects}`);
  lines.push(`  ${n(summary.reports)} reports, ${seconds.toFixed(1)} s, ${n(rate(fresh(summary), seconds))} rows/s`);
  return lines;
}

/** The same as rows of figures. */
export function figuresOf({ file, summary, seconds }: FileResult): FigureRow[] {
  const row = (name: string, value: number, unit: string): FigureRow => ({ name: `import/${file}/${name}`, value, unit, goal: '', ok: null });
  const left = unexplained(summary);
  return [
    row('rows', summary.rows, 'rows'),
    row('accepted', summary.accepted, 'rows'),
    row('refused', summary.refused, 'rows'),
    ...[...summary.refusedByCode].map(([code, rows]) => row(`refused/${code}`, rows, 'rows')),
    ...[...summary.unobserved].map(([reason, cells]) => row(`unobserved/${reason}`, cells, 'cells')),
    row('already there', summary.alreadyThere, 'rows'),
    { ...row('unexplained', left, 'rows'), goal: '<= 0', ok: left === 0 },
    row('added reports', summary.added, 'reports'),
    row('reports', summary.reports, 'reports'),
    row('resumed after', summary.resumedAfter, 'rows'),
    row('seconds', seconds, 's'),
    row('rate', rate(fresh(summary), seconds), 'rows/s'),
  ];
}
