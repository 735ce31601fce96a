import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { projectRoot } from './project-root.js';

const FRAME = /(?:file:\/\/)?(\/[^\s():]*\/bundled\/[^\s():/]+\.js):(\d+):(\d+)/g;

const maps = new Map<string, SourceMap | null>();

/** The same text with places in the bundle told as those of the modules they come from (`dist/api/report/report.service.js:12:3`). The maps are read when the first fault is told, not at every start. */
export const readableStack = (text: string): string =>
  text.replace(FRAME, (place: string, file: string, line: string, column: string) => {
    const found = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (found === undefined || !('originalSource' in found)) return place;
    const source = resolve(dirname(file), found.originalSource);
    return `${relative(projectRoot, source)}:${found.originalLine + 1}:${found.originalColumn + 1}`;
  });

function mapOf(file: string): SourceMap | null {
  const kept = maps.get(file);
  if (kept !== undefined) return kept;
  const read = existsSync(`${file}.map`) ? new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8'))) : null;
  maps.set(file, read);
  return read;
}
