import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ImportProblem } from './profile.js';
import { isProfileFile } from './profile-folder.js';

/** What the person asked for on the command line. */
export interface ImportOptions {
  readonly files: readonly string[];
  readonly profile: string;
  readonly rejects: string | null;
  readonly progress: boolean;
  readonly json: boolean;
  readonly drain: boolean;
  readonly create: boolean;
  readonly list: boolean;
  readonly help: boolean;
}

export const USAGE = `npm run import -- FILE [FILE…] --profile NAME [options]
  --profile NAME   how to read the files: columns, units, money, time (default: plain), or a .json file of your own
  --list           name the profiles there are
  --create         make outlets and commodities that are not there (most profiles do)
  --rejects FILE   where refused rows go (default: import-rejects/<file>.csv; one file only)
  --no-drain       leave trends and alerts to the running server
  --no-progress    no progress bar
  --json           print nothing but one array of figures
Files are CSV in UTF-8, plain or gzip. An interrupted import goes on where it stopped when it is started again.`;

/** Reads the command line; throws ImportProblem with one line for the person. */
export function readOptions(args: readonly string[], cwd: string): ImportOptions {
  const { values, positionals } = parse(args);
  const files = positionals.map((file) => resolve(cwd, file));
  const list = values.list === true;
  const help = values.help === true;
  const rejects = values.rejects === undefined ? null : resolve(cwd, values.rejects);
  if (files.length === 0 && !list && !help) throw new ImportProblem('name the file to import; --help says how');
  if (rejects !== null && files.length > 1) throw new ImportProblem('--rejects takes one file to import; without it each gets its own');
  if (rejects !== null && files.includes(rejects)) throw new ImportProblem('--rejects names the file to import');
  const { progress = true, drain = true, json = false, create = false, profile = 'plain' } = values;
  const named = isProfileFile(profile) ? resolve(cwd, profile) : profile;
  return { files: [...new Set(files)], profile: named, rejects, progress: progress && !json, json, drain, create, list, help };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      allowNegative: true,
      options: {
        profile: { type: 'string' },
        rejects: { type: 'string' },
        progress: { type: 'boolean' },
        drain: { type: 'boolean' },
        json: { type: 'boolean' },
        create: { type: 'boolean' },
        list: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (fault) {
    throw new ImportProblem(fault instanceof Error ? (fault.message.split('. ')[0] ?? fault.message) : String(fault));
  }
}
