import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { SettlementMethod } from '../generated/schema.js';
import { Database, type Queryable } from '../platform/database.js';
import { ReportView, type StoredReport } from '../report/report.view.js';

export interface SettlementRecord {
  readonly outletId: number;
  readonly slotAt: Instant;
  readonly commodityId: number;
  readonly method: SettlementMethod;
  readonly reportId: string | null;
  readonly price: number | null;
  readonly comment: string | null;
  readonly byId: number;
  readonly at: Instant;
}

/** One outlet in one slot. */
export interface VisitKey {
  readonly outletId: number;
  readonly slotAt: Instant;
}

const isoTexts = (ats: readonly Instant[]): string[] => ats.map((at) => new Date(at).toISOString());

@Injectable()
export class RivalryStore {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportView,
  ) {}

  inTransaction<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result> {
    return this.database.transaction(work);
  }

  /** Outlets and slots of a province that more than one person reported, newest first. */
  shared(provinceId: number, since: Instant): Promise<VisitKey[]> {
    return this.database.query<VisitKey>(
      `select outlet_id as "outletId", slot_at as "slotAt" from report where province_id = $1 and slot_at >= to_timestamp($2 / 1000.0) and corrects_id is null
       group by outlet_id, slot_at having min(account_id) <> max(account_id) order by slot_at desc, outlet_id limit 500`,
      [provinceId, since],
    );
  }

  /** Whole reports of these visits, corrections too. */
  async reportsOf(keys: readonly VisitKey[], db: Queryable = this.database): Promise<StoredReport[]> {
    const wanted = new Set(keys.map(({ outletId, slotAt }) => `${outletId} ${slotAt}`));
    const heads = await this.reports.ofSlots(db, [...new Set(keys.map((key) => key.outletId))], [...new Set(keys.map((key) => key.slotAt))]);
    return this.reports.byIds(
      db,
      heads.filter(({ outletId, slotAt }) => wanted.has(`${outletId} ${slotAt}`)).map(({ id }) => id),
    );
  }

  settlementsOf(keys: readonly VisitKey[], db: Queryable = this.database): Promise<SettlementRecord[]> {
    return db.query<SettlementRecord>(
      `select outlet_id as "outletId", slot_at as "slotAt", commodity_id as "commodityId", method, report_id as "reportId", price, comment, by_id as "byId", at
       from visit_settlement where outlet_id = any ($1::integer[]) and slot_at = any ($2::timestamptz[]) order by id`,
      [keys.map((key) => key.outletId), isoTexts(keys.map((key) => key.slotAt))],
    );
  }

  /** One settles a visit at a time. */
  async lock(tx: Queryable, { outletId, slotAt }: VisitKey): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`settle:${outletId}:${slotAt}`]);
  }

  async settle(tx: Queryable, settled: SettlementRecord): Promise<void> {
    await tx.query(
      `insert into visit_settlement (outlet_id, slot_at, commodity_id, method, report_id, price, comment, by_id, at)
       values ($1, to_timestamp($2 / 1000.0), $3, $4, $5, $6, $7, $8, to_timestamp($9 / 1000.0))`,
      [settled.outletId, settled.slotAt, settled.commodityId, settled.method, settled.reportId, settled.price, settled.comment, settled.byId, settled.at],
    );
  }
}
