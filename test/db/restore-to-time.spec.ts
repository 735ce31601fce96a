import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { baseBackup, baseBefore } from '../../db/base-backup.js';
import { type PostgresServer, startPostgres } from '../../db/embedded-postgres.js';
import { installedBinaries } from '../../db/postgres-binaries.js';
import { restoreToTime } from '../../db/restore-to-time.js';

const bin = process.env.TEST_POSTGRES_BIN;
const binaries = bin ? { binaries: installedBinaries(bin) } : {};
const SMALL = { settings: { shared_buffers: '16MB', wal_buffers: '1MB' } };

let folder: string;
let archive: string;
let server: PostgresServer;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'to-time-'));
  archive = path.join(folder, 'archive');
  server = await startPostgres({ directory: path.join(folder, 'live'), archive, ...binaries, ...SMALL });
}, 180_000);

afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const now = async (): Promise<number> =>
  Number((await ask<{ at: string }>(server.url, 'select (extract(epoch from clock_timestamp()) * 1000)::text as at'))[0]?.at);
const codes = async (url: string): Promise<string[]> => (await ask<{ code: string }>(url, 'select code from thing order by code')).map(({ code }) => code);

/** The rows of `thing` in a server started over the restored folder. */
async function codesAt(at: number): Promise<string[]> {
  const directory = path.join(folder, 'restored');
  await restoreToTime(archive, { directory, at, ...binaries });
  const restored = await startPostgres({ directory, ...binaries, ...SMALL });
  try {
    await ask(restored.url, `insert into thing values ('made after')`);
    return await codes(restored.url);
  } finally {
    await restored.stop();
    rmSync(directory, { recursive: true });
  }
}

describe('a restore to a moment', () => {
  it('has a row again that was deleted a second later, and none of what was written since', async () => {
    await ask(server.url, `create table thing (code text primary key); insert into thing values ('old')`);
    const early = await now();
    await baseBackup(server.url, archive);
    await ask(server.url, `insert into thing values ('lost')`);
    const before = await now();
    await ask(server.url, 'select pg_sleep(1.1)');
    await ask(server.url, `delete from thing where code = 'lost'`);
    await ask(server.url, `insert into thing values ('late')`);
    const after = await now();
    // The next base sends what was written until now to the archive; it is of later than both moments.
    await ask(server.url, 'select pg_sleep(0.1)');
    await ask(server.url, `insert into thing values ('later')`);
    await baseBackup(server.url, archive);
    expect(await codes(server.url)).toEqual(['late', 'later', 'old']);
    expect(await codesAt(before)).toEqual(['lost', 'made after', 'old']);
    expect(await codesAt(after)).toEqual(['late', 'made after', 'old']);
    expect(() => baseBefore(archive, early)).toThrow(/holds no base backup of before/);
  }, 300_000);

  it('is as it stood at the last change where nothing was written until then and after, once a later base shows that the archive reaches so far', async () => {
    await ask(server.url, `create table thing (code text primary key); insert into thing values ('old')`);
    await baseBackup(server.url, archive);
    await ask(server.url, `insert into thing values ('last'); select pg_sleep(0.2)`);
    const quiet = await now();
    await ask(server.url, 'select pg_sleep(0.2)');
    await baseBackup(server.url, archive);
    expect(await codesAt(quiet)).toEqual(['last', 'made after', 'old']);
  }, 300_000);

  it('says so where the archive does not reach, and leaves no half-made folder', async () => {
    await ask(server.url, 'create table thing (code text primary key)');
    await baseBackup(server.url, archive);
    const directory = path.join(folder, 'restored');
    await expect(restoreToTime(archive, { directory, at: Date.now() + 3_600_000, ...binaries })).rejects.toThrow(/the archive in .* ends before/);
    expect(readdirSync(directory)).not.toContain('data');
  }, 300_000);

  it('is laid into no folder that holds a database, and made of none that keeps no archive', async () => {
    await ask(server.url, 'create table thing (code text primary key)');
    await baseBackup(server.url, archive);
    await expect(restoreToTime(archive, { directory: path.join(folder, 'live'), at: Date.now() + 1000, ...binaries })).rejects.toThrow(
      /holds a database already/,
    );
    const bare = await startPostgres({ directory: path.join(folder, 'bare'), ...binaries, ...SMALL });
    await expect(baseBackup(bare.url, archive)).rejects.toThrow(/keeps no archive/);
    await bare.stop();
  }, 300_000);
});
