import pg from 'pg';
import { prepareDeployment } from '../../api/intake/prepare-deployment.js';
import { loadProfile } from '../../api/intake/profile-folder.js';
import { migrate } from '../../db/migrate.js';
import { createEmptyDatabase } from '../support/database.js';

describe('the money of a deployment that a profile begins', () => {
  it.each([
    { profile: 'wfp', why: 'piastres, although the pound has no smaller coin today', decimals: 2 },
    { profile: 'indonesia_pihps', why: 'whole rupiah', decimals: 0 },
    { profile: 'srilanka_supermarket', why: 'cents, as the currency has', decimals: 2 },
  ])('$profile: $why', async ({ profile, decimals }) => {
    const database = await createEmptyDatabase();
    try {
      await migrate(database.url);
      await prepareDeployment(database.url, loadProfile(profile));
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      try {
        expect((await client.query('select currency_decimals from deployment')).rows).toEqual([{ currency_decimals: decimals }]);
      } finally {
        await client.end();
      }
    } finally {
      await database.drop();
    }
  });
});
