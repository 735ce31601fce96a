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

/** The thresholds in force at a time. A new version is seen by the next sitting; one that does not fit is reported and left out. */
@Injectable()
export class ThresholdView implements OnModuleInit {
  private readonly log = new Logger('Thresholds');
  /** Newest first. */
  private versions: readonly Version[] = [];
  private newest = 0;

  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    await this.refresh(this.database);
    if (this.versions.length === 0) throw new Error('threshold_set holds no usable version: seed the database first');
  }

  async refresh(db: Queryable): Promise<void> {
    const rows = await db.query<Row>(`select version, active_from as "activeFrom", thresholds from threshold_set order by version desc`);
    this.versions = rows.flatMap((row) => this.checked(row));
    this.newest = rows[0]?.version ?? 0;
  }

  /** Reads again when somebody has published since: versions are only ever added. */
  async refreshSoon(db: Queryable): Promise<void> {
    const [row] = await db.query<{ version: number | null }>('select max(version) as version from threshold_set', [], 'threshold-newest');
    if (row?.version !== this.newest) await this.refresh(db);
  }

  /** The highest version that was active at `at`; for a time before all of them the oldest. */
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
