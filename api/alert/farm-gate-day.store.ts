import { Injectable } from '@nestjs/common';
import { DAY, type Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';

/** The median farm-gate price of one commodity in one area, as known at the end of a day; money per unit. */
export interface FarmGatePrice {
  readonly localityId: number;
  readonly commodityId: number;
  readonly price: number;
}

export interface FarmGateRecord {
  readonly provinceId: number;
  readonly slotAt: Instant;
  readonly prices: readonly FarmGatePrice[];
}

interface Row {
  readonly provinceId: number;
  readonly slotAt: Instant;
  readonly localityIds: readonly number[];
  readonly commodityIds: readonly number[];
  readonly prices: readonly number[];
}

/** As many years of the same month as anybody would compare with. */
const KEPT = 5 * 366 * DAY;

/** Reads and writes farm_gate_day. */
@Injectable()
export class FarmGateDayStore {
  /** The days of these provinces, oldest first. */
  async ofProvinces(tx: Queryable, provinceIds: readonly number[]): Promise<FarmGateRecord[]> {
    const rows = await tx.query<Row>(
      `select province_id as "provinceId", slot_at as "slotAt", locality_ids as "localityIds", commodity_ids as "commodityIds", prices
       from farm_gate_day where province_id = any ($1::integer[]) order by slot_at`,
      [provinceIds],
      'farm-gate-read',
    );
    return rows.map(({ provinceId, slotAt, localityIds, commodityIds, prices }) => ({
      provinceId,
      slotAt,
      prices: prices.map((price, place) => ({ localityId: localityIds[place] as number, commodityId: commodityIds[place] as number, price })),
    }));
  }

  /** Keeps a day, and lets go of those too old to matter. */
  async save(tx: Queryable, { provinceId, slotAt, prices }: FarmGateRecord): Promise<void> {
    if (prices.length === 0) return;
    await tx.query(
      `insert into farm_gate_day (province_id, slot_at, locality_ids, commodity_ids, prices) values ($1, to_timestamp($2 / 1000.0), $3, $4, $5) on conflict do nothing`,
      [provinceId, slotAt, prices.map((one) => one.localityId), prices.map((one) => one.commodityId), prices.map((one) => one.price)],
      'farm-gate-save',
    );
    await tx.query('delete from farm_gate_day where province_id = $1 and slot_at < to_timestamp($2 / 1000.0)', [provinceId, slotAt - KEPT], 'farm-gate-forget');
  }
}
