import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './support/chromium.mjs';

// npm test [-- --only STEP[,STEP]]: every check there is, one line each; what fails shows its output, and the last line counts.
const root = path.resolve(import.meta.dirname, '..');
const LIMIT = 20 * 60_000;
const nx = (...args) => ['node_modules/nx/dist/bin/nx.js', 'run-many', '--output-style=static', ...args];
const specs = (projects, name) => ['test/support/run-specs.mjs', projects, name];

/** `outcomes` names the files with jest's counts; a step without them counts as one. `ready` answers what the step needs, or why it is left out. */
const STEPS = [
  { name: 'types', what: 'type check of every project', run: nx('-t', 'typecheck') },
  { name: 'lint', what: 'lint and format', run: nx('-t', 'lint') },
  { name: 'architecture', what: 'import rules, file rules, images', run: specs('architecture', 'architecture'), outcomes: ['architecture'] },
  { name: 'generated', what: 'generated files unchanged', run: ['test/support/generate.mjs', '--check'] },
  { name: 'supply', what: 'bill of materials and licences of what is shipped', run: ['test/support/supply.mjs'] },
  { name: 'build', what: 'build', run: nx('-t', 'build') },
  { name: 'unit', what: 'unit specs of domain, api, web', run: nx('-t', 'test', '-p', 'domain,api,web'), outcomes: ['domain', 'api', 'web'] },
  {
    name: 'embedded',
    what: 'black box over the embedded PostgreSQL',
    run: specs('db,test', 'embedded'),
    outcomes: ['embedded'],
    ready: () => ({ env: NO_OTHER_DATABASE }),
  },
  { name: 'system', what: 'black box over a system PostgreSQL', run: specs('db,test', 'system'), outcomes: ['system'], ready: systemPostgres },
  { name: 'browser', what: 'a real Chromium drives the built page', run: specs('browser', 'browser'), outcomes: ['browser'], ready: browser },
  { name: 'faults', what: 'lost announcements and generated requests', run: ['test/faults/run.mjs', '--only', 'R10,FUZZ'] },
];
const NO_OTHER_DATABASE = { TEST_DATABASE_URL: '', TEST_POSTGRES_BIN: '' };

function systemPostgres() {
  if (process.env.TEST_DATABASE_URL) return { note: 'TEST_DATABASE_URL' };
  const home = process.env.TEST_POSTGRES_BIN || installedPostgres();
  return home
    ? { note: home, env: { TEST_POSTGRES_BIN: home } }
    : { skip: 'no PostgreSQL 15 or newer found in /usr/lib/postgresql, and TEST_DATABASE_URL is not set' };
}

function installedPostgres() {
  const shelf = '/usr/lib/postgresql';
  const majors = existsSync(shelf) ? readdirSync(shelf).filter((major) => Number(major) >= 15) : [];
  const homes = majors.sort((a, b) => Number(b) - Number(a)).map((major) => path.join(shelf, major, 'bin'));
  return homes.find((home) => existsSync(path.join(home, 'postgres')) && existsSync(path.join(home, 'initdb')));
}

async function browser() {
  const found = await findChromium();
  return found === null ? { skip: 'no Chromium found, set CHROMIUM' } : { note: found.executablePath, env: NO_OTHER_DATABASE };
}

/** Runs one program to its end, or to the limit; its output is kept for the case that it fails. */
function runProgram(args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NX_ISOLATE_PLUGINS: 'false', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const output = [];
    const kill = () => process.kill(-child.pid, 'SIGTERM');
    const timer = setTimeout(() => {
      output.push(`\nstopped after ${LIMIT / 60_000} minutes\n`);
      kill();
    }, LIMIT);
    process.once('SIGINT', kill).once('SIGTERM', kill);
    child.stdout.on('data', (bytes) => output.push(bytes));
    child.stderr.on('data', (bytes) => output.push(bytes));
    child.once('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', kill).off('SIGTERM', kill);
      resolve({ isOk: code === 0, output: output.join('') });
    });
  });
}

const outcomeFile = (name) => path.join(root, 'dist/specs', `${name}.json`);

function countsOf(step, isOk) {
  const files = (step.outcomes ?? []).map(outcomeFile).filter((file) => existsSync(file));
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of files) {
    const seen = JSON.parse(readFileSync(file, 'utf8'));
    counts.passed += seen.numPassedTests;
    counts.failed += seen.numFailedTests + seen.numRuntimeErrorTestSuites;
    counts.skipped += seen.numPendingTests + seen.numTodoTests;
  }
  if (!step.outcomes && isOk) counts.passed = 1;
  if (!isOk && counts.failed === 0) counts.failed = 1;
  return counts;
}

async function runStep(step) {
  const began = performance.now();
  const ready = (await step.ready?.()) ?? {};
  const title = `${step.name.padEnd(13)}${step.what}`;
  if (ready.skip) {
    console.log(`○ ${title}: skipped: ${ready.skip}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  for (const name of step.outcomes ?? []) rmSync(outcomeFile(name), { force: true });
  const { isOk, output } = await runProgram(step.run, ready.env);
  const counts = countsOf(step, isOk);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const many = step.outcomes ? `, ${counts.passed} of ${counts.passed + counts.failed}` : '';
  console.log(`${isOk ? '✓' : '✗'} ${title}${ready.note ? ` (${ready.note})` : ''}${many}, ${seconds} s`);
  if (!isOk) console.log(output.split('\n').slice(-250).join('\n'));
  return counts;
}

function chosenSteps() {
  const place = process.argv.indexOf('--only');
  if (place < 0) return STEPS;
  const names = (process.argv[place + 1] ?? '').split(',');
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length === 0) return STEPS.filter((step) => names.includes(step.name));
  console.error(`there is no step "${unknown.join(', ')}"; there are: ${STEPS.map((step) => step.name).join(', ')}`);
  process.exit(1);
}

mkdirSync(path.join(root, 'dist/specs'), { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
for (const step of chosenSteps()) {
  const counts = await runStep(step);
  for (const kind of Object.keys(total)) total[kind] += counts[kind];
}
const line = `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`;
console.log(`\nTests: ${line}\n${line}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
