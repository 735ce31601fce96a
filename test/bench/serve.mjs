// The product's own server as a process of its own, for benchmarks and kill tests. Settings come from the environment; says `ready <url>` once.
import { built } from '../../api/launch.mjs';

const { startServer } = await built('api/main.js');
const { Config } = await built('api/platform/config.js');
const server = await startServer(new Config(process.env));
process.stdout.write(`ready ${server.url}\n`);
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
