import pg from 'pg';
import { codeOfStep, stepAt } from '../../api/account/one-time-code.js';
import { instant } from '../../api/domain/instant.js';
import { startServer } from '../../api/main.js';
import { Config } from '../../api/platform/config.js';
import { fromBase32 } from '../support/base32.js';
import { addPerson } from '../support/people.js';
import { startTestServer, type TestServer } from '../support/server.js';

const SECRET_KEY = 'a key of at least thirty-two characters';
const BARE = 20;

let server: TestServer;
let database: pg.Client;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none', SECRET_KEY });
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
});

afterAll(async () => {
  await database?.end();
  await server?.close();
});

const stored = async (code: string): Promise<Buffer> => {
  const { rows } = await database.query<{ secret: Buffer }>('select secret from account_totp join account a on a.id = account_id where a.code = $1', [code]);
  return rows[0]?.secret ?? Buffer.alloc(0);
};

it('the secret of an authenticator app works and is not in the database', async () => {
  const person = await addPerson(database, server.url, { code: 'sealed-one' });
  const begun = await person.ask<{ beginCodes: { secret: string } }>('mutation { beginCodes { secret } }');
  const secret = fromBase32(begun.data.beginCodes.secret);
  expect(secret).toHaveLength(BARE);
  expect((await stored('sealed-one')).includes(secret)).toBe(false);
  const code = codeOfStep(secret, stepAt(instant(Date.now())));
  const on = await person.ask('mutation ($code: String!) { confirmCodes(code: $code) { __typename } }', { code });
  expect(on).toMatchObject({ data: { confirmCodes: { __typename: 'CodesOn' } } });
});

it('secrets from before there was a key are sealed at the next start', async () => {
  await addPerson(database, server.url, { code: 'sealed-later' });
  const secret = Buffer.alloc(BARE, 7);
  await database.query(`insert into account_totp (account_id, secret) select id, $1 from account where code = 'sealed-later'`, [secret]);
  const next = await startServer(
    new Config({ DATABASE_URL: server.databaseUrl, PORT: '0', DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'test', WORKER: 'none', SECRET_KEY }),
  );
  await next.close();
  expect((await stored('sealed-later')).length).toBeGreaterThan(BARE);
  expect((await stored('sealed-later')).includes(secret)).toBe(false);
});
