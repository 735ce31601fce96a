import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { dataFile } from './evaluation-set.js';

/** All rows of a small file of the shared data, by the names of its columns. */
export function readTable<Column extends string>(name: string): readonly Readonly<Record<Column, string>>[] {
  const bytes = readFileSync(dataFile(name));
  return parse(name.endsWith('.gz') ? gunzipSync(bytes) : bytes, { columns: true, bom: true, skip_empty_lines: true });
}
