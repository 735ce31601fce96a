import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../dist/db/embedded-postgres.js';
import { installedBinaries } from '../../dist/db/postgres-binaries.js';

const SHELVES = ['18', '17', '16', '15'].map((major) => `/usr/lib/postgresql/${major}/bin`);
/** As WORKLOAD asks: durable, and large enough not to wait for a checkpoint in the middle. */
const SETTINGS = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', shared_buffers: '1GB', max_wal_size: '4GB', max_connections: '120' };

/**
 * A PostgreSQL of its own for one run of the benchmark: BENCH_DATABASE_URL when given, else the system's (≥ 15), else the embedded one.
 * @returns {Promise<{ url: string, pid: number | undefined, what: string, stop(): Promise<void> }>} `pid` of the postmaster, unknown for a given server
 */
export async function startDatabase(folder) {
  const given = process.env.BENCH_DATABASE_URL;
  if (given !== undefined) return { url: given, ...(await describe(given)), pid: undefined, stop: async () => undefined };
  const home = SHELVES.find((shelf) => existsSync(path.join(shelf, 'postgres')) && existsSync(path.join(shelf, 'initdb')));
  const binaries = home === undefined ? {} : { binaries: installedBinaries(home) };
  const server = await startPostgres({ directory: folder, settings: SETTINGS, ...binaries });
  return { url: server.url, ...(await describe(server.url)), stop: () => server.stop() };
}

async function describe(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`select version(), pg_read_file('postmaster.pid') as file`);
  await client.end();
  return { what: rows[0].version.split(' on ')[0], pid: Number(rows[0].file.split('\n')[0]) };
}
