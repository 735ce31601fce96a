import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { dataFile } from './evaluation-set.js';

/** Copies the rows of a zipped file whose first cell, a day, lies in [since, until) to a file in `folder`, and answers its path. Only for files without quoted line breaks. */
export async function daysOfFile(name: string, span: { readonly since: string; readonly until: string }, folder: string): Promise<string> {
  const path = join(folder, name.replace(/\.gz$/, ''));
  async function* kept(): AsyncGenerator<string> {
    let isHeader = true;
    for await (const line of createInterface({ input: createReadStream(dataFile(name)).pipe(createGunzip()) })) {
      const day = line.slice(0, 10);
      if (isHeader || (day >= span.since && day < span.until)) yield `${line}\n`;
      isHeader = false;
    }
  }
  await pipeline(kept(), createWriteStream(path));
  return path;
}
