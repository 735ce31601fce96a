import path from 'node:path';
import { parseArgs } from 'node:util';
import { backupAt, restore } from './restore.js';

const USAGE = 'npm run restore -- --from FILE_OR_FOLDER [--to TIME]   (TIME as 2026-11-22T06:00:00+07:00; the newest backup not later than it)';

/** `npm run restore`: puts a backup into an empty database and compares every table. Answers the exit code; 2 wrong use. */
export async function run(args: readonly string[], { databaseUrl }: { readonly databaseUrl: string }): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { from: { type: 'string' }, to: { type: 'string' } } });
  const to = values.to === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(values.to);
  if (values.from === undefined || Number.isNaN(to)) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const { file, at, tables, rows, auditHead } = await restore(databaseUrl, backupAt(path.resolve(process.env.INIT_CWD ?? process.cwd(), values.from), to));
  process.stdout.write(
    `${file} of ${new Date(at).toISOString()}: ${tables} tables, ${rows} rows, every sum equal${auditHead === null ? '' : `; npm run audit -- verify --head ${auditHead}`}\n`,
  );
  return 0;
}
