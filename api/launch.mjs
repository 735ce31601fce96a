import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const STAMP = path.join(root, 'dist', '.stamp');
const SOURCES = ['api', 'db', 'web', 'package-lock.json', 'tsconfig.base.json', 'nx.json'];
const NOT_BUILT = /\.(spec\.tsx?|md)$/;

/** A reason not to go on that the person who typed the command can do something about: one line, no stack. */
export class Stop extends Error {}

/** Imports a module of the build: `built('api/main.js')`; out of the bundle where it is one of those that a start needs. */
export function built(file) {
  const bundled = path.join(root, 'dist/api/bundled', file.replaceAll('/', '-'));
  return import(pathToFileURL(existsSync(bundled) ? bundled : path.join(root, 'dist', file)).href);
}

/** Builds when a source differs from those of the last build by name, size or time; without sources (an image) it believes the build it has. */
export async function buildIfStale(say) {
  if (!existsSync(path.join(root, 'api/tsconfig.build.json'))) return;
  const stamp = stampOf(SOURCES);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  say('building (the first time takes a minute)');
  await runBuild();
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, stamp);
}

function runBuild() {
  const nx = path.join(root, 'node_modules/nx/dist/bin/nx.js');
  const env = { ...process.env, NX_ISOLATE_PLUGINS: 'false' };
  const child = spawn(process.execPath, [nx, 'run-many', '-t', 'build'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = () => child.kill();
  process.once('exit', end);
  const said = [];
  child.stdout.on('data', (bytes) => said.push(bytes));
  child.stderr.on('data', (bytes) => said.push(bytes));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', end);
      if (code === 0) resolve();
      else reject(new Stop(`the build failed:\n${said.join('')}`));
    });
  });
}

function stampOf(places) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const place of places) hash.update(describe(path.join(root, place)));
  return hash.digest('hex');
}

function describe(place) {
  if (!existsSync(place)) return '';
  const about = statSync(place);
  if (!about.isDirectory()) return NOT_BUILT.test(place) ? '' : `${place} ${about.size} ${about.mtimeMs}\n`;
  return readdirSync(place)
    .sort()
    .map((name) => describe(path.join(place, name)))
    .join('');
}

/** Reads the settings once; the database's address is known only later, so a stand-in is checked when none is given. */
export async function readConfig(databaseUrl = process.env.DATABASE_URL || 'postgres://embedded') {
  const { Config } = await built('api/platform/config.js');
  const environment = withoutBlanks(process.env);
  return new Config({ ...(environment.DATABASE_URL ? {} : { DATA_DIR: dataDirectory() }), ...environment, DATABASE_URL: databaseUrl });
}

/** An empty variable, as compose files and shells leave them, is one that was not given. */
function withoutBlanks(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

/** The database of DATABASE_URL, or the embedded one in DATA_DIR; migrated and seeded, with the invented province unless DEMO is off. */
export async function openDatabase(say, { demo }, seed = true) {
  const server = await openServer(say);
  try {
    const { migrate } = await built('db/migrate.js');
    const { applied } = await migrate(server.url);
    if (applied.length > 0) say(`migrated: ${applied.length} steps`);
    const { applySeed } = await built('db/seed/apply-seed.js');
    if (seed) await applySeed(server.url, { demo: demo !== 'off' });
    return server;
  } catch (fault) {
    await server.stop();
    throw fault;
  }
}

/** The same as it is: not migrated, perhaps empty. */
export async function openServer(say) {
  if (!process.env.DATABASE_URL) return embedded(say);
  // With the password of its file, where it has one.
  const { databaseUrl } = await readConfig();
  return { url: databaseUrl, stop: async () => undefined };
}

const dataDirectory = () => path.resolve(process.env.DATA_DIR || path.join(root, '.data'));

/** Where the embedded database keeps everything it writes, for a restore to any moment; null where it does not. */
const archiveDirectory = () => (process.env.ARCHIVE_DIR ? path.resolve(process.env.ARCHIVE_DIR) : null);

async function embedded(say) {
  const { startPostgres } = await built('db/embedded-postgres.js');
  const directory = dataDirectory();
  const server = await startPostgres({ directory, say, archive: archiveDirectory() });
  say(`database ${server.adopted ? 'joined' : 'started'} in ${directory}`);
  return server;
}

/** Stops early, before anything is started, when another program listens on that port. */
export async function checkPort(host, port) {
  await new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (fault) => reject(new Stop(portProblem(fault, host, port))));
    probe.listen(port, host, () => probe.close(resolve));
  });
}

function portProblem(fault, host, port) {
  if (fault.code === 'EADDRINUSE') return `PORT ${port} is in use by another program; stop it or set PORT`;
  if (fault.code === 'EACCES') return `PORT ${port}: this user may not listen there; set PORT to 1024 or more`;
  return `HOST ${host}, PORT ${port}: ${fault.message}`;
}

/** The line for a person when the reason is theirs to mend, the whole stack when it is ours. */
export function explain(fault) {
  const isKnown = fault instanceof Stop || /Problem$/.test(fault?.constructor?.name ?? '');
  return isKnown ? fault.message : (fault?.stack ?? String(fault));
}
