import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readableStack } from './readable-stack.js';

describe('a stack out of the bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stack-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('names the modules the code comes from, in the middle of what is said besides', () => {
    const file = join(folder, 'bundled', 'chunk-a1.js');
    mkdirSync(join(folder, 'bundled'));
    // Line 1 of the bundle is line 3 of the module.
    writeFileSync(`${file}.map`, JSON.stringify({ version: 3, sources: ['../module.js'], names: [], mappings: 'AAEA' }));
    expect(readableStack(`id: Error: x\n    at store (file://${file}:1:1)\n    at file:///elsewhere.js:2:3`)).toMatch(
      /^id: Error: x\n {4}at store \(\S*module\.js:3:1\)\n {4}at file:\/\/\/elsewhere\.js:2:3$/,
    );
  });

  it('is left as it is where no map lies beside the file', () => {
    const stack = `at store (file://${folder}/bundled/other.js:1:1)`;
    expect(readableStack(stack)).toBe(stack);
  });
});
