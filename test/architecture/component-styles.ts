import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project-files.js';

const LIBRARY = path.join(root, 'node_modules/@mantine/core');
const STYLE_FILE = /@mantine\/core\/styles\/(\w+)\.css'/g;

/** The components that a file of ours takes from the library; types are none. */
export function componentsIn(text: string): string[] {
  const imports = [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names = '']) => names.split(','));
  return imports
    .map((name) => name.trim())
    .filter((name) => /^[A-Z]/.test(name))
    .map((name) => name.split(' ')[0] ?? name);
}

const moduleOf = (component: string): string => path.join(LIBRARY, 'esm/components', component, `${component}.mjs`);

/** The style files that a component needs: its own, and those of the components it is made of. */
export function stylesOf(component: string): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    for (const [, next = ''] of readFileSync(file, 'utf8').matchAll(/from "(\.[^"]+)"/g)) {
      const style = /(\w+)\.module\.mjs$/.exec(next)?.[1];
      const target = path.join(path.dirname(file), next);
      if (style !== undefined && existsSync(path.join(LIBRARY, 'styles', `${style}.css`))) found.add(style);
      else if (target.includes(`${path.sep}components${path.sep}`)) visit(target);
    }
  };
  visit(moduleOf(component));
  return found;
}

/** `CheckboxCard` is the style of `Checkbox.Card`, which stands in the same file but is used by itself. */
function isPartUnused(style: string, component: string, text: string): boolean {
  return style !== component && style.startsWith(component) && !text.includes(`<${component}.${style.slice(component.length)}`);
}

/** Of the files given by path and text: each style file that is used and not among those loaded, with who needs it. */
export function missingStyles(files: readonly { readonly path: string; readonly text: string }[], loaded: string): string[] {
  const known = new Set([...loaded.matchAll(STYLE_FILE)].map(([, name = '']) => name));
  const missing = ({ path: file, text }: (typeof files)[number], component: string): string[] =>
    [...stylesOf(component)]
      .filter((style) => !known.has(style) && !isPartUnused(style, component, text))
      .map((style) => `${style}.css, for ${component} in ${file}`);
  return [...new Set(files.flatMap((file) => componentsIn(file.text).flatMap((component) => missing(file, component))))].sort();
}
