import { Injectable } from '@nestjs/common';
import type { Severity } from '../domain/alert/severity.js';
import type { Queryable } from '../platform/database.js';
import { AreaDayStore } from './area-day.store.js';
import type { AreaHistory } from './area-history.js';
import { AreaPriceService } from './area-price.service.js';
import type { Docket } from './docket.js';
import { SilenceService, type SlotRound } from './silence.service.js';
import { SlotRoundStore } from './slot-round.store.js';

/** What the rounds of one sitting know besides the watches. */
export interface RoundMemory {
  readonly worst: ReadonlyMap<number, Severity>;
  readonly prices: AreaHistory;
}

/** Everything that is judged at the hand-in time of a slot: silence at each, the price of areas at the last one of a day. */
@Injectable()
export class RoundService {
  constructor(
    private readonly silence: SilenceService,
    private readonly prices: AreaPriceService,
    private readonly rounds: SlotRoundStore,
    private readonly days: AreaDayStore,
  ) {}

  /** What is to be known for rounds in these provinces; nothing is read when none is due. */
  async prepare(tx: Queryable, provinceIds: readonly number[]): Promise<RoundMemory> {
    const worst = provinceIds.length === 0 ? new Map() : await this.rounds.worstOfOutlets(tx, provinceIds);
    return { worst, prices: await this.days.read(tx, provinceIds) };
  }

  judge(round: SlotRound, memory: RoundMemory, docket: Docket): void {
    this.silence.judge(round, { docket, worst: memory.worst });
  }

  /** What follows when a slot has been judged in each province that had it due at this time. */
  judgeTogether(rounds: readonly SlotRound[], memory: RoundMemory, docket: Docket): void {
    this.prices.judge(rounds, memory.prices, docket);
  }

  save(tx: Queryable, { prices }: RoundMemory): Promise<void> {
    return this.days.save(tx, prices);
  }
}
