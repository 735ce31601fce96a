import { Injectable } from '@nestjs/common';
import type { Severity } from '../domain/alert/severity.js';
import type { Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';

/** Which slots have been judged at their hand-in time. */
@Injectable()
export class SlotRoundStore {
  /** The newest slot judged of every province, locked until the transaction ends; provinces that never reported are missing. */
  async lock(tx: Queryable): Promise<Map<number, Instant>> {
    const rows = await tx.query<{ provinceId: number; slotAt: Instant }>(
      `select province_id as "provinceId", slot_at as "slotAt" from slot_round order by province_id for update`,
      [],
      'slot-round-lock',
    );
    return new Map(rows.map((row) => [row.provinceId, row.slotAt]));
  }

  /** The newest slot judged of every province. */
  async all(db: Queryable): Promise<Map<number, Instant>> {
    const rows = await db.query<{ provinceId: number; slotAt: Instant }>(
      `select province_id as "provinceId", slot_at as "slotAt" from slot_round`,
      [],
      'slot-round-all',
    );
    return new Map(rows.map((row) => [row.provinceId, row.slotAt]));
  }

  async save(tx: Queryable, rounds: ReadonlyMap<number, Instant>): Promise<void> {
    if (rounds.size === 0) return;
    await tx.query(
      `insert into slot_round (province_id, slot_at) select province_id, to_timestamp(slot_at / 1000.0) from unnest($1::integer[], $2::float8[]) as round (province_id, slot_at)
       on conflict (province_id) do update set slot_at = greatest(slot_round.slot_at, excluded.slot_at)`,
      [[...rounds.keys()], [...rounds.values()]],
      'slot-round-save',
    );
  }

  /** The worst open alert of each outlet of these provinces, its silence left out. */
  async worstOfOutlets(tx: Queryable, provinceIds: readonly number[]): Promise<Map<number, Severity>> {
    const rows = await tx.query<{ outletId: number; severity: Severity }>(
      `select distinct on (outlet_id) outlet_id as "outletId", severity from alert
       where province_id = any ($1::integer[]) and outlet_id <> 0 and rule <> 'N1' and stage <> 'CLOSED'
       order by outlet_id, array_position(array['CRISIS', 'ALERT', 'WARN', 'WATCH'], severity)`,
      [provinceIds],
      'slot-round-worst',
    );
    return new Map(rows.map((row) => [row.outletId, row.severity]));
  }
}
