import { Injectable } from '@nestjs/common';
import { LEVEL_SCALE } from '../../db/seed/demo-records.js';
import type { Instant } from '../domain/instant.js';
import { Database, type Queryable } from '../platform/database.js';
import { ReportPartitions } from '../report/report-partitions.js';
import type { DeclaredLevel } from './demo-story.js';

const ISSUER = 'UBND tỉnh Quảng Ngãi (minh hoạ)';
const DOCUMENT = '02/QĐ-MH';

@Injectable()
export class DemoStore {
  constructor(
    private readonly database: Database,
    private readonly partitions: ReportPartitions,
  ) {}

  /** Runs `write`, which stores reports of [since, until), in one transaction if no report is there, and says whether it did. Of two processes that want to, the second waits and finds the reports of the first. */
  async whenEmpty(span: { readonly since: Instant; readonly until: Instant }, write: (tx: Queryable) => Promise<void>): Promise<boolean> {
    await this.partitions.cover(span.since, span.until);
    return this.database.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('cungcau:demo'))`);
      if (await this.hasReports(tx)) return false;
      await write(tx);
      return true;
    });
  }

  async hasReports(db: Queryable = this.database): Promise<boolean> {
    const [row] = await db.query<{ some: boolean }>('select exists (select from report) as some');
    return row?.some === true;
  }

  async inspectorId(): Promise<number | null> {
    const [row] = await this.database.query<{ id: number }>(
      `select id from account where demo and role = 'INSPECTOR' and disabled_at is null and exists (select from outlet where invented) order by id limit 1`,
    );
    return row?.id ?? null;
  }

  async declareLevels(tx: Queryable, levels: readonly (DeclaredLevel & { readonly localityId: number })[]): Promise<void> {
    for (const { localityId, level, since, until } of levels) {
      await tx.query(
        `insert into crisis_level (locality_id, scale, level, valid_from, valid_to, issuer, document_number, document_date)
         select $1, $2, $3, since, coalesce(to_timestamp($5 / 1000.0), 'infinity'), $6, $7, (since at time zone 'Asia/Ho_Chi_Minh')::date from to_timestamp($4 / 1000.0) as since`,
        [localityId, LEVEL_SCALE, level, since, until, ISSUER, DOCUMENT],
      );
    }
  }

  /** Facts nobody has acted on yet. */
  async waitingFacts(): Promise<number> {
    const [row] = await this.database.query<{ facts: number }>('select count(*) as facts from outbox');
    return row?.facts ?? 0;
  }
}
