import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';

@Injectable()
export class VisitStore {
  /** Forgets where people stood in visits received before then; how far that was from the outlet stays. */
  async erasePlaces(tx: Queryable, before: Instant): Promise<void> {
    await tx.query(
      `update report_visit set start_place = null, end_place = null
       where received_at < to_timestamp($1 / 1000.0) and (start_place is not null or end_place is not null)`,
      [before],
      'visit-erase-places',
    );
  }
}
