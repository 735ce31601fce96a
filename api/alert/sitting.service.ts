import { Injectable } from '@nestjs/common';
import type { Queryable } from '../platform/database.js';
import type { ObservedReport } from '../trend/trend.worker.js';
import { AlertStore } from './alert.store.js';
import { AlertRecord } from './alert-record.service.js';
import { Docket } from './docket.js';
import { JudgementService } from './judgement.service.js';
import { WatchStore } from './watch.store.js';

/** One sitting: a batch of reports is judged and everything that follows is written, on one transaction. */
@Injectable()
export class SittingService {
  constructor(
    private readonly judgement: JudgementService,
    private readonly watches: WatchStore,
    private readonly alerts: AlertStore,
    private readonly records: AlertRecord,
  ) {}

  async sit(tx: Queryable, provinceIds: readonly number[], reports: readonly ObservedReport[]): Promise<void> {
    await this.judgement.prepare(tx);
    await this.watches.load(tx, provinceIds);
    const outletIds = [...new Set(reports.map((report) => report.outletId))];
    const docket = new Docket(await this.alerts.lockOfOutlets(tx, outletIds, this.judgement.reopensSince(reports)));
    await this.judgement.judge(tx, reports, docket);
    await this.watches.save(tx);
    await this.records.write(tx, docket);
  }
}
