import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';

/** What can be kept for a time only; $1 = milliseconds before which it goes. */
const ERASE = {
  PLACES: `update report_visit set start_place = null, end_place = null
    where received_at < to_timestamp($1 / 1000.0) and (start_place is not null or end_place is not null)`,
  SESSIONS: 'delete from session where expires_at < to_timestamp($1 / 1000.0)',
  DELIVERIES: `update notice_delivery set target = 'erased:' || id where since < to_timestamp($1 / 1000.0) and target not like 'erased:%'`,
  PHOTOS: 'update photo set content = null where content is not null and completed_at < to_timestamp($1 / 1000.0)',
  PHOTO_PIECES: 'delete from photo_chunk c using photo p where p.id = c.photo_id and p.begun_at < to_timestamp($1 / 1000.0)',
  SMS_TEXTS: `update sms_message set sender = 'erased', text = '' where received_at < to_timestamp($1 / 1000.0) and sender <> 'erased'`,
};

type Subject = keyof typeof ERASE;
const LOCK = `select pg_try_advisory_xact_lock(hashtext('cungcau:retention')) as mine`;
const DAY_MS = 86_400_000;

@Injectable()
export class RetentionStore {
  /** Erases what every rule says has been kept long enough, and writes down how much; null when the last look was less than a day ago or another process is at it. */
  async look(tx: Queryable, at: Instant): Promise<Readonly<Record<string, number>> | null> {
    const [lock] = await tx.query<{ mine: boolean }>(LOCK);
    const [last] = await tx.query<{ at: number | null }>('select max(at) as at from retention_run');
    if (lock?.mine !== true || (last?.at ?? 0) > at - DAY_MS) return null;
    const erased: Record<string, number> = {};
    for (const { subject, days } of await tx.query<{ subject: Subject; days: number }>('select subject, days from retention_rule order by subject')) {
      const [count] = await tx.query<{ n: number }>(`with gone as (${ERASE[subject]} returning 1) select count(*) as n from gone`, [at - days * DAY_MS]);
      erased[subject] = count?.n ?? 0;
    }
    await tx.query('insert into retention_run (at, erased) values (to_timestamp($1 / 1000.0), $2)', [at, erased]);
    return erased;
  }
}
