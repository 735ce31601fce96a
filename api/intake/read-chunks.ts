import type { Instant } from '../domain/instant.js';
import type { Chunk, FileRow, RowRefusal } from './chunk.js';
import type { FileRows, RawRow } from './file-rows.js';
import type { ReportSheet } from './profile.js';
import { ImportProblem } from './profile.js';
import type { DraftRow, RowReading } from './read-row.js';

const ROWS_AT_ONCE = 1000;
/** Rows a chunk has at least, and at most when the file's order does not change for that long. */
const FEWEST = 4000;
const MOST = 16_000;

interface Reader {
  readonly sheet: ReportSheet;
  readonly read: (record: readonly string[]) => RowReading;
}

/**
 * Cuts a file into chunks where the column it is sorted by changes, so that rows of one time come together; the cut depends on the file alone, so that a resumed import finds the same ones.
 * Rows already stored by an earlier run are read without being handed out.
 */
export async function* readChunks(file: FileRows, reader: Reader, rowsDone: number): AsyncGenerator<Chunk> {
  const sorted = orderColumn(file.header, reader.sheet);
  const absent = reader.sheet.missingMeansZero ? new AbsentOutlets(reader.sheet) : null;
  let rows: FileRow[] = [];
  let readings: (RowReading | RowRefusal)[] = [];
  let key = '';
  let number = 0;
  const cut = (added: RowReading[]): Chunk => {
    const chunk = { rows, readings, added, rowsRead: number, bytesRead: file.bytesRead };
    rows = [];
    readings = [];
    return chunk;
  };
  for (;;) {
    const batch = await file.next(ROWS_AT_ONCE);
    if (batch.length === 0) break;
    for (const raw of batch) {
      const next = raw.record[sorted] ?? '';
      const full = next !== key ? rows.length >= FEWEST : absent === null && rows.length >= MOST;
      if (full && number > rowsDone) yield cut(absent?.take(next !== key) ?? []);
      key = next;
      number += 1;
      const reading = readRow(file, raw, reader.read);
      absent?.see(reading, raw.line);
      if (number <= rowsDone) {
        absent?.forgetUntilNow(number === rowsDone);
        continue;
      }
      rows.push({ number, line: raw.line, record: raw.record });
      readings.push(reading);
    }
  }
  const added = absent?.take(true) ?? [];
  if (rows.length > 0 || added.length > 0) yield cut(added);
}

/** The column that changes where a chunk may end: the report's own id, so that no report is cut in two; else what the file is sorted by; else the time. */
function orderColumn(header: readonly string[], sheet: ReportSheet): number {
  const id = sheet.reportId === undefined ? -1 : header.indexOf(sheet.reportId.column);
  return id >= 0 ? id : header.indexOf(sheet.sortedBy ?? sheet.time.column);
}

function readRow(file: FileRows, raw: RawRow, read: (record: readonly string[]) => RowReading): RowReading | RowRefusal {
  const { record } = raw;
  if (record.length !== file.header.length) return { code: 'CELLS_MISCOUNTED', reason: `${record.length} cells, the header has ${file.header.length}` };
  if (file.broken && record.some((cell) => cell.includes('\uFFFD'))) return { code: 'TEXT_INVALID', reason: 'bytes that are no UTF-8' };
  return read(record);
}

/** Outlets a list leaves out because they have nothing: each one seen earlier gets a row of zeros at every time it is missing. */
class AbsentOutlets {
  private readonly seen = new Map<string, DraftRow>();
  private present = new Set<string>();
  private at: Instant | null = null;
  private open = false;
  private added: RowReading[] = [];

  constructor(private readonly sheet: ReportSheet) {}

  see(reading: RowReading | RowRefusal, line: number): void {
    if (!('kind' in reading) || reading.kind !== 'read' || typeof reading.observedAt === 'string') return;
    if (this.at !== null && reading.observedAt < this.at)
      throw new ImportProblem(`line ${line}: goes back in time; this profile needs the file in the order of ${this.sheet.time.column}`);
    if (this.at !== null && reading.observedAt > this.at) this.closeTime();
    this.at = reading.observedAt;
    this.open = true;
    this.present.add(reading.outlet);
    if (!this.seen.has(reading.outlet)) this.seen.set(reading.outlet, reading);
  }

  /** Rows made since the last call; `whole` says that the present time is complete. */
  take(whole: boolean): RowReading[] {
    if (whole) this.closeTime();
    const added = this.added;
    this.added = [];
    return added;
  }

  /** Rows of times an earlier run has stored are not made again. */
  forgetUntilNow(last: boolean): void {
    this.added = [];
    if (last) this.present = new Set(this.seen.keys());
  }

  private closeTime(): void {
    if (this.at === null || !this.open) return;
    for (const [outlet, first] of this.seen) {
      if (this.present.has(outlet)) continue;
      const lines = first.lines.map(({ commodity }) => ({ commodity, stock: 0 }));
      this.added.push({ kind: 'read', reportId: null, outlet, observedAt: this.at, lines });
    }
    this.present = new Set();
    this.open = false;
  }
}
