import { Injectable } from '@nestjs/common';
import { type ExpectedRunOut, expectedRunOut } from '../domain/alert/expected-run-out.js';
import { type Calendar, DAY, type Instant, instant } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Database } from '../platform/database.js';
import { ReportView } from '../report/report.view.js';
import { History, standing } from './history.js';

/** As far back as the rules look. */
const PAST = 45 * DAY;

/** Foretells when an outlet runs out of its goods. */
@Injectable()
export class RunOutView {
  constructor(
    private readonly reports: ReportView,
    private readonly database: Database,
    private readonly catalogue: CatalogueView,
  ) {}

  /** By commodity id, from what is known at `now`; goods of which it cannot be told are left out. */
  async ofOutlet(outletId: number, now: Instant): Promise<ReadonlyMap<number, ExpectedRunOut>> {
    return (await this.ofOutlets([outletId], now)).get(outletId) ?? new Map();
  }

  /** The same of several outlets. */
  async ofOutlets(outletIds: readonly number[], now: Instant): Promise<ReadonlyMap<number, ReadonlyMap<number, ExpectedRunOut>>> {
    const { calendar } = this.catalogue.deployments.current();
    const since = instant(now - PAST);
    const histories = new Map(outletIds.map((id) => [id, new History(id, since)]));
    for (const report of await this.reports.ofOutlets(this.database, outletIds, since, instant(now + 1))) histories.get(report.outletId)?.add(report);
    return new Map([...histories].map(([id, history]) => [id, runOutsOf(history, calendar)]));
  }
}

function runOutsOf(history: History, calendar: Calendar): ReadonlyMap<number, ExpectedRunOut> {
  const found = new Map<number, ExpectedRunOut>();
  for (const id of history.commodityIds()) {
    const runOut = expectedRunOut(standing(history.of(id)), calendar);
    if (runOut !== null) found.set(id, runOut);
  }
  return found;
}
