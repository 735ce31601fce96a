import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import { CatalogueService } from './catalogue.service.js';
import { type Chunk, type FileRow, RowOutcomes, type RowRefusal } from './chunk.js';
import { ChunkService, type GroupedChunk } from './chunk.service.js';
import type { FileFacts, FileRows } from './file-rows.js';
import { type ImportRun, IntakeStore } from './intake.store.js';
import { ImportProblem, type Profile, type ReportSheet, type Sheet } from './profile.js';
import { readChunks } from './read-chunks.js';
import { compileRows, type Unobserved } from './read-row.js';
import type { RejectsFile } from './rejects-file.js';
import { makesMissing, WishList } from './wish-list.js';

/** One file that was opened and whose sheet is known. */
export interface ImportJob<S extends Sheet = Sheet> {
  readonly profile: Profile;
  readonly sheet: S;
  readonly file: FileFacts;
  readonly rows: FileRows;
  readonly rejects: RejectsFile;
  /** Whether outlets and commodities are made although the profile does not. */
  readonly create: boolean;
  /** Asked after each chunk: true ends the import there. */
  isStopped(): boolean;
  onProgress(rows: number, bytes: number): void;
}

/** Rows in = accepted + refused + already there. */
export interface ImportSummary {
  rows: number;
  accepted: number;
  alreadyThere: number;
  refused: number;
  readonly refusedByCode: Map<string, number>;
  readonly unobserved: Unobserved;
  /** Rows that an earlier, interrupted run of the same file has settled. */
  resumedAfter: number;
  reports: number;
  added: number;
  outletsMade: number;
  commoditiesMade: number;
  finished: boolean;
}

const LIST_ROWS = 5000;

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

function emptySummary(): ImportSummary {
  const figures = { rows: 0, accepted: 0, alreadyThere: 0, refused: 0, resumedAfter: 0, reports: 0, added: 0, outletsMade: 0, commoditiesMade: 0 };
  return { ...figures, refusedByCode: new Map(), unobserved: new Map(), finished: false };
}

/** Imports files: lists of outlets and commodities, and rows of figures chunk by chunk, each chunk in one transaction with the note of how far the file has come. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly chunks: ChunkService,
    private readonly store: IntakeStore,
  ) {}

  /** Reads a list of outlets or commodities. Small enough to be read again from the first row each time. */
  async importList(job: ImportJob): Promise<ImportSummary> {
    const summary = emptySummary();
    const wishes = new WishList(job.profile, job.sheet, (name) => job.rows.header.indexOf(name), this.catalogue);
    await job.rejects.begin();
    for (let rows = await job.rows.next(LIST_ROWS); rows.length > 0; rows = await job.rows.next(LIST_ROWS)) {
      const refused: { row: FileRow; refusal: RowRefusal }[] = [];
      for (const { record, line } of rows) {
        summary.rows += 1;
        const problem = record.length === job.rows.header.length ? wishes.list(record) : `has ${record.length} cells, the header ${job.rows.header.length}`;
        if (problem !== null) refused.push({ row: { number: summary.rows, line, record }, refusal: { code: 'ROW_UNUSABLE', reason: problem } });
      }
      const made = await this.catalogue.make(wishes.take());
      summary.outletsMade += made.outlets;
      summary.commoditiesMade += made.commodities;
      for (const { refusal } of refused) count(summary.refusedByCode, refusal.code);
      summary.refused += refused.length;
      await job.rejects.write(refused);
      job.onProgress(summary.rows, job.rows.bytesRead);
    }
    summary.accepted = summary.outletsMade + summary.commoditiesMade;
    summary.alreadyThere = summary.rows - summary.refused - summary.accepted;
    return { ...summary, finished: true };
  }

  /** Reads rows of figures, going on where an interrupted import of the same file has stopped. While one chunk is stored the next one is read. */
  async importReports(job: ImportJob<ReportSheet>): Promise<ImportSummary> {
    const { run, summary } = await this.begin(job);
    const { sheet, profile, rows } = job;
    const read = compileRows(sheet, rows.header, this.catalogue.utcOffsetMinutes(), summary.unobserved);
    const wishes = makesMissing(profile, sheet, job.create) ? new WishList(profile, sheet, (name) => rows.header.indexOf(name), this.catalogue) : null;
    let before: ImportRun = run;
    let storing: Promise<void> = Promise.resolve();
    for await (const chunk of readChunks(rows, { sheet, read }, run.rowsRead)) {
      await this.makeMissing(chunk, wishes, summary);
      const outcomes = new RowOutcomes(chunk.rows.length);
      const work = this.chunks.group(chunk, sourceOf(job), outcomes);
      await storing;
      storing = this.storeChunk(job, work, before, summary).then((next) => {
        before = next;
      });
      storing.catch(() => undefined);
      if (job.isStopped()) break;
    }
    await storing;
    if (job.isStopped()) return summary;
    await this.store.finishRun(this.database, run);
    return { ...summary, finished: true };
  }

  private async begin(job: ImportJob): Promise<{ run: ImportRun; summary: ImportSummary }> {
    const summary = emptySummary();
    const found = await this.store.findRun(this.database, job.profile.name, job.file);
    if (found === null || found.finishedAt !== null || found.rowsRead === 0) {
      await job.rejects.begin();
      return { run: await this.store.beginRun(this.database, job.profile.name, job.file), summary };
    }
    for (const [code, rows] of await job.rejects.resume(found.rowsRead)) summary.refusedByCode.set(code, rows);
    const { rowsRead: rows, rowsAccepted: accepted, rowsAlreadyThere: alreadyThere, rowsRefused: refused } = found;
    return { run: found, summary: { ...summary, rows, accepted, alreadyThere, refused, resumedAfter: rows } };
  }

  private async makeMissing(chunk: Chunk, wishes: WishList | null, summary: ImportSummary): Promise<void> {
    if (wishes === null) return;
    chunk.readings.forEach((reading, place) => {
      if ('kind' in reading) wishes.see(chunk.rows[place]?.record ?? [], reading);
    });
    const made = await this.catalogue.make(wishes.take());
    summary.outletsMade += made.outlets;
    summary.commoditiesMade += made.commodities;
  }

  private async storeChunk(job: ImportJob, work: GroupedChunk, run: ImportRun, summary: ImportSummary): Promise<ImportRun> {
    const { chunk, grouped, outcomes } = work;
    await this.chunks.cover(work);
    const next = await this.database.transaction(async (tx) => {
      await this.catalogue.assign(tx, grouped, job.create ? 'SEEN' : job.profile.sells);
      const stored = await this.chunks.accept(tx, work);
      const { refused, accepted } = tally(chunk, outcomes);
      const after: ImportRun = {
        ...run,
        rowsRead: chunk.rowsRead,
        rowsAccepted: run.rowsAccepted + accepted,
        rowsAlreadyThere: run.rowsAlreadyThere + chunk.rows.length - accepted - refused.length,
        rowsRefused: run.rowsRefused + refused.length,
      };
      if (!(await this.store.advanceRun(tx, run, after))) throw new ImportProblem(`${job.file.name}: another import of this file is running`);
      await job.rejects.write(refused);
      return { after, stored, refused };
    });
    for (const { refusal } of next.refused) count(summary.refusedByCode, refusal.code);
    summary.rows = next.after.rowsRead;
    summary.accepted = next.after.rowsAccepted;
    summary.alreadyThere = next.after.rowsAlreadyThere;
    summary.refused = next.after.rowsRefused;
    summary.reports += next.stored.reports;
    summary.added += next.stored.added;
    job.onProgress(summary.rows, chunk.bytesRead);
    return next.after;
  }
}

const sourceOf = (job: ImportJob): string => `${job.profile.name}/${job.sheet.name}`;

function tally(chunk: Chunk, outcomes: RowOutcomes): { accepted: number; refused: { row: FileRow; refusal: RowRefusal }[] } {
  let accepted = 0;
  const refused: { row: FileRow; refusal: RowRefusal }[] = [];
  chunk.rows.forEach((row, place) => {
    const outcome = outcomes.of(place);
    if (outcome.kind === 'accepted') accepted += 1;
    else if (outcome.kind === 'refused') refused.push({ row, refusal: outcome.refusal });
  });
  return { accepted, refused };
}
