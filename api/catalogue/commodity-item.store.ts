import type { Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import type { ItemStore, KeyedValue } from './item-store.js';

const READ = `select code as key, jsonb_build_object('nationalCode', national_code, 'nameVi', name_vi, 'nameEn', name_en, 'specification', specification, 'kind', kind,
    'unit', unit, 'baseUnit', base_unit, 'basePerUnit', base_per_unit, 'priceKind', price_kind, 'normPerPersonDay', norm_per_person_day, 'normSource', norm_source,
    'usualLeadDays', usual_lead_days, 'ordinal', ordinal, 'highDemandFrom', high_demand_from, 'highDemandTo', high_demand_to, 'retired', retired_at is not null) as value
  from commodity where $1::text is null or code = $1 order by ordinal, id`;

/** A unit once used stays: base units are what every stored quantity counts. */
const WRITE = `
insert into commodity as c (code, national_code, name_vi, name_en, specification, kind, unit, base_unit, base_per_unit, price_kind, norm_per_person_day, norm_source,
  usual_lead_days, ordinal, high_demand_from, high_demand_to, retired_at)
select $1, v."nationalCode", v."nameVi", v."nameEn", v.specification, v.kind, v.unit, v."baseUnit", v."basePerUnit", v."priceKind", v."normPerPersonDay", v."normSource",
  v."usualLeadDays", v.ordinal, v."highDemandFrom", v."highDemandTo", case when v.retired then to_timestamp($3 / 1000.0) end
from jsonb_to_record($2::jsonb) as v ("nationalCode" text, "nameVi" text, "nameEn" text, specification text, kind text, unit text, "baseUnit" text, "basePerUnit" bigint,
  "priceKind" text, "normPerPersonDay" float8, "normSource" text, "usualLeadDays" float8, ordinal integer, "highDemandFrom" date, "highDemandTo" date, retired boolean)
on conflict (code) do update set national_code = excluded.national_code, name_vi = excluded.name_vi, name_en = excluded.name_en, specification = excluded.specification,
  kind = excluded.kind, unit = excluded.unit, price_kind = excluded.price_kind, norm_per_person_day = excluded.norm_per_person_day, norm_source = excluded.norm_source,
  usual_lead_days = excluded.usual_lead_days, ordinal = excluded.ordinal, high_demand_from = excluded.high_demand_from, high_demand_to = excluded.high_demand_to,
  retired_at = case when excluded.retired_at is null then null else coalesce(c.retired_at, excluded.retired_at) end, version = c.version + 1`;

export class CommodityItemStore implements ItemStore {
  read(tx: Queryable, { key }: { readonly key: string | null }): Promise<KeyedValue[]> {
    return tx.query<KeyedValue>(READ, [key]);
  }

  async write(tx: Queryable, key: string, value: unknown, at: Instant): Promise<void> {
    await tx.query(WRITE, [key, JSON.stringify(value), at]);
  }
}
