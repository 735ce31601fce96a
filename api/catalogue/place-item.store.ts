import type { Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import type { ItemStore, KeyedValue } from './item-store.js';

/** The newest row of each code: units that were merged away stay behind it. */
const READ = `select key, value from (
    select distinct on (l.code) l.code as key, l.path, jsonb_build_object('name', l.name, 'fullName', l.full_name, 'nameEn', l.name_en, 'parent', p.code,
      'population', l.population, 'specialArea', l.special_area, 'latitude', l.latitude, 'longitude', l.longitude, 'ended', l.effective_to <= current_date) as value
    from locality l left join locality p on p.id = l.parent_id
    where ($1::text is null or l.code = $1) and ($2::integer is null or $2 = any (l.path)) order by l.code, l.effective_from desc) newest order by path`;

const CHANGE = `
update locality l set name = v.name, full_name = v."fullName", name_en = v."nameEn", population = v.population, special_area = v."specialArea",
  latitude = v.latitude, longitude = v.longitude, effective_to = case when v.ended then least(l.effective_to, (to_timestamp($3 / 1000.0))::date) else 'infinity' end
from jsonb_to_record($2::jsonb) as v (name text, "fullName" text, "nameEn" text, population bigint, "specialArea" text, latitude float8, longitude float8, ended boolean)
where l.id = (select id from locality where code = $1 order by effective_from desc limit 1) returning l.id`;

/** Only zones are made here. */
const MAKE = `
with made as (
  insert into locality (code, name, full_name, name_en, kind, parent_id, province_id, population, special_area, latitude, longitude)
  select $1, v.name, v."fullName", v."nameEn", 'ZONE', p.id, p.province_id, v.population, v."specialArea", v.latitude, v.longitude
  from jsonb_to_record($2::jsonb) as v (name text, "fullName" text, "nameEn" text, parent text, population bigint, "specialArea" text, latitude float8, longitude float8)
  join locality p on p.code = v.parent and p.effective_to = 'infinity' returning id, parent_id)
select made.id, p.path from made join locality p on p.id = made.parent_id`;

export class PlaceItemStore implements ItemStore {
  read(tx: Queryable, { key, provinceId }: { readonly key: string | null; readonly provinceId: number | null }): Promise<KeyedValue[]> {
    return tx.query<KeyedValue>(READ, [key, provinceId]);
  }

  async write(tx: Queryable, key: string, value: unknown, at: Instant): Promise<void> {
    const changed = await tx.query(CHANGE, [key, JSON.stringify(value), at]);
    if (changed.length > 0) return;
    const [made] = await tx.query<{ id: number; path: number[] }>(MAKE, [key, JSON.stringify(value)]);
    if (made === undefined) throw new Error(`place ${key} was not written`);
    await tx.query('update locality set path = $2 where id = $1', [made.id, [...made.path, made.id]]);
  }
}
