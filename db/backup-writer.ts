import { once } from 'node:events';
import { closeSync, createWriteStream, fsyncSync, openSync, renameSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { rowsOf, type TableShape, TableSum } from './table-text.js';

/** Writes a gzip of JSON lines that `readBackup` reads: what is put, tables with their sums, and last the line that says that it is whole. */
export class BackupWriter {
  private readonly gzip = createGzip({ level: 4 });
  private readonly done: Promise<void>;
  private tables = 0;
  private rows = 0;

  /** The file must not be there yet. */
  constructor(file: string) {
    this.done = finished(this.gzip.pipe(createWriteStream(file, { mode: 0o600, flags: 'wx' })));
    this.done.catch(() => this.gzip.destroy());
  }

  async put(line: unknown): Promise<void> {
    if (!this.gzip.write(`${JSON.stringify(line)}\n`)) await once(this.gzip, 'drain');
  }

  /** Inside a transaction that was begun for reading (`beginReading`). */
  async table(client: pg.Client, shape: TableShape): Promise<{ readonly rows: number; readonly sha256: string }> {
    await this.put({ table: shape.name, columns: shape.columns });
    const sum = new TableSum();
    for await (const lines of rowsOf(client, shape)) {
      for (const line of lines) sum.add(line);
      await this.put(lines);
    }
    const end = sum.end();
    await this.put({ end: shape.name, ...end });
    this.tables += 1;
    this.rows += end.rows;
    return end;
  }

  /** How many rows there are in it. */
  async end(): Promise<number> {
    await this.put({ whole: true, tables: this.tables, rows: this.rows });
    this.gzip.end();
    await this.done;
    return this.rows;
  }
}

/** Gives a draft its name when it is on the disk. */
export function settle(draft: string, file: string): void {
  const handle = openSync(draft, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, file);
}
