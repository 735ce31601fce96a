import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { ReportOrigin } from '../generated/schema.js';
import type { Queryable } from '../platform/database.js';
import type { AcceptOutcome } from './acceptable.js';
import type { ReportRow, VisitRow } from './report.entity.js';

type Column<Row> = readonly [field: keyof Row, column: string, type: string, read: string];

const SENT: readonly Column<ReportRow>[] = [
  ['id', 'id', 'uuid', 'id'],
  ['provinceId', 'province_id', 'integer', 'province_id'],
  ['outletId', 'outlet_id', 'integer', 'outlet_id'],
  ['accountId', 'account_id', 'integer', 'account_id'],
  ['origin', 'origin', 'text', 'origin'],
  ['observedAt', 'observed_at', 'bigint', 'to_timestamp(observed_at / 1000.0)'],
  ['receivedAt', 'received_at', 'bigint', 'to_timestamp(received_at / 1000.0)'],
  ['day', 'day', 'date', 'day'],
  ['slotAt', 'slot_at', 'bigint', 'to_timestamp(slot_at / 1000.0)'],
  ['arrivalSlotAt', 'arrival_slot_at', 'bigint', 'to_timestamp(arrival_slot_at / 1000.0)'],
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
  ['acts', 'acts', 'text', 'acts::smallint[]'],
  ['notes', 'notes', 'text', 'notes::text[]'],
  ['seal', 'seal', 'text', `decode(seal, 'hex')`],
];

const SENT_VISIT: readonly Column<VisitRow>[] = [
  ['reportId', 'report_id', 'uuid', 'report_id'],
  ['accountId', 'account_id', 'integer', 'account_id'],
  ['device', 'device', 'text', 'device'],
  ['appVersion', 'app_version', 'text', 'app_version'],
  ['orderId', 'order_id', 'bigint', 'order_id'],
  ['startedAt', 'started_at', 'bigint', 'to_timestamp(started_at / 1000.0)'],
  ['endedAt', 'ended_at', 'bigint', 'to_timestamp(ended_at / 1000.0)'],
  ['startPlace', 'start_place', 'text', 'start_place::float8[]'],
  ['endPlace', 'end_place', 'text', 'end_place::float8[]'],
  ['distance', 'distance_m', 'integer', 'distance_m'],
  ['isOutside', 'is_outside', 'boolean', 'is_outside'],
  ['clockOffset', 'clock_offset_ms', 'bigint', 'clock_offset_ms'],
  ['clockKnown', 'clock_known', 'boolean', 'clock_known'],
  ['entries', 'entries', 'text', 'entries'],
  ['dwells', 'dwells', 'text', 'dwells::integer[]'],
  ['previousPrices', 'previous_prices', 'text', 'previous_prices::bigint[]'],
  ['reasons', 'reasons', 'text', 'reasons::text[]'],
  ['receivedAt', 'received_at', 'bigint', 'to_timestamp(received_at / 1000.0)'],
];

const columns = SENT.map(([, column]) => column).join(', ');
const parameters = SENT.map(([, , type], place) => `$${place + 1}::${type}[]`).join(', ');

const visitColumns = SENT_VISIT.map(([, column]) => column).join(', ');
const visitParameters = SENT_VISIT.map(([, , type], place) => `$${SENT.length + 2 + place}::${type}[]`).join(', ');

/**
 * The one statement that accepts: reports with their lines, how each new one was made, and a fact for it. `known` looks by id alone, because the key of the table also holds the province;
 * the order by id keeps two processes that are sent the same reports from waiting for each other in a circle.
 */
const ACCEPT = `
with sent as (select * from unnest(${parameters}, $${SENT.length + 1}::bigint[]) as sent (${columns}, due_at)),
known as (select id from report where id = any ($1::uuid[])),
fresh as (
  insert into report (${columns})
  select ${SENT.map(([, , , read]) => read).join(', ')} from sent where id not in (select id from known) order by id
  on conflict do nothing returning id),
visits as (
  insert into report_visit (${visitColumns})
  select ${SENT_VISIT.map(([, , , read]) => read).join(', ')} from unnest(${visitParameters}) as made (${visitColumns}) where report_id in (select id from fresh)
  on conflict do nothing),
facts as (
  insert into outbox (kind, province_id, due_at, payload)
  select 'REPORT_ACCEPTED', province_id, to_timestamp(due_at / 1000.0), jsonb_build_object('reportId', id, 'outletId', outlet_id)
  from sent where id in (select id from fresh))
select id from fresh`;

/** The same as a transaction of its own, which its entry in the audit need not wait for. */
const ACCEPT_ALONE = ACCEPT.replace(/select id from fresh$/, "select id, set_config('cungcau.lone', 'on', true) from fresh");

interface StoredContent {
  readonly id: string;
  readonly receivedAt: Instant;
  readonly sha: string;
}

/** What stands above the lines of a stored report. */
export interface ReportHead {
  readonly outletId: number;
  readonly accountId: number;
  readonly origin: ReportOrigin;
  readonly slotAt: Instant;
}

@Injectable()
export class ReportStore {
  /** Stores what is new and says of each row, in order, what became of it. No id may stand in it twice. `isAlone`: `db` is in no transaction. */
  async accept(db: Queryable, rows: readonly ReportRow[], isAlone = false): Promise<AcceptOutcome[]> {
    const visits = rows.flatMap((row) => row.visit ?? []);
    const values = [
      ...SENT.map(([field]) => rows.map((row) => row[field])),
      rows.map((row) => row.dueAt),
      ...SENT_VISIT.map(([field]) => visits.map((visit) => visit[field])),
    ];
    const fresh = new Set((await this.insert(db, values, isAlone)).map(({ id }) => id));
    const others = rows.filter((row) => !fresh.has(row.id));
    const stored = others.length === 0 ? new Map<string, StoredContent>() : await this.contents(db, others);
    return rows.map((row) => (fresh.has(row.id) ? { kind: 'accepted', receivedAt: row.receivedAt } : compare(row, stored.get(row.id))));
  }

  private insert(db: Queryable, values: readonly unknown[], isAlone: boolean): Promise<{ id: string }[]> {
    return isAlone ? db.query(ACCEPT_ALONE, values, 'report-accept-alone') : db.query(ACCEPT, values, 'report-accept');
  }

  /** What stands above the lines of each of these reports that is stored. */
  async headsOf(db: Queryable, ids: readonly string[]): Promise<Map<string, ReportHead>> {
    const rows = await db.query<ReportHead & { id: string }>(
      `select id, outlet_id as "outletId", account_id as "accountId", origin, slot_at as "slotAt" from report where id = any ($1::uuid[])`,
      [ids],
      'report-heads',
    );
    return new Map(rows.map((row) => [row.id, row]));
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
