import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const JEST = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '-c', 'test/jest.config.mjs'];
const LIMIT = 10 * 60_000;

/** Runs a program of this project to its end and answers what it printed. */
function printed(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT });
    const chunks = [];
    child.stdout.on('data', (bytes) => chunks.push(bytes));
    child.stderr.resume();
    child.once('error', reject).once('close', () => resolve(Buffer.concat(chunks).toString()));
  });
}

/** One spec of the server: how many of its cases passed, and its words. */
async function runSpec(pattern) {
  const folder = mkdtempSync(path.join(tmpdir(), 'cungcau-phone-'));
  const file = path.join(folder, 'outcome.json');
  try {
    const words = await printed([...JEST, '--selectProjects', 'test', '--testPathPatterns', pattern, '--json', '--outputFile', file]);
    const { numPassedTests: passed, numTotalTests: total } = JSON.parse(readFileSync(file, 'utf8'));
    return { words, passed, total };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** C9, C26, C30: what the server's own specs and benchmark measure. */
export async function measureServerSide(rows) {
  const kit = await runSpec('api/field-kit');
  const bytes = /field kit of a province: (\d+) bytes/.exec(kit.words)?.[1];
  rows.add('C9 reference data of a province, brotli', bytes === undefined ? 'not told' : Number(bytes) / 1000, 'KB', 60);
  const cases = await runSpec('api/check-cases');
  rows.add(
    'C26 cases judged alike on phone and server',
    cases.total === 0 ? 0 : cases.passed / cases.total,
    'share',
    { is: 1 },
    `${cases.passed} of ${cases.total}`,
  );
  const bench = JSON.parse(await printed(['api/run-command.mjs', 'bench', '--quick', '--json', '--only', 'slot']));
  const slot = (name) => bench.find((row) => row.name === name)?.value ?? 'not told';
  rows.add('C30 a slot of the whole country, reports accepted', slot('slot.accepted'), 'reports', { is: 3321 });
  rows.add('C30 until the last is acknowledged', slot('slot.acknowledged'), 's', 60);
  rows.add('C30 until the last is in the trends', slot('slot.in-the-trends'), 's', 60);
}
