import { Injectable } from '@nestjs/common';
import { advanceAlert } from '../domain/alert/advance-alert.js';
import type { Verdict } from '../domain/alert/verdict.js';
import type { Instant } from '../domain/instant.js';
import { Clock } from '../platform/clock.js';
import type { Queryable } from '../platform/database.js';
import type { Fingerprint } from './alert.entity.js';
import type { Docket } from './docket.js';
import { ShelfStore } from './shelf.store.js';
import { ThresholdView } from './threshold.view.js';
import { WatchStore } from './watch.store.js';

/** When a verdict was reached, for which slot, and on which report if it was one. */
export interface Occasion {
  readonly at: Instant;
  readonly slotAt: Instant;
  readonly reportId: string | null;
}

/** What every rule has at hand when it judges: the two books of what is remembered, the thresholds, and the way into the docket. */
@Injectable()
export class Bench {
  constructor(
    readonly watches: WatchStore,
    readonly shelves: ShelfStore,
    readonly thresholds: ThresholdView,
    private readonly clock: Clock,
  ) {}

  /** Makes memory and tables agree for these provinces. */
  async load(tx: Queryable, provinceIds: readonly number[]): Promise<void> {
    await this.thresholds.refreshSoon(tx);
    await this.watches.load(tx, provinceIds);
    await this.shelves.load(tx, provinceIds);
  }

  /** Writes what is to be remembered of what was judged. */
  async save(tx: Queryable): Promise<void> {
    await this.watches.save(tx);
    await this.shelves.save(tx);
  }

  /** Enters what a verdict does to the alert of its fingerprint. */
  enter(docket: Docket, print: Fingerprint, verdict: Verdict, { at, slotAt, reportId }: Occasion): void {
    const advance = advanceAlert(docket.statusOf(print), verdict, this.thresholds.at(at), { at, slotAt });
    docket.enter(print, advance, { at, recordedAt: this.clock.now(), reportId, accountId: null, note: null });
  }
}
