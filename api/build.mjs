import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { bundleServer } from './bundle.mjs';

// node api/build.mjs PROJECT: compiles one project into dist/PROJECT, which is emptied first, so that nothing outlives its source; api is bundled for a quick start besides.
const [, , project] = process.argv;
const root = path.resolve(import.meta.dirname, '..');
rmSync(path.join(root, 'dist', project), { recursive: true, force: true });
const compiler = path.join(root, 'node_modules/typescript-native/bin/tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', path.join(root, project, 'tsconfig.build.json')], { stdio: 'inherit' });
if (status === 0 && project === 'api') await bundleServer();
process.exitCode = status ?? 1;
