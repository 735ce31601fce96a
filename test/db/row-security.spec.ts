import pg from 'pg';
import { migrate } from '../../db/migrate.js';
import { UNSCOPED } from '../../db/unscoped-tables.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';

const TABLES = `
select c.relname as name, c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid) as bound,
  has_table_privilege('cungcau_api', c.oid, 'select') as "isRead", has_table_privilege('cungcau_api', c.oid, 'insert, update, delete') as "isWritten"
from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by c.relname`;

interface Table {
  readonly name: string;
  readonly bound: boolean;
  readonly isRead: boolean;
  readonly isWritten: boolean;
}

describe('what requests may touch', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let tables: readonly Table[];

  beforeAll(async () => {
    database = await createEmptyDatabase();
    await migrate(database.url);
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    tables = (await client.query<Table>(TABLES)).rows;
  });

  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });

  it('is bound by a policy, closed to them, or has its reason in db/unscoped-tables.ts', () => {
    const free = tables.filter(({ bound, isRead, isWritten }) => !bound && (isRead || isWritten));
    expect(free.map(({ name }) => name).sort()).toEqual(Object.keys(UNSCOPED).sort());
  });

  it('can be read or written there, not both', () => {
    expect(tables.filter(({ name, isRead, isWritten }) => name in UNSCOPED && isRead && isWritten)).toEqual([]);
  });

  it('leaves how people sign in, and keys, to the system', () => {
    const closed = tables.filter(({ isRead, isWritten }) => !isRead && !isWritten).map(({ name }) => name);
    expect(closed).toEqual(expect.arrayContaining(['account_password', 'account_totp', 'api_token', 'push_key', 'session']));
  });

  it('is seen through views by the eyes of the request', async () => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v' and not coalesce(reloptions, '{}') @> '{security_invoker=true}'`,
    );
    expect(rows).toEqual([]);
  });
});
