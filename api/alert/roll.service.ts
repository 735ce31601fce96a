import { Injectable } from '@nestjs/common';
import { type Instant, instant, MINUTE } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Clock } from '../platform/clock.js';
import type { Queryable } from '../platform/database.js';
import type { Docket } from './docket.js';
import { type RoundMemory, RoundService } from './round.service.js';
import { SlotRoundStore } from './slot-round.store.js';
import { SlotRounds } from './slot-rounds.js';

/** Reports handed in at the last moment may still be on their way to the rules. */
const GRACE = MINUTE;

/** Calls the roll: at the hand-in time of each slot, once, it is judged who has not reported. */
@Injectable()
export class RollService {
  constructor(
    private readonly rules: RoundService,
    private readonly rounds: SlotRoundStore,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  /** The roll of these provinces, theirs alone until the transaction ends. */
  async open(tx: Queryable, provinceIds: readonly number[], end: Instant): Promise<Roll> {
    const rounds = new SlotRounds(await this.rounds.lock(tx, provinceIds), this.catalogue.deployments.current());
    return new Roll(rounds, this.rules, await this.rules.prepare(tx, rounds.isDueBefore(end) ? provinceIds : []));
  }

  async save(tx: Queryable, roll: Roll): Promise<void> {
    await this.rounds.save(tx, roll.changed);
    await this.rules.save(tx, roll.known);
  }

  /** Provinces with a slot that had to be in by now, and up to when time has come. None in a demo, whose time stands still at its last report. */
  async dueNow(db: Queryable): Promise<{ readonly provinceIds: readonly number[]; readonly until: Instant }> {
    const deployment = this.catalogue.deployments.current();
    const until = instant(this.clock.now() - GRACE);
    if (deployment.demo) return { provinceIds: [], until };
    const all = [...(await this.rounds.all(db))];
    const due = all.filter(([provinceId, slotAt]) => new SlotRounds(new Map([[provinceId, slotAt]]), deployment).isDueBefore(until));
    return { provinceIds: due.map(([provinceId]) => provinceId), until };
  }
}

/** Who has reported for which slot, while reports are judged one after the other. */
export class Roll {
  constructor(
    private readonly rounds: SlotRounds,
    private readonly rules: RoundService,
    readonly known: RoundMemory,
  ) {}

  get changed(): ReadonlyMap<number, Instant> {
    return this.rounds.changed;
  }

  isDueBefore(until: Instant): boolean {
    return this.rounds.isDueBefore(until);
  }

  /** Time has come to the next decision: slots that had to be in before it are judged first, with what had come in by then. */
  comes(dueAt: Instant, docket: Docket): void {
    for (const round of this.rounds.takeBefore(dueAt)) this.rules.judge(round, this.known, docket);
  }

  /** An outlet of the province itself has reported for that slot. */
  kept(provinceId: number, slotAt: Instant): void {
    this.rounds.begin(provinceId, slotAt);
  }
}
