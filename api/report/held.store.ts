import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { RawReport } from '../domain/report-draft.js';
import type { ReportOrigin } from '../generated/schema.js';
import { Database } from '../platform/database.js';
import type { Acceptable } from './acceptable.js';

/** A correction of a report whose slot had been issued. `isConsented` is null while it waits. */
export interface HeldCorrection {
  readonly id: string;
  readonly correctsId: string;
  readonly outletId: number;
  readonly provinceId: number;
  readonly accountId: number;
  readonly origin: ReportOrigin;
  readonly receivedAt: Instant;
  readonly raw: RawReport;
  readonly isConsented: boolean | null;
  readonly comment: string | null;
}

const HELD = `select id, corrects_id as "correctsId", outlet_id as "outletId", province_id as "provinceId", account_id as "accountId", origin,
  received_at as "receivedAt", raw, is_consented as "isConsented", comment from held_correction`;

@Injectable()
export class HeldStore {
  constructor(private readonly database: Database) {}

  /** Keeps it, or finds it kept: the receipt is that of the first time. */
  async hold(
    item: Acceptable,
    raw: RawReport,
    outlet: { readonly id: number; readonly provinceId: number } | undefined,
  ): Promise<{ readonly receivedAt: Instant; readonly isDeclined: boolean }> {
    if (outlet === undefined) throw new Error(`outlet ${item.report.outlet} has left the catalogue since the check`);
    const { id, corrects } = item.report;
    await this.database.query(
      `insert into held_correction (id, corrects_id, outlet_id, province_id, account_id, origin, received_at, raw)
       values ($1, $2, $3, $4, $5, $6, to_timestamp($7 / 1000.0), $8) on conflict (id) do nothing`,
      [id, corrects, outlet.id, outlet.provinceId, item.accountId, item.origin, item.receivedAt, JSON.stringify(raw)],
    );
    const kept = await this.byId(id);
    return { receivedAt: kept?.receivedAt ?? item.receivedAt, isDeclined: kept?.isConsented === false };
  }

  async byId(id: string): Promise<HeldCorrection | undefined> {
    const [row] = await this.database.query<HeldCorrection>(`${HELD} where id = $1`, [id]);
    return row;
  }

  /** Those that wait in a province, oldest first. */
  waiting(provinceId: number): Promise<HeldCorrection[]> {
    return this.database.query<HeldCorrection>(`${HELD} where province_id = $1 and decided_at is null order by received_at, id limit 500`, [provinceId]);
  }

  /** False when somebody has decided before. */
  async decide(
    id: string,
    decision: { readonly isConsented: boolean; readonly by: number; readonly at: Instant; readonly comment: string | null },
  ): Promise<boolean> {
    const rows = await this.database.query(
      `update held_correction set is_consented = $2, decided_by = $3, decided_at = to_timestamp($4 / 1000.0), comment = $5 where id = $1 and decided_at is null returning 1`,
      [id, decision.isConsented, decision.by, decision.at, decision.comment],
    );
    return rows.length > 0;
  }
}
