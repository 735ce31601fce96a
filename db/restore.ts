import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { type BackupHead, backupTime } from './backup.js';
import { DatabaseProblem } from './database-problem.js';
import { migrate } from './migrate.js';
import { lookThrough, readBackup } from './read-backup.js';
import { insertRows, makeRowType, sumsOf, type TableShape, tableShapes } from './table-text.js';

/** What came back. */
export interface Restored {
  readonly file: string;
  /** Milliseconds. */
  readonly at: number;
  readonly tables: number;
  readonly rows: number;
  readonly auditHead: string | null;
}

/** The newest backup of a folder that is not later than that time (milliseconds); a file is taken as it is. */
export function backupAt(place: string, to: number): string {
  if (!existsSync(place)) throw new DatabaseProblem(`there is no ${place}`);
  if (statSync(place).isFile()) return place;
  const fitting = readdirSync(place).filter((name) => (backupTime(name) ?? Number.POSITIVE_INFINITY) <= to);
  const newest = fitting.sort().at(-1);
  if (newest === undefined) throw new DatabaseProblem(`there is no backup of ${new Date(to).toISOString()} or earlier in ${place}`);
  return path.join(place, newest);
}

/**
 * Puts a backup into an empty database: first reads it to its end, then makes the tables as they were, puts every row back on one transaction, compares the sum of each table, and only then
 * brings the tables up to this program. Throws a DatabaseProblem, with nothing changed, for a database that holds something and for a backup that is not whole.
 */
export async function restore(url: string, file: string): Promise<Restored> {
  const head = await lookThrough(file, 'cungcau-backup-1');
  const client = new pg.Client({ connectionString: url, application_name: 'cungcau-restore' });
  await client.connect();
  try {
    await refuseFull(client);
    await migrate(url, head.migrations);
    const sums = await putBack(client, head, file);
    await compare(client, sums);
    await migrate(url);
    const rows = Object.values(sums).reduce((sum, one) => sum + one.rows, 0);
    return { file, at: head.at, tables: Object.keys(sums).length, rows, auditHead: head.auditHead };
  } finally {
    await client.end();
  }
}

async function refuseFull(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('public.migration') is not null as there`);
  if (rows[0]?.there === true) throw new DatabaseProblem('the database is not empty: restore into a new DATA_DIR or a new database');
}

type Sums = Record<string, { rows: number; sha256: string }>;

async function putBack(client: pg.Client, head: BackupHead, file: string): Promise<Sums> {
  await client.query('begin');
  await client.query('set local session_replication_role = replica');
  for (const partition of head.partitions) await client.query(partition);
  const shapes = new Map((await tableShapes(client)).map((shape) => [shape.name, shape]));
  await client.query(`truncate ${[...shapes.keys()].map((name) => `"${name}"`).join(', ')}`);
  await client.query('create schema restoring');
  const sums: Sums = {};
  let shape: TableShape | null = null;
  for await (const part of readBackup(file)) {
    if (part.kind === 'table') shape = await expect(client, shapes, part.name, part.columns);
    else if (part.kind === 'rows' && shape !== null) await insertRows(client, shape, part.lines);
    else if (part.kind === 'end' && shape !== null) {
      sums[part.name] = { rows: part.rows, sha256: part.sha256 };
      await countOn(client, shape);
    }
  }
  await client.query('drop schema restoring cascade');
  await client.query('commit');
  return sums;
}

/** The table of that name, with a row type that has just the columns of the backup. */
async function expect(client: pg.Client, shapes: ReadonlyMap<string, TableShape>, name: string, columns: readonly string[]): Promise<TableShape> {
  const shape = shapes.get(name);
  if (shape === undefined || shape.columns.join() !== columns.join())
    throw new DatabaseProblem(`the backup has another table ${name} than its migrations make`);
  await makeRowType(client, shape);
  return shape;
}

async function countOn(client: pg.Client, { name, counter }: TableShape): Promise<void> {
  if (counter === null) return;
  await client.query(`select setval(pg_get_serial_sequence('public."${name}"', $1), coalesce((select max("${counter}") from "${name}"), 0) + 1, false)`, [
    counter,
  ]);
}

async function compare(client: pg.Client, wanted: Sums): Promise<void> {
  const found = await sumsOf(client);
  for (const [name, { rows, sha256 }] of Object.entries(wanted)) {
    const one = found[name];
    if (one?.rows !== rows || one.sha256 !== sha256) throw new DatabaseProblem(`table ${name} did not come back as it was: ${one?.rows} of ${rows} rows`);
  }
}
