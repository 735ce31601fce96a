import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../platform/project-root.js';
import { ImportProblem, type Profile, readProfile } from './profile.js';

const folder = join(projectRoot, 'db', 'profiles');

/** Names of the profiles that are shipped, or put beside them, in order. */
export function profileNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

/** The profile of that name; throws ImportProblem naming those there are. */
export function loadProfile(name: string): Profile {
  const names = profileNames();
  if (!names.includes(name)) throw new ImportProblem(`there is no profile "${name}"; there are: ${names.join(', ')}`);
  return readProfile(name, readFileSync(join(folder, `${name}.json`), 'utf8'));
}
