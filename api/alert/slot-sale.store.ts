import { Injectable } from '@nestjs/common';
import { DAY, type Instant, instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';

/** What outlets sold in one slot by commodity and outlet, in base units, as known at its hand-in time. */
export interface SlotSale {
  readonly provinceId: number;
  readonly slotAt: Instant;
  readonly solds: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

interface Row {
  readonly provinceId: number;
  readonly slotAt: Instant;
  readonly outletIds: readonly number[];
  readonly commodityIds: readonly number[];
  readonly solds: readonly number[];
}

const WEEK = 7 * DAY;
/** A slot is measured against the same slot of the four weeks before it, and the slot before it likewise. */
const WEEKS = 4;
export const SALES_KEPT = WEEKS * WEEK + 2 * DAY;

/** The slot itself and the same slot of each of the weeks before it, newest first. */
export const likeSlots = (slotAt: Instant): Instant[] => Array.from({ length: WEEKS + 1 }, (_, week) => instant(slotAt - week * WEEK));

/** Reads and writes slot_sale. */
@Injectable()
export class SlotSaleStore {
  /** The sales of these provinces in these slots; in every slot kept when there is no list. */
  async ofSlots(tx: Queryable, provinceIds: readonly number[], slots: readonly Instant[] | null): Promise<SlotSale[]> {
    const rows = await tx.query<Row>(
      `select province_id as "provinceId", slot_at as "slotAt", outlet_ids as "outletIds", commodity_ids as "commodityIds", solds
       from slot_sale where province_id = any ($1::integer[]) and ($2::timestamptz[] is null or slot_at = any ($2)) order by slot_at`,
      [provinceIds, slots?.map((slot) => new Date(slot).toISOString()) ?? null],
      'slot-sale-read',
    );
    return rows.map(({ provinceId, slotAt, outletIds, commodityIds, solds }) => {
      const byCommodity = new Map<number, Map<number, number>>();
      outletIds.forEach((outletId, place) => {
        const commodityId = commodityIds[place] as number;
        const known = byCommodity.get(commodityId) ?? new Map<number, number>();
        known.set(outletId, solds[place] as number);
        byCommodity.set(commodityId, known);
      });
      return { provinceId, slotAt, solds: byCommodity };
    });
  }

  /** Keeps a slot, and lets go of those too old to matter. */
  async save(tx: Queryable, { provinceId, slotAt, solds }: SlotSale): Promise<void> {
    const lines = [...solds].flatMap(([commodityId, known]) => [...known].map(([outletId, sold]) => ({ outletId, commodityId, sold })));
    await tx.query(
      `insert into slot_sale (province_id, slot_at, outlet_ids, commodity_ids, solds) values ($1, to_timestamp($2 / 1000.0), $3, $4, $5) on conflict do nothing`,
      [provinceId, slotAt, lines.map((line) => line.outletId), lines.map((line) => line.commodityId), lines.map((line) => line.sold)],
      'slot-sale-save',
    );
    await tx.query(
      'delete from slot_sale where province_id = $1 and slot_at < to_timestamp($2 / 1000.0)',
      [provinceId, slotAt - SALES_KEPT],
      'slot-sale-forget',
    );
  }
}
