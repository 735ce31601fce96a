import pg from 'pg';
import { seedDemoProvince, seedDeployment } from './seed-demo-province.js';
import { seedReference } from './seed-reference.js';
import { seedTet } from './seed-tet.js';
import { COUNTRY_CODE, seedVietnam } from './seed-vietnam.js';
import type { Sql } from './sql.js';

export interface SeedOptions {
  /** Whether an empty database becomes the invented demo province; without it, it becomes a bare Quảng Ngãi. Default true. */
  readonly demo?: boolean;
}

interface DeploymentRow {
  readonly demo: boolean;
  readonly vietnamese: boolean;
}

/**
 * Fills in what a migrated database lacks, in one transaction, and says whether anything was missing; a row that is there is never changed.
 * A database that somebody has already made another country's deployment gets the reference data only.
 */
export async function applySeed(url: string, { demo = true }: SeedOptions = {}): Promise<{ applied: boolean }> {
  const written = await inTransaction(url, async (sql) => {
    await sql.query(`select pg_advisory_xact_lock(hashtext('cungcau:seed'))`);
    const reference = await seedReference(sql);
    const deployment = await existingDeployment(sql);
    if (deployment?.vietnamese === false) return reference;
    const vietnam = await seedVietnam(sql);
    const tet = await seedTet(sql);
    const chosen = deployment === null ? await seedDeployment(sql, demo) : 0;
    const isDemo = deployment?.demo ?? demo;
    return reference + vietnam + tet + chosen + (isDemo ? await seedDemoProvince(sql) : 0);
  });
  return { applied: written > 0 };
}

async function existingDeployment(sql: Sql): Promise<DeploymentRow | null> {
  const [row] = await sql.query<DeploymentRow>(
    `select d.demo, exists (select from locality root join locality country on country.id = root.path[1]
       where root.id = d.root_locality_id and country.code = $1) as vietnamese
     from deployment d`,
    [COUNTRY_CODE],
  );
  return row ?? null;
}

/** Runs `work` on a connection of its own: all of it is stored, or nothing. */
export async function inTransaction<Result>(url: string, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000, application_name: 'cungcau-seed' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    const result = await work({ query: async (text, values = []) => (await client.query(text, [...values])).rows });
    await client.query('commit');
    return result;
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault;
  } finally {
    await client.end();
  }
}
