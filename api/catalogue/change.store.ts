import { Injectable } from '@nestjs/common';
import type { ItemKind } from '../domain/catalogue/items.js';
import type { Instant } from '../domain/instant.js';
import { Database, type Queryable } from '../platform/database.js';

export interface ChangeRecord {
  readonly id: number;
  readonly kind: ItemKind;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly madeBy: number;
  readonly madeAt: Instant;
  readonly restores: number | null;
}

const COLUMNS = 'id, kind, key, before, after, made_by as "madeBy", made_at as "madeAt", restores';

/** The history of every item: one table for all kinds, written with what it tells of. */
@Injectable()
export class ChangeStore {
  constructor(private readonly database: Database) {}

  transaction<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result> {
    return this.database.transaction(work);
  }

  get reader(): Queryable {
    return this.database;
  }

  /** Holds an item until the transaction ends, and answers its newest change. */
  async hold(tx: Queryable, kind: ItemKind, key: string): Promise<number | null> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`catalogue:${kind}:${key}`]);
    const [row] = await tx.query<{ id: number | null }>('select max(id) as id from catalogue_change where kind = $1 and key = $2', [kind, key]);
    return row?.id ?? null;
  }

  /** Whether two values say the same, whatever the order of their names. */
  async isSame(tx: Queryable, one: unknown, other: unknown): Promise<boolean> {
    const [row] = await tx.query<{ same: boolean }>('select $1::jsonb = $2::jsonb as same', [JSON.stringify(one), JSON.stringify(other)]);
    return row?.same === true;
  }

  async add(tx: Queryable, change: Omit<ChangeRecord, 'id'>): Promise<ChangeRecord> {
    const [row] = await tx.query<ChangeRecord>(
      `insert into catalogue_change (kind, key, before, after, made_by, made_at, restores)
       values ($1, $2, $3::jsonb, $4::jsonb, $5, to_timestamp($6 / 1000.0), $7) returning ${COLUMNS}`,
      [
        ...[change.kind, change.key, change.before === null ? null : JSON.stringify(change.before), JSON.stringify(change.after)],
        ...[change.madeBy, change.madeAt, change.restores],
      ],
    );
    return row as ChangeRecord;
  }

  async byId(id: number): Promise<ChangeRecord | undefined> {
    const [row] = await this.database.query<ChangeRecord>(`select ${COLUMNS} from catalogue_change where id = $1`, [id]);
    return row;
  }

  /** Newest first. */
  of(kind: ItemKind | null, key: string | null, first: number): Promise<ChangeRecord[]> {
    return this.database.query<ChangeRecord>(
      `select ${COLUMNS} from catalogue_change where ($1::text is null or kind = $1) and ($2::text is null or key = $2) order by id desc limit $3`,
      [kind, key, first],
    );
  }

  /** The newest change of each item of a kind, by key. */
  async newest(kind: ItemKind): Promise<Map<string, Pick<ChangeRecord, 'id' | 'key' | 'madeBy' | 'madeAt'>>> {
    const rows = await this.database.query<Pick<ChangeRecord, 'id' | 'key' | 'madeBy' | 'madeAt'>>(
      `select distinct on (key) id, key, made_by as "madeBy", made_at as "madeAt" from catalogue_change where kind = $1 order by key, id desc`,
      [kind],
    );
    return new Map(rows.map((row) => [row.key, row]));
  }
}
