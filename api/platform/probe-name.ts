import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './project-root.js';

/** How the lines by which processes look at the database begin. */
export const PROBE = 'cungcau-probe';
/** PostgreSQL keeps this many characters of a name. */
const LONGEST = 63;

/** The version of this program. */
export const version: string = String((JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { readonly version: unknown }).version);

/** `cungcau-probe server 0.1.0 machine:4711`, cut where PostgreSQL would cut it. */
export const probeName = (name: string): string => `${PROBE} ${name} ${version} ${hostname()}:${process.pid}`.slice(0, LONGEST);

export function readProbeName(application: string): { readonly name: string; readonly version: string; readonly machine: string } {
  const [, name = '', of = '', machine = ''] = application.split(' ');
  return { name, version: of, machine };
}
