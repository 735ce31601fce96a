import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './project-files.js';

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

/** Each breaks one rule: a file that is added, what it imports or says, and who must catch it. */
const PLANTED: readonly { rule: string; file: string; text: string }[] = [
  { rule: 'no-looking-ahead-from-report', file: 'api/report/planted.ts', text: `import '../trend/planted.js';` },
  { rule: 'no-looking-ahead-from-platform', file: 'api/platform/planted.ts', text: `import '../commodity/planted.view.js';` },
  { rule: 'no-looking-ahead-from-alert', file: 'api/alert/planted.ts', text: `import '../demo/planted.js';` },
  { rule: 'rooms-do-not-know-the-house', file: 'api/trend/planted.ts', text: `import '../app.module.js';` },
  { rule: 'domain-is-pure', file: 'api/domain/planted.ts', text: `import 'node:fs';` },
  { rule: 'domain-is-pure', file: 'api/domain/planted-two.ts', text: `import '../platform/clock.js';` },
  { rule: 'web-knows-only-the-domain', file: 'web/report/planted.ts', text: `import '../../api/platform/clock.js';` },
  { rule: 'ui-is-dumb', file: 'web/ui/planted.ts', text: `import '../report/planted.js';` },
  { rule: 'ui-is-dumb', file: 'web/ui/planted-two.ts', text: `import '@domain/instant.js';` },
  { rule: 'migrations-stand-alone', file: 'db/migrations/202601010000-create-planted.ts', text: `import '../../api/domain/instant.js';` },
  { rule: 'db-knows-only-the-domain', file: 'db/planted.ts', text: `import '../api/platform/clock.js';` },
  { rule: 'nothing-shipped-knows-the-tests', file: 'api/outlet/planted.ts', text: `import '../../test/support/database.js';` },
  { rule: 'only-stores-and-views-touch-the-database', file: 'api/report/planted.service.ts', text: `import 'pg';` },
  { rule: 'only-stores-and-views-touch-the-database', file: 'api/report/planted.resolver.ts', text: `import 'typeorm';` },
  { rule: 'stores-and-entities-are-private-to-their-room', file: 'api/demo/planted.ts', text: `import '../alert/planted.store.js';` },
  { rule: 'resolvers-do-not-reach-stores', file: 'api/alert/planted.resolver.ts', text: `import './planted.store.js';` },
  { rule: 'no-circles', file: 'api/alert/planted-circle.ts', text: `import './planted.store.js';` },
  { rule: 'no-strays', file: 'api/account/planted-stray.ts', text: `` },
  { rule: 'imports-resolve', file: 'api/account/planted.ts', text: `import './nowhere.js';` },
];
const BYSTANDERS: readonly { file: string; text: string }[] = [
  { file: 'api/commodity/planted.view.ts', text: '' },
  { file: 'api/alert/planted.store.ts', text: `import './planted-circle.js';` },
];

const UNTIDY: readonly { rule: string; file: string; text: string }[] = [
  { rule: 'noDefaultExport', file: 'api/report/untidy-one.ts', text: `export default 1;\n` },
  { rule: 'noExplicitAny', file: 'api/report/untidy-two.ts', text: `export const x: any = 1;\n` },
  { rule: 'noNonNullAssertion', file: 'api/report/untidy-three.ts', text: `export const f = (x: string | null): string => x!;\n` },
  { rule: 'useMaxParams', file: 'api/report/untidy-four.ts', text: `export const f = (a: 1, b: 1, c: 1, d: 1, e: 1): number => a + b + c + d + e;\n` },
  { rule: 'noExcessiveLinesPerFunction', file: 'api/report/untidy-five.ts', text: `export function f(): void {\n${'  f();\n'.repeat(41)}}\n` },
  { rule: 'noRestrictedGlobals', file: 'api/domain/untidy-six.ts', text: `export const at = (): number => Date.now();\n` },
  { rule: 'noRestrictedGlobals', file: 'api/domain/untidy-seven.ts', text: `export const home = (): string | undefined => process.env.HOME;\n` },
  { rule: 'format', file: 'api/report/untidy-eight.ts', text: `export  const x = "1"\n` },
];

function cruise(folder: string): Violation[] {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', 'test/architecture/import-rules.cjs', '--output-type', 'json', 'api', 'db', 'web', 'test'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 100_000_000 });
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

function plant(folder: string, faults: readonly { file: string; text: string }[]): void {
  for (const { file, text } of faults) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text === '' ? 'export const planted = 1;\n' : `${text}\n`);
  }
}

describe('who may import whom', () => {
  it('is kept by the project', () => {
    expect(cruise(root).map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });
});

describe('planted faults', () => {
  let copy: string;

  beforeAll(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'cungcau-planted-'));
    const skip = /\/(node_modules|artefacts|generated)(\/|$)/;
    for (const part of ['api', 'db', 'web', 'test', 'tsconfig.base.json', 'package.json', '.biome.json', '.gitignore']) {
      cpSync(path.join(root, part), path.join(copy, part), { recursive: true, filter: (file) => !skip.test(file) });
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('are caught by the import rules, each by its own', () => {
    plant(copy, [...PLANTED, ...BYSTANDERS]);
    const caught = cruise(copy).map(({ rule, from }) => `${rule.name}: ${from}`);
    expect(PLANTED.filter(({ rule, file }) => !caught.includes(`${rule}: ${file}`))).toEqual([]);
  });

  it('are caught by the linter, each by its own rule', () => {
    const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
    for (const { file, text } of UNTIDY) {
      mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
      writeFileSync(path.join(copy, file), text);
    }
    const said = spawnSync(process.execPath, [biome, 'check', '--max-diagnostics=none', '--colors=off', ...UNTIDY.map(({ file }) => file)], {
      cwd: copy,
      encoding: 'utf8',
    });
    const heads = `${said.stdout}${said.stderr}`.split('\n');
    const missed = UNTIDY.filter(({ rule, file }) => !heads.some((line) => line.startsWith(file) && line.includes(rule)));
    expect(missed).toEqual([]);
  });
});
