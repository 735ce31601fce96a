import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { Boundary } from '../domain/map/draw-outlines.js';
import { Database, type Queryable } from '../platform/database.js';

/** What an area is to have. */
export interface BoundaryWish {
  readonly id: number;
  readonly boundary: Boundary;
  readonly latitude: number;
  readonly longitude: number;
}

export interface BoundaryFileRecord {
  readonly id: number;
  readonly name: string;
  readonly madeBy: number;
  readonly madeAt: Instant;
  readonly undoes: number | null;
  readonly isUndone: boolean;
  readonly areas: number;
}

type NewFile = Pick<BoundaryFileRecord, 'name' | 'madeBy' | 'madeAt' | 'undoes'> & { readonly homeId: number };

const GIVEN = `jsonb_to_recordset($1::jsonb) as given (id integer, boundary jsonb, latitude float8, longitude float8)`;

const FILES = `
select f.id, f.name, f.made_by as "madeBy", f.made_at as "madeAt", f.undoes, exists (select from boundary_file u where u.undoes = f.id) as "isUndone",
  (select count(*) from boundary_change c where c.file_id = f.id) as areas
from boundary_file f`;

/** An area without a place of its own gets the middle of its boundary, where its name is written. */
const WRITE = `
with hit as (select l.id, l.boundary as before, given.boundary as after, given.latitude, given.longitude from ${GIVEN} join locality l using (id)
       where l.boundary is distinct from given.boundary),
     drawn as (update locality l set boundary = hit.after, latitude = coalesce(l.latitude, hit.latitude), longitude = coalesce(l.longitude, hit.longitude)
       from hit where l.id = hit.id)
insert into boundary_change (file_id, locality_id, before, after) select $2, id, before, after from hit`;

const TAKE_BACK = `
with back as (select c.locality_id as id, c.after as before, c.before as after from boundary_change c where c.file_id = $1),
     drawn as (update locality l set boundary = back.after from back where l.id = back.id)
insert into boundary_change (file_id, locality_id, before, after) select $2, id, before, after from back`;

/** Boundaries of areas and the files they came by. */
@Injectable()
export class BoundaryStore {
  constructor(private readonly database: Database) {}

  /** Nobody else changes a boundary until the transaction ends. */
  change<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result> {
    return this.database.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('catalogue:boundaries', 0))`);
      return work(tx);
    });
  }

  get reader(): Queryable {
    return this.database;
  }

  /** What each area has now: nothing, just this, or something else. */
  async standing(tx: Queryable, wishes: readonly BoundaryWish[]): Promise<ReadonlyMap<number, 'NEW' | 'SAME' | 'CHANGED'>> {
    const rows = await tx.query<{ id: number; state: 'NEW' | 'SAME' | 'CHANGED' }>(
      `select id, case when l.boundary is null then 'NEW' when l.boundary = given.boundary then 'SAME' else 'CHANGED' end as state from ${GIVEN} join locality l using (id)`,
      [JSON.stringify(wishes)],
    );
    return new Map(rows.map(({ id, state }) => [id, state]));
  }

  async add(tx: Queryable, { name, homeId, madeBy, madeAt, undoes }: NewFile): Promise<number> {
    const [row] = await tx.query<{ id: number }>(
      `insert into boundary_file (name, locality_id, made_by, made_at, undoes) values ($1, $2, $3, to_timestamp($4 / 1000.0), $5) returning id`,
      [name, homeId, madeBy, madeAt, undoes],
    );
    if (row === undefined) throw new Error(`the file ${name} was not written`);
    return row.id;
  }

  async write(tx: Queryable, file: number, wishes: readonly BoundaryWish[]): Promise<void> {
    await tx.query(WRITE, [JSON.stringify(wishes), file]);
  }

  /** Areas of a file that no longer have what it brought. */
  async changedSince(tx: Queryable, file: number): Promise<number[]> {
    const rows = await tx.query<{ id: number }>(
      `select l.id from boundary_change c join locality l on l.id = c.locality_id where c.file_id = $1 and l.boundary is distinct from c.after order by l.id`,
      [file],
    );
    return rows.map(({ id }) => id);
  }

  async takeBack(tx: Queryable, file: number, by: number): Promise<void> {
    await tx.query(TAKE_BACK, [file, by]);
  }

  async byId(tx: Queryable, id: number): Promise<BoundaryFileRecord | undefined> {
    const [row] = await tx.query<BoundaryFileRecord>(`${FILES} where f.id = $1`, [id]);
    return row;
  }

  /** Newest first. */
  newest(first: number): Promise<BoundaryFileRecord[]> {
    return this.database.query<BoundaryFileRecord>(`${FILES} order by f.id desc limit $1`, [first]);
  }
}
