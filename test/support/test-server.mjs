import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import './load-typescript.mjs';

const SEED = new URL('../../db/seed/apply-seed.ts', import.meta.url);
/** Tests lose nothing worth keeping when the machine stops. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB', max_connections: '200' };

/** The server of this test run: the one of TEST_DATABASE_URL, or one of our own in a temporary folder (with the programs in TEST_POSTGRES_BIN, if that is set). */
export async function startTestServer() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  const { startPostgres } = await import('../../db/embedded-postgres.ts');
  const { installedBinaries } = await import('../../db/postgres-binaries.ts');
  const directory = mkdtempSync(path.join(tmpdir(), 'cungcau-test-'));
  const installed = process.env.TEST_POSTGRES_BIN;
  const server = await startPostgres({ directory, settings: FAST, ...(installed ? { binaries: installedBinaries(installed) } : {}) });
  const stop = async () => {
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

/** Makes a migrated and seeded database under that name, which test databases are copied from. */
export async function makeTemplate(serverUrl, name) {
  await onServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const { migrate } = await import('../../db/migrate.ts');
  await migrate(url.href);
  if (existsSync(SEED)) await (await import(SEED.href)).applySeed(url.href);
}

export async function dropTemplate(serverUrl, name) {
  await onServer(serverUrl, `drop database if exists ${name} with (force)`);
}

async function onServer(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
