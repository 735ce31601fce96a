import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';

/**
 * A PostgreSQL of its own for one measurement: BENCH_DATABASE_URL when given, else the system's (≥ 15, as in WORKLOAD), else the embedded one; durable in each case.
 * @returns {Promise<{ url: string, pid: number | undefined, what: string, stop(): Promise<void> }>}
 */
export async function startDatabase(folder) {
  const given = process.env.BENCH_DATABASE_URL;
  if (given !== undefined) return { url: given, pid: undefined, what: await version(given), stop: async () => undefined };
  const home = ['18', '17', '16', '15'].map((major) => `/usr/lib/postgresql/${major}/bin`).find((path) => existsSync(join(path, 'postgres')));
  if (home !== undefined) return startSystem(home, folder);
  const { startEmbeddedPostgres } = await import('../../dist/db/embedded-postgres.js');
  const server = await startEmbeddedPostgres(folder);
  return { ...server, what: await version(server.url) };
}

const TUNING = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '1GB',
  max_wal_size: '4GB',
  max_connections: '120',
  unix_socket_directories: '',
  listen_addresses: '127.0.0.1',
};

async function startSystem(home, folder) {
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const asRoot = process.getuid?.() === 0;
  const user = asRoot ? { uid: 65_534, gid: 65_534 } : {};
  if (asRoot) spawnSync('chown', ['-R', '65534:65534', folder]);
  const made = spawnSync(join(home, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8'], user);
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const settings = Object.entries({ ...TUNING, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(home, 'postgres'), ['-D', data, ...settings], { ...user, stdio: 'ignore' });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  for (let tries = 0; tries < 200; tries += 1) {
    const what = await version(url).catch(() => undefined);
    if (what !== undefined) {
      const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
      return {
        url,
        pid,
        what,
        stop: async () => {
          child.kill('SIGINT');
          await exited;
        },
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error('the system PostgreSQL did not start');
}

async function version(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query('select version()');
  await client.end();
  return rows[0].version.split(' on ')[0];
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
