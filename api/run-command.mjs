import './check-node.mjs';
import { fileURLToPath } from 'node:url';
import { buildIfStale, built, explain, openDatabase, openServer, readConfig, Stop } from './launch.mjs';

// node api/run-command.mjs NAME ARGS: a command beside the server. Its own words go to stdout, everything about build and database to stderr.
const COMMANDS = {
  // Makes an empty database the deployment of its profile, so nothing is seeded before.
  import: { file: 'api/intake/import.command.js', seed: false },
  'import-units': { file: 'db/seed/import-units.command.js' },
  demo: { file: 'api/demo/demo.command.js' },
  // Measures in databases of its own on the same server.
  evaluate: { file: 'api/evaluation/evaluate.command.js', seed: false },
  // Take the tables as they are, also those of an earlier release.
  months: { file: 'db/months.command.js', bare: true },
  backup: { file: 'db/backup.command.js', bare: true },
  // To a moment: makes the data folder itself, so no server runs in it.
  restore: { file: 'db/restore.command.js', bare: true, alone: (given) => given.includes('--to-time') },
  audit: { file: 'api/audit/audit.command.js' },
  person: { file: 'api/audit/person.command.js' },
  migrate: { file: null },
  // A link for the first administrator, or for NAME.
  invite: { file: 'api/account/invite.command.js' },
  // Starts servers and databases of its own; options are looked at before anything is built.
  bench: { script: '../test/bench/bench.mjs', options: '../test/bench/options.mjs' },
  simulate: { script: '../test/bench/simulate.mjs', options: '../test/bench/simulate-options.mjs' },
};

const say = (line) => console.error(`[${name}] ${line}`);
const [program, , name, ...args] = process.argv;
let database = null;

async function run() {
  const command = COMMANDS[name];
  if (command === undefined) throw new Stop(`there is no command "${name}"; there are: ${Object.keys(COMMANDS).join(', ')}`);
  if (command.script !== undefined) process.argv = [program, fileURLToPath(new URL(command.script, import.meta.url)), ...args];
  if (command.options !== undefined) await import(new URL(command.options, import.meta.url).href);
  await buildIfStale(say);
  if (command.script !== undefined) return void (await import(new URL(command.script, import.meta.url).href));
  if (command.alone?.(args)) return (await built(command.file)).run(args, await readConfig());
  database = command.bare ? await openServer(say) : await openDatabase(say, await readConfig(), command.seed ?? true);
  if (command.file === null) return say('the database is up to date');
  const { run: work } = await built(command.file);
  return work(args, await readConfig(database.url));
}

async function stop(code) {
  await database?.stop();
  process.exit(code);
}

process.once('SIGINT', () => stop(130));
process.once('SIGTERM', () => stop(143));
const outcome = await run().catch((fault) => {
  const isMisuse = fault?.code?.startsWith('ERR_PARSE_ARGS') === true;
  console.error(`[${name}] ${isMisuse ? fault.message : explain(fault)}`);
  return isMisuse ? 2 : 1;
});
await stop(typeof outcome === 'number' ? outcome : (process.exitCode ?? 0));
