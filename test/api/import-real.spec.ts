import { existsSync } from 'node:fs';
import path from 'node:path';
import { migrate } from '../../db/migrate.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { ImportRunner } from '../support/import-run.js';

const DATA = process.env.SHARED_DATA ?? path.resolve(import.meta.dirname, '../../../shared/data');
const opened: TestDatabase[] = [];

afterAll(async () => {
  for (const database of opened) await database.drop();
});

describe('the real files', () => {
  const FILES: readonly (readonly [profile: string, files: readonly string[], expected: Record<string, number>])[] = [
    [
      'srilanka_fuel',
      ['srilanka_fuel_stock_changes_2022_06.csv.gz'],
      { rows: 26_874, accepted: 17_250, refused: 1_410, 'already there': 8_214, unexplained: 0 },
    ],
    [
      'srilanka_supermarket',
      ['srilanka_supermarket_stock_price_daily_2024.csv.gz'],
      { rows: 363_496, accepted: 363_496, refused: 0, 'unobserved/inventory below zero': 535, unexplained: 0 },
    ],
  ];

  it.each(FILES)(
    '%s adds up',
    async (profile, files, expected) => {
      const paths = files.map((file) => path.join(DATA, file));
      if (!paths.every((file) => existsSync(file))) {
        console.info(`skipped: ${DATA} has no ${files.join(', ')} (set SHARED_DATA)`);
        return;
      }
      const database = await createEmptyDatabase();
      opened.push(database);
      await migrate(database.url);
      expect((await new ImportRunner(() => database.url).files(paths, '--profile', profile)).figures).toMatchObject(expected);
    },
    120_000,
  );
});
