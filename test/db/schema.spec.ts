import { readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { migrationDataSource, migrationFiles } from '../../db/data-source.js';
import { dumpSchema } from '../../db/dump-schema.js';
import { migrate } from '../../db/migrate.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';

const COMMITTED = new URL('../../db/schema.sql', import.meta.url);

describe('the tables', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createEmptyDatabase();
  });

  afterEach(() => database.drop());

  it('are as db/schema.sql says (otherwise: npm run generate)', async () => {
    await migrate(database.url);
    expect(await dumpSchema(database.url)).toBe(readFileSync(COMMITTED, 'utf8'));
  });

  it('are after each migration and its way back exactly what they were before', async () => {
    for (let steps = 1; steps <= migrationFiles().length; steps++) {
      const before = await dumpSchema(database.url);
      await withFirst(steps, (source) => source.runMigrations());
      const after = await dumpSchema(database.url);
      expect(after).not.toBe(before);
      await withFirst(steps, (source) => source.undoLastMigration());
      expect(await dumpSchema(database.url)).toBe(before);
      await withFirst(steps, (source) => source.runMigrations());
      expect(await dumpSchema(database.url)).toBe(after);
    }
  });

  async function withFirst(steps: number, work: (source: DataSource) => Promise<unknown>): Promise<void> {
    const source = await migrationDataSource(database.url);
    const all = source.options.migrations as readonly string[];
    source.setOptions({ migrations: all.slice(0, steps) });
    await source.initialize();
    await work(source);
    await source.destroy();
  }
});
