import { Injectable } from '@nestjs/common';
import type { DailyValues } from '../domain/forecast/daily-values.js';
import { DAY, type Instant } from '../domain/instant.js';
import type { LocalityRecord } from '../outlet/place.view.js';
import { Database } from '../platform/database.js';

/** What an area knew of a commodity, a place per day. */
export interface AreaDays {
  readonly median: DailyValues;
  readonly priceCount: DailyValues;
  readonly stock: DailyValues;
  readonly outlets: DailyValues;
}

/** One commodity in several areas, for one outlet kind or ALL, on `days` local days from `since` on. */
export interface DaysAsked {
  readonly commodityId: number;
  readonly outletKind: string;
  readonly localities: readonly LocalityRecord[];
  readonly since: Instant;
  readonly days: number;
}

type Column = readonly (number | null)[];

interface Row {
  readonly localityId: number;
  readonly at: readonly number[];
  readonly medians: Column;
  readonly priceCounts: Column;
  readonly stocks: Column;
  readonly outlets: Column;
}

const READ = `
select locality_id as "localityId", array_agg((extract(epoch from period_at) * 1000)::bigint) as at, array_agg(medians[place]) as medians,
  array_agg(price_counts[place]) as "priceCounts", array_agg(stocks[place]) as stocks, array_agg(outlets[place]) as outlets
from (select *, array_position(commodity_ids, $1::integer) as place from trend_cell
  where province_id = any ($2::integer[]) and locality_id = any ($3::integer[]) and outlet_kind = $4 and period = 'DAY'
    and period_at >= to_timestamp($5 / 1000.0) and period_at < to_timestamp($6 / 1000.0)) as cell
where place is not null group by locality_id`;

/** Reads the daily series that forecasts are made from. */
@Injectable()
export class ForecastView {
  constructor(private readonly database: Database) {}

  /** By locality id; areas of which nothing is known are left out. */
  async days({ commodityId, outletKind, localities, since, days }: DaysAsked): Promise<ReadonlyMap<number, AreaDays>> {
    const provinces = [...new Set(localities.map((one) => one.provinceId ?? one.id))];
    const values = [commodityId, provinces, localities.map((one) => one.id), outletKind, since, since + days * DAY];
    const rows = await this.database.query<Row>(READ, values, 'forecast-days');
    return new Map(rows.map((row) => [row.localityId, daysOf(row, since, days)]));
  }
}

function daysOf(row: Row, since: Instant, days: number): AreaDays {
  const places = row.at.map((at) => Math.round((at - since) / DAY));
  const column = (values: Column): DailyValues => {
    const all = new Array<number | null>(days).fill(null);
    places.forEach((place, index) => {
      all[place] = values[index] ?? null;
    });
    return all;
  };
  return { median: column(row.medians), priceCount: column(row.priceCounts), stock: column(row.stocks), outlets: column(row.outlets) };
}
