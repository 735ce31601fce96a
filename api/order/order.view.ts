import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { OrderState } from '../generated/schema.js';
import { Database, type Queryable } from '../platform/database.js';

export interface OrderRecord {
  readonly id: number;
  readonly provinceId: number;
  readonly title: string;
  readonly body: string;
  readonly areaIds: readonly number[];
  readonly commodityIds: readonly number[];
  readonly deadlineAt: Instant;
  readonly madeBy: number;
  readonly madeAt: Instant;
  readonly state: OrderState;
  readonly endedAt: Instant | null;
  readonly endedBy: number | null;
  readonly reason: string | null;
  readonly bulletinId: number | null;
}

/** An outlet an order asks about, with the first report that answers. */
export interface RecipientRecord {
  readonly orderId: number;
  readonly outletId: number;
  readonly accountId: number;
  readonly reportId: string | null;
  readonly answeredAt: Instant | null;
}

/** A line of an answer. Money in smallest units, stock in base units; availability 0 none … 3 plenty. */
export interface AnswerLine {
  readonly outletId: number;
  readonly commodityId: number;
  readonly price: number | null;
  readonly stock: number | null;
  readonly availability: number | null;
}

const MOST = 100;
const READ = `select id, province_id as "provinceId", title, body, area_ids as "areaIds", commodity_ids as "commodityIds", deadline_at as "deadlineAt", made_by as "madeBy", made_at as "madeAt",
  state, ended_at as "endedAt", ended_by as "endedBy", reason, bulletin_id as "bulletinId" from report_order`;

/** Reads orders and what has been answered. */
@Injectable()
export class OrderView {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  ofProvince(provinceId: number): Promise<OrderRecord[]> {
    return this.database.query<OrderRecord>(`${READ} where province_id = $1 order by id desc limit ${MOST}`, [provinceId], 'orders-of-province');
  }

  /** Open orders that ask this person about something, the earliest deadline first. */
  openFor(accountId: number): Promise<OrderRecord[]> {
    return this.database.query<OrderRecord>(
      `${READ} where state = 'OPEN' and id in (select order_id from report_order_recipient where account_id = $1) order by deadline_at, id limit ${MOST}`,
      [accountId],
      'orders-open-for',
    );
  }

  async byId(db: Queryable, id: number): Promise<OrderRecord> {
    const [row] = await db.query<OrderRecord>(`${READ} where id = $1`, [id]);
    if (row === undefined) throw new Error(`order ${id} is gone`);
    return row;
  }

  ofOne(id: number): Promise<OrderRecord> {
    return this.byId(this.database, id);
  }

  /** By order and outlet. */
  recipients(orderIds: readonly number[], db: Queryable = this.database): Promise<RecipientRecord[]> {
    return db.query<RecipientRecord>(
      `with answer as (
         select distinct on (v.order_id, r.outlet_id) v.order_id, r.outlet_id, r.id, r.received_at from report_visit v join report r on r.id = v.report_id
         where v.order_id = any ($1::bigint[]) order by v.order_id, r.outlet_id, r.received_at, r.id)
       select o.order_id as "orderId", o.outlet_id as "outletId", o.account_id as "accountId", a.id as "reportId", a.received_at as "answeredAt"
       from report_order_recipient o left join answer a using (order_id, outlet_id) where o.order_id = any ($1::bigint[]) order by o.order_id, o.outlet_id`,
      [orderIds],
      'order-recipients',
    );
  }

  /** The newest line of each outlet and commodity among the answers, by outlet and commodity. */
  answers(db: Queryable, orderId: number): Promise<AnswerLine[]> {
    return db.query<AnswerLine>(
      `select distinct on (outlet_id, commodity_id) outlet_id as "outletId", commodity_id as "commodityId", price, stock, availability from report_line
       where report_id in (select report_id from report_visit where order_id = $1)
         and outlet_id in (select outlet_id from report_order_recipient where order_id = $1)
       order by outlet_id, commodity_id, received_at desc, report_id desc`,
      [orderId],
      'order-answers',
    );
  }
}
