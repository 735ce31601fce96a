import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startPostgres } from '../../dist/db/embedded-postgres.js';
import { migrate } from '../../dist/db/migrate.js';
import { installedBinaries, npmBinaries, unprivileged } from '../../dist/db/postgres-binaries.js';
import { applySeed } from '../../dist/db/seed/apply-seed.js';
import { freePort } from './free-port.mjs';

const SHELVES = ['18', '17', '16', '15'].map((major) => `/usr/lib/postgresql/${major}/bin`);
const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', shared_buffers: '128MB', max_connections: '120', unix_socket_directories: '' };

const running = new Set();
/** Interrupted, a measurement leaves no server and no folder behind. */
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void Promise.allSettled([...running].map((one) => one.end())).finally(() => process.exit(1)));

/** The programs of `which`: `embedded` (npm's) or `system`. */
async function binariesOf(which) {
  return which === 'embedded' ? npmBinaries() : systemBinaries();
}

/** The newest PostgreSQL that the machine's packages brought. */
export function systemBinaries() {
  for (const shelf of SHELVES) {
    try {
      return installedBinaries(shelf);
    } catch {}
  }
  throw new Error('no PostgreSQL 15 or newer in /usr/lib/postgresql');
}

/**
 * A PostgreSQL of its own with the demo province, or with what `seed` puts into it, which can be broken and started again on the same port.
 * `settings` come on top of durable ones; `folder` is made when none is given.
 */
export async function startCluster({ database = 'embedded', settings = {}, seed = applySeed, folder = mkdtempSync(path.join(tmpdir(), 'faults-')) } = {}) {
  const binaries = await binariesOf(database);
  const made = await startPostgres({ directory: folder, binaries, settings: { ...DURABLE, ...settings } });
  await migrate(made.url);
  await seed(made.url);
  await made.stop();
  const cluster = new Cluster(folder, binaries, { ...DURABLE, ...settings });
  cluster.port = await freePort();
  const url = new URL(made.url);
  url.port = String(cluster.port);
  cluster.url = url.href;
  await cluster.start();
  return cluster;
}

/** A hot standby of that cluster, which stands still while it is copied. */
export async function startStandby(cluster) {
  const folder = mkdtempSync(path.join(tmpdir(), 'faults-'));
  await cluster.stop('fast');
  execFileSync('cp', ['-a', path.join(cluster.folder, 'data'), folder]);
  execFileSync('cp', ['-a', path.join(folder, 'data/PG_VERSION'), path.join(folder, 'data/standby.signal')]);
  await cluster.start();
  const { username, password } = new URL(cluster.url);
  const from = `host=127.0.0.1 port=${cluster.port} user=${username} password=${password}`;
  const standby = new Cluster(folder, cluster.binaries, { ...cluster.settings, primary_conninfo: from });
  standby.port = await freePort();
  standby.url = cluster.url.replace(`:${cluster.port}/`, `:${standby.port}/`);
  await standby.start();
  return standby;
}

/** The rows that a line of its own is answered; throws when it does not come about within three seconds. */
export async function queryOnce(url, sql, values = []) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

class Cluster {
  url = '';
  port = 0;
  child = null;

  constructor(folder, binaries, settings) {
    this.folder = folder;
    this.binaries = binaries;
    this.settings = settings;
  }

  /** Starts the server without waiting; `ready` waits. */
  launch() {
    const data = path.join(this.folder, 'data');
    const { wrap, owner } = unprivileged(data);
    const given = Object.entries({ ...this.settings, listen_addresses: '127.0.0.1' }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const command = [...wrap, this.binaries.postgres, '-D', data, '-p', String(this.port), ...given];
    this.child = spawn(command[0], command.slice(1), { ...owner, cwd: this.folder, stdio: 'ignore' });
    this.ended = once(this.child, 'exit');
    running.add(this);
  }

  async start() {
    this.launch();
    await this.ready();
  }

  /** Waits until it takes connections; throws when it ends instead. */
  async ready() {
    for (;;) {
      const isUp = await this.query('select 1').then(
        () => true,
        () => false,
      );
      if (isUp) return;
      if (this.child.exitCode !== null || this.child.signalCode !== null) throw new Error('PostgreSQL does not start');
      await pause(20);
    }
  }

  /** `immediate` (SIGQUIT: no checkpoint, as after a power cut of the processes) or `fast` (SIGINT). */
  async stop(mode) {
    const postmaster = Number(readFileSync(path.join(this.folder, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(postmaster, mode === 'immediate' ? 'SIGQUIT' : 'SIGINT');
    await this.ended;
  }

  query(sql, values = []) {
    return queryOnce(this.url, sql, values);
  }

  async end() {
    running.delete(this);
    if (this.child?.exitCode === null && this.child.signalCode === null) await this.stop('fast').catch(() => undefined);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
