import { Injectable } from '@nestjs/common';
import type { Audience, Notice } from '../domain/alert/decide-notice.js';
import type { Queryable } from '../platform/database.js';

/** A notice of one incident to one audience; the ordinal counts the times people were told of the incident. */
export interface NewNotice {
  readonly incidentId: number;
  readonly ordinal: number;
  readonly audience: Audience;
  readonly notice: Notice;
}

/** Writes notices. */
@Injectable()
export class NoticeStore {
  /** Ids in the order given; a notice of the same incident, ordinal and audience cannot be added twice. */
  async add(tx: Queryable, notices: readonly NewNotice[]): Promise<number[]> {
    if (notices.length === 0) return [];
    const rows = await tx.query<{ id: number; key: string }>(
      `insert into notice (incident_id, ordinal, audience, reason, at, severity, alert_ids, fresh_ids)
       select incident_id, ordinal, audience, reason, to_timestamp(at / 1000.0), severity, alert_ids::bigint[], fresh_ids::bigint[]
       from unnest($1::bigint[], $2::integer[], $3::text[], $4::text[], $5::float8[], $6::text[], $7::text[], $8::text[])
         as row (incident_id, ordinal, audience, reason, at, severity, alert_ids, fresh_ids)
       returning id, incident_id || ' ' || ordinal || ' ' || audience as key`,
      [
        notices.map((one) => one.incidentId),
        notices.map((one) => one.ordinal),
        notices.map((one) => one.audience),
        notices.map((one) => one.notice.reason),
        notices.map((one) => one.notice.at),
        notices.map((one) => one.notice.severity),
        notices.map((one) => `{${one.notice.alertIds.join(',')}}`),
        notices.map((one) => `{${one.notice.freshIds.join(',')}}`),
      ],
      'notice-add',
    );
    const ids = new Map(rows.map((row) => [row.key, row.id]));
    return notices.map(({ incidentId, ordinal, audience }) => ids.get(`${incidentId} ${ordinal} ${audience}`) ?? 0);
  }
}
