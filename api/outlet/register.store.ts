import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { EntryDraft } from '../domain/register/check-entry.js';
import { Database, type Queryable } from '../platform/database.js';
import { isoText } from '../platform/iso-text.js';
import type { KeptCeiling, KeptEntry, KeptLevel, NewCeiling, NewLevel, Table } from './register-row.js';

const KEPT = `added_by as "addedBy", added_at as "addedAt", ended_by as "endedBy", ended_at as "endedAt", end_reason as "endReason"`;
const SPAN = `valid_from as since, valid_to as until`;

const untilText = (until: Instant | null): string => (until === null ? 'infinity' : isoText(until));

/** Reads and writes registers, ceilings and levels. Nothing is ever deleted. */
@Injectable()
export class RegisterStore {
  constructor(private readonly database: Database) {}

  entries(): Promise<KeptEntry[]> {
    return this.database.query<KeptEntry>(
      `select id, kind, locality_id as "localityId", outlet_id as "outletId", owner, commodity_id as "commodityId", quantity, sales_factor as "salesFactor",
         price_factor as "priceFactor", ${SPAN}, document, ${KEPT} from register_entry order by valid_from desc, id desc`,
    );
  }

  ceilings(): Promise<KeptCeiling[]> {
    return this.database.query<KeptCeiling>(
      `select id, commodity_id as "commodityId", locality_id as "localityId", outlet_id as "outletId", kind, price, ${SPAN}, document, ${KEPT}
       from price_ceiling order by valid_from desc, id desc`,
    );
  }

  levels(): Promise<KeptLevel[]> {
    return this.database.query<KeptLevel>(
      `select id, locality_id as "localityId", level, ${SPAN}, issuer, document_number as "documentNumber", document_date as "documentDate", declared_by as "declaredBy",
         declared_at as "declaredAt", taken_up_at as "takenUpAt" from crisis_level order by valid_from desc, id desc`,
    );
  }

  addEntry(draft: EntryDraft, accountId: number, at: Instant): Promise<number> {
    return this.insert(
      `insert into register_entry (kind, locality_id, outlet_id, owner, commodity_id, quantity, sales_factor, price_factor, valid_from, valid_to, document, added_by, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
      [
        draft.kind,
        draft.localityId,
        draft.outletId,
        draft.owner,
        draft.commodityId,
        draft.quantity,
        draft.salesFactor,
        draft.priceFactor,
        isoText(draft.since),
        untilText(draft.until),
        draft.document.trim(),
        accountId,
        isoText(at),
      ],
    );
  }

  addCeiling(ceiling: NewCeiling, accountId: number, at: Instant): Promise<number> {
    return this.insert(
      `insert into price_ceiling (commodity_id, locality_id, outlet_id, kind, price, valid_from, valid_to, document, added_by, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
      [
        ceiling.commodityId,
        ceiling.localityId,
        ceiling.outletId,
        ceiling.kind,
        ceiling.price,
        isoText(ceiling.since),
        untilText(ceiling.until),
        ceiling.document.trim(),
        accountId,
        isoText(at),
      ],
    );
  }

  async addLevel(tx: Queryable, level: NewLevel & { readonly scale: string }, accountId: number, at: Instant): Promise<number> {
    const [row] = await tx.query<{ id: number }>(
      `insert into crisis_level (locality_id, scale, level, valid_from, issuer, document_number, document_date, declared_by, declared_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
      [
        level.localityId,
        level.scale,
        level.level,
        isoText(level.since),
        level.issuer.trim(),
        level.documentNumber.trim(),
        level.documentDate,
        accountId,
        isoText(at),
      ],
    );
    return row?.id ?? 0;
  }

  /** Ends a row that still holds; one whose time has not come never will. Answers whether there was such a row, or why not. */
  async end(
    table: Table,
    id: number,
    by: { readonly accountId: number; readonly reason: string; readonly at: Instant },
  ): Promise<'ended' | 'unknown' | 'over'> {
    const ended = await this.database.query(
      `update ${table} set valid_to = greatest(valid_from, $2), ended_by = $3, ended_at = $2, end_reason = $4
       where id = $1 and ended_at is null and valid_to > $2 returning id`,
      [id, isoText(by.at), by.accountId, by.reason.trim()],
    );
    if (ended.length > 0) return 'ended';
    const known = await this.database.query(`select id from ${table} where id = $1`, [id]);
    return known.length > 0 ? 'over' : 'unknown';
  }

  private async insert(sql: string, values: readonly unknown[]): Promise<number> {
    const [row] = await this.database.query<{ id: number }>(sql, values);
    return row?.id ?? 0;
  }
}
