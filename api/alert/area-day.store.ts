import { Injectable } from '@nestjs/common';
import { DAY, type Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';

/** ln(price / own baseline) by commodity and outlet, as known at the hand-in time of a day's last slot. */
export interface AreaDay {
  readonly provinceId: number;
  readonly slotAt: Instant;
  readonly changes: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

interface Row {
  readonly provinceId: number;
  readonly slotAt: Instant;
  readonly outletIds: readonly number[];
  readonly commodityIds: readonly number[];
  readonly changes: readonly number[];
}

/** An index is judged against the four weeks before it. */
export const DAYS_KEPT = 28;

/** Reads and writes area_day. */
@Injectable()
export class AreaDayStore {
  /** The days of these provinces, oldest first. */
  async ofProvinces(tx: Queryable, provinceIds: readonly number[]): Promise<AreaDay[]> {
    const rows = await tx.query<Row>(
      `select province_id as "provinceId", slot_at as "slotAt", outlet_ids as "outletIds", commodity_ids as "commodityIds", changes
       from area_day where province_id = any ($1::integer[]) order by slot_at`,
      [provinceIds],
      'area-day-read',
    );
    return rows.map(({ provinceId, slotAt, outletIds, commodityIds, changes }) => {
      const byCommodity = new Map<number, Map<number, number>>();
      outletIds.forEach((outletId, place) => {
        const commodityId = commodityIds[place] as number;
        const known = byCommodity.get(commodityId) ?? new Map<number, number>();
        known.set(outletId, changes[place] as number);
        byCommodity.set(commodityId, known);
      });
      return { provinceId, slotAt, changes: byCommodity };
    });
  }

  /** Keeps a day, and lets go of those too old to matter. */
  async save(tx: Queryable, day: AreaDay): Promise<void> {
    const lines = [...day.changes].flatMap(([commodityId, known]) => [...known].map(([outletId, change]) => ({ outletId, commodityId, change })));
    await tx.query(
      `insert into area_day (province_id, slot_at, outlet_ids, commodity_ids, changes) values ($1, to_timestamp($2 / 1000.0), $3, $4, $5) on conflict do nothing`,
      [day.provinceId, day.slotAt, lines.map((line) => line.outletId), lines.map((line) => line.commodityId), lines.map((line) => line.change)],
      'area-day-save',
    );
    await tx.query(
      'delete from area_day where province_id = $1 and slot_at < to_timestamp($2 / 1000.0)',
      [day.provinceId, day.slotAt - DAYS_KEPT * DAY],
      'area-day-forget',
    );
  }
}
