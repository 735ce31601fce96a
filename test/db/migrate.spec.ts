import pg from 'pg';
import { migrationFiles } from '../../db/data-source.js';
import { migrate, revertNewest } from '../../db/migrate.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';

describe('migrate', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createEmptyDatabase();
  });

  afterEach(() => database.drop());

  it('applies every migration in the order of their names, once', async () => {
    const names = migrationFiles().map((migration) => migration.name);
    expect((await migrate(database.url)).applied).toEqual(names);
    expect((await migrate(database.url)).applied).toEqual([]);
  });

  it('lets two starters in at once, of whom one does the work', async () => {
    const both = await Promise.all([migrate(database.url), migrate(database.url)]);
    expect(both.map((one) => one.applied.length).sort((a, b) => a - b)).toEqual([0, migrationFiles().length]);
  });

  it('refuses a database that a newer program has migrated', async () => {
    await migrate(database.url);
    await run(`insert into migration (timestamp, name) values (209901010000, 'create-future-0209901010000')`);
    await expect(migrate(database.url)).rejects.toThrow('newer version of this program: it has the migration create-future-0209901010000');
  });

  it('names the reason and hides the password when the server cannot be reached', async () => {
    await expect(migrate('postgres://somebody:secret@127.0.0.1:1/none')).rejects.toThrow(
      'DATABASE_URL postgres://somebody:…@127.0.0.1:1/none: connect ECONNREFUSED 127.0.0.1:1',
    );
  });

  it('takes back the newest migration', async () => {
    await migrate(database.url);
    await revertNewest(database.url);
    expect((await migrate(database.url)).applied).toEqual([migrationFiles().at(-1)?.name]);
  });

  async function run(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(sql);
    await client.end();
  }
});
