import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

// node test/support/run-specs.mjs PROJECT[,PROJECT] [NAME]: runs these jest projects and leaves the outcome in dist/specs/NAME.json.
const [, , projects, name = projects] = process.argv;
const root = path.resolve(import.meta.dirname, '../..');
mkdirSync(path.join(root, 'dist/specs'), { recursive: true });
const node = ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules'];
const jest = ['node_modules/jest/bin/jest.js', '-c', 'test/jest.config.mjs', '--passWithNoTests', '--selectProjects', ...projects.split(',')];
const report = ['--json', `--outputFile=dist/specs/${name}.json`];
const { status } = spawnSync(process.execPath, [...node, ...jest, ...report], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
process.exitCode = status ?? 1;
