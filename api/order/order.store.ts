import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import { Database, type Queryable } from '../platform/database.js';

export interface NewOrder {
  readonly provinceId: number;
  readonly title: string;
  readonly body: string;
  readonly areaIds: readonly number[];
  readonly commodityIds: readonly number[];
  readonly deadlineAt: Instant;
  readonly madeBy: number;
  readonly madeAt: Instant;
}

export interface Recipient {
  readonly outletId: number;
  readonly accountId: number;
}

/** How an order ends. */
export type OrderEnd = { readonly state: 'WITHDRAWN'; readonly reason: string } | { readonly state: 'CLOSED'; readonly bulletinId: number };

@Injectable()
export class OrderStore {
  constructor(private readonly database: Database) {}

  transaction<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result> {
    return this.database.transaction(work);
  }

  async add(tx: Queryable, given: NewOrder, recipients: readonly Recipient[]): Promise<number> {
    const [row] = await tx.query<{ id: number }>(
      `insert into report_order (province_id, title, body, area_ids, commodity_ids, deadline_at, made_by, made_at)
       values ($1, $2, $3, $4, $5, to_timestamp($6 / 1000.0), $7, to_timestamp($8 / 1000.0)) returning id`,
      [given.provinceId, given.title, given.body, given.areaIds, given.commodityIds, given.deadlineAt, given.madeBy, given.madeAt],
    );
    if (row === undefined) throw new Error('an order was not stored');
    await tx.query(
      `insert into report_order_recipient (order_id, outlet_id, account_id) select $1, outlet_id, account_id from unnest($2::integer[], $3::integer[]) as one (outlet_id, account_id)`,
      [row.id, recipients.map(({ outletId }) => outletId), recipients.map(({ accountId }) => accountId)],
    );
    return row.id;
  }

  /** Whether the order of that province is open; its row stays locked, so that it ends once. Null: there is none. */
  async lock(tx: Queryable, id: number, provinceId: number): Promise<{ readonly isOpen: boolean } | null> {
    const [row] = await tx.query<{ isOpen: boolean }>(`select state = 'OPEN' as "isOpen" from report_order where id = $1 and province_id = $2 for update`, [
      id,
      provinceId,
    ]);
    return row ?? null;
  }

  async end(tx: Queryable, id: number, end: OrderEnd, by: { readonly accountId: number; readonly at: Instant }): Promise<void> {
    const [reason, bulletinId] = end.state === 'CLOSED' ? [null, end.bulletinId] : [end.reason, null];
    await tx.query(`update report_order set state = $2, reason = $3, bulletin_id = $4, ended_by = $5, ended_at = to_timestamp($6 / 1000.0) where id = $1`, [
      id,
      end.state,
      reason,
      bulletinId,
      by.accountId,
      by.at,
    ]);
  }

  /** Marks open orders whose deadline lies in (at, until] and that nobody was reminded of; answers their ids. */
  async markReminded(tx: Queryable, at: Instant, until: Instant): Promise<number[]> {
    const rows = await tx.query<{ id: number }>(
      `update report_order set reminded_at = to_timestamp($1 / 1000.0)
       where state = 'OPEN' and reminded_at is null and deadline_at > to_timestamp($1 / 1000.0) and deadline_at <= to_timestamp($2 / 1000.0) returning id`,
      [at, until],
      'order-mark-reminded',
    );
    return rows.map(({ id }) => id);
  }
}
