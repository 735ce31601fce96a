import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseProblem } from './database-problem.js';

/** Where the embedded server keeps everything: data, log, password, and a file for each process that uses it. */
export interface PostgresFolder {
  readonly root: string;
  readonly data: string;
  readonly log: string;
  readonly password: string;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Opens the folder, making it and its password file (0600) when new; a folder that cannot be written is a DatabaseProblem. */
export function openFolder(directory: string): PostgresFolder {
  const root = path.resolve(directory);
  const passwordFile = path.join(root, 'password');
  try {
    mkdirSync(path.join(root, 'users'), { recursive: true });
    if (!existsSync(passwordFile)) writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
    return { root, data: path.join(root, 'data'), log: path.join(root, 'postgres.log'), password: readFileSync(passwordFile, 'utf8') };
  } catch (fault) {
    throw describeFault(fault, root);
  }
}

/** Names the folder and the reason in one line; faults that are not about the file system pass unchanged. */
export function describeFault(fault: unknown, root: string): unknown {
  const code = (fault as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new DatabaseProblem(`DATA_DIR ${root}: the disk is full`);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new DatabaseProblem(`DATA_DIR ${root}: this user may not write there`);
  if (code === 'ENOTDIR' || code === 'EEXIST') return new DatabaseProblem(`DATA_DIR ${root}: a part of this path is a file, not a folder`);
  return fault;
}

/** Says that this process uses the server, so that nobody else stops it. */
export function join(folder: PostgresFolder): void {
  writeFileSync(userFile(folder, process.pid), '');
}

/** Takes this process off the list; true when no living process is left on it. */
export function leave(folder: PostgresFolder): boolean {
  rmSync(userFile(folder, process.pid), { force: true });
  const others = readdirSync(path.join(folder.root, 'users')).map(Number);
  for (const pid of others) if (!isAlive(pid)) rmSync(userFile(folder, pid), { force: true });
  return !others.some(isAlive);
}

function userFile(folder: PostgresFolder, pid: number): string {
  return path.join(folder.root, 'users', String(pid));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Runs `work` while no other process starts a server in this folder; a lock left by a dead process is ignored. */
export async function alone<Result>(folder: PostgresFolder, work: () => Promise<Result>): Promise<Result> {
  const lock = path.join(folder.root, 'starting');
  while (!takeLock(lock)) await pause(50);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw describeFault(fault, path.dirname(lock));
    const holder = readIfThere(lock);
    if (holder !== '' && !isAlive(Number(holder))) rmSync(lock, { force: true });
    return false;
  }
}

/** Process id and port of the server that runs here or was killed here, as its pid file says. */
export function runningServer(folder: PostgresFolder): { pid: number; port: number } | null {
  const [pid, , , port] = readIfThere(path.join(folder.data, 'postmaster.pid')).split('\n');
  return pid && port ? { pid: Number(pid), port: Number(port) } : null;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
