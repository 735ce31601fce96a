import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json and the printed schema, whether this runs from the sources or from dist. */
export const projectRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'api', 'schema.graphql'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('api/schema.graphql is missing: run `npm run generate`');
  return findRoot(parent);
}
