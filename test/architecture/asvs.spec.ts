import { existsSync } from 'node:fs';
import path from 'node:path';
import { readProjectFile, root } from './project-files.js';

/** How many requirements each chapter of ASVS 5.0.0 has at the levels 1 and 2. */
const CHAPTERS = { V1: 27, V2: 11, V3: 19, V4: 10, V5: 9, V6: 35, V7: 18, V8: 7, V9: 7, V10: 29, V11: 14, V12: 9, V13: 13, V14: 9, V15: 13, V16: 16, V17: 7 };
const ANSWERS = ['test', 'document', 'reason', 'deployment', 'open'];

const rows = readProjectFile('test/faults/asvs.md')
  .split('\n')
  .filter((line) => /^\| V\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, number = '', level = '', answer = '', words = '', where = '']) => ({ number, level, answer, words, where }));

describe('the sheet of ASVS 5.0, levels 1 and 2', () => {
  it('answers each of the 253 requirements once', () => {
    expect(rows).toHaveLength(253);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(253);
    expect(rows.filter(({ level }) => level === '1')).toHaveLength(70);
    const counts: Record<string, number> = {};
    for (const { number } of rows) counts[number.split('.')[0] ?? ''] = (counts[number.split('.')[0] ?? ''] ?? 0) + 1;
    expect(counts).toEqual(CHAPTERS);
  });

  it('answers in words, by a kind that is told', () => {
    expect(rows.filter(({ answer, words }) => !ANSWERS.includes(answer) || words === '')).toEqual([]);
  });

  it('names files that are there', () => {
    const missing = rows.filter(({ answer, where }) => answer !== 'open' && !existsSync(path.join(root, where.replaceAll('`', ''))));
    expect(missing).toEqual([]);
  });

  it('leaves nothing of level 1 open, and of level 2 at most five, each with who sees to it by when', () => {
    const open = rows.filter(({ answer }) => answer === 'open');
    expect(open.filter(({ level }) => level === '1')).toEqual([]);
    expect(open.length).toBeLessThanOrEqual(5);
    expect(open.filter(({ where }) => !/^owner: .+; by 20\d\d-\d\d-\d\d$/.test(where))).toEqual([]);
  });
});
