import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CsvError, type Parser, parse } from 'csv-parse';
import { ImportProblem } from './profile.js';

/** Most characters of one row: a quotation mark never closed must not swallow the file. */
const MOST_CHARACTERS = 1_000_000;
const PIECE = 1 << 18;
const SEPARATORS = [',', ';', '\t', '|'] as const;

export interface RawRow {
  readonly record: readonly string[];
  /** Line of the file the row begins on, from 1. */
  readonly line: number;
}

/** A file to import: how big it is as it lies on the disk, and what it is, whatever its name. */
export interface FileFacts {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly zipped: boolean;
}

/** Looks at a file once from end to end. Throws ImportProblem when it cannot be read or is no text. */
export async function readFacts(path: string): Promise<FileFacts> {
  const about = await stat(path).catch((fault: NodeJS.ErrnoException) => {
    throw new ImportProblem(`${path}: ${fault.code === 'ENOENT' ? 'there is no such file' : fault.message}`);
  });
  if (!about.isFile()) throw new ImportProblem(`${path}: is not a file`);
  if (about.size === 0) throw new ImportProblem(`${path}: is empty`);
  const zipped = kindOf(path, await firstBytes(path)) === 'gzip';
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer);
  return { path, name: basename(path), bytes: about.size, sha256: hash.digest(), zipped };
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function kindOf(path: string, bytes: Buffer): 'gzip' | 'text' {
  const begins = (...magic: number[]): boolean => magic.every((byte, index) => bytes[index] === byte);
  if (begins(0x1f, 0x8b)) return 'gzip';
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) throw new ImportProblem(`${path}: is UTF-16 text; save it as CSV in UTF-8`);
  const isWorkbook = begins(0xd0, 0xcf, 0x11, 0xe0) || [0x03, 0x05, 0x07].some((kind) => begins(0x50, 0x4b, kind, kind + 1));
  if (isWorkbook) throw new ImportProblem(`${path}: is a zip file or a spreadsheet; save the sheet as CSV in UTF-8`);
  return 'text';
}

/** The rows of a CSV file one batch at a time, in constant memory. */
export class FileRows {
  /** Whether bytes were seen that are no UTF-8; from then on cells are looked through for what replaced them. */
  broken = false;
  header: readonly string[] = [];
  /** Bytes of the file (as it lies on the disk) read so far. */
  bytesRead = 0;
  private readonly source: Readable;
  private readonly parser: Parser;
  private line = 1;
  private rest: Buffer = Buffer.alloc(0);
  private fault: Error | null = null;

  constructor(
    private readonly file: FileFacts,
    private readonly separator: string,
  ) {
    this.source = createReadStream(file.path, { highWaterMark: PIECE });
    this.source.on('data', (piece: Buffer | string) => {
      this.bytesRead += piece.length;
    });
    this.parser = parse({
      bom: true,
      delimiter: separator,
      max_record_size: MOST_CHARACTERS,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    const watch = new Transform({ transform: (piece: Buffer, _, done) => done(null, this.watched(piece)), flush: (done) => done(this.flushed()) });
    const steps = file.zipped ? [this.source, createGunzip(), watch, this.parser] : [this.source, watch, this.parser];
    for (const [index, step] of steps.entries()) {
      step.on('error', (fault: Error) => this.fail(fault));
      const next = steps[index + 1];
      if (next !== undefined) step.pipe(next as Transform);
    }
  }

  /** Reads the header. Throws ImportProblem when the file is separated by another character than the profile says. */
  async open(): Promise<void> {
    const [first] = await this.next(1);
    if (first === undefined) throw new ImportProblem(`${this.file.name}: is empty`);
    this.header = first.record.map((name) => name.trim());
    const [only = ''] = this.header;
    const found = this.header.length > 1 ? undefined : SEPARATORS.find((character) => character !== this.separator && only.includes(character));
    if (found !== undefined) {
      throw new ImportProblem(`${this.file.name}: is separated by ${named(found)}, expected ${named(this.separator)} (line 1: ${only.slice(0, 80)})`);
    }
  }

  /** Up to `most` rows; none at the end of the file. Blank lines are no rows. Throws ImportProblem naming the line when the file is no CSV from there on. */
  async next(most: number): Promise<RawRow[]> {
    const rows: RawRow[] = [];
    for (;;) {
      let record: string[] | null = null;
      while (rows.length < most) {
        record = this.parser.read() as string[] | null;
        if (record === null) break;
        const line = this.line;
        this.line += 1 + linesWithin(record);
        if (record.length > 1 || record[0] !== '') rows.push({ record, line });
      }
      if (this.fault !== null) throw this.problem(this.fault);
      if (rows.length > 0 || this.parser.readableEnded || this.parser.destroyed) return rows;
      await this.moved();
    }
  }

  close(): void {
    this.source.destroy();
    this.parser.destroy();
  }

  private moved(): Promise<void> {
    return new Promise((resolve) => {
      const settle = (): void => {
        for (const event of EVENTS) this.parser.off(event, settle);
        resolve();
      };
      for (const event of EVENTS) this.parser.on(event, settle);
    });
  }

  /** Looks at the bytes before the parser decodes them; the last few may be the beginning of a character. */
  private watched(piece: Buffer): Buffer {
    if (this.broken) return piece;
    const bytes = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece]);
    const cut = wholeCharacters(bytes);
    if (!isUtf8(bytes.subarray(0, cut))) this.broken = true;
    this.rest = Buffer.from(bytes.subarray(cut));
    return piece;
  }

  private flushed(): null {
    if (this.rest.length > 0) this.broken = true;
    return null;
  }

  private fail(fault: Error): void {
    this.fault ??= fault;
    this.parser.destroy();
    this.parser.emit('readable');
  }

  private problem(fault: Error): ImportProblem {
    const { code } = fault as { code?: string };
    if (!(fault instanceof CsvError))
      return new ImportProblem(`${this.file.name}: cannot be read on: ${code === undefined ? fault.message : `${fault.message} (${code})`}`);
    const words = CSV_WORDS[code ?? ''] ?? fault.message;
    return new ImportProblem(`${this.file.name}: line ${this.line} or after: ${words}`);
  }
}

const EVENTS = ['readable', 'end', 'close', 'error'] as const;

const CSV_WORDS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is never closed',
  CSV_MAX_RECORD_SIZE: `a row is longer than ${MOST_CHARACTERS} characters; is a quotation mark not closed?`,
  INVALID_OPENING_QUOTE: 'a quotation mark stands inside a cell that does not begin with one',
  CSV_INVALID_CLOSING_QUOTE: 'something follows a closing quotation mark',
};

const named = (separator: string): string => (separator === '\t' ? 'tabs' : `"${separator}"`);

/** Line breaks inside the cells of a row. */
function linesWithin(record: readonly string[]): number {
  let count = 0;
  for (const cell of record) for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Length up to the last byte that may end a character. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return byte >= (back === 1 ? 0xc0 : back === 2 ? 0xe0 : 0xf0) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
