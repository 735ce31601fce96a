import { Injectable } from '@nestjs/common';
import { type Instant, instant, MINUTE } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Clock } from '../platform/clock.js';
import type { Queryable } from '../platform/database.js';
import type { Docket } from './docket.js';
import { type RoundMemory, RoundService } from './round.service.js';
import type { SlotRound } from './silence.service.js';
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

  /** The roll of every province, this transaction's alone until it ends: time comes for all of them at once. What has to be known for it is read for the provinces that are due, and for these when they have no roll yet. */
  async open(tx: Queryable, provinceIds: readonly number[], end: Instant): Promise<Roll> {
    const rounds = new SlotRounds(await this.rounds.lock(tx), this.catalogue.deployments.current());
    const due = new Set([...rounds.dueBefore(end), ...provinceIds.filter((id) => !rounds.has(id))]);
    return new Roll(rounds, this.rules, { provinceIds: [...due], memory: await this.rules.prepare(tx, [...due], rounds.upcoming(end)) });
  }

  async save(tx: Queryable, roll: Roll): Promise<void> {
    await this.rounds.save(tx, roll.changed);
    await this.rules.save(tx, roll.knows.memory);
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
    readonly knows: { readonly provinceIds: readonly number[]; readonly memory: RoundMemory },
  ) {}

  get changed(): ReadonlyMap<number, Instant> {
    return this.rounds.changed;
  }

  /** Provinces in which a slot may be judged. */
  get provinceIds(): readonly number[] {
    return this.knows.provinceIds;
  }

  /** Time has come to the next decision: slots that had to be in before it are judged first, with what had come in by then. */
  comes(dueAt: Instant, docket: Docket): void {
    const { memory } = this.knows;
    for (const rounds of bySlot(this.rounds.takeBefore(dueAt))) {
      for (const round of rounds) this.rules.judge(round, memory, docket);
      this.rules.judgeTogether(rounds, memory, docket);
    }
  }

  /** A report of an outlet of the province was judged that belongs to that slot. */
  begin(provinceId: number, slotAt: Instant): void {
    this.rounds.begin(provinceId, slotAt);
  }
}

/** Rounds in order of time, those of one slot together. */
function bySlot(rounds: readonly SlotRound[]): readonly SlotRound[][] {
  const groups: SlotRound[][] = [];
  for (const round of rounds) {
    const last = groups.at(-1);
    if (last?.[0]?.slotAt === round.slotAt) last.push(round);
    else groups.push([round]);
  }
  return groups;
}
