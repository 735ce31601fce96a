import { createReadStream } from 'node:fs';
import { appendFile, mkdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parse } from 'csv-parse';
import { csvCell } from '../domain/csv-text.js';
import type { FileRow, RowRefusal } from './chunk.js';

const OWN_COLUMNS = ['row', 'line', 'code', 'reason'];

/** The refused rows of one import as a CSV file: where they stand in the file, why, and the row as it was, but for an apostrophe before what a spreadsheet would run. Made when the first row is refused. */
export class RejectsFile {
  private begun = false;

  constructor(
    readonly path: string,
    private readonly header: readonly string[],
  ) {}

  /** Forgets what an earlier run has written. */
  async begin(): Promise<void> {
    this.begun = false;
    await rm(this.path, { force: true });
  }

  /** Goes on after a kill: keeps the rows up to `rowsRead` and cuts off those whose transaction did not live to its end. Answers how many it keeps by code. */
  async resume(rowsRead: number): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    if ((await stat(this.path).catch(() => null)) === null) return counts;
    this.begun = true;
    const parser = createReadStream(this.path).pipe(parse({ info: true, bom: true, relax_column_count: true, from_line: 1 }));
    let keep = 0;
    try {
      for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { bytes: number } }>) {
        if (record[0] !== 'row' && Number(record[0]) > rowsRead) break;
        keep = info.bytes;
        if (record[0] !== 'row') counts.set(record[2] ?? '', (counts.get(record[2] ?? '') ?? 0) + 1);
      }
    } catch {
      // A row that the kill cut in half is one that is cut off here.
    }
    await truncate(this.path, keep);
    return counts;
  }

  async write(refused: readonly { readonly row: FileRow; readonly refusal: RowRefusal }[]): Promise<void> {
    if (refused.length === 0) return;
    const text = refused.map(({ row, refusal }) => csvLine([String(row.number), String(row.line), refusal.code, refusal.reason, ...row.record])).join('');
    if (this.begun) return appendFile(this.path, text);
    await mkdir(dirname(this.path), { recursive: true });
    await writeFile(this.path, csvLine([...OWN_COLUMNS, ...this.header]) + text);
    this.begun = true;
  }
}

const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\n`;
