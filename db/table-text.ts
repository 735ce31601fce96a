import { createHash, type Hash } from 'node:crypto';
import type pg from 'pg';

/** A table as a backup takes it: its rows as PostgreSQL writes them, in the order of the key. */
export interface TableShape {
  readonly name: string;
  /** Without generated ones. */
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** The identity column whose counter goes on after the largest value. */
  readonly counter: string | null;
}

const SHAPES = `
select c.relname as name,
  array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
  array(select a.attname::text from pg_constraint p, unnest(p.conkey) with ordinality as k (attnum, place), pg_attribute a
    where p.conrelid = c.oid and p.contype = 'p' and a.attrelid = c.oid and a.attnum = k.attnum order by k.place) as key,
  (select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '' limit 1) as counter
from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'audit_pending'
order by c.relname collate "C"`;

/** Every table of the database, by name. */
export async function tableShapes(client: pg.Client): Promise<TableShape[]> {
  return (await client.query<TableShape>(SHAPES)).rows;
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
const CHUNK = 2000;

/** The rows of a table as text, in the order of its key; inside a transaction whose session writes times as UTC. */
export async function* rowsOf(client: pg.Client, { name, columns, key }: TableShape): AsyncGenerator<readonly string[]> {
  const order = key.length === 0 ? columns : key;
  await client.query(`declare backup_rows no scroll cursor for select row(${quoted(columns)})::text as line from "${name}" order by ${quoted(order)}`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${CHUNK} from backup_rows`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await client.query('close backup_rows');
}

/** Begins a transaction in which all tables are as they stand now, and in which text does not depend on the session. */
export async function beginReading(client: pg.Client): Promise<void> {
  await client.query('begin isolation level repeatable read read only');
  await writePlainly(client);
}

/** From here to the end of the transaction text does not depend on the session. */
export async function writePlainly(client: pg.Client): Promise<void> {
  await client.query(
    `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local extra_float_digits = 1; set local bytea_output = 'hex'`,
  );
}

/** Makes what `insertRows` reads rows by, in the schema "restoring": of exactly these columns, in this order. */
export async function makeRowType(client: pg.Client, { name, columns }: TableShape): Promise<void> {
  await client.query(`create table restoring."${name}" as select ${quoted(columns)} from public."${name}" with no data`);
}

/** Puts rows back as they were written down. */
export async function insertRows(client: pg.Client, { name, columns }: TableShape, lines: readonly string[]): Promise<void> {
  // A row type of exactly these columns, in this order: text of a row is read by place.
  await client.query(
    `insert into "${name}" (${quoted(columns)}) overriding system value select ${columns.map((column) => `(r.v)."${column}"`).join(', ')} from (select unnest($1::text[])::restoring."${name}" as v) r`,
    [lines],
  );
}

/** Sums up the lines of a table. */
export class TableSum {
  rows = 0;
  private readonly hash: Hash = createHash('sha256');

  add(line: string): void {
    this.rows += 1;
    this.hash.update(line).update('\n');
  }

  end(): { readonly rows: number; readonly sha256: string } {
    return { rows: this.rows, sha256: this.hash.digest('hex') };
  }
}

/** Rows and SHA-256 of a table; inside a transaction whose text does not depend on the session. */
export async function sumOf(client: pg.Client, shape: TableShape): Promise<{ readonly rows: number; readonly sha256: string }> {
  const sum = new TableSum();
  for await (const lines of rowsOf(client, shape)) for (const line of lines) sum.add(line);
  return sum.end();
}

/** Rows and SHA-256 of each table, by name. */
export async function sumsOf(client: pg.Client): Promise<Record<string, { rows: number; sha256: string }>> {
  const sums: Record<string, { rows: number; sha256: string }> = {};
  await beginReading(client);
  try {
    for (const shape of await tableShapes(client)) sums[shape.name] = await sumOf(client, shape);
  } finally {
    await client.query('rollback');
  }
  return sums;
}
