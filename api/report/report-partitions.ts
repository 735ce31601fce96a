import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DAY, type Instant, instant } from '../domain/instant.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';

const BEFORE = 92 * DAY;
const AFTER = 62 * DAY;

/** Sees to it that reports find a partition of their month: about three months back and two ahead, looked at daily; older spans when an import asks. */
@Injectable()
export class ReportPartitions implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('Partitions');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.coverNow();
    this.timer = setInterval(() => {
      this.coverNow().catch((fault: unknown) => this.log.error(fault));
    }, DAY).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /**
   * Makes the missing partitions for report ids of [since, until). Call it before a transaction that stores reports of that span, never inside one:
   * making a partition waits for everybody who writes.
   */
  async cover(since: Instant, until: Instant): Promise<void> {
    await this.database.transaction(async (tx) => {
      // A long reader must not make every submit queue up behind this wait; tomorrow is early enough.
      await tx.query(`set local lock_timeout = '5s'`);
      await tx.query('select ensure_report_partitions(to_timestamp($1 / 1000.0), to_timestamp($2 / 1000.0))', [since, until]);
    });
  }

  private coverNow(): Promise<void> {
    const at = this.clock.now();
    return this.cover(instant(at - BEFORE), instant(at + AFTER));
  }
}
