import { Injectable } from '@nestjs/common';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { asNobody } from '../platform/actor.js';
import { Database, isOfOneValue, type Queryable } from '../platform/database.js';
import { OutboxDrainer } from '../platform/outbox.js';
import { asSystem } from '../platform/scope.js';
import { overLostLines } from '../platform/trouble.js';
import { AcceptLanes } from './accept-lanes.js';
import type { Acceptable, AcceptOutcome } from './acceptable.js';
import type { ReportRow } from './report.entity.js';
import { type ReportHead, ReportStore } from './report.store.js';
import { distinctBatches } from './report-batches.js';
import { type RowContext, toRow } from './to-row.js';

export type { Acceptable, AcceptOutcome } from './acceptable.js';
export type { ReportHead } from './report.store.js';

/** Twenty calls of the largest size may wait. */
const LANES = { lanes: 2, batch: 64, waiting: 10_000 };
const BULK = 200;

/** Accepts checked reports: each is stored whole with its fact in the outbox, or found to be there already, or found to differ from what is there. A fault throws and stores nothing of its statement. */
@Injectable()
export class ReportService {
  private readonly lanes: AcceptLanes<ReportRow, AcceptOutcome>;

  constructor(
    private readonly database: Database,
    private readonly store: ReportStore,
    private readonly catalogue: CatalogueView,
    private readonly outbox: OutboxDrainer,
  ) {
    this.lanes = new AcceptLanes(
      LANES,
      idOf,
      (rows) => asNobody(() => asSystem(() => overLostLines(() => this.acceptRows(this.database, rows)))),
      isOfOneValue,
    );
  }

  /** Accepts one report, travelling with those of other clients; inside a transaction it travels alone. */
  async accept(item: Acceptable, tx?: Queryable): Promise<AcceptOutcome> {
    const row = toRow(item, this.rowContext());
    if (tx === undefined) return this.lanes.submit(row);
    const [outcome] = await this.acceptRows(tx, [row]);
    return outcome as AcceptOutcome;
  }

  /**
   * Accepts many, 200 a statement, and answers for each in order. For imports and replays: `corrects` is taken as it is, and partitions of old spans are
   * made beforehand by `ReportPartitions.cover`. Without a transaction each statement stands for itself.
   */
  async acceptBatch(items: readonly Acceptable[], tx?: Queryable): Promise<AcceptOutcome[]> {
    const context = this.rowContext();
    const rows = items.map((item) => toRow(item, context));
    const outcomes = new Array<AcceptOutcome>(rows.length);
    for (const batch of distinctBatches(rows, BULK, idOf)) {
      const answers = await this.acceptRows(
        tx ?? this.database,
        batch.map(({ item }) => item),
      );
      batch.forEach(({ place }, index) => {
        outcomes[place] = answers[index] as AcceptOutcome;
      });
    }
    return outcomes;
  }

  /** What stands above the lines of each of these reports that is stored. */
  headsOf(ids: readonly string[]): Promise<Map<string, ReportHead>> {
    return this.store.headsOf(this.database, ids);
  }

  private async acceptRows(db: Queryable, rows: readonly ReportRow[]): Promise<AcceptOutcome[]> {
    const outcomes = await this.store.accept(db, rows, db === this.database);
    if (db === this.database) this.outbox.poke();
    return outcomes;
  }

  private rowContext(): RowContext {
    const { places, commodities, deployments } = this.catalogue;
    return {
      calendar: deployments.current().calendar,
      outletByCode: (code) => places.outletByCode(code),
      commodityByCode: (code) => commodities.byCode(code),
    };
  }
}

const idOf = (row: ReportRow): string => row.id;
