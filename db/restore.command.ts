import path from 'node:path';
import { parseArgs } from 'node:util';
import { installedBinaries } from './postgres-binaries.js';
import { backupAt, restore } from './restore.js';
import { restoreToTime } from './restore-to-time.js';

const USAGE = `npm run restore -- --from FILE_OR_FOLDER [--to TIME]   (the newest backup not later than it, into an empty database)
npm run restore -- --from ARCHIVE_DIR --to-time TIME [--bin /usr/lib/postgresql/15/bin]   (the database as it stood at that moment, into a new DATA_DIR)
TIME as 2026-11-22T06:00:00+07:00`;

/** A backup holds what is sealed, and not the key. */
const KEY_APART =
  'before the first start: put the secret-key of the installation that was backed up into DATA_DIR, or set its SECRET_KEY; with another key codes of authenticator apps are refused, and people enter with a passkey or a recovery code. Sessions are those of the backup.';

interface Place {
  readonly databaseUrl: string;
  readonly dataDirectory: string | null;
}

/** `npm run restore`: puts a backup into an empty database and compares every table, or makes a data folder as of one moment. Answers the exit code; 2 wrong use. */
export async function run(args: readonly string[], place: Place): Promise<number> {
  const options = { from: { type: 'string' }, to: { type: 'string' }, 'to-time': { type: 'string' }, bin: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const time = values['to-time'] ?? values.to;
  const at = time === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(time);
  const from = values.from === undefined ? null : path.resolve(process.env.INIT_CWD ?? process.cwd(), values.from);
  if (from === null || Number.isNaN(at)) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  return values['to-time'] === undefined ? fromTables(place, backupAt(from, at)) : fromArchive(place, { from, at, bin: values.bin });
}

async function fromTables({ databaseUrl }: Place, from: string): Promise<number> {
  const { file, at, tables, rows, auditHead } = await restore(databaseUrl, from);
  const next = auditHead === null ? '' : `; npm run audit -- verify --head ${auditHead}`;
  process.stdout.write(`${file} of ${new Date(at).toISOString()}: ${tables} tables, ${rows} rows, every sum equal${next}\n${KEY_APART}\n`);
  return 0;
}

async function fromArchive({ dataDirectory }: Place, how: { readonly from: string; readonly at: number; readonly bin: string | undefined }): Promise<number> {
  if (dataDirectory === null) {
    process.stderr.write('DATA_DIR: set it to a new folder, and leave DATABASE_URL out\n');
    return 2;
  }
  const binaries = how.bin === undefined ? {} : { binaries: installedBinaries(how.bin) };
  const { base, last } = await restoreToTime(how.from, { directory: dataDirectory, at: how.at, ...binaries });
  process.stdout.write(
    `${dataDirectory} from ${base}, last change ${last?.toISOString() ?? 'that of the base'}; make a new base, npm run audit -- verify\n${KEY_APART}\n`,
  );
  return 0;
}
