import { existsSync } from 'node:fs';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const BUILD = path.resolve(import.meta.dirname, '../../dist/api/main.js');

describe('a server killed in the middle of submitting', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    if (!existsSync(BUILD)) throw new Error('this spec kills the built server: run `npm run build` first');
    database = await createTestDatabase();
  });

  afterAll(async () => {
    await database?.drop();
  });

  it('loses no acknowledged report, keeps none twice, and tells the outbox of each', async () => {
    const { killWhileSubmitting } = await import('../bench/kill.mjs');
    const outlets = ['cho-ba-to', 'cho-nghia-lo'];
    const outcome = await killWhileSubmitting({
      databaseUrl: database.url,
      kills: 3,
      reports: 200,
      outlets,
      commodities: ['gao-te-thuong', 'gao-nep', 'trung-ga'],
    });
    expect(outcome.acknowledged).toBeGreaterThanOrEqual(200);
    expect(outcome).toMatchObject({ missing: 0, twice: 0, withoutFact: 0, phantomFound: true });
  }, 120_000);
});
