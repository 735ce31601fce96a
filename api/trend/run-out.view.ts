import { Injectable } from '@nestjs/common';
import { type ExpectedRunOut, expectedRunOut } from '../domain/alert/expected-run-out.js';
import { DAY, type Instant, instant } from '../domain/instant.js';
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
    const { calendar } = this.catalogue.deployments.current();
    const history = new History(outletId, instant(now - PAST));
    for (const report of await this.reports.ofOutlets(this.database, [outletId], history.since, instant(now + 1))) history.add(report);
    const found = new Map<number, ExpectedRunOut>();
    for (const id of history.commodityIds()) {
      const runOut = expectedRunOut(standing(history.of(id)), calendar);
      if (runOut !== null) found.set(id, runOut);
    }
    return found;
  }
}
