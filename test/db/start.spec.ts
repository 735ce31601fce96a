import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const root = path.resolve(import.meta.dirname, '../..');

/** The test server is set to be fast and forgetful, which a production start refuses. */
const ON_THE_TEST_SERVER = { NODE_ENV: 'test', DURABILITY: 'any' };

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What the image of docker/api.Dockerfile holds: the build and the launcher, no sources, no tools. */
function assembleImage(): string {
  if (!existsSync(path.join(root, 'dist/api/main.js'))) throw new Error('not built: npm run build');
  const folder = mkdtempSync(path.join(tmpdir(), 'cungcau-image-'));
  const dockerfile = readFileSync(path.join(root, 'docker/api.Dockerfile'), 'utf8').split('\nFROM ').at(-1) ?? '';
  for (const [, sources = '', target = ''] of dockerfile.matchAll(/^COPY (?!--from)(.+) (\S+)$/gm)) {
    for (const source of sources.split(' ')) copyInto(path.join(folder, target), source);
  }
  cpSync(path.join(root, 'dist'), path.join(folder, 'dist'), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

function copyInto(target: string, source: string): void {
  mkdirSync(target, { recursive: true });
  const [place = '', pattern] = source.split('/*');
  const isWanted = (file: string): boolean =>
    pattern === undefined || file === path.join(root, place) || (path.dirname(file) === path.join(root, place) && file.endsWith(pattern));
  const isFile = pattern === undefined && /\.\w+$/.test(source);
  cpSync(path.join(root, place), isFile ? path.join(target, path.basename(source)) : target, { recursive: true, filter: isWanted });
}

function launch(folder: string, args: readonly string[], settings: Record<string, string>): { ended: Promise<Ended>; terminate(): void; said(): string } {
  const { NODE_OPTIONS: _, ...environment } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...environment, NODE_ENV: 'production', DEMO: 'off', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard = { out: '', err: '' };
  child.stdout.on('data', (bytes) => {
    heard.out += bytes;
  });
  child.stderr.on('data', (bytes) => {
    heard.err += bytes;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...heard }));
  return { ended, terminate: () => child.kill('SIGTERM'), said: () => heard.out };
}

async function freePort(): Promise<{ port: number; server: Server }> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as { port: number }).port, server };
}

/** Asks until the server answers or the process has ended. */
async function untilReady(url: string, ended: Promise<Ended>): Promise<boolean> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return true;
    await new Promise(setImmediate);
  }
  return false;
}

describe('npm start', () => {
  let image: string;
  let database: TestDatabase;

  beforeAll(async () => {
    image = assembleImage();
    database = await createTestDatabase();
  });

  afterAll(async () => {
    await database.drop();
    rmSync(image, { recursive: true, force: true });
  });

  it('serves from what the image holds, and ends cleanly when told', async () => {
    const { port, server } = await freePort();
    server.close();
    const started = launch(image, ['api/start.mjs'], { DATABASE_URL: database.url, PORT: String(port), ...ON_THE_TEST_SERVER });
    const isReady = await untilReady(`http://127.0.0.1:${port}/readyz`, started.ended);
    expect(isReady).toBe(true);
    started.terminate();
    const { code, out, err } = await started.ended;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`http://localhost:${port}`);
    expect(out).toMatch(/\[start\] ready in \d+ ms/);
  });

  it.each([
    { name: 'a PORT that is a word', settings: { PORT: 'many' }, says: /^\[start\] PORT: .*given: many/ },
    { name: 'a PORT beyond all ports', settings: { PORT: '70000' }, says: /^\[start\] PORT: .*given: 70000/ },
    { name: 'a DATABASE_URL of another kind', settings: { DATABASE_URL: 'mysql://x' }, says: /^\[start\] DATABASE_URL: must begin with postgres:/ },
    {
      name: 'a DATABASE_URL where nobody answers',
      settings: { DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/b' },
      says: /^\[start\] DATABASE_URL postgres:\/\/a:…@127\.0\.0\.1:1\/b: connect ECONNREFUSED/,
    },
    { name: 'a DATA_DIR below a file', settings: { DATA_DIR: 'package.json/data' }, says: /^\[start\] DATA_DIR .*a part of this path is a file/ },
  ])('refuses $name in one line', async ({ settings, says }) => {
    const { port, server } = await freePort();
    server.close();
    const { code, err } = await launch(image, ['api/start.mjs'], { PORT: String(port), ...settings } as Record<string, string>).ended;
    expect(code).toBe(1);
    expect(err).toMatch(says);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('refuses a database that may forget what it has acknowledged, and the switch that would allow it', async () => {
    const { port, server } = await freePort();
    server.close();
    const settings = { DATABASE_URL: database.url, PORT: String(port) };
    const refused = await launch(image, ['api/start.mjs'], settings).ended;
    expect(refused.err).toBe('[start] the database may lose reports it has acknowledged: fsync, full_page_writes, synchronous_commit is off; switch it on\n');
    const switched = await launch(image, ['api/start.mjs'], { ...settings, DURABILITY: 'any' }).ended;
    expect(switched.err).toBe('[start] DURABILITY: any is for tests; in production it stays required\n');
    expect([refused.code, switched.code]).toEqual([1, 1]);
  });

  it.each([
    { name: 'an option it does not know', args: ['--what'], code: 2, says: /^\[restore\] Unknown option '--what'/ },
    { name: 'a folder that is not there', args: ['--from', 'no-such-folder'], code: 1, says: /^\[restore\] there is no .*no-such-folder$/ },
  ])('npm run restore refuses $name in one line', async ({ args, code, says }) => {
    const ended = await launch(image, ['api/run-command.mjs', 'restore', ...args], { DATABASE_URL: database.url, ...ON_THE_TEST_SERVER }).ended;
    expect(ended.code).toBe(code);
    expect(ended.err.trim()).toMatch(says);
    expect(ended.err.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['npm run test:faults', ['test/faults/run.mjs']],
    ['npm run test:desk', ['test/desk/run.mjs']],
    ['npm run test:phone', ['test/phone/run.mjs']],
    ['npm run bench', ['api/run-command.mjs', 'bench']],
  ])('%s says how it is used, and what was wrong', async (usage, script) => {
    const helped = await launch(root, [...script, '--help'], {}).ended;
    expect([helped.code, helped.out.startsWith(usage), helped.err]).toEqual([0, true, '']);
    const unknown = await launch(root, [...script, '--nonsense'], {}).ended;
    expect([unknown.code, unknown.err.split('\n')[0], unknown.err.includes(usage)]).toEqual([2, "Unknown option '--nonsense'", true]);
    const part = await launch(root, [...script, '--only', 'zzz'], {}).ended;
    expect([part.code, part.err.startsWith('there is no part "zzz"; there are: ')]).toEqual([2, true]);
  });

  it.each([
    [[], 'say what is simulated: --nation'],
    [['--nation', '--slots', 'three'], '--slots is a whole number from 1, not three'],
    [['--nation', '--clients', '0'], '--clients is a whole number from 1, not 0'],
    [['--nonsense'], "Unknown option '--nonsense'"],
  ])('npm run simulate %j says what is wrong, and how it is used', async (given, problem) => {
    const { code, err } = await launch(root, ['api/run-command.mjs', 'simulate', ...given], {}).ended;
    expect([code, err.split('\n')[0], err.includes('npm run simulate -- --nation')]).toEqual([2, problem, true]);
  });

  it('says that the port is in use, and touches no database for it', async () => {
    const { port, server } = await freePort();
    const { code, err } = await launch(image, ['api/start.mjs'], { PORT: String(port), DATA_DIR: 'never-made' }).ended;
    server.close();
    expect({ code, err }).toEqual({ code: 1, err: `[start] PORT ${port} is in use by another program; stop it or set PORT\n` });
    expect(existsSync(path.join(image, 'never-made'))).toBe(false);
  });

  it('says that a DATA_DIR may not be written, where the user is not root', async () => {
    if (process.getuid?.() === 0) return;
    mkdirSync(path.join(image, 'closed'), { mode: 0o500 });
    const { code, err } = await launch(image, ['api/start.mjs'], { PORT: '0', DATA_DIR: 'closed/data' }).ended;
    expect(code).toBe(1);
    expect(err).toMatch(/^\[start\] DATA_DIR .*: this user may not write there\n$/);
  });
});

describe('a command', () => {
  let image: string;
  let database: TestDatabase;

  beforeAll(async () => {
    image = assembleImage();
    database = await createTestDatabase();
  });

  afterAll(async () => {
    await database.drop();
    rmSync(image, { recursive: true, force: true });
  });

  it('leaves stdout to itself', async () => {
    const { code, out, err } = await launch(image, ['api/run-command.mjs', 'migrate'], { DATABASE_URL: database.url }).ended;
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '[migrate] the database is up to date\n' });
  });

  it('nobody knows is refused with the names there are', async () => {
    const { code, err } = await launch(image, ['api/run-command.mjs', 'conquer'], {}).ended;
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^\[conquer\] there is no command "conquer"; there are: import, (\S+, )*bench(, \S+)*\n$/),
    });
  });

  it('brings its own database when none is given, and stops it again', async () => {
    const { code, err } = await launch(image, ['api/run-command.mjs', 'migrate'], { DATABASE_URL: '', DATA_DIR: 'own' }).ended;
    expect(code).toBe(0);
    expect(err).toMatch(/migrated: \d+ steps/);
    expect(existsSync(path.join(image, 'own/data/postmaster.pid'))).toBe(false);
  });
});
