import pg from 'pg';
import { auditTables } from './audited-tables.js';
import { migrationDataSource, migrationFiles } from './data-source.js';
import { DatabaseProblem } from './database-problem.js';

const OLDEST_SERVER = 150_000;

/** Brings a database up to this program's tables, has every write to them audited, and says which migrations that took. Two starters at once: the second waits and finds nothing to do. `only`: these migrations, to have an earlier release's tables. */
export async function migrate(url: string, only?: readonly string[]): Promise<{ applied: string[] }> {
  const client = await connect(url);
  try {
    await client.query(`select pg_advisory_lock(hashtext('cungcau:migrate'))`);
    const waiting = (await pendingMigrations(client)).filter((name) => only?.includes(name) ?? true);
    if (waiting.length > 0) await applyMigrations(url, waiting);
    await auditTables(client);
    return { applied: waiting };
  } finally {
    await client.end();
  }
}

/** Takes back the newest migration; for tests and for the hour after a bad upgrade. */
export async function revertNewest(url: string): Promise<void> {
  const source = await (await migrationDataSource(url)).initialize();
  try {
    await source.undoLastMigration();
  } finally {
    await source.destroy();
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000, application_name: 'cungcau-migrate' });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (fault) {
    throw new DatabaseProblem(`DATABASE_URL ${withoutPassword(url)}: ${reasonOf(fault)}`);
  }
  const { rows } = await client.query<{ server_version_num: string; server_version: string }>(
    `select current_setting('server_version_num') as server_version_num, current_setting('server_version') as server_version`,
  );
  if (Number(rows[0]?.server_version_num) < OLDEST_SERVER) {
    await client.end();
    throw new DatabaseProblem(`DATABASE_URL ${withoutPassword(url)}: PostgreSQL ${rows[0]?.server_version} is too old, 15 or newer is needed`);
  }
  return client;
}

function withoutPassword(url: string): string {
  return url.replace(/:[^:@/]*@/, ':…@');
}

/** A refused connection to a name with several addresses comes as an aggregate without a message of its own. */
function reasonOf(fault: unknown): string {
  const { message, errors } = fault as { message?: string; errors?: unknown[] };
  return errors === undefined ? (message ?? String(fault)) : errors.map(reasonOf).join(', ');
}

async function pendingMigrations(client: pg.Client): Promise<string[]> {
  const known = migrationFiles().map((migration) => migration.name);
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('migration') is not null as there`);
  if (rows[0]?.there !== true) return known;
  const done = (await client.query<{ name: string }>('select name from migration order by id')).rows.map((row) => row.name);
  const stranger = done.find((name) => !known.includes(name));
  if (stranger !== undefined) throw new DatabaseProblem(`the database was made by a newer version of this program: it has the migration ${stranger}`);
  return known.filter((name) => !done.includes(name));
}

async function applyMigrations(url: string, names: readonly string[]): Promise<void> {
  const source = await (await migrationDataSource(url, names)).initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}
