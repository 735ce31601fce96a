import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../db/embedded-postgres.js';

const root = path.resolve(import.meta.dirname, '../..');

async function ask(url: string, sql: string): Promise<Record<string, unknown> | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows[0];
  } finally {
    await client.end();
  }
}

/** Another process that starts the server there, says so, and is killed when told. */
async function startElsewhere(directory: string): Promise<{ kill(): Promise<void> }> {
  const program = `const { startPostgres } = await import('./db/embedded-postgres.ts');
    await startPostgres({ directory: ${JSON.stringify(directory)} });
    console.log('up');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--import', './test/support/load-typescript.mjs', '--input-type=module', '-e', program], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { kill };
}

describe('the embedded PostgreSQL', () => {
  let directory: string;

  beforeAll(async () => {
    directory = mkdtempSync(path.join(tmpdir(), 'cungcau-embedded-'));
  });

  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('keeps what it was told over a stop, durably, on the loopback only', async () => {
    const first = await startPostgres({ directory });
    await ask(first.url, 'create table kept as select 7 as answer');
    await first.stop();
    expect(statSync(path.join(directory, 'password')).mode & 0o777).toBe(0o600);
    const second = await startPostgres({ directory });
    expect(await ask(second.url, 'select answer from kept')).toEqual({ answer: 7 });
    expect(
      await ask(
        second.url,
        `select current_setting('fsync') f, current_setting('synchronous_commit') c, current_setting('listen_addresses') l, current_setting('data_checksums') d`,
      ),
    ).toEqual({ f: 'on', c: 'on', l: '127.0.0.1', d: 'on' });
    await second.stop();
    await expect(ask(second.url, 'select 1')).rejects.toThrow();
  });

  it('joins the server of a killed process, and the last user stops it', async () => {
    const elsewhere = await startElsewhere(directory);
    await elsewhere.kill();
    const joined = await startPostgres({ directory });
    expect(joined.adopted).toBe(true);
    await joined.stop();
    await expect(ask(joined.url, 'select 1')).rejects.toThrow();
  });

  it('leaves the server to a process that still uses it', async () => {
    const elsewhere = await startElsewhere(directory);
    const joined = await startPostgres({ directory });
    await joined.stop();
    expect(await ask(joined.url, 'select 1 as one')).toEqual({ one: 1 });
    await elsewhere.kill();
    await (await startPostgres({ directory })).stop();
    expect(readdirSync(path.join(directory, 'users'))).toEqual([]);
  });

  it('says in one line that the data is of another release', async () => {
    const file = path.join(directory, 'data', 'PG_VERSION');
    const made = readFileSync(file, 'utf8');
    writeFileSync(file, '9\n');
    await expect(startPostgres({ directory })).rejects.toThrow(/made by PostgreSQL 9, but this program brings \d+; use another DATA_DIR or set DATABASE_URL$/);
    writeFileSync(file, made);
  });

  it('says in one line that the folder is a file', async () => {
    const file = path.join(directory, 'file');
    writeFileSync(file, '');
    await expect(startPostgres({ directory: path.join(file, 'below') })).rejects.toThrow(/a part of this path is a file, not a folder$/);
  });

  it('says in one line what PostgreSQL itself complains of', async () => {
    await expect(startPostgres({ directory, settings: { shared_buffers: 'much' } })).rejects.toThrow(/^PostgreSQL does not start in .*shared_buffers.*$/);
  });
});
