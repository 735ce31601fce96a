import { Injectable } from '@nestjs/common';
import { centreOf } from '../domain/map/centre-of.js';
import { cornersOf } from '../domain/map/lighten-boundary.js';
import { type ReadFeature, readBoundaries } from '../domain/map/read-boundaries.js';
import { shown } from '../domain/problem-list.js';
import type { BoundaryFile, BoundaryRow } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import type { Queryable } from '../platform/database.js';
import { type BoundaryFileRecord, BoundaryStore, type BoundaryWish } from './boundary.store.js';

export type { BoundaryFileRecord } from './boundary.store.js';

const MOST_VERSIONS = 50;
const LONGEST_NAME = 200;

interface NamedFile {
  readonly name: string;
  readonly text: string;
}

export type UndoOutcome =
  | { readonly kind: 'done'; readonly version: BoundaryFileRecord }
  | { readonly kind: 'refused'; readonly fault: 'UNKNOWN' | 'ALREADY_UNDONE' | 'CHANGED_MEANWHILE'; readonly areas: readonly string[] };

const refused = (fault: 'UNKNOWN' | 'ALREADY_UNDONE' | 'CHANGED_MEANWHILE', areas: readonly string[] = []): UndoOutcome => ({ kind: 'refused', fault, areas });

/** Boundaries of areas from a file: first what it would do, then all of it or nothing, and the way back. */
@Injectable()
export class BoundaryFileService {
  constructor(
    private readonly store: BoundaryStore,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  async look(text: string): Promise<BoundaryFile> {
    return this.judge(this.store.reader, text).then(({ file }) => file);
  }

  async bring({ name, text }: NamedFile, caller: Caller): Promise<BoundaryFile> {
    const written = await this.store.change(async (tx) => {
      const { file, wishes } = await this.judge(tx, text);
      const isRight = file.rows.every(({ state }) => state !== 'WRONG') && file.rows.some(({ state }) => state === 'NEW' || state === 'CHANGED');
      if (!isRight) return file;
      await this.store.write(tx, await this.add(tx, shown(name)?.slice(0, LONGEST_NAME) || '–', caller), wishes);
      return { ...file, written: true };
    });
    if (written.written) await this.catalogue.refresh();
    return written;
  }

  async undo(fileId: string, caller: Caller): Promise<UndoOutcome> {
    if (!/^\d{1,15}$/.test(fileId)) return refused('UNKNOWN');
    return this.store.change(async (tx) => {
      const file = await this.store.byId(tx, Number(fileId));
      if (file === undefined) return refused('UNKNOWN');
      if (file.isUndone) return refused('ALREADY_UNDONE');
      const changed = await this.store.changedSince(tx, file.id);
      if (changed.length > 0)
        return refused(
          'CHANGED_MEANWHILE',
          changed.map((id) => this.catalogue.places.localityById(id)?.name ?? String(id)),
        );
      const back = await this.add(tx, file.name, caller, file.id);
      await this.store.takeBack(tx, file.id, back);
      const version = await this.store.byId(tx, back);
      return version === undefined ? refused('UNKNOWN') : { kind: 'done', version };
    });
  }

  versions(): Promise<BoundaryFileRecord[]> {
    return this.store.newest(MOST_VERSIONS);
  }

  private add(tx: Queryable, name: string, caller: Caller, undoes: number | null = null): Promise<number> {
    return this.store.add(tx, { name, homeId: caller.localityId, madeBy: caller.accountId, madeAt: this.clock.now(), undoes });
  }

  private async judge(tx: Queryable, text: string): Promise<{ readonly file: BoundaryFile; readonly wishes: readonly BoundaryWish[] }> {
    const reading = readBoundaries(text, (code) => this.catalogue.places.localityByCode(code) !== undefined);
    if ('fault' in reading) return { file: { rows: [], fault: reading.fault, written: false }, wishes: [] };
    const wishes = reading.features.flatMap((one) => this.wishOf(one));
    const standing = await this.store.standing(tx, wishes);
    const rows = reading.features.map((feature) => this.rowOf(feature, standing));
    return { file: { rows, fault: null, written: false }, wishes };
  }

  private wishOf({ code, reading }: ReadFeature): BoundaryWish[] {
    const place = this.catalogue.places.localityByCode(code);
    return place === undefined || 'fault' in reading ? [] : [{ id: place.id, boundary: reading.boundary, ...centreOf(reading.boundary) }];
  }

  private rowOf({ feature, code, reading }: ReadFeature, standing: ReadonlyMap<number, BoundaryRow['state']>): BoundaryRow {
    const place = this.catalogue.places.localityByCode(code);
    const row = { feature, code, name: place?.name ?? code, fault: null, corners: 0 };
    if (place === undefined || 'fault' in reading) {
      const fault = 'fault' in reading ? reading.fault : 'UNKNOWN';
      return fault === 'UNKNOWN' ? { ...row, state: fault } : { ...row, state: 'WRONG', fault };
    }
    return { ...row, state: standing.get(place.id) ?? 'UNKNOWN', corners: cornersOf(reading.boundary) };
  }
}
