import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { ReviewDecision, ReviewState } from '../generated/schema.js';
import { Database } from '../platform/database.js';

/** A report as the queue shows it. */
export interface QueuedReport {
  readonly report: string;
  readonly outletId: number;
  readonly provinceId: number;
  readonly accountId: number;
  readonly slotAt: Instant;
  readonly observedAt: Instant;
  readonly receivedAt: Instant;
  readonly lines: number;
  readonly distance: number | null;
  readonly isOutside: boolean | null;
  readonly corrections: number;
  readonly photos: number;
  readonly state: ReviewState;
  readonly comment: string | null;
  readonly byId: number | null;
  readonly reviewedAt: Instant | null;
}

export interface NewReview {
  readonly reportId: string;
  readonly provinceId: number;
  readonly authorId: number;
  readonly state: ReviewDecision;
  readonly comment: string | null;
  readonly commodities: readonly string[];
  readonly byId: number;
  readonly at: Instant;
}

const QUEUED = `select r.id as report, r.outlet_id as "outletId", r.province_id as "provinceId", r.account_id as "accountId", r.slot_at as "slotAt", r.observed_at as "observedAt",
    r.received_at as "receivedAt", cardinality(r.commodity_ids) as lines, v.distance_m as distance, v.is_outside as "isOutside", c.corrections, p.photos,
    coalesce(w.state, case when c.corrections > 0 then 'EDITED' else 'RECEIVED' end) as state, w.comment, w.by_id as "byId", w.at as "reviewedAt"
  from report r
  left join report_visit v on v.report_id = r.id
  left join lateral (select state, comment, by_id, at from report_review where report_id = r.id order by id desc limit 1) w on true
  cross join lateral (select count(*) as corrections from report other where other.corrects_id = r.id) c
  cross join lateral (select count(*) as photos from photo where report_id = r.id and completed_at is not null) p`;

@Injectable()
export class ReviewStore {
  constructor(private readonly database: Database) {}

  /** Reports of slots since then, newest first; corrections stand with what they correct. */
  queue(provinceId: number, asked: { readonly since: Instant; readonly state: ReviewState | null; readonly first: number }): Promise<QueuedReport[]> {
    return this.database.query<QueuedReport>(
      `select * from (${QUEUED} where r.province_id = $1 and r.slot_at >= to_timestamp($2 / 1000.0) and r.corrects_id is null) q
       where $3::text is null or state = $3 order by "receivedAt" desc, report desc limit $4`,
      [provinceId, asked.since, asked.state, asked.first],
    );
  }

  async byId(id: string): Promise<QueuedReport | undefined> {
    const [row] = await this.database.query<QueuedReport>(`${QUEUED} where r.id = $1`, [id]);
    return row;
  }

  async add(review: NewReview): Promise<void> {
    await this.database.query(
      `insert into report_review (report_id, province_id, author_id, state, comment, commodities, by_id, at) values ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8 / 1000.0))`,
      [review.reportId, review.provinceId, review.authorId, review.state, review.comment, review.commodities, review.byId, review.at],
    );
  }
}
