import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { BackupHead } from './backup.js';
import { DatabaseProblem } from './database-problem.js';
import { TableSum } from './table-text.js';

/** What comes out of a backup, in order. */
export type BackupPart =
  | { readonly kind: 'head'; readonly head: BackupHead }
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] }
  | { readonly kind: 'rows'; readonly lines: readonly string[] }
  | { readonly kind: 'end'; readonly name: string; readonly rows: number; readonly sha256: string };

type Line = Partial<BackupHead> & {
  readonly table?: string;
  readonly columns?: readonly string[];
  readonly end?: string;
  readonly rows?: number;
  readonly sha256?: string;
  readonly whole?: boolean;
  readonly tables?: number;
};

/** Reads a backup to its end, sums up what it reads, and refuses with a DatabaseProblem what is cut off, damaged or something else. */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const counted = { tables: 0, rows: 0, isWhole: false };
  let sum = new TableSum();
  try {
    for await (const line of linesOf(file)) {
      const value = JSON.parse(line) as Line | readonly string[];
      if (counted.isWhole) throw new DatabaseProblem('something follows its last line');
      if (isLines(value)) {
        for (const row of value) sum.add(row);
        yield { kind: 'rows', lines: value };
      } else if (value.format !== undefined) yield { kind: 'head', head: value as BackupHead };
      else if (value.table !== undefined) yield { kind: 'table', name: value.table, columns: value.columns ?? [] };
      else if (value.end !== undefined) {
        const { rows, sha256 } = sum.end();
        if (rows !== value.rows || sha256 !== value.sha256) throw new DatabaseProblem(`table ${value.end} is not what was written`);
        counted.tables += 1;
        counted.rows += rows;
        sum = new TableSum();
        yield { kind: 'end', name: value.end, rows, sha256 };
      } else counted.isWhole = value.whole === true && value.tables === counted.tables && value.rows === counted.rows;
    }
  } catch (fault) {
    throw new DatabaseProblem(`the backup ${file} cannot be used: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
  if (!counted.isWhole) throw new DatabaseProblem(`the backup ${file} cannot be used: it ends before its last line`);
}

/** The head of a file that was read to its end and is whole; refuses one of another format. */
export async function lookThrough(file: string, format: BackupHead['format']): Promise<BackupHead> {
  let head: BackupHead | null = null;
  for await (const part of readBackup(file)) if (part.kind === 'head') head = part.head;
  if (head?.format !== format) throw new DatabaseProblem(`${file} is ${format === 'cungcau-month-1' ? 'no month of reports' : 'no backup'} of this program`);
  return head;
}

const isLines = (value: Line | readonly string[]): value is readonly string[] => Array.isArray(value);

async function* linesOf(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const text = createGunzip();
  bytes.on('error', (fault) => text.destroy(fault));
  text.setEncoding('utf8');
  let rest: string[] = [];
  for await (const chunk of bytes.pipe(text) as AsyncIterable<string>) {
    const [first = '', ...others] = chunk.split('\n');
    rest.push(first);
    for (const other of others) {
      yield rest.join('');
      rest = [other];
    }
  }
  if (rest.join('') !== '') yield rest.join('');
}
