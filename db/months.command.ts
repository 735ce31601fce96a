import path from 'node:path';
import { parseArgs } from 'node:util';
import { type MonthMoved, putMonthBack, putMonthsAway } from './months.js';

const USAGE = `npm run months -- away --before 2025-07 --to FOLDER   (reports of before that month leave the database, a file for each month)
npm run months -- back FILE                            (a month comes back)`;

const resolve = (place: string): string => path.resolve(process.env.INIT_CWD ?? process.cwd(), place);
const say = ({ partition, file, rows }: MonthMoved): boolean => process.stdout.write(`${partition}: ${rows} reports, ${file}\n`);

/** `npm run months`: puts old reports away and brings them back. Answers the exit code; 2 wrong use. */
export async function run(args: readonly string[], { databaseUrl }: { readonly databaseUrl: string }): Promise<number> {
  const options = { before: { type: 'string' }, to: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const [act, file] = positionals;
  if (act === 'back' && file !== undefined) {
    say(await putMonthBack(databaseUrl, resolve(file)));
    return 0;
  }
  const before = /^\d{4}-(0[1-9]|1[0-2])$/.test(values.before ?? '') ? Date.parse(`${values.before}-01T00:00:00Z`) : null;
  if (act !== 'away' || before === null || values.to === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const moved = await putMonthsAway(databaseUrl, resolve(values.to), { before, now: Date.now() });
  moved.forEach(say);
  if (moved.length === 0) process.stdout.write(`no reports of before ${values.before}\n`);
  return 0;
}
