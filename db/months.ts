import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { BackupHead } from './backup.js';
import { BackupWriter, settle } from './backup-writer.js';
import { DatabaseProblem } from './database-problem.js';
import { lookThrough, readBackup } from './read-backup.js';
import { insertRows, makeRowType, sumOf, type TableShape, tableShapes, writePlainly } from './table-text.js';

/** A month of reports (a year of those older than two years when they came), as its own table. */
interface Month {
  readonly partition: string;
  /** `create table … partition of report …` */
  readonly text: string;
}

/** What became of a month. */
export interface MonthMoved {
  readonly partition: string;
  readonly file: string;
  readonly rows: number;
}

const DAY = 86_400_000;
/** Trends compare with last year, and phones may send what is 60 days old. */
const KEPT_DAYS = 400;

const MONTHS = `
select c.relname as partition, format('create table %I partition of report %s', c.relname, pg_get_expr(c.relpartbound, c.oid)) as text
from pg_class c join pg_inherits i on i.inhrelid = c.oid
where i.inhparent = 'report'::regclass and (regexp_match(pg_get_expr(c.relpartbound, c.oid), 'TO \\(''([0-9a-f-]+)''\\)'))[1]::uuid <= uuid_floor(to_timestamp($1 / 1000.0))
order by c.relname collate "C"`;

/**
 * Takes the reports that were made before a time (milliseconds) out of the database, month by month: each is written into a file of that folder, the file is read back to its end, and only
 * then its table goes, in one transaction. Trends, alerts and quick reports stay as they are. Throws a DatabaseProblem for a time less than 400 days before `now`.
 */
export async function putMonthsAway(url: string, folder: string, { before, now }: { readonly before: number; readonly now: number }): Promise<MonthMoved[]> {
  if (before > now - KEPT_DAYS * DAY) throw new DatabaseProblem(`the last ${KEPT_DAYS} days of reports stay: trends compare with last year`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { rows: months } = await inTransaction(url, (client) => client.query<Month>(MONTHS, [before]));
  const moved: MonthMoved[] = [];
  for (const month of months) moved.push(await putAway(url, month, folder));
  return moved;
}

async function putAway(url: string, month: Month, folder: string): Promise<MonthMoved> {
  const file = path.join(folder, `${month.partition}.month.gz`);
  if (existsSync(file)) throw new DatabaseProblem(`${file} is there already; nothing of it was changed`);
  const draft = `${file}.part`;
  rmSync(draft, { force: true });
  try {
    return await inTransaction(url, async (client) => {
      // Nobody writes into it any more; whoever reads goes on reading.
      await client.query(`lock table "${month.partition}" in share mode`);
      const { rows, sha256 } = await writeMonth(client, month, draft);
      await lookThrough(draft, 'cungcau-month-1');
      await client.query(`alter table report detach partition "${month.partition}"`);
      await client.query(`drop table "${month.partition}"`);
      await tell(client, 'PUT_AWAY', { ...month, rows, sha256 });
      settle(draft, file);
      return { partition: month.partition, file, rows };
    });
  } catch (fault) {
    rmSync(draft, { force: true });
    throw fault;
  }
}

async function writeMonth(client: pg.Client, month: Month, draft: string): Promise<{ readonly rows: number; readonly sha256: string }> {
  await writePlainly(client);
  const migrations = (await client.query<{ name: string }>('select name from migration order by id')).rows.map(({ name }) => name);
  const [now] = (await client.query<{ at: number }>('select floor(extract(epoch from now()) * 1000)::float8 as at')).rows;
  const head: BackupHead = { format: 'cungcau-month-1', at: now?.at ?? 0, migrations, partitions: [month.text], auditHead: null };
  const writer = new BackupWriter(draft);
  await writer.put(head);
  const sum = await writer.table(client, await shapeOf(client, month.partition));
  await writer.end();
  return sum;
}

/**
 * Puts a month back from its file: the reports are as they were, to the sum. Throws a DatabaseProblem, with nothing changed, for a file that is not whole, a month that is there,
 * and reports of another release than the database's.
 */
export async function putMonthBack(url: string, file: string): Promise<MonthMoved> {
  const head = await lookThrough(file, 'cungcau-month-1');
  return inTransaction(url, (client) => putBack(client, head.partitions[0] ?? '', file));
}

async function putBack(client: pg.Client, text: string, file: string): Promise<MonthMoved> {
  const partition = /^create table "?(\w+)"? /.exec(text)?.[1] ?? '';
  const { rows: there } = await client.query('select where to_regclass($1) is not null', [partition]);
  if (there.length > 0) throw new DatabaseProblem(`${partition} is in the database already`);
  await makeTable(client, text);
  await client.query('create schema restoring');
  const shape = await shapeOf(client, partition);
  await client.query('set local session_replication_role = replica');
  let told = { rows: 0, sha256: '' };
  for await (const part of readBackup(file)) {
    if (part.kind === 'table') await expectColumns(client, shape, part.columns);
    else if (part.kind === 'rows') await insertRows(client, shape, part.lines);
    else if (part.kind === 'end') told = { rows: part.rows, sha256: part.sha256 };
  }
  await client.query('set local session_replication_role = origin');
  await client.query('drop schema restoring cascade');
  await compare(client, shape, told);
  await tell(client, 'PUT_BACK', { partition, ...told });
  return { partition, file, rows: told.rows };
}

async function makeTable(client: pg.Client, text: string): Promise<void> {
  try {
    await client.query(text);
  } catch (fault) {
    const isTaken = fault instanceof pg.DatabaseError && fault.code === '23514';
    throw isTaken ? new DatabaseProblem('reports of that month came in since and lie among those of no month: the month cannot come back beside them') : fault;
  }
}

async function expectColumns(client: pg.Client, shape: TableShape, columns: readonly string[]): Promise<void> {
  if (shape.columns.join() !== columns.join())
    throw new DatabaseProblem('the reports of this database have other columns: put the month back with the release that put it away');
  await makeRowType(client, shape);
}

async function compare(client: pg.Client, shape: TableShape, told: { readonly sha256: string }): Promise<void> {
  await writePlainly(client);
  if ((await sumOf(client, shape)).sha256 !== told.sha256) throw new DatabaseProblem(`${shape.name} did not come back as it was`);
}

/** Of a partition: as the table that it is a part of. */
async function shapeOf(client: pg.Client, partition: string): Promise<TableShape> {
  const report = (await tableShapes(client)).find(({ name }) => name === 'report');
  if (report === undefined) throw new DatabaseProblem('there are no reports in this database');
  return { ...report, name: partition };
}

async function tell(
  client: pg.Client,
  action: string,
  { partition, rows, sha256 }: { readonly partition: string; readonly rows: number; readonly sha256: string },
): Promise<void> {
  await client.query(`select audit_write($1, 'report', $2, null, null, null, $3::json)`, [action, partition, JSON.stringify({ rows, sha256 })]);
}

/** On a connection of its own: all of it is done, or nothing. Waits five seconds for whoever uses a month. */
async function inTransaction<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: 'cungcau-months' });
  await client.connect();
  try {
    await client.query(`begin; set local lock_timeout = '5s'`);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault;
  } finally {
    await client.end();
  }
}
