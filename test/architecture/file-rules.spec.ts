import { readdirSync } from 'node:fs';
import { fileProblems, isLong, lockProblems, topLevelProblems } from './file-rules.js';
import { ignoredNames, projectFiles, readProjectFile, root } from './project-files.js';

describe('the files of the project', () => {
  it('have names, lengths and texts as the house asks', () => {
    expect(projectFiles().flatMap((file) => fileProblems(file, readProjectFile(file)))).toEqual([]);
  });

  it('are mostly short; the others are listed for the eye', () => {
    const long = projectFiles().filter((file) => isLong(file, readProjectFile(file)));
    if (long.length > 0) console.warn(`longer than 200 lines:\n${long.join('\n')}`);
    expect(long.length).toBeLessThan(projectFiles().length / 20);
  });

  it('lie below the top level that was agreed', () => {
    expect(topLevelProblems(readdirSync(root), ignoredNames)).toEqual([]);
  });

  it('lock every package for every platform', () => {
    const { packages } = JSON.parse(readProjectFile('package-lock.json'));
    expect(lockProblems(packages)).toEqual([]);
  });
});

describe('the file rules catch', () => {
  const faults: readonly { name: string; path: string; text?: string }[] = [
    { name: 'an index file', path: 'api/report/index.ts' },
    { name: 'a capital letter in a name', path: 'api/report/acceptReport.ts' },
    { name: 'an eighth kind of file in a room', path: 'api/report/report.helper.ts' },
    { name: 'a capital letter in a screen', path: 'web/report/ReportForm.tsx' },
    { name: 'a migration without its minute', path: 'db/migrations/20261122-create-report.ts' },
    { name: 'a migration without a verb', path: 'db/migrations/202611221140-report.ts' },
    { name: 'a file that goes on and on', path: 'api/report/report.service.ts', text: 'line();\n'.repeat(401) },
    { name: 'a test that runs alone', path: 'test/api/report.spec.ts', text: 'it.only("x", () => 1);' },
    { name: 'a test left out', path: 'test/api/report.spec.ts', text: 'describe.skip("x", () => 1);' },
    { name: 'a test left out by a letter', path: 'test/api/report.spec.ts', text: '  xit("x", () => 1);' },
    { name: 'a spec that sleeps', path: 'test/api/report.spec.ts', text: 'await new Promise((r) => setTimeout(r, 100));' },
    { name: 'an unfinished note', path: 'api/report/report.service.ts', text: 'work(); // TODO later' },
    { name: 'code in a comment', path: 'api/report/report.service.ts', text: '  // const old = 1;' },
    { name: 'a range with both ends in it', path: 'api/report/report.view.ts', text: 'where at between $1 and $2' },
    { name: 'a domain that reads the clock', path: 'api/domain/cutoff.ts', text: 'const now = Date.now();' },
    { name: 'a domain that rolls dice', path: 'api/domain/cutoff.ts', text: 'return Math.random();' },
    { name: 'a registry host', path: '.npmrc', text: ['registry=https://registry', 'npmjs', 'org/'].join('.') },
    { name: 'a path of one machine', path: 'README.md', text: ['see "', 'work', 'shared', 'data"'].join('/') },
    { name: 'a name that says nothing', path: 'api/report/report.service.ts', text: 'export class ReportManager {}' },
  ];

  it.each(faults)('$name', ({ path, text }) => {
    expect(fileProblems(path, text ?? '')).toHaveLength(1);
  });

  it('a stranger at the top, and a lack', () => {
    expect(topLevelProblems(['api', 'scripts'], [])).toEqual(expect.arrayContaining(['scripts does not belong at the top', 'web is missing at the top']));
  });

  it('a lock file made on one platform only', () => {
    const packages = { '': {}, 'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-windows': '1' } }, 'node_modules/a-linux': {} };
    expect(lockProblems(packages)).toEqual(['node_modules/a: a-windows is not in the lock file']);
  });
});
