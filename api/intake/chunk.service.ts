import { Injectable } from '@nestjs/common';
import { DAY, instant } from '../domain/instant.js';
import type { CheckContext } from '../domain/report-draft.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Clock } from '../platform/clock.js';
import type { Queryable } from '../platform/database.js';
import { ReportPartitions } from '../report/report-partitions.js';
import { AcceptService, type StoredChunk } from './accept.service.js';
import type { Chunk, RowOutcomes } from './chunk.js';
import { type GroupedReport, groupReports } from './group-reports.js';

/** Nobody imports prices from before this; it is where spreadsheets put a missing date that is caught. */
const OLDEST = instant(Date.UTC(2000, 0, 1));
const MOST_LINES = 500;

/** A chunk whose rows have become reports. */
export interface GroupedChunk {
  readonly chunk: Chunk;
  readonly source: string;
  readonly grouped: readonly GroupedReport[];
  readonly outcomes: RowOutcomes;
}

/** Turns the rows of a chunk into reports and has them accepted. */
@Injectable()
export class ChunkService {
  private readonly covered = { since: Number.POSITIVE_INFINITY, until: Number.NEGATIVE_INFINITY };

  constructor(
    private readonly clock: Clock,
    private readonly catalogue: CatalogueView,
    private readonly partitions: ReportPartitions,
    private readonly accepting: AcceptService,
  ) {}

  /** The reports of a chunk, checked as a phone's are, but of any age since 2000. */
  group(chunk: Chunk, source: string, outcomes: RowOutcomes): GroupedChunk {
    const { places, commodities } = this.catalogue;
    const context: CheckContext = {
      at: this.clock.now(),
      oldest: OLDEST,
      maxLines: MOST_LINES,
      hasOutlet: (code) => places.outletByCode(code) !== undefined,
      hasCommodity: (code) => commodities.byCode(code) !== undefined,
    };
    return { chunk, source, grouped: groupReports(chunk, { source, context }, outcomes), outcomes };
  }

  /** Makes the partitions these reports will need. Call before the transaction. */
  async cover({ grouped }: GroupedChunk): Promise<void> {
    let [since, until] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const { report } of grouped) {
      since = Math.min(since, report.observedAt);
      until = Math.max(until, report.observedAt);
    }
    if (since > until || (this.covered.since <= since && until < this.covered.until)) return;
    this.covered.since = Math.min(this.covered.since, since);
    this.covered.until = Math.max(this.covered.until, until + 31 * DAY);
    await this.partitions.cover(instant(this.covered.since), instant(this.covered.until));
  }

  /** Has the reports accepted on the transaction, and settles the outcomes of their rows. */
  accept(tx: Queryable, { grouped, source, outcomes }: GroupedChunk): Promise<StoredChunk> {
    return this.accepting.accept(tx, { grouped, source, outcomes, receivedAt: this.clock.now() });
  }
}
