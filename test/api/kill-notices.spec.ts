import { existsSync } from 'node:fs';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { aLine, aReport } from '../support/reports.js';

const BUILD = path.resolve(import.meta.dirname, '../../dist/api/main.js');

describe('a server killed while it tells of alerts', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    if (!existsSync(BUILD)) throw new Error('this spec kills the built server: run `npm run build` first');
    database = await createTestDatabase();
  });

  afterAll(async () => {
    await database?.drop();
  });

  it('tells of every incident once', async () => {
    const { killWhileTelling } = await import('../bench/kill-notices.mjs');
    const reports = ['cho-ba-to', 'th-ba-to', 'cho-nghia-lo'].map((outlet) =>
      aReport({ outlet, lines: ['gao-te-thuong', 'gao-nep'].map((commodity) => aLine({ commodity, stock: 0, availability: 'NONE' })) }),
    );
    const outcome = await killWhileTelling({ databaseUrl: database.url, reports });
    expect(outcome).toMatchObject({ alerts: 6, incidents: 4, untold: 0, toldTwice: 0, alertsUntold: 0 });
    expect(outcome.kills).toBeGreaterThan(3);
  }, 150_000);
});
