import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import type { CrisisLevelRecord, LocalityRecord, OutletKindRecord, OutletRecord, Places, PriceCeilingRecord } from './place.js';
import type { RegisterRecord } from './registers.js';

const LOCALITIES = `select id, code, name, full_name as "fullName", name_en as "nameEn", kind, parent_id as "parentId", province_id as "provinceId", path, population,
    special_area as "specialArea", latitude, longitude
  from locality where effective_from <= current_date and current_date < effective_to`;

const OUTLETS = `select o.id, o.code, o.name, o.kind_code as "kindCode", o.locality_id as "localityId", o.province_id as "provinceId", o.address, o.owner, o.latitude, o.longitude,
    o.walking_order as "walkingOrder", o.registered_hours as "registeredHours", coalesce(o.registered_limits -> 'acts', '[]') as "registeredActs", o.invented, o.effective_from as since, o.effective_to as until,
    coalesce(c.ids, '{}') as "commodityIds"
  from outlet o
  left join (select outlet_id, array_agg(commodity_id order by walking_order, commodity_id) as ids from outlet_commodity group by outlet_id) c on c.outlet_id = o.id`;

const LEVELS = `select locality_id as "localityId", level, valid_from as since, valid_to as until, issuer, document_number as "documentNumber"
  from crisis_level order by valid_from, id`;

const CEILINGS = `select commodity_id as "commodityId", locality_id as "localityId", outlet_id as "outletId", kind, price, valid_from as since, valid_to as until, document
  from price_ceiling order by valid_from, id`;

const ENTRIES = `select id, kind, locality_id as "localityId", outlet_id as "outletId", owner, commodity_id as "commodityId", quantity, sales_factor as "salesFactor",
    price_factor as "priceFactor", valid_from as since, valid_to as until, document
  from register_entry where valid_from < valid_to order by valid_from, id`;

/** A text that differs when anything of the catalogue differs; far cheaper than reading it all. */
const STAMP = `select concat_ws('/',
    (select concat(count(*), ':', max(id)) from locality), (select concat(count(*), ':', max(id), ':', sum(version)) from outlet),
    (select count(*) from outlet_commodity), (select concat(count(*), ':', max(id)) from crisis_level), (select concat(count(*), ':', count(ended_at)) from price_ceiling),
    (select concat(count(*), ':', count(ended_at)) from register_entry),
    (select concat(count(*), ':', max(id), ':', sum(version)) from commodity), (select max(id) from catalogue_change), (select max(id) from boundary_file), (select d::text from deployment d)) as stamp`;

@Injectable()
export class PlaceStore {
  constructor(private readonly database: Database) {}

  async all(): Promise<Places> {
    const [localities, outlets, kinds, levels, ceilings, entries] = await Promise.all([
      this.database.system.query<LocalityRecord>(LOCALITIES),
      this.database.system.query<OutletRecord>(OUTLETS),
      this.database.system.query<OutletKindRecord>('select code, name_vi as "nameVi", name_en as "nameEn" from outlet_kind order by ordinal, code'),
      this.database.system.query<CrisisLevelRecord>(LEVELS),
      this.database.system.query<PriceCeilingRecord>(CEILINGS),
      this.database.system.query<RegisterRecord>(ENTRIES),
    ]);
    return { localities, outlets, kinds, levels, ceilings, entries };
  }

  async stamp(): Promise<string> {
    const [row] = await this.database.system.query<{ stamp: string }>(STAMP);
    return row?.stamp ?? '';
  }
}
