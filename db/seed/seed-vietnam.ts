import { COMMODITIES } from './commodities.js';
import type { CommoditySeed } from './commodity-seed.js';
import { PROVINCES, TWO_TIER_SINCE } from './provinces.js';
import { type LocalityRow, seedLocalities } from './seed-localities.js';
import { columns, type Sql } from './sql.js';

export const COUNTRY_CODE = 'VN';

/** Fills in the country, its 34 provinces and the essential goods with their packs and norms. Answers how many rows were missing. */
export async function seedVietnam(sql: Sql): Promise<number> {
  const country = await seedLocalities(sql, [COUNTRY]);
  const provinces = await seedLocalities(sql, PROVINCE_ROWS);
  const commodities = await insertCommodities(sql);
  if (commodities.length > 0) await insertPacks(sql, new Set(commodities));
  return country + provinces + commodities.length;
}

const NOWHERE = { population: null, specialArea: null, latitude: null, longitude: null } as const;

const COUNTRY: LocalityRow = {
  ...NOWHERE,
  code: COUNTRY_CODE,
  name: 'Việt Nam',
  fullName: 'Nước Cộng hoà xã hội chủ nghĩa Việt Nam',
  nameEn: 'Viet Nam',
  kind: 'COUNTRY',
  parent: null,
  effectiveFrom: '-infinity',
};

const PROVINCE_ROWS: readonly LocalityRow[] = PROVINCES.map((province) => ({
  ...NOWHERE,
  ...province,
  kind: 'PROVINCE',
  parent: COUNTRY_CODE,
  effectiveFrom: TWO_TIER_SINCE,
}));

const COMMODITY_FIELDS = [
  'code',
  'nameVi',
  'nameEn',
  'specification',
  'kind',
  'unit',
  'baseUnit',
  'basePerUnit',
  'priceKind',
  'normAmount',
  'normSource',
  'usualLeadDays',
] as const;

async function insertCommodities(sql: Sql): Promise<string[]> {
  const rows = COMMODITIES.map(({ norm, priceKind = 'RETAIL', ...rest }) => ({
    ...rest,
    priceKind,
    normAmount: norm?.amount ?? null,
    normSource: norm?.source ?? null,
  }));
  const inserted = await sql.query<{ code: string }>(
    `insert into commodity (code, name_vi, name_en, specification, kind, unit, base_unit, base_per_unit, price_kind, norm_per_person_day, norm_source, usual_lead_days, ordinal)
     select code, name_vi, name_en, specification, kind, unit, base_unit, base_per_unit, price_kind, norm, norm_source, lead, ordinal * 10
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::text[], $10::float8[], $11::text[], $12::float8[])
       with ordinality as given (code, name_vi, name_en, specification, kind, unit, base_unit, base_per_unit, price_kind, norm, norm_source, lead, ordinal)
     order by ordinal
     on conflict (code) do nothing returning code`,
    columns(rows, COMMODITY_FIELDS),
  );
  return inserted.map((row) => row.code);
}

/** Packs come with a new commodity only: one that a person has taken off the list does not come back. */
async function insertPacks(sql: Sql, fresh: ReadonlySet<string>): Promise<void> {
  const rows = COMMODITIES.filter((commodity) => fresh.has(commodity.code)).flatMap(packsOf);
  await sql.query(
    `insert into commodity_pack (commodity_id, name, base_quantity)
     select c.id, given.name, given.quantity from unnest($1::text[], $2::text[], $3::bigint[]) as given (code, name, quantity) join commodity c using (code)`,
    columns(rows, ['code', 'name', 'quantity']),
  );
}

function packsOf({ code, packs = {} }: CommoditySeed): { code: string; name: string; quantity: number }[] {
  return Object.entries(packs).map(([name, quantity]) => ({ code, name, quantity }));
}
