import { Injectable } from '@nestjs/common';
import type { Severity } from '../domain/alert/severity.js';
import type { Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import { AreaDayStore } from './area-day.store.js';
import type { AreaHistory } from './area-history.js';
import { AreaPriceService } from './area-price.service.js';
import type { Docket } from './docket.js';
import { SilenceService, type SlotRound } from './silence.service.js';
import { type SupplyMemory, SupplyRounds } from './supply-rounds.service.js';

/** What the rounds of one sitting know besides the watches. */
export interface RoundMemory {
  readonly worst: ReadonlyMap<number, Severity>;
  readonly prices: AreaHistory;
  readonly supply: SupplyMemory;
}

/** Everything that is judged at the hand-in time of a slot: silence and supply at each, the price of areas at the last one of a day. */
@Injectable()
export class RoundService {
  constructor(
    private readonly silence: SilenceService,
    private readonly prices: AreaPriceService,
    private readonly days: AreaDayStore,
    private readonly supply: SupplyRounds,
  ) {}

  /** What is to be known for rounds in these provinces, of these slots as far as they are known now; nothing is read when none is due. */
  async prepare(tx: Queryable, provinceIds: readonly number[], slots: readonly Instant[]): Promise<RoundMemory> {
    const worst = provinceIds.length === 0 ? new Map() : await this.silence.worstOf(tx, provinceIds);
    return { worst, prices: await this.days.read(tx, provinceIds), supply: await this.supply.prepare(tx, provinceIds, slots) };
  }

  judge(round: SlotRound, memory: RoundMemory, docket: Docket): void {
    this.silence.judge(round, { docket, worst: memory.worst });
    this.supply.judge(round, memory.supply, docket);
  }

  /** What follows when a slot has been judged in each province that had it due at this time. */
  judgeTogether(rounds: readonly SlotRound[], memory: RoundMemory, docket: Docket): void {
    this.prices.judge(rounds, memory.prices, docket);
  }

  async save(tx: Queryable, { prices, supply }: RoundMemory): Promise<void> {
    await this.days.save(tx, prices);
    await this.supply.save(tx, supply);
  }
}
