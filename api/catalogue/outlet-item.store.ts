import type { Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import type { ItemStore, KeyedValue } from './item-store.js';

const READ = `select o.code as key, jsonb_build_object('name', o.name, 'kind', o.kind_code, 'locality', l.code, 'address', o.address, 'owner', o.owner,
    'latitude', o.latitude, 'longitude', o.longitude, 'walkingOrder', o.walking_order, 'registeredHours', o.registered_hours,
    'registeredActs', coalesce(o.registered_limits -> 'acts', '[]'), 'closed', o.effective_to < 'infinity',
    'commodities', coalesce((select jsonb_agg(c.code order by oc.walking_order, c.id) from outlet_commodity oc join commodity c on c.id = oc.commodity_id
      where oc.outlet_id = o.id), '[]')) as value
  from outlet o join locality l on l.id = o.locality_id
  where ($1::text is null or o.code = $1) and ($2::integer is null or o.province_id = $2) order by l.path, o.walking_order, o.id`;

/** A new outlet owes reports from the day after; a closed one until the moment it is closed. */
const WRITE = `
with given as (select * from jsonb_to_record($2::jsonb) as v (name text, kind text, locality text, address text, owner text, latitude float8, longitude float8,
  "walkingOrder" integer, "registeredHours" text, "registeredActs" jsonb, closed boolean))
insert into outlet as o (code, name, kind_code, locality_id, province_id, address, owner, latitude, longitude, walking_order, registered_hours, registered_limits, effective_from, effective_to)
select $1, v.name, v.kind, l.id, l.province_id, v.address, v.owner, v.latitude, v.longitude, v."walkingOrder", v."registeredHours",
  case when v."registeredActs" = '[]' then null else jsonb_build_object('acts', v."registeredActs") end, to_timestamp($3 / 1000.0),
  case when v.closed then to_timestamp($3 / 1000.0) + interval '1 millisecond' else 'infinity' end
from given v join locality l on l.code = v.locality and l.effective_to = 'infinity'
on conflict (code) do update set name = excluded.name, kind_code = excluded.kind_code, locality_id = excluded.locality_id, address = excluded.address, owner = excluded.owner,
  latitude = excluded.latitude, longitude = excluded.longitude, walking_order = excluded.walking_order, registered_hours = excluded.registered_hours,
  registered_limits = excluded.registered_limits, effective_to = case when excluded.effective_to = 'infinity' then 'infinity'
    else least(o.effective_to, greatest(excluded.effective_from, o.effective_from + interval '1 millisecond')) end, version = o.version + 1
returning id`;

const GOODS = `
with given as (select c.id, place from jsonb_array_elements_text($2::jsonb) with ordinality as good (code, place) join commodity c on c.code = good.code),
     gone as (delete from outlet_commodity where outlet_id = $1 and commodity_id not in (select id from given))
insert into outlet_commodity (outlet_id, commodity_id, walking_order) select $1, id, place from given
on conflict (outlet_id, commodity_id) do update set walking_order = excluded.walking_order`;

export class OutletItemStore implements ItemStore {
  read(tx: Queryable, { key, provinceId }: { readonly key: string | null; readonly provinceId: number | null }): Promise<KeyedValue[]> {
    return tx.query<KeyedValue>(READ, [key, provinceId]);
  }

  async write(tx: Queryable, key: string, value: unknown, at: Instant): Promise<void> {
    const [row] = await tx.query<{ id: number }>(WRITE, [key, JSON.stringify(value), at]);
    if (row === undefined) throw new Error(`outlet ${key} was not written`);
    await tx.query(GOODS, [row.id, JSON.stringify((value as { readonly commodities: readonly string[] }).commodities)]);
  }
}
