import path from 'node:path';
import { parseArgs } from 'node:util';
import { backup } from './backup.js';

/** `npm run backup [-- --to FOLDER]`: one file with all tables as of now. Answers the exit code. */
export async function run(
  args: readonly string[],
  { databaseUrl, dataDirectory }: { readonly databaseUrl: string; readonly dataDirectory: string | null },
): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { to: { type: 'string' } } });
  const folder = values.to ?? path.join(dataDirectory ?? '.', 'backups');
  const { file, rows } = await backup(databaseUrl, path.resolve(process.env.INIT_CWD ?? process.cwd(), folder));
  process.stdout.write(`${file}: ${rows} rows\n`);
  return 0;
}
