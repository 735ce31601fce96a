import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { BackupWriter, settle } from './backup-writer.js';
import { beginReading, tableShapes } from './table-text.js';

/** The first line of a backup, or of a month of reports that was put away. */
export interface BackupHead {
  readonly format: 'cungcau-backup-1' | 'cungcau-month-1';
  /** Milliseconds; every table is as it stood then. */
  readonly at: number;
  readonly migrations: readonly string[];
  /** `create table … partition of …` of every partition. */
  readonly partitions: readonly string[];
  /** Where the audit stood, `seq:hash`. */
  readonly auditHead: string | null;
}

const PARTITIONS = `
select format('create table if not exists %I partition of %I %s', c.relname, p.relname, pg_get_expr(c.relpartbound, c.oid)) as text
from pg_class c join pg_inherits i on i.inhrelid = c.oid join pg_class p on p.oid = i.inhparent
where c.relnamespace = 'public'::regnamespace and c.relispartition and c.relkind = 'r' order by c.relname collate "C"`;

/** Name of the backup of that time; names sort by it. */
export const backupName = (at: number): string => `cungcau-${new Date(at).toISOString().replace(/[-:]/g, '').replace('.', '')}.backup.gz`;

/** Milliseconds of a backup's name; null of any other file. */
export function backupTime(name: string): number | null {
  const [, year, month, day, hour, minute, second, rest] = /^cungcau-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.backup\.gz$/.exec(name) ?? [];
  return year === undefined ? null : Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${rest}Z`);
}

/**
 * Writes all tables as of one moment into a file of that folder: a gzip of JSON lines, the head first, then of each table its rows and their sum, last the line that says that it is whole.
 * Nobody is kept from writing meanwhile. The file gets its name when it is whole and on the disk.
 */
export async function backup(url: string, folder: string): Promise<{ file: string; rows: number }> {
  const client = new pg.Client({ connectionString: url, application_name: 'cungcau-backup' });
  await client.connect();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let draft = '';
  try {
    await beginReading(client);
    const head = await headOf(client);
    const file = path.join(folder, backupName(head.at));
    draft = `${file}.part`;
    const rows = await writeAll(client, head, draft);
    settle(draft, file);
    return { file, rows };
  } catch (fault) {
    if (draft !== '') rmSync(draft, { force: true });
    throw fault;
  } finally {
    await client.end();
  }
}

async function headOf(client: pg.Client): Promise<BackupHead> {
  const one = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> => (await client.query<Row>(sql)).rows;
  const [now] = await one<{ at: string }>('select floor(extract(epoch from now()) * 1000)::text as at');
  const [audit] = await one<{ head: string }>(`select seq || ':' || encode(hash, 'hex') as head from audit_head`);
  const migrations = (await one<{ name: string }>('select name from migration order by id')).map(({ name }) => name);
  const partitions = (await one<{ text: string }>(PARTITIONS)).map(({ text }) => text);
  return { format: 'cungcau-backup-1', at: Number(now?.at), migrations, partitions, auditHead: audit?.head ?? null };
}

async function writeAll(client: pg.Client, head: BackupHead, draft: string): Promise<number> {
  const writer = new BackupWriter(draft);
  await writer.put(head);
  for (const shape of await tableShapes(client)) await writer.table(client, shape);
  return writer.end();
}
