import { Injectable } from '@nestjs/common';
import { AVAILABILITIES } from '../domain/figures.js';
import type { Instant } from '../domain/instant.js';
import { Database } from '../platform/database.js';
import { Gathered } from '../platform/gathered.js';
import { currentScope } from '../platform/scope.js';
import { ReportView } from '../report/report.view.js';
import { History, standing } from './history.js';
import { type OutletState, OutletStateStore } from './outlet-state.store.js';

export type { OutletState } from './outlet-state.store.js';

/** What an outlet said of one commodity, as columns, rising by time. */
export interface SeriesColumns {
  readonly at: readonly Instant[];
  readonly price: readonly (number | null)[];
  readonly stock: readonly (number | null)[];
  readonly sold: readonly (number | null)[];
  readonly availability: readonly (number | null)[];
}

/** Reads what is known of one outlet, for its page and for later rooms. */
@Injectable()
export class OutletSheetView {
  private readonly asked: Gathered<number, OutletState>;

  constructor(
    private readonly states: OutletStateStore,
    private readonly reports: ReportView,
    private readonly database: Database,
  ) {
    this.asked = new Gathered((outletIds) => states.ofOutlets(database, outletIds));
  }

  /** The newest figure of each commodity; undefined when the outlet has never reported. */
  now(outletId: number): Promise<OutletState | undefined> {
    return this.asked.get(currentScope(), outletId);
  }

  /** The same for several outlets; one that has never reported is not in it. */
  nowOf(outletIds: readonly number[]): Promise<ReadonlyMap<number, OutletState>> {
    return this.states.ofOutlets(this.database, outletIds);
  }

  /** The lines that count of one commodity, observed in [since, until). */
  async series(outletId: number, commodityId: number, span: { since: Instant; until: Instant }): Promise<SeriesColumns> {
    const history = new History(outletId, span.since);
    for (const report of await this.reports.ofOutlets(this.database, [outletId], span.since, span.until)) history.add(report);
    const lines = standing(history.of(commodityId));
    return {
      at: lines.map((line) => line.observedAt),
      price: lines.map((line) => line.price),
      stock: lines.map((line) => line.stock),
      sold: lines.map((line) => line.sold),
      availability: lines.map((line) => (line.availability === null ? null : AVAILABILITIES.indexOf(line.availability))),
    };
  }
}
