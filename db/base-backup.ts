import {
  chownSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { DatabaseProblem } from './database-problem.js';

/** What a server makes anew when it starts, or what belongs to the one that runs (PostgreSQL 18, 25.3.4.3). */
const LEFT_OUT = new Set(['postmaster.pid', 'postmaster.opts', 'backup_label', 'tablespace_map', 'recovery.signal', 'standby.signal']);
const EMPTIED = new Set(['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans']);
const WAL = 'wal';
const BASE = /^base-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/;

/** Minutes after which what was written lies in the archive, however little it is. */
export const ARCHIVE_MINUTES = 5;

/** Where the log lies in an archive. Its name stands in commands of a shell that PostgreSQL runs, which puts file names in for a per cent sign. */
function walOf(archive: string): string {
  if (/['%]/.test(archive)) throw new DatabaseProblem(`${archive}: the name of an archive may hold neither an apostrophe nor a per cent sign`);
  return path.join(archive, WAL);
}

/** What an embedded server is told so that everything it writes is kept in that folder, which only its owner may read. */
export function archiveSettings(archive: string, dataFolder: string): Record<string, string> {
  const wal = walOf(archive);
  mkdirSync(wal, { recursive: true, mode: 0o700 });
  giveToServer(wal, dataFolder);
  return {
    archive_mode: 'on',
    archive_timeout: `${ARCHIVE_MINUTES}min`,
    // Whole or not at all: the name is given last; what is there already must be the same.
    archive_command: `if test -e '${wal}/%f.gz'; then gzip -dc '${wal}/%f.gz' | cmp -s - '%p'; else gzip -c '%p' > '${wal}/%f.part' && sync '${wal}/%f.part' && mv '${wal}/%f.part' '${wal}/%f.gz'; fi`,
  };
}

/** The server may run as the owner of its data rather than as who starts it. */
function giveToServer(folder: string, dataFolder: string): void {
  if (process.getuid?.() !== 0 || !existsSync(dataFolder)) return;
  const { uid, gid } = statSync(dataFolder);
  if (uid !== 0) chownSync(folder, uid, gid);
}

const nameOf = (at: Date): string => `base-${at.toISOString().replace(/[-:]/g, '').replace('.', '')}`;

/** Milliseconds of a base backup's name: when it was whole. */
function timeOf(name: string): number | null {
  const [, year, month, day, hour, minute, second, rest] = BASE.exec(name) ?? [];
  return year === undefined ? null : Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${rest}Z`);
}

/**
 * Copies the data folder of a running server on this machine into `archive`, while people go on writing. With what the server archives from then on it becomes any moment after.
 * Answers the folder, which gets its name when it is whole and everything it needs is in the archive.
 */
export async function baseBackup(url: string, archive: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, application_name: 'cungcau-base-backup' });
  await client.connect();
  const draft = path.join(archive, `base.part-${process.pid}`);
  try {
    const data = await dataFolderOf(client);
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    await client.query('select pg_backup_start($1, true)', ['cungcau']);
    copyFolder(data, path.join(draft, 'data'));
    const { rows } = await client.query<{ labelfile: string; spcmapfile: string; at: Date }>(
      'select labelfile, spcmapfile, clock_timestamp() as at from pg_backup_stop(true)',
    );
    const [done] = rows;
    if (done === undefined) throw new Error('pg_backup_stop said nothing');
    if (done.spcmapfile.trim() !== '') throw new DatabaseProblem('the database has tablespaces of its own: use pg_basebackup');
    writeWhole(path.join(draft, 'data', 'backup_label'), done.labelfile);
    copyPassword(data, draft);
    const folder = path.join(archive, nameOf(done.at));
    renameSync(draft, folder);
    return folder;
  } finally {
    rmSync(draft, { recursive: true, force: true });
    await client.end();
  }
}

async function dataFolderOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ data: string; archiving: string }>(
    `select current_setting('data_directory') as data, current_setting('archive_mode') as archiving`,
  );
  const { data = '', archiving } = rows[0] ?? {};
  if (archiving !== 'on')
    throw new DatabaseProblem('the database keeps no archive: start it with ARCHIVE_DIR set (or archive_mode and archive_command of its own)');
  if (!existsSync(path.join(data, 'PG_VERSION')))
    throw new DatabaseProblem(`the database keeps its data in ${data}, which is not on this machine: use pg_basebackup there`);
  return data;
}

/** Files may come and go while they are copied: what is missing then is in the archive. */
function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (LEFT_OUT.has(entry.name) || entry.name.startsWith('pgsql_tmp')) continue;
    if (entry.isDirectory() && EMPTIED.has(entry.name)) mkdirSync(target, { recursive: true, mode: 0o700 });
    else if (entry.isDirectory()) copyFolder(source, target);
    else copyIfThere(source, target);
  }
}

function copyIfThere(source: string, target: string): void {
  try {
    copyFileSync(source, target);
    settle(target);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
  }
}

function settle(file: string): void {
  const handle = openSync(file, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function writeWhole(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 });
  settle(file);
}

/** The embedded server's password lies beside its data. */
function copyPassword(data: string, draft: string): void {
  const file = path.join(path.dirname(data), 'password');
  if (existsSync(file)) writeWhole(path.join(draft, 'password'), readFileSync(file, 'utf8'));
}

/** The newest base backup that was whole before that time. */
export function baseBefore(archive: string, at: number): string {
  const names = existsSync(archive) ? readdirSync(archive).filter((name) => (timeOf(name) ?? Number.POSITIVE_INFINITY) <= at) : [];
  const newest = names.sort().at(-1);
  if (newest === undefined) throw new DatabaseProblem(`${archive} holds no base backup of before that time (npm run backup -- --base makes one)`);
  return path.join(archive, newest);
}

/** Whether all that was written until that time is in the archive: a base made later has waited for it. */
export const reaches = (archive: string, at: number): boolean => readdirSync(archive).some((name) => (timeOf(name) ?? 0) > at);

/** Lays a base backup out as the data folder of `directory`, to be rolled forward to that time (null: to the end of the archive) at its first start. Refuses a folder that has data. */
export function layOut(base: string, directory: string, at: number | null): void {
  const data = path.join(directory, 'data');
  if (existsSync(data)) throw new DatabaseProblem(`DATA_DIR ${directory}: holds a database already; name a new one`);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const draft = `${data}.restored`;
  rmSync(draft, { recursive: true, force: true });
  copyFolder(path.join(base, 'data'), draft);
  for (const folder of EMPTIED) mkdirSync(path.join(draft, folder), { recursive: true, mode: 0o700 });
  copyFileSync(path.join(base, 'data', 'backup_label'), path.join(draft, 'backup_label'));
  const wal = walOf(path.dirname(base));
  const settings = {
    restore_command: `gzip -dc '${wal}/%f.gz' > '%p'`,
    recovery_target_timeline: 'latest',
    // Names of zones, Z too, are not known yet when this is read.
    ...(at === null ? {} : { recovery_target_time: new Date(at).toISOString().replace('Z', '+00'), recovery_target_action: 'promote' }),
    // It answers when it is there, and asks for no more connections than it was made with.
    hot_standby: 'off',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  writeWhole(path.join(draft, 'postgresql.auto.conf'), `${readFileSync(path.join(draft, 'postgresql.auto.conf'), 'utf8')}${lines.join('\n')}\n`);
  writeWhole(path.join(draft, 'recovery.signal'), '');
  if (existsSync(path.join(base, 'password'))) copyFileSync(path.join(base, 'password'), path.join(directory, 'password'));
  renameSync(draft, data);
}
