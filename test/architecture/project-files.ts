import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

const NOT_OURS = ['.git', '.nx', 'node_modules', 'dist', 'artefacts', 'import-rejects'];
const TEXT = /\.(tsx?|mjs|cjs|json|md|sql|graphql|css|html|yml|yaml|conf|Dockerfile|csv|svg)$|\/(run|\.\w+)$/;

/** Names at the top of the project that git is told to ignore, as they may lie there. */
export const ignoredNames: readonly string[] = ['node_modules', 'dist', 'import-rejects', ...readdirSync(root).filter((name) => name.endsWith('.log'))];

/** Every text file of the project that people wrote, as a path from the root with slashes. */
export function projectFiles(folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (NOT_OURS.includes(entry.name) || entry.name.startsWith('.data')) return [];
    if (entry.isDirectory()) return projectFiles(file);
    return TEXT.test(`/${file}`) ? [file] : [];
  });
}

export function readProjectFile(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}
