import { DEMO_COMMUNES, DEMO_PROVINCE_CODE } from './demo-communes.js';
import { DEMO_OUTLETS } from './demo-outlets.js';
import { DEMO_CEILINGS, DEMO_LEVEL, DEMO_RECORDS_SINCE, DEMO_SERVED_SHARE, LEVEL_SCALE } from './demo-records.js';
import { TWO_TIER_SINCE } from './provinces.js';
import { seedLocalities } from './seed-localities.js';
import { seedPeople } from './seed-people.js';
import { columns, type Sql } from './sql.js';

const PROVINCE_ID = `(select id from locality where code = '${DEMO_PROVINCE_CODE}' and kind = 'PROVINCE' and effective_to = 'infinity')`;

/** Makes Quảng Ngãi the province of this deployment when none has been chosen yet. Answers how many rows were missing. */
export async function seedDeployment(sql: Sql, demo: boolean): Promise<number> {
  const rows = await sql.query(
    `insert into deployment (name, currency, time_zone, utc_offset_minutes, slot_minutes, hand_in_minutes_before, demo, served_share, root_locality_id)
     values ($1, 'VND', 'Asia/Ho_Chi_Minh', 420, '{360,720,1080}', 30, $2, $3, ${PROVINCE_ID}) on conflict do nothing returning 1`,
    [demo ? 'Quảng Ngãi (minh hoạ)' : 'Quảng Ngãi', demo, demo ? DEMO_SERVED_SHARE : null],
  );
  return rows.length;
}

/** Fills in the demo province: twelve real communes, and invented outlets, people, price ceilings and a green level, all marked as invented. Answers how many rows were missing. */
export async function seedDemoProvince(sql: Sql): Promise<number> {
  const communes = await seedLocalities(
    sql,
    DEMO_COMMUNES.map(({ estimatedPopulation, ...commune }) => ({
      ...commune,
      kind: 'COMMUNE',
      parent: DEMO_PROVINCE_CODE,
      population: estimatedPopulation,
      effectiveFrom: TWO_TIER_SINCE,
    })),
  );
  const people = await seedPeople(sql, PROVINCE_ID);
  const outlets = await insertOutlets(sql);
  if (outlets.length > 0) await assignCommodities(sql, new Set(outlets));
  return communes + people + outlets.length + (await insertCeilings(sql)) + (await insertLevel(sql));
}

async function insertOutlets(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ code: string }>(
    `insert into outlet (code, name, kind_code, locality_id, province_id, latitude, longitude, walking_order, registered_hours, owner, invented)
     select given.code, given.name, given.kind, l.id, l.province_id, given.latitude, given.longitude, given.walking_order, hours, given.owner, true
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::float8[], $6::float8[], $7::int[], $8::text[], $9::text[])
       with ordinality as given (code, name, kind, commune, latitude, longitude, walking_order, hours, owner, ordinal)
     join locality l on l.code = given.commune and l.kind = 'COMMUNE' and l.effective_to = 'infinity'
     order by ordinal
     on conflict (code) do nothing returning code`,
    columns(DEMO_OUTLETS, ['code', 'name', 'kind', 'commune', 'latitude', 'longitude', 'walkingOrder', 'registeredHours', 'owner']),
  );
  return rows.map((row) => row.code);
}

async function assignCommodities(sql: Sql, fresh: ReadonlySet<string>): Promise<void> {
  const rows = DEMO_OUTLETS.filter((outlet) => fresh.has(outlet.code)).flatMap((outlet) =>
    outlet.commodities.map((commodity, index) => ({ outlet: outlet.code, commodity, walkingOrder: index + 1 })),
  );
  await sql.query(
    `insert into outlet_commodity (outlet_id, commodity_id, walking_order)
     select o.id, c.id, given.walking_order from unnest($1::text[], $2::text[], $3::int[]) as given (outlet, commodity, walking_order)
     join outlet o on o.code = given.outlet join commodity c on c.code = given.commodity`,
    columns(rows, ['outlet', 'commodity', 'walkingOrder']),
  );
}

async function insertCeilings(sql: Sql): Promise<number> {
  const rows = await sql.query(
    `insert into price_ceiling (commodity_id, locality_id, kind, price, valid_from, document)
     select c.id, ${PROVINCE_ID}, 'MAXIMUM', given.price, $4, given.document
     from unnest($1::text[], $2::bigint[], $3::text[]) as given (commodity, price, document) join commodity c on c.code = given.commodity
     where not exists (select from price_ceiling p where p.commodity_id = c.id and p.document = given.document)
     returning id`,
    [...columns(DEMO_CEILINGS, ['commodity', 'price', 'document']), DEMO_RECORDS_SINCE],
  );
  return rows.length;
}

async function insertLevel(sql: Sql): Promise<number> {
  const { level, issuer, documentNumber, documentDate } = DEMO_LEVEL;
  const rows = await sql.query(
    `insert into crisis_level (locality_id, scale, level, valid_from, issuer, document_number, document_date)
     select ${PROVINCE_ID}, $1, $2, $3, $4, $5, $6 where not exists (select from crisis_level where document_number = $5)
     returning id`,
    [LEVEL_SCALE, level, DEMO_RECORDS_SINCE, issuer, documentNumber, documentDate],
  );
  return rows.length;
}
