import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import { Database } from '../platform/database.js';

/** One figure anybody may read. Money in smallest units, per unit of the commodity; percentiles only where so many outlets stand behind them that none shows through. */
export interface OpenFigure {
  readonly day: string;
  readonly area: string;
  readonly areaName: string;
  readonly level: string;
  readonly commodity: string;
  readonly commodityName: string;
  readonly unit: string;
  readonly medianPrice: number;
  readonly p10Price: number | null;
  readonly p90Price: number | null;
  readonly outlets: number;
}

export interface OpenWish {
  /** Half-open, local midnights. */
  readonly since: Instant;
  readonly until: Instant;
  readonly utcOffsetMinutes: number;
  readonly commodity: string | null;
  readonly area: string | null;
}

/** Fewest outlets behind a median, and behind the lowest and highest tenth. */
export const FEWEST = { median: 3, tenths: 10 } as const;
const MOST_ROWS = 50_000;

const FIGURES = `
select to_char((t.period_at at time zone 'UTC') + make_interval(mins => $5), 'YYYY-MM-DD') as day, l.code as area, l.full_name as "areaName", l.kind as level, c.code as commodity,
  c.name_vi as "commodityName", c.unit, cell.median as "medianPrice", case when cell.prices >= ${FEWEST.tenths} then cell.p10 end as "p10Price",
  case when cell.prices >= ${FEWEST.tenths} then cell.p90 end as "p90Price", cell.prices as outlets
from trend_cell t
join locality l on l.id = t.locality_id
cross join lateral unnest(t.commodity_ids, t.medians, t.p10s, t.p90s, t.price_counts) as cell (commodity_id, median, p10, p90, prices)
join open_clearance o on o.commodity_id = cell.commodity_id and l.kind = any (o.levels)
join commodity c on c.id = cell.commodity_id
where t.outlet_kind = 'ALL' and t.period = 'DAY' and t.period_at >= to_timestamp($1 / 1000.0) and t.period_at < to_timestamp($2 / 1000.0)
  and cell.median is not null and cell.prices >= ${FEWEST.median} and ($3::text is null or c.code = $3) and ($4::text is null or l.code = $4)
order by t.period_at desc, l.path, c.ordinal, c.id limit ${MOST_ROWS}`;

/** Reads cleared figures, and only those. */
@Injectable()
export class DisclosureView {
  constructor(private readonly database: Database) {}

  figures({ since, until, utcOffsetMinutes, commodity, area }: OpenWish): Promise<OpenFigure[]> {
    return this.database.query<OpenFigure>(FIGURES, [since, until, commodity, area, utcOffsetMinutes]);
  }
}
