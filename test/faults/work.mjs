// The product's worker as a process of its own, for kill tests: settings come from the environment; says `ready worker` once.
import 'reflect-metadata';
import { Config } from '../../dist/api/platform/config.js';
import { startWorker } from '../../dist/api/worker.js';

const worker = await startWorker(new Config(process.env));
process.stdout.write('ready worker\n');
process.once('SIGTERM', () => void worker.close().then(() => process.exit(0)));
