import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ImportProblem } from '../intake/profile.js';
import { isProfileFile } from '../intake/profile-folder.js';

/** A set of one's own: files, how to read them, and what happened. */
export interface GivenSet {
  readonly files: readonly string[];
  readonly profile: string;
  readonly events: string;
}

/** What the person asked for on the command line. */
export interface EvaluateOptions {
  /** Names of sets; none = all. */
  readonly sets: readonly string[];
  readonly given: GivenSet | null;
  readonly json: boolean;
  readonly list: boolean;
  readonly help: boolean;
}

export const USAGE = `npm run evaluate [-- options]
  --set NAME       only this set (may be given more than once); without it all of them
  --list           name the sets there are
  --file FILE      a CSV of one's own (may be given more than once), with
  --profile NAME     how to read it: one of those there are (npm run import -- --list; default: plain),
                     or a file of your own that ends in .json (db/profiles/README.md), and
  --events FILE      what really happened: JSON, [{id, dataset, good, area, start, end, kind}]
  --json           print nothing but one array of figures
Progress goes to stderr. The exit code is 0 when everything could be measured, whatever the figures are.`;

/** Reads the command line; throws ImportProblem with one line for the person. */
export function readEvaluateOptions(args: readonly string[], cwd: string): EvaluateOptions {
  const values = parse(args);
  const files = (values.file ?? []).map((file) => resolve(cwd, file));
  const events = values.events === undefined ? null : resolve(cwd, values.events);
  if ((files.length === 0) !== (events === null)) throw new ImportProblem('--file and --events go together');
  const profile = values.profile ?? 'plain';
  const given = events === null ? null : { files, profile: isProfileFile(profile) ? resolve(cwd, profile) : profile, events };
  if (given === null && values.profile !== undefined) throw new ImportProblem('--profile says how to read --file; none was given');
  return { sets: values.set ?? [], given, json: values.json === true, list: values.list === true, help: values.help === true };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        set: { type: 'string', multiple: true },
        file: { type: 'string', multiple: true },
        profile: { type: 'string' },
        events: { type: 'string' },
        json: { type: 'boolean' },
        list: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (fault) {
    throw new ImportProblem(fault instanceof Error ? (fault.message.split('. ')[0] ?? fault.message) : String(fault));
  }
}
