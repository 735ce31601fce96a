// The product's server whose wall clock showed CLOCK_SHOWS at CLOCK_FROM (both milliseconds) and has run CLOCK_SPEED times as fast since; says `ready <url>` once. The steady clock stays as it is.
import 'reflect-metadata';

const real = Date.now;
const [from, shows, speed] = ['CLOCK_FROM', 'CLOCK_SHOWS', 'CLOCK_SPEED'].map((name) => Number(process.env[name]));
Date.now = () => Math.round(shows + (real() - from) * speed);

const { startServer } = await import('../../dist/api/main.js');
const { Config } = await import('../../dist/api/platform/config.js');
const server = await startServer(new Config(process.env));
process.stdout.write(`ready ${server.url}\n`);
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
