import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { swcOptions } from './swc-options.mjs';

/** Finds `./x.ts` (or `.tsx`) behind an import of `./x.js`. */
export function resolve(specifier, context, next) {
  if (!/^(\.{1,2}\/|file:)/.test(specifier) || !specifier.endsWith('.js') || context.parentURL?.includes('/node_modules/')) return next(specifier, context);
  const asked = new URL(specifier, context.parentURL);
  const source = ['.ts', '.tsx'].map((ending) => new URL(asked.href.replace(/\.js$/, ending))).find((url) => existsSync(url));
  return source === undefined || existsSync(asked) ? next(specifier, context) : { url: source.href, format: 'module', shortCircuit: true };
}

export async function load(url, context, next) {
  if (!/\.tsx?$/.test(url)) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { ...swcOptions, filename, configFile: false, swcrc: false });
  return { format: 'module', source: code, shortCircuit: true };
}
