import pg from 'pg';
import { DatabaseProblem } from './database-problem.js';

const NEEDED = ['fsync', 'full_page_writes', 'synchronous_commit'];

/** Refuses a database that may forget what it has acknowledged when the machine stops. */
export async function checkDurability(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'cungcau-durability' });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(`select name from pg_settings where name = any ($1) and setting = 'off' order by name`, [NEEDED]);
    if (rows.length === 0) return;
    const names = rows.map((row) => row.name).join(', ');
    throw new DatabaseProblem(`the database may lose reports it has acknowledged: ${names} is off; switch it on`);
  } finally {
    await client.end();
  }
}
