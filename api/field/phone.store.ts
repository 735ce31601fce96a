import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import { Database, type Queryable } from '../platform/database.js';
import type { PhoneNews, StuckReport } from './phone-news.js';

/** A phone as it last told of itself. */
export interface PhoneRecord {
  readonly id: string;
  readonly accountId: number;
  readonly appVersion: string;
  readonly queued: number;
  readonly oldestUnsentAt: Instant | null;
  readonly clockOffset: number | null;
  readonly persisted: boolean | null;
  readonly storageUsed: number | null;
  readonly storageQuota: number | null;
  readonly quarantined: number;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
}

export interface StuckRecord extends StuckReport {
  readonly phone: string;
  readonly accountId: number;
  readonly postedAt: Instant;
}

@Injectable()
export class PhoneStore {
  constructor(private readonly database: Database) {}

  /** Stores what a phone tells of itself and of the reports it could not send; what it does not name any more is settled. */
  async hear(news: PhoneNews, accountId: number, at: Instant): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.upsert(tx, news, accountId, at);
      await tx.query(
        `update quarantined_record set settled_at = to_timestamp($3 / 1000.0) where phone_id = $1 and account_id = $2 and settled_at is null and id <> all ($4::text[])`,
        [news.device, accountId, at, news.stuck.map((one) => one.id)],
      );
      for (const one of news.stuck) await this.keepStuck(tx, one, { phone: news.device, accountId, at });
    });
  }

  async publicKeyOf(device: string): Promise<string | null> {
    const [row] = await this.database.query<{ key: string | null }>('select public_key as key from phone where id = $1', [device]);
    return row?.key ?? null;
  }

  /** Phones of these people, the longest silent first. */
  ofAccounts(accountIds: readonly number[]): Promise<PhoneRecord[]> {
    return this.database.query<PhoneRecord>(
      `select id, account_id as "accountId", app_version as "appVersion", queued, oldest_unsent_at as "oldestUnsentAt", clock_offset_ms as "clockOffset",
         storage_persisted as persisted, storage_bytes as "storageUsed", storage_quota as "storageQuota", quarantined, first_seen_at as "firstSeenAt", last_seen_at as "lastSeenAt"
       from phone where account_id = any ($1::integer[]) order by last_seen_at limit 2000`,
      [accountIds],
    );
  }

  stuckOf(accountIds: readonly number[]): Promise<StuckRecord[]> {
    return this.database.query<StuckRecord>(
      `select id, phone_id as phone, account_id as "accountId", kind, outlet, reason, tries, happened_at as at, posted_at as "postedAt"
       from quarantined_record where account_id = any ($1::integer[]) and settled_at is null order by posted_at desc limit 1000`,
      [accountIds],
    );
  }

  /** A person has looked at it; false when there is no such open record of these people. */
  async settle(
    id: string,
    accountIds: readonly number[],
    by: { readonly accountId: number; readonly comment: string; readonly at: Instant },
  ): Promise<boolean> {
    const rows = await this.database.query(
      `update quarantined_record set settled_at = to_timestamp($3 / 1000.0), settled_by = $4, outcome = 'SET_ASIDE', comment = $5
       where id = $1 and account_id = any ($2::integer[]) and settled_at is null returning 1`,
      [id, accountIds, by.at, by.accountId, by.comment],
    );
    return rows.length > 0;
  }

  private async upsert(tx: Queryable, news: PhoneNews, accountId: number, at: Instant): Promise<void> {
    const stuck = news.stuck.filter((one) => one.kind === 'QUARANTINED').length;
    await tx.query(
      `insert into phone (id, account_id, app_version, queued, oldest_unsent_at, clock_offset_ms, storage_persisted, storage_bytes, storage_quota, quarantined, public_key, user_agent, first_seen_at, last_seen_at)
       values ($1, $2, $3, $4, to_timestamp($5 / 1000.0), $6, $7, $8, $9, $10, to_jsonb($11::text), $12, to_timestamp($13 / 1000.0), to_timestamp($13 / 1000.0))
       on conflict (id) do update set account_id = excluded.account_id, app_version = excluded.app_version, queued = excluded.queued, oldest_unsent_at = excluded.oldest_unsent_at,
         clock_offset_ms = excluded.clock_offset_ms, storage_persisted = excluded.storage_persisted, storage_bytes = excluded.storage_bytes, storage_quota = excluded.storage_quota,
         quarantined = excluded.quarantined, public_key = coalesce(phone.public_key, excluded.public_key), user_agent = excluded.user_agent, last_seen_at = excluded.last_seen_at`,
      [
        ...[news.device, accountId, news.appVersion, news.queue, news.oldestUnsentAt, news.clockOffset, news.persisted, news.storageUsed, news.storageQuota],
        ...[stuck, news.publicKey, news.userAgent, at],
      ],
    );
  }

  private async keepStuck(tx: Queryable, one: StuckReport, from: { readonly phone: string; readonly accountId: number; readonly at: Instant }): Promise<void> {
    await tx.query(
      `insert into quarantined_record (id, phone_id, account_id, tries, reason, posted_at, outlet, kind, happened_at)
       values ($1, $2, $3, $4, $5, to_timestamp($6 / 1000.0), $7, $8, to_timestamp($9 / 1000.0))
       on conflict (id, account_id) do update set phone_id = excluded.phone_id, tries = excluded.tries, reason = excluded.reason, outlet = excluded.outlet, kind = excluded.kind`,
      [one.id, from.phone, from.accountId, one.tries, one.reason, from.at, one.outlet, one.kind, one.at],
    );
  }
}
