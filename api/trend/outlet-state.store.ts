import { Injectable } from '@nestjs/common';
import { AVAILABILITIES } from '../domain/figures.js';
import type { Instant } from '../domain/instant.js';
import type { CommodityMemory } from '../domain/remember-outlet.js';
import type { Queryable } from '../platform/database.js';
import { isoText } from '../platform/iso-text.js';
import { literal } from './cell.store.js';

/** An outlet_state row: the newest known figures of each commodity at an outlet. */
export interface OutletState {
  readonly provinceId: number;
  readonly outletId: number;
  readonly lastReportId: string;
  readonly lastObservedAt: Instant;
  readonly memories: ReadonlyMap<number, CommodityMemory>;
}

interface Row extends Omit<OutletState, 'memories'> {
  readonly commodityIds: readonly number[];
  readonly prices: readonly (number | null)[];
  readonly priceAts: readonly (Instant | null)[];
  readonly baselines: readonly (number | null)[];
  readonly baselineCounts: readonly number[];
  readonly stocks: readonly (number | null)[];
  readonly stockAts: readonly (Instant | null)[];
  readonly availabilities: readonly (number | null)[];
  readonly availabilityAts: readonly (Instant | null)[];
}

const READ = `
select province_id as "provinceId", outlet_id as "outletId", last_report_id as "lastReportId", last_observed_at as "lastObservedAt",
  commodity_ids as "commodityIds", prices, price_ats as "priceAts", baselines, baseline_counts as "baselineCounts",
  stocks, stock_ats as "stockAts", availabilities, availability_ats as "availabilityAts"
from outlet_state where (province_id, outlet_id) in (select o.province_id, o.id from outlet o where o.id = any ($1::integer[]))`;

const UPSERT = `
insert into outlet_state (province_id, outlet_id, last_report_id, last_observed_at, commodity_ids, prices, price_ats, baselines, baseline_counts,
  stocks, stock_ats, availabilities, availability_ats)
select province_id, outlet_id, last_report_id, to_timestamp(last_observed_at / 1000.0), commodity_ids::integer[], prices::bigint[], price_ats::timestamptz[],
  baselines::bigint[], baseline_counts::integer[], stocks::bigint[], stock_ats::timestamptz[], availabilities::smallint[], availability_ats::timestamptz[]
from unnest($1::integer[], $2::integer[], $3::uuid[], $4::float8[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[],
  $12::text[], $13::text[])
  as state (province_id, outlet_id, last_report_id, last_observed_at, commodity_ids, prices, price_ats, baselines, baseline_counts,
    stocks, stock_ats, availabilities, availability_ats)
on conflict (province_id, outlet_id) do update set
  last_report_id = excluded.last_report_id, last_observed_at = excluded.last_observed_at, commodity_ids = excluded.commodity_ids,
  prices = excluded.prices, price_ats = excluded.price_ats, baselines = excluded.baselines, baseline_counts = excluded.baseline_counts,
  stocks = excluded.stocks, stock_ats = excluded.stock_ats, availabilities = excluded.availabilities, availability_ats = excluded.availability_ats`;

/** Reads and writes outlet_state. */
@Injectable()
export class OutletStateStore {
  async ofOutlets(db: Queryable, outletIds: readonly number[]): Promise<Map<number, OutletState>> {
    const rows = await db.query<Row>(READ, [outletIds], 'outlet-state-read');
    return new Map(rows.map((row) => [row.outletId, { ...row, memories: memoriesOf(row) }]));
  }

  async upsert(tx: Queryable, states: readonly OutletState[]): Promise<void> {
    const column = (pick: (memory: CommodityMemory) => number | string | null): string[] =>
      states.map((state) => literal([...state.memories.values()].map(pick)));
    await tx.query(
      UPSERT,
      [
        states.map((state) => state.provinceId),
        states.map((state) => state.outletId),
        states.map((state) => state.lastReportId),
        states.map((state) => state.lastObservedAt),
        states.map((state) => literal([...state.memories.keys()])),
        column((memory) => memory.price),
        column((memory) => timeText(memory.priceAt)),
        column((memory) => memory.baseline),
        column((memory) => memory.baselineCount),
        column((memory) => memory.stock),
        column((memory) => timeText(memory.stockAt)),
        column((memory) => (memory.availability === null ? null : AVAILABILITIES.indexOf(memory.availability))),
        column((memory) => timeText(memory.availabilityAt)),
      ],
      'outlet-state-upsert',
    );
  }
}

/** An instant inside an array literal. */
export const timeText = (at: Instant | null): string | null => (at === null ? null : `"${isoText(at)}"`);

function memoriesOf(row: Row): Map<number, CommodityMemory> {
  return new Map(
    row.commodityIds.map((commodity, place) => {
      const step = row.availabilities[place];
      const memory: CommodityMemory = {
        price: row.prices[place] ?? null,
        priceAt: row.priceAts[place] ?? null,
        baseline: row.baselines[place] ?? null,
        baselineCount: row.baselineCounts[place] ?? 0,
        stock: row.stocks[place] ?? null,
        stockAt: row.stockAts[place] ?? null,
        availability: step === null || step === undefined ? null : (AVAILABILITIES[step] ?? null),
        availabilityAt: row.availabilityAts[place] ?? null,
      };
      return [commodity, memory];
    }),
  );
}
