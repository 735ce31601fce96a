import { Injectable } from '@nestjs/common';
import { DAY, type Instant, instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import type { ObservedReport } from '../trend/trend.worker.js';
import { AlertStore } from './alert.store.js';
import { AlertRecord } from './alert-record.service.js';
import { Docket } from './docket.js';
import { JudgementService } from './judgement.service.js';
import { RollService } from './roll.service.js';

/** A slot that is judged before the first report of a batch may lie this far before it. */
const DAYS_OF_ROUNDS = 7 * DAY;

/** One sitting: a batch of reports is judged, and between them the slots that had to be in; everything that follows is written, on one transaction. */
@Injectable()
export class SittingService {
  constructor(
    private readonly judgement: JudgementService,
    private readonly rolls: RollService,
    private readonly alerts: AlertStore,
    private readonly records: AlertRecord,
  ) {}

  /** `until`: how far time has come, when it has come further than the reports. */
  async sit(tx: Queryable, provinceIds: readonly number[], reports: readonly ObservedReport[], until: Instant | null): Promise<void> {
    const end = reports.reduce((latest, report) => instant(Math.max(latest, report.dueAt)), until ?? instant(0));
    const roll = await this.rolls.open(tx, provinceIds, end);
    await this.judgement.prepare(tx, [...new Set([...provinceIds, ...roll.provinceIds])]);
    const outletIds = this.judgement.outletsTouchedBy(reports.map((report) => report.outletId));
    const since = this.judgement.reopensSince([...reports.map((report) => report.dueAt), end]);
    const ofOutlets = await this.alerts.lockOfOutlets(tx, outletIds, since);
    const ofAreas = await this.alerts.lockOfAreas(tx, roll.provinceIds, instant(since - DAYS_OF_ROUNDS));
    const docket = new Docket([...ofOutlets, ...ofAreas].sort((a, b) => a.id - b.id));
    await this.judgement.judge(tx, reports, docket, roll);
    roll.comes(end, docket);
    await this.judgement.save(tx);
    await this.rolls.save(tx, roll);
    await this.records.write(tx, docket);
  }
}
