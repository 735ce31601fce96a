import path from 'node:path';
import { parseArgs } from 'node:util';
import { backup } from './backup.js';
import { baseBackup } from './base-backup.js';
import { DatabaseProblem } from './database-problem.js';

const resolve = (folder: string): string => path.resolve(process.env.INIT_CWD ?? process.cwd(), folder);

/** `npm run backup [-- --to FOLDER]`: one file with all tables as of now. `--base`: the data folder itself, from which the archive leads to any moment after. Answers the exit code. */
export async function run(
  args: readonly string[],
  { databaseUrl, dataDirectory }: { readonly databaseUrl: string; readonly dataDirectory: string | null },
): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { to: { type: 'string' }, base: { type: 'boolean', default: false } } });
  if (values.base) return base(databaseUrl, values.to ?? process.env.ARCHIVE_DIR);
  const folder = values.to ?? path.join(dataDirectory ?? '.', 'backups');
  const { file, rows } = await backup(databaseUrl, resolve(folder));
  process.stdout.write(`${file}: ${rows} rows\n`);
  return 0;
}

async function base(databaseUrl: string, archive: string | undefined): Promise<number> {
  if (!archive) throw new DatabaseProblem('ARCHIVE_DIR: set it to the folder in which the database keeps its archive');
  process.stdout.write(`${await baseBackup(databaseUrl, resolve(archive))}\n`);
  return 0;
}
