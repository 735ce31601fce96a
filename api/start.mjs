import './check-node.mjs';
import { buildIfStale, built, checkPort, explain, openDatabase, readConfig } from './launch.mjs';

// npm start: one process that builds when needed, brings up the database, and serves API and page until it is told to stop.
const say = (line) => console.log(`[start] ${line}`);
const toClose = [];
let isStopping = false;

/** Closes what was opened, newest first, and ends the process; a second signal ends it at once. */
async function stop(code) {
  if (isStopping) process.exit(1);
  isStopping = true;
  for (const close of toClose.reverse()) await close().catch((fault) => console.error(explain(fault)));
  process.exit(code);
}

/** What breaks while everything is being closed is of no interest any more. */
function fail(fault) {
  if (isStopping) return;
  console.error(`[start] ${explain(fault)}`);
  stop(1);
}

async function start() {
  await buildIfStale(say);
  const wanted = await readConfig();
  await checkPort(wanted.host, wanted.port);
  const database = await openDatabase(say, wanted);
  toClose.push(() => database.stop());
  const config = await readConfig(database.url);
  if (config.durability === 'required') await (await built('db/durability.js')).checkDurability(config.databaseUrl);
  if (config.demo === 'auto') await playDemo(config);
  const { startServer } = await built('api/main.js');
  const server = await startServer(config);
  toClose.push(() => server.close());
  say(`ready in ${Math.round(performance.now())} ms`);
  await greet(config, server.url);
}

/** The invented province belongs into a new database; one that has reports is left alone without loading the demo at all. */
async function playDemo(config) {
  const [{ used }] = await ask(config.databaseUrl, 'select exists (select from report) as used');
  if (used) return;
  say('playing the invented province');
  const { run } = await built('api/demo/demo.command.js');
  await run([], config);
}

async function greet(config, url) {
  console.log(`\n  Cung Cầu: ${url.replace('127.0.0.1', 'localhost')}\n`);
  const accounts = await ask(config.databaseUrl, 'select full_name, role from account where demo and disabled_at is null order by id');
  for (const account of accounts) console.log(`  demo sign-in: ${account.role.toLowerCase()} (${account.full_name})`);
  if (accounts.length > 0) return console.log('');
  const [{ kept }] = await ask(config.databaseUrl, `select exists (select from account where role = 'ADMINISTRATOR' and disabled_at is null) as kept`);
  if (kept) return;
  const { run } = await built('api/account/invite.command.js');
  await run([], config);
}

async function ask(url, sql) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(0));
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
await start().catch(fail);
