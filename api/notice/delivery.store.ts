import { Injectable } from '@nestjs/common';
import type { Severity } from '../domain/alert/severity.js';
import type { Instant } from '../domain/instant.js';
import type { Carrier } from '../domain/notice/notice-preferences.js';
import type { MessageContent } from '../domain/notice/write-message.js';
import { Database } from '../platform/database.js';

/** Milliseconds one process has a delivery to itself: longer than a try may take, so that nobody else sends it meanwhile; a killed process's is taken up after it (TRUST, R9). */
export const LEASE = 50_000;

/** A delivery that this process alone may send now. */
export interface ClaimedDelivery {
  readonly id: number;
  readonly key: string;
  readonly accountId: number;
  readonly channel: Carrier;
  readonly target: string;
  /** This try included. */
  readonly attempts: number;
  readonly since: Instant;
  readonly kind: 'NOTICE' | 'DIGEST' | 'TEST';
  readonly at: Instant;
  readonly severity: Severity | null;
  readonly content: MessageContent;
}

/** Of those that wait for the same target only the oldest is sent, so that what is told of one place stays in order; `skip locked` and the lease keep other processes off. */
const CLAIM = `
with head as (
  select distinct on (target) id from notice_delivery where outcome = 'WAITING' and channel = $1 order by target, id),
due as (
  select id from notice_delivery where id in (select id from head) and outcome = 'WAITING' and next_at <= to_timestamp($2::float8 / 1000)
    and (lease_until is null or lease_until <= to_timestamp($2::float8 / 1000)) order by next_at, id limit $3 for update skip locked),
mine as (
  update notice_delivery set attempts = attempts + 1, lease_until = to_timestamp(($2::float8 + ${LEASE}) / 1000) where id in (select id from due) returning *)
select d.id, d.key, d.account_id as "accountId", d.channel, d.target, d.attempts, d.since, m.kind, m.at, m.severity, m.content
from mine d join message m on m.id = d.message_id order by d.id`;

/** Takes deliveries and records what became of them. A try that outlived its lease records nothing: the row belongs to the next one. */
@Injectable()
export class DeliveryStore {
  constructor(private readonly database: Database) {}

  claim(channel: Carrier, now: Instant, most: number): Promise<ClaimedDelivery[]> {
    return this.database.query<ClaimedDelivery>(CLAIM, [channel, now, most], 'delivery-claim');
  }

  async settle({ id, attempts }: ClaimedDelivery, outcome: 'SENT' | 'FAILED', reason: string | null, at: Instant): Promise<void> {
    await this.database.query(
      `update notice_delivery set outcome = $3, reason = $4, settled_at = to_timestamp($5::float8 / 1000), lease_until = null where id = $1 and attempts = $2 and outcome = 'WAITING'`,
      [id, attempts, outcome, reason, at],
      'delivery-settle',
    );
  }

  async putOff({ id, attempts }: ClaimedDelivery, reason: string, nextAt: Instant): Promise<void> {
    await this.database.query(
      `update notice_delivery set reason = $3, next_at = to_timestamp($4::float8 / 1000), lease_until = null where id = $1 and attempts = $2 and outcome = 'WAITING'`,
      [id, attempts, reason, nextAt],
      'delivery-put-off',
    );
  }

  /** Puts one that has an address and was not sent back among those that wait; false when it is none. */
  async revive(id: number, at: Instant): Promise<boolean> {
    const rows = await this.database.query(
      `update notice_delivery set outcome = 'WAITING', reason = null, settled_at = null, lease_until = null,
         since = to_timestamp($2::float8 / 1000), next_at = to_timestamp($2::float8 / 1000)
       where id = $1 and target <> '' and outcome in ('FAILED', 'NOT_CONFIGURED', 'SUPPRESSED') returning id`,
      [id, at],
    );
    return rows.length > 0;
  }
}
