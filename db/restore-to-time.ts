import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { ARCHIVE_MINUTES, baseBefore, layOut, reaches } from './base-backup.js';
import { DatabaseProblem } from './database-problem.js';
import { startPostgres } from './embedded-postgres.js';
import type { Binaries } from './postgres-binaries.js';

const OURS = /^(restore_command|recovery_target_\w+|hot_standby) = .*\n/gm;
const ENDS_BEFORE = /recovery ended before configured recovery target/;

interface Place {
  readonly directory: string;
  readonly binaries?: Binaries;
}

/** What came back: the base it was rolled forward from, and the time of the last change in it (null: none after the base). */
export interface RestoredToTime {
  readonly base: string;
  readonly last: Date | null;
}

/**
 * Makes a new data folder in `directory` with the database as it stood at that time (milliseconds): the newest base backup of before it and everything archived since.
 * Needs the archive to reach that time; what was written within the last minutes before a loss may lie in no archive.
 */
export async function restoreToTime(archive: string, to: Place & { readonly at: number }): Promise<RestoredToTime> {
  const base = baseBefore(archive, to.at);
  const last = await rollTo(base, to, to.at).catch((fault: unknown) => {
    if (!(fault instanceof DatabaseProblem) || !ENDS_BEFORE.test(fault.message)) throw fault;
    // Nothing was written after that time, so the end of the archive is how it stood then, if it reaches that far.
    if (!reaches(archive, to.at)) throw tooLate(archive, to.at);
    return rollTo(base, to, null);
  });
  return { base, last };
}

/** Answers the time of the last change; leaves no folder behind where it fails. */
async function rollTo(base: string, to: Place, at: number | null): Promise<Date | null> {
  layOut(base, to.directory, at);
  const data = path.join(to.directory, 'data');
  try {
    const last = await rollForward(to);
    const settings = path.join(data, 'postgresql.auto.conf');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace(OURS, ''));
    return last;
  } catch (fault) {
    rmSync(data, { recursive: true, force: true });
    throw fault;
  }
}

const tooLate = (archive: string, at: number): DatabaseProblem =>
  new DatabaseProblem(
    `the archive in ${archive} ends before ${new Date(at).toISOString()}: a running server adds to it every ${ARCHIVE_MINUTES} minutes and with npm run backup -- --base; name an earlier time otherwise`,
  );

/** Starts the server, which reads the archive up to the time before it answers. */
async function rollForward({ directory, binaries }: Place): Promise<Date | null> {
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
