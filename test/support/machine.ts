import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { GraphqlClient } from './graphql-client.js';
import type { TestServer } from './server.js';

/** Lets a machine that reads in in the demo inspector's name. */
export async function aMachine(server: TestServer): Promise<GraphqlClient> {
  const token = `ccm_${randomBytes(32).toString('base64url')}`;
  const database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  try {
    await database.query(
      `insert into api_token (token_sha256, account_id, name, scopes, made_at, expires_at)
       select $1, id, 'bảng tính', '{READ}', now(), now() + interval '1 day' from account where code = 'demo-inspector'`,
      [createHash('sha256').update(token).digest()],
    );
  } finally {
    await database.end();
  }
  return new GraphqlClient(server.url, token);
}
