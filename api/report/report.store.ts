import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import type { AcceptOutcome } from './acceptable.js';
import type { ReportRow } from './report.entity.js';

const SENT: readonly (readonly [field: keyof ReportRow, column: string, type: string, read: string])[] = [
  ['id', 'id', 'uuid', 'id'],
  ['provinceId', 'province_id', 'integer', 'province_id'],
  ['outletId', 'outlet_id', 'integer', 'outlet_id'],
  ['accountId', 'account_id', 'integer', 'account_id'],
  ['origin', 'origin', 'text', 'origin'],
  ['observedAt', 'observed_at', 'bigint', 'to_timestamp(observed_at / 1000.0)'],
  ['receivedAt', 'received_at', 'bigint', 'to_timestamp(received_at / 1000.0)'],
  ['day', 'day', 'date', 'day'],
  ['slotAt', 'slot_at', 'bigint', 'to_timestamp(slot_at / 1000.0)'],
  ['correctsId', 'corrects_id', 'uuid', 'corrects_id'],
  ['correctionReason', 'correction_reason', 'text', 'correction_reason'],
  ['note', 'note', 'text', 'note'],
  ['contentSha256', 'content_sha256', 'text', `decode(content_sha256, 'hex')`],
  ['commodityIds', 'commodity_ids', 'text', 'commodity_ids::integer[]'],
  ['prices', 'prices', 'text', 'prices::bigint[]'],
  ['priceLows', 'price_lows', 'text', 'price_lows::bigint[]'],
  ['priceHighs', 'price_highs', 'text', 'price_highs::bigint[]'],
  ['inputPrices', 'input_prices', 'text', 'input_prices::bigint[]'],
  ['stocks', 'stocks', 'text', 'stocks::bigint[]'],
  ['solds', 'solds', 'text', 'solds::bigint[]'],
  ['incomings', 'incomings', 'text', 'incomings::bigint[]'],
  ['incomingAts', 'incoming_ats', 'text', 'incoming_ats::timestamptz[]'],
  ['availabilities', 'availabilities', 'text', 'availabilities::smallint[]'],
  ['flags', 'flags', 'text', 'flags::integer[]'],
  ['notes', 'notes', 'text', 'notes::text[]'],
];

const columns = SENT.map(([, column]) => column).join(', ');
const parameters = SENT.map(([, , type], place) => `$${place + 1}::${type}[]`).join(', ');

/**
 * The one statement that accepts: reports with their lines, and a fact for each new one. `known` looks by id alone, because the key of the table also holds the province;
 * the order by id keeps two processes that are sent the same reports from waiting for each other in a circle.
 */
const ACCEPT = `
with sent as (select * from unnest(${parameters}, $${SENT.length + 1}::bigint[]) as sent (${columns}, due_at)),
known as (select id from report where id = any ($1::uuid[])),
fresh as (
  insert into report (${columns})
  select ${SENT.map(([, , , read]) => read).join(', ')} from sent where id not in (select id from known) order by id
  on conflict do nothing returning id),
facts as (
  insert into outbox (kind, province_id, due_at, payload)
  select 'REPORT_ACCEPTED', province_id, to_timestamp(due_at / 1000.0), jsonb_build_object('reportId', id, 'outletId', outlet_id)
  from sent where id in (select id from fresh))
select id from fresh`;

interface StoredContent {
  readonly id: string;
  readonly receivedAt: Instant;
  readonly sha: string;
}

@Injectable()
export class ReportStore {
  /** Stores what is new and says of each row, in order, what became of it. No id may stand in it twice. */
  async accept(db: Queryable, rows: readonly ReportRow[]): Promise<AcceptOutcome[]> {
    const values = [...SENT.map(([field]) => rows.map((row) => row[field])), rows.map((row) => row.dueAt)];
    const fresh = new Set((await db.query<{ id: string }>(ACCEPT, values, 'report-accept')).map(({ id }) => id));
    const others = rows.filter((row) => !fresh.has(row.id));
    const stored = others.length === 0 ? new Map<string, StoredContent>() : await this.contents(db, others);
    return rows.map((row) => (fresh.has(row.id) ? { kind: 'accepted', receivedAt: row.receivedAt } : compare(row, stored.get(row.id))));
  }

  /** The outlet of each report that is stored. */
  async outletsOf(db: Queryable, ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await db.query<{ id: string; outletId: number }>(`select id, outlet_id as "outletId" from report where id = any ($1::uuid[])`, [ids]);
    return new Map(rows.map((row) => [row.id, row.outletId]));
  }

  /** A second statement, so that it also sees what another process committed while the first one waited for it. */
  private async contents(db: Queryable, rows: readonly ReportRow[]): Promise<Map<string, StoredContent>> {
    const stored = await db.query<StoredContent>(
      `select id, received_at as "receivedAt", encode(content_sha256, 'hex') as sha from report where id = any ($1::uuid[])`,
      [rows.map((row) => row.id)],
      'report-contents',
    );
    return new Map(stored.map((row) => [row.id, row]));
  }
}

function compare(row: ReportRow, stored: StoredContent | undefined): AcceptOutcome {
  if (stored === undefined) throw new Error(`report ${row.id} was neither stored nor found`);
  return { kind: stored.sha === row.contentSha256 ? 'already-received' : 'conflict', receivedAt: stored.receivedAt };
}
