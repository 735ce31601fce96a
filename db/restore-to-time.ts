import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { ARCHIVE_MINUTES, baseBefore, layOut } from './base-backup.js';
import { DatabaseProblem } from './database-problem.js';
import { startPostgres } from './embedded-postgres.js';
import type { Binaries } from './postgres-binaries.js';

const OURS = /^(restore_command|recovery_target_\w+|hot_standby) = .*\n/gm;
const ENDS_BEFORE = /recovery ended before configured recovery target/;

/** What came back: the base it was rolled forward from, and the time of the last change in it (null: none after the base). */
export interface RestoredToTime {
  readonly base: string;
  readonly last: Date | null;
}

/**
 * Makes a new data folder in `directory` with the database as it stood at that time (milliseconds): the newest base backup of before it and everything archived since.
 * Needs the archive to reach that time; what was written within the last minutes before a loss may lie in no archive.
 */
export async function restoreToTime(
  archive: string,
  to: { readonly directory: string; readonly at: number; readonly binaries?: Binaries },
): Promise<RestoredToTime> {
  const base = baseBefore(archive, to.at);
  layOut(base, to.directory, to.at);
  try {
    const last = await rollForward(to);
    const settings = path.join(to.directory, 'data', 'postgresql.auto.conf');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(OURS, ''));
    return { base, last };
  } catch (fault) {
    rmSync(path.join(to.directory, 'data'), { recursive: true, force: true });
    throw fault instanceof DatabaseProblem && ENDS_BEFORE.test(fault.message) ? tooLate(archive, to.at) : fault;
  }
}

const tooLate = (archive: string, at: number): DatabaseProblem =>
  new DatabaseProblem(
    `the archive in ${archive} ends before ${new Date(at).toISOString()}: a running server adds to it every ${ARCHIVE_MINUTES} minutes and with npm run backup -- --base; name an earlier time otherwise`,
  );

/** Starts the server, which reads the archive up to the time before it answers. */
async function rollForward({ directory, binaries }: { readonly directory: string; readonly binaries?: Binaries }): Promise<Date | null> {
  const server = await startPostgres({ directory, ...(binaries === undefined ? {} : { binaries }) });
  const client = new pg.Client({ connectionString: server.url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ last: Date | null }>('select pg_last_xact_replay_timestamp() as last');
    return rows[0]?.last ?? null;
  } finally {
    await client.end().catch(() => undefined);
    await server.stop();
  }
}
