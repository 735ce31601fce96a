import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { GraphqlClient } from '../support/graphql-client.js';
import { aReport, submitOne } from '../support/reports.js';

const root = path.resolve(import.meta.dirname, '../..');

/** What `npm start` and the image load, which the other specs do not: they run the modules. */
describe('the bundled server', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('takes a report, works it into the trends, and stops when it is told to', async () => {
    expect(existsSync(path.join(root, 'dist/api/bundled/api-main.js'))).toBe(true);
    const server = spawn(process.execPath, [path.join(root, 'test/bench/serve.mjs')], {
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test', DURABILITY: 'any', DATABASE_URL: database.url, PORT: '0', WORKER: 'inside', DEMO: 'off' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = once(server, 'exit');
    let said = '';
    server.stderr.on('data', (bytes) => {
      said += bytes;
    });
    try {
      const url = await ready(server.stdout);
      await submitOne(await new GraphqlClient(url, null).signIn('INSPECTOR'), aReport());
      await eventually('the report stands in the trends', async () => {
        const { rows } = await client.query<{ cells: number }>('select count(*)::integer as cells from trend_cell');
        return (rows[0]?.cells ?? 0) > 0;
      });
    } finally {
      server.kill('SIGTERM');
    }
    expect(await ended).toEqual([0, null]);
    expect(said).not.toMatch(/ERROR|Error:/);
  }, 60_000);
});

async function ready(out: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: out })) {
    if (!line.startsWith('ready ')) continue;
    out.resume();
    return line.slice('ready '.length);
  }
  throw new Error('the server ended before it was ready');
}
