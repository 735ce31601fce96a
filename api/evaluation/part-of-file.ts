import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { dataFile } from './evaluation-set.js';

/** Which rows: those whose first cell, a day, lies in [since, until), and whose second cell is this one when it is given. */
export interface Part {
  readonly since: string;
  readonly until: string;
  readonly second?: string;
}

/** Copies a part of a zipped file to a file in `folder`, and answers its path. Only for files without quoted cells. */
export async function partOfFile(name: string, { since, until, second }: Part, folder: string): Promise<string> {
  const path = join(folder, `${since}-${second?.replaceAll(' ', '-') ?? 'all'}-${name.replace(/\.gz$/, '')}`);
  async function* kept(): AsyncGenerator<string> {
    let isHeader = true;
    for await (const line of createInterface({ input: createReadStream(dataFile(name)).pipe(createGunzip()) })) {
      const day = line.slice(0, 10);
      const isMeant = day >= since && day < until && (second === undefined || line.split(',', 2)[1] === second);
      if (isHeader || isMeant) yield `${line}\n`;
      isHeader = false;
    }
  }
  await pipeline(kept(), createWriteStream(path));
  return path;
}
