import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Thresholds } from '../domain/alert/thresholds.js';
import type { Instant } from '../domain/instant.js';
import { Database, type Queryable } from '../platform/database.js';
import { thresholdSchema } from './threshold-schema.js';

interface Row {
  readonly version: number;
  readonly activeFrom: Instant;
  readonly thresholds: unknown;
}

interface Version {
  readonly activeFrom: Instant;
  readonly thresholds: Thresholds;
}

const REREAD = 30_000;

/** The thresholds in force at a time. A new version is seen within half a minute; one that does not fit is reported and left out. */
@Injectable()
export class ThresholdView implements OnModuleInit {
  private readonly log = new Logger('Thresholds');
  /** Newest first. */
  private versions: readonly Version[] = [];
  private readAt = 0;

  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    await this.refresh(this.database);
    if (this.versions.length === 0) throw new Error('threshold_set holds no usable version: seed the database first');
  }

  async refresh(db: Queryable): Promise<void> {
    const rows = await db.query<Row>(`select version, active_from as "activeFrom", thresholds from threshold_set order by active_from desc, version desc`);
    this.versions = rows.flatMap((row) => this.checked(row));
    this.readAt = performance.now();
  }

  async refreshSoon(db: Queryable): Promise<void> {
    if (performance.now() - this.readAt > REREAD) await this.refresh(db);
  }

  /** The newest version that was active at `at`; for a time before all of them the oldest. */
  at(at: Instant): Thresholds {
    const version = this.versions.find((one) => one.activeFrom <= at) ?? this.versions.at(-1);
    if (version === undefined) throw new Error('threshold_set holds no usable version: seed the database first');
    return version.thresholds;
  }

  private checked(row: Row): Version[] {
    const result = thresholdSchema.safeParse({ ...(row.thresholds as object), version: row.version });
    if (result.success) return [{ activeFrom: row.activeFrom, thresholds: result.data }];
    this.log.error(
      `threshold_set version ${row.version} is left out: ${result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`,
    );
    return [];
  }
}
