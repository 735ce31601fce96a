import { Injectable } from '@nestjs/common';
import { OTHER_UNIT_BIT } from '../domain/comparable-price.js';
import type { Day, Instant } from '../domain/instant.js';
import { Database } from '../platform/database.js';

/** What one report says of one commodity; `isTold` false = nothing, but it may be part of a chain of corrections. */
export interface CommodityReport {
  readonly id: string;
  readonly outletId: number;
  readonly observedAt: Instant;
  readonly correctsId: string | null;
  readonly isTold: boolean;
  /** Null too when it is for another unit. */
  readonly price: number | null;
  readonly stock: number | null;
  readonly sold: number | null;
  readonly incoming: number | null;
  /** 0 none … 3 plenty. */
  readonly availability: number | null;
}

const READ = `
select id, outlet_id as "outletId", observed_at as "observedAt", corrects_id as "correctsId", place is not null as "isTold",
  case when coalesce(flags[place], 0) & ${OTHER_UNIT_BIT} = 0 then prices[place] end as price, stocks[place] as stock, solds[place] as sold, incomings[place] as incoming, availabilities[place]::integer as availability
from (select *, array_position(commodity_ids, $3::integer) as place from report where province_id = any ($1::integer[]) and day = $2::date) as told
where place is not null or corrects_id is not null`;

/** The reports of one local day narrowed to one commodity: of thousands of outlets without their other lines. */
@Injectable()
export class CommodityDayView {
  constructor(private readonly database: Database) {}

  ofDay(provinceIds: readonly number[], day: Day, commodityId: number): Promise<CommodityReport[]> {
    return this.database.query<CommodityReport>(READ, [provinceIds, day, commodityId], 'report-commodity-day');
  }
}
