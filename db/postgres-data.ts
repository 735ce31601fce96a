import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseProblem } from './database-problem.js';
import { type Binaries, unprivileged } from './postgres-binaries.js';
import type { PostgresFolder } from './postgres-folder.js';

/** Builds the data folder under another name first, so that a start killed half-way leaves no half-made database. */
export function initialise(folder: PostgresFolder, binaries: Binaries, say: (line: string) => void): void {
  const draft = `${folder.data}.new`;
  const passwordFile = path.join(folder.root, 'password.new');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const { wrap, owner } = unprivileged(draft);
  writeFileSync(passwordFile, `${folder.password}\n`, { mode: 0o600 });
  if (owner !== null) chownSync(passwordFile, owner.uid, owner.gid);
  const locale = binaries.major >= 17 ? ['--locale-provider=builtin', '--locale=C.UTF-8'] : ['--locale=C.UTF-8'];
  const command = [...wrap, binaries.initdb, '-D', draft, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '-k', ...locale];
  try {
    execFileSync(command[0] ?? '', command.slice(1), { ...owner, cwd: folder.root, stdio: ['ignore', 'ignore', 'pipe'] });
    renameSync(draft, folder.data);
  } catch (fault) {
    rmSync(draft, { recursive: true, force: true });
    const said = String((fault as { stderr?: Buffer }).stderr ?? '');
    throw said === '' ? fault : new DatabaseProblem(`PostgreSQL cannot make its data folder ${folder.data}: ${lastWords(said)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  say(`made ${folder.data} (PostgreSQL ${binaries.major})`);
}

/** Refuses a data folder of another release, which only that release can read. */
export function checkVersion(folder: PostgresFolder, binaries: Binaries): void {
  const made = Number(readFileSync(path.join(folder.data, 'PG_VERSION'), 'utf8'));
  if (made !== binaries.major) {
    throw new DatabaseProblem(
      `DATA_DIR ${folder.root}: made by PostgreSQL ${made}, but this program brings ${binaries.major}; use another DATA_DIR or set DATABASE_URL`,
    );
  }
}

/** What a server says to those who ask while it cannot answer: we ask until it does. */
const TO_WHO_KNOCKS = /FATAL: +the database system is (?:starting up|shutting down|not (?:yet )?accepting connections|in recovery mode)/;

/** The one line of a server's log that says why it gave up. */
export function lastWords(log: string): string {
  if (/No space left on device|Check free disk space|Disk quota exceeded/.test(log)) return 'the disk is full';
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const faults = lines.filter((line) => /FATAL|PANIC|[Ee]rror:/.test(line));
  const told = faults.findLast((line) => !TO_WHO_KNOCKS.test(line)) ?? faults.at(-1) ?? lines.at(-1) ?? 'it said nothing';
  return told.replace(/^.*?(FATAL|PANIC|error): +/i, '').trim();
}
