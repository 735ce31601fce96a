import type { RowReading } from './read-row.js';

/** One row of the file and where it stands. `line` counts from 1 and is the line its record begins on. */
export interface FileRow {
  readonly number: number;
  readonly line: number;
  readonly record: readonly string[];
}

/** Why a row is refused: a code to count by, and words for the person who mends the file. */
export interface RowRefusal {
  readonly code: string;
  readonly reason: string;
}

/** What became of one row. A row whose lines fared differently counts as the worst: refused, then accepted. */
export type RowOutcome = { readonly kind: 'accepted' } | { readonly kind: 'already-there' } | { readonly kind: 'refused'; readonly refusal: RowRefusal };

/** Rows that are stored in one transaction, as read. */
export interface Chunk {
  readonly rows: readonly FileRow[];
  readonly readings: readonly (RowReading | RowRefusal)[];
  /** Made from what the rows leave out (missing means zero). */
  readonly added: readonly RowReading[];
  /** Rows of the file read up to and including this chunk. */
  readonly rowsRead: number;
  readonly bytesRead: number;
}

/** Outcomes of a chunk's rows while they come in. */
export class RowOutcomes {
  private readonly refusals: (RowRefusal | undefined)[];
  private readonly accepted: Uint8Array;

  constructor(readonly size: number) {
    this.refusals = new Array<RowRefusal | undefined>(size);
    this.accepted = new Uint8Array(size);
  }

  /** Rows below zero were made by the profile and are nobody's row. */
  refuse(row: number, refusal: RowRefusal): void {
    if (row >= 0) this.refusals[row] ??= refusal;
  }

  accept(row: number): void {
    if (row >= 0) this.accepted[row] = 1;
  }

  isRefused(row: number): boolean {
    return row >= 0 && this.refusals[row] !== undefined;
  }

  of(row: number): RowOutcome {
    const refusal = this.refusals[row];
    if (refusal !== undefined) return { kind: 'refused', refusal };
    return this.accepted[row] === 1 ? { kind: 'accepted' } : { kind: 'already-there' };
  }
}
