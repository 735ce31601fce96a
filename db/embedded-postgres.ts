import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { archiveSettings } from './base-backup.js';
import { DatabaseProblem } from './database-problem.js';
import { type Binaries, npmBinaries, unprivileged } from './postgres-binaries.js';
import { checkVersion, initialise, lastWords } from './postgres-data.js';
import { alone, describeFault, join, leave, openFolder, type PostgresFolder, runningServer } from './postgres-folder.js';

export interface PostgresOptions {
  /** Folder for data, log and password; made when missing. */
  readonly directory: string;
  /** Told one line per step. */
  readonly say?: (line: string) => void;
  /** Default: the programs npm brought. */
  readonly binaries?: Binaries;
  /** A folder in which everything that is written is kept; null or nothing: none. */
  readonly archive?: string | null;
  /** Server settings on top of ours. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface PostgresServer {
  /** Of the database `cungcau`, for its owner. */
  readonly url: string;
  /** True when the server was running already. */
  readonly adopted: boolean;
  /** Ends this process's use; the last user stops the server. */
  stop(): Promise<void>;
}

const DATABASE = 'cungcau';
const LOG_LIMIT = 20_000_000;
/** What a server says while the one before it is still going away, or when another program was quicker with the port. */
const PASSING = /already exists|still in use|Address already in use|could not bind/;

/**
 * Starts PostgreSQL on 127.0.0.1 in a folder, or joins the server that runs there, even one whose starter was killed.
 * Works as root without any extra user and as an ordinary user; what cannot be mended is a DatabaseProblem of one line.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const binaries = options.binaries ?? (await npmBinaries());
  const folder = openFolder(options.directory);
  join(folder);
  try {
    return await alone(folder, async () => (await adopt(folder)) ?? (await start(folder, binaries, options)));
  } catch (fault) {
    leave(folder);
    throw describeFault(fault, folder.root);
  }
}

async function adopt(folder: PostgresFolder): Promise<PostgresServer | null> {
  const running = runningServer(folder);
  if (running === null || !(await answers(folder, running.port))) return null;
  return serverOf(folder, running.port, true);
}

async function start(folder: PostgresFolder, binaries: Binaries, options: PostgresOptions): Promise<PostgresServer> {
  const say = options.say ?? (() => undefined);
  const isNew = !existsSync(path.join(folder.data, 'PG_VERSION'));
  if (isNew) initialise(folder, binaries, say);
  checkVersion(folder, binaries);
  const archiving = options.archive ? archiveSettings(options.archive, folder.data) : {};
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const problem = await launch(folder, binaries, { port, settings: { ...ourSettings(), ...archiving, ...options.settings }, say });
    if (problem === null) {
      if (isNew) await createDatabase(folder, port);
      return serverOf(folder, port, false);
    }
    if (attempt === 40 || !PASSING.test(problem)) throw new DatabaseProblem(`PostgreSQL does not start in ${folder.root}: ${problem} (more in ${folder.log})`);
    await pause(250);
  }
}

/** Durable as delivered (fsync and synchronous_commit on); the rest is sized for one machine shared with the API. */
function ourSettings(): Record<string, string> {
  const spareMegabytes = Math.floor(process.availableMemory() / 1_048_576);
  return {
    shared_buffers: `${Math.min(1024, Math.max(128, Math.floor(spareMegabytes / 8)))}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(spareMegabytes / 2))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    fsync: 'on',
    synchronous_commit: 'on',
    wal_compression: 'on',
    wal_buffers: '16MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    max_connections: '120',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
}

async function launch(
  folder: PostgresFolder,
  binaries: Binaries,
  how: { port: number; settings: Record<string, string>; say: (line: string) => void },
): Promise<string | null> {
  const { wrap, owner } = unprivileged(folder.data);
  const settings = { ...how.settings, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const command = [...wrap, binaries.postgres, '-D', folder.data, '-p', String(how.port)];
  for (const [name, value] of Object.entries(settings)) command.push('-c', `${name}=${value}`);
  if (existsSync(folder.log) && statSync(folder.log).size > LOG_LIMIT) truncateSync(folder.log);
  const log = openSync(folder.log, 'a');
  const logStart = statSync(folder.log).size;
  const server = spawn(command[0] ?? '', command.slice(1), { ...owner, cwd: folder.root, stdio: ['ignore', log, log], detached: process.platform !== 'win32' });
  closeSync(log);
  server.unref();
  const isUp = await untilUp(server, () => answers(folder, how.port), how.say);
  return isUp ? null : lastWords(readFileSync(folder.log).subarray(logStart).toString());
}

/** A server that has to recover from a crash may take minutes; as long as it lives, it is waited for. */
async function untilUp(server: ChildProcess, isUp: () => Promise<boolean>, say: (line: string) => void): Promise<boolean> {
  let ended = false;
  server.once('exit', () => {
    ended = true;
  });
  server.once('error', () => {
    ended = true;
  });
  for (let tries = 1; !ended; tries++) {
    if (await isUp()) return true;
    if (tries % 200 === 0) say('waiting for the database to recover');
    await pause(25);
  }
  return false;
}

async function createDatabase(folder: PostgresFolder, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(folder, port, 'postgres') });
  await client.connect();
  try {
    await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function urlOf(folder: PostgresFolder, port: number, database: string): string {
  return `postgres://postgres:${folder.password}@127.0.0.1:${port}/${database}`;
}

/** True when a server answers on that port and it is the one of this folder. */
async function answers(folder: PostgresFolder, port: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(folder, port, 'postgres'), connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === folder.data;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function serverOf(folder: PostgresFolder, port: number, adopted: boolean): PostgresServer {
  const shutDown = (): boolean => {
    process.off('exit', shutDown);
    const running = runningServer(folder);
    const isLast = leave(folder) && running !== null && running.port === port;
    if (isLast) process.kill(running.pid, 'SIGINT');
    return isLast;
  };
  process.once('exit', shutDown);
  const stop = async (): Promise<void> => {
    if (!shutDown()) return;
    for (let waited = 0; runningServer(folder)?.port === port && waited < 60_000; waited += 20) await pause(20);
  };
  return { url: urlOf(folder, port, DATABASE), adopted, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
