import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import { Database } from '../platform/database.js';
import { ReportView, type StoredReport } from './report.view.js';

type Place = readonly [latitude: number, longitude: number, accuracy: number];

/** How a report was made, as stored. */
export interface StoredVisit {
  readonly reportId: string;
  readonly accountId: number;
  readonly device: string | null;
  readonly appVersion: string | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly startPlace: Place | null;
  readonly endPlace: Place | null;
  readonly distance: number | null;
  readonly isOutside: boolean | null;
  readonly clockOffset: number | null;
  readonly clockKnown: boolean | null;
  readonly entries: string | null;
  readonly dwells: readonly (number | null)[] | null;
  readonly previousPrices: readonly (number | null)[] | null;
  readonly reasons: readonly (string | null)[] | null;
}

/** Reads how reports were made, for auditors and reviewers. */
@Injectable()
export class VisitView {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportView,
  ) {}

  /** Whole reports of an outlet, newest first. */
  newestReports(outletId: number, first: number): Promise<StoredReport[]> {
    return this.reports.newest(this.database, outletId, first, null);
  }

  async ofReports(ids: readonly string[]): Promise<ReadonlyMap<string, StoredVisit>> {
    const rows = await this.database.query<StoredVisit>(
      `select report_id as "reportId", account_id as "accountId", device, app_version as "appVersion", started_at as "startedAt", ended_at as "endedAt",
         start_place as "startPlace", end_place as "endPlace", distance_m as distance, is_outside as "isOutside", clock_offset_ms as "clockOffset",
         clock_known as "clockKnown", entries, dwells, previous_prices as "previousPrices", reasons
       from report_visit where report_id = any ($1::uuid[])`,
      [ids],
      'visit-of-reports',
    );
    return new Map(rows.map((row) => [row.reportId, row]));
  }
}
