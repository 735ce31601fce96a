import { Injectable } from '@nestjs/common';
import type { Severity } from '../domain/alert/severity.js';
import type { Instant } from '../domain/instant.js';
import type { PlannedDelivery } from '../domain/notice/plan-deliveries.js';
import type { MessageContent } from '../domain/notice/write-message.js';
import { Database, type Queryable } from '../platform/database.js';

/** What is said; of a notice, or of the slot of a province, or neither: a test. */
export interface NewMessage {
  readonly kind: 'NOTICE' | 'DIGEST' | 'TEST' | 'ORDER';
  readonly noticeId: number | null;
  readonly provinceId: number | null;
  readonly slotAt: Instant | null;
  readonly at: Instant;
  readonly severity: Severity | null;
  readonly content: MessageContent;
}

/** Writes what is said and to whom. */
@Injectable()
export class MessageStore {
  constructor(private readonly database: Database) {}

  transaction<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result> {
    return this.database.transaction(work);
  }

  /** Null when the notice has, or the slot of that province has, its message already. */
  async add(tx: Queryable, { kind, noticeId, provinceId, slotAt, at, severity, content }: NewMessage): Promise<number | null> {
    const [row] = await tx.query<{ id: number }>(
      `insert into message (kind, notice_id, province_id, slot_at, at, severity, content)
       values ($1, $2, $3, to_timestamp($4::float8 / 1000), to_timestamp($5::float8 / 1000), $6, $7) on conflict do nothing returning id`,
      [kind, noticeId, provinceId, slotAt, at, severity, JSON.stringify(content)],
      'message-add',
    );
    return row?.id ?? null;
  }

  async addDeliveries(tx: Queryable, messageId: number, planned: readonly PlannedDelivery[], at: Instant): Promise<void> {
    if (planned.length === 0) return;
    await tx.query(
      `insert into notice_delivery (message_id, account_id, channel, target, outcome, reason, created_at, since, next_at, settled_at)
       select $1, account_id, channel, target, outcome, reason, at, at, at, case when outcome = 'WAITING' then null else at end
       from unnest($2::integer[], $3::text[], $4::text[], $5::text[], $6::text[]) as row (account_id, channel, target, outcome, reason), to_timestamp($7::float8 / 1000) as at
       on conflict do nothing`,
      [
        messageId,
        planned.map((one) => one.accountId),
        planned.map((one) => one.channel),
        planned.map((one) => one.target),
        planned.map((one) => one.outcome),
        planned.map((one) => one.reason),
        at,
      ],
      'delivery-add',
    );
  }

  /** Provinces that have no digest of this slot yet. */
  async withoutDigest(tx: Queryable, provinceIds: readonly number[], slotAt: Instant): Promise<number[]> {
    const rows = await tx.query<{ id: number }>(
      `select id from unnest($1::integer[]) as id where not exists (select from message where province_id = id and slot_at = to_timestamp($2::float8 / 1000)) order by id`,
      [provinceIds, slotAt],
      'digest-missing',
    );
    return rows.map(({ id }) => id);
  }
}
