import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../platform/project-root.js';
import { ImportProblem, type Profile, readProfile } from './profile.js';

const folder = join(projectRoot, 'db', 'profiles');

/** Names of the profiles that are shipped, or put beside them, in order. */
export function profileNames(): string[] {
  return readdirSync(folder)
    .filter(isProfileFile)
    .map((file) => basename(file, ENDING))
    .sort();
}

const ENDING = '.json';

/** Whether a profile is named by its file, and not by its name in the folder. */
export const isProfileFile = (name: string): boolean => name.endsWith(ENDING);

/** The profile of that name, or in that file when it ends in `.json`; throws ImportProblem naming those there are. */
export function loadProfile(name: string): Profile {
  if (isProfileFile(name)) {
    if (!existsSync(name)) throw new ImportProblem(`${name}: there is no such profile file`);
    return readProfile(basename(name, ENDING), readFileSync(name, 'utf8'));
  }
  const names = profileNames();
  if (!names.includes(name))
    throw new ImportProblem(`there is no profile "${name}"; there are: ${names.join(', ')}, or a file of your own that ends in ${ENDING}`);
  return readProfile(name, readFileSync(join(folder, `${name}${ENDING}`), 'utf8'));
}
