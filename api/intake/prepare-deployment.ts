import { applySeed, inTransaction } from '../../db/seed/apply-seed.js';
import { seedLocalities } from '../../db/seed/seed-localities.js';
import { seedPeople } from '../../db/seed/seed-people.js';
import { seedReference } from '../../db/seed/seed-reference.js';
import type { Sql } from '../../db/seed/sql.js';
import { ImportProblem, type Profile } from './profile.js';

const SLOTS = [360, 720, 1080];
const NOWHERE = { nameEn: null, population: null, specialArea: null, latitude: null, longitude: null, effectiveFrom: '-infinity' } as const;

/**
 * Sees to it that the database has a deployment the profile can write into: an empty one becomes the profile's own, or with a profile that brings none the bare home province.
 * Comes before the house is opened, which needs thresholds and a clock. Throws ImportProblem when the database keeps another money.
 */
export async function prepareDeployment(url: string, profile: Profile): Promise<void> {
  const { deployment } = profile;
  const isBare = await inTransaction(url, async (sql) => {
    await sql.query(`select pg_advisory_xact_lock(hashtext('cungcau:seed'))`);
    const [there] = await sql.query<{ currency: string }>('select currency from deployment');
    if (there !== undefined && deployment !== undefined && there.currency !== deployment.currency) {
      throw new ImportProblem(
        `this database keeps ${there.currency}, profile ${profile.name} brings ${deployment.currency}: give it a database of its own (DATABASE_URL or DATA_DIR)`,
      );
    }
    if (there === undefined && deployment !== undefined) await createDeployment(sql, deployment);
    await createOutletKinds(sql, profile.outletKinds);
    return there === undefined && deployment === undefined;
  });
  if (isBare) await applySeed(url, { demo: false });
}

const decimalsOf = (currency: string): number => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 0;

/** A replayed past is there to be looked at, so it is a demo with the three demo people. */
async function createDeployment(sql: Sql, deployment: NonNullable<Profile['deployment']>): Promise<void> {
  const { root, name, currency, timeZone, utcOffsetMinutes } = deployment;
  const decimals = deployment.currencyDecimals ?? decimalsOf(currency);
  await seedReference(sql);
  await seedLocalities(sql, [{ ...NOWHERE, code: root.code, name: root.name, fullName: root.name, kind: 'COUNTRY', parent: null }]);
  await sql.query(
    `insert into deployment (name, currency, currency_decimals, time_zone, utc_offset_minutes, slot_minutes, demo, root_locality_id)
     select $1, $2, $3, $4, $5, $6, true, id from locality where code = $7`,
    [name, currency, decimals, timeZone, utcOffsetMinutes, SLOTS, root.code],
  );
  await seedPeople(sql, '(select root_locality_id from deployment)');
}

async function createOutletKinds(sql: Sql, kinds: Profile['outletKinds']): Promise<void> {
  if (kinds.length === 0) return;
  await sql.query(
    `insert into outlet_kind (code, name_vi, name_en, ordinal)
     select code, name_vi, name_en, 100 from unnest($1::text[], $2::text[], $3::text[]) as given (code, name_vi, name_en) on conflict do nothing`,
    [kinds.map((kind) => kind.code), kinds.map((kind) => kind.nameVi), kinds.map((kind) => kind.nameEn)],
  );
}
