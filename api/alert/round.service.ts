import { Injectable } from '@nestjs/common';
import type { Severity } from '../domain/alert/severity.js';
import type { Queryable } from '../platform/database.js';
import { type AreaDay, AreaDayStore } from './area-day.store.js';
import { AreaPriceService } from './area-price.service.js';
import type { Docket } from './docket.js';
import { SilenceService, type SlotRound } from './silence.service.js';
import { SlotRoundStore } from './slot-round.store.js';

/** What the rounds of one sitting know besides the watches. */
export interface RoundMemory {
  readonly worst: ReadonlyMap<number, Severity>;
  /** Of every province judged, oldest first. */
  readonly days: AreaDay[];
  readonly newDays: AreaDay[];
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
    if (provinceIds.length === 0) return { worst: new Map(), days: [], newDays: [] };
    const worst = await this.rounds.worstOfOutlets(tx, provinceIds);
    return { worst, days: await this.days.ofProvinces(tx, provinceIds), newDays: [] };
  }

  judge(round: SlotRound, memory: RoundMemory, docket: Docket): void {
    this.silence.judge(round, { docket, worst: memory.worst });
    if (!this.prices.isEndOfDay(round)) return;
    const day = this.prices.dayOf(round);
    memory.days.push(day);
    memory.newDays.push(day);
    this.prices.judge(
      round,
      memory.days.filter(({ provinceId }) => provinceId === round.provinceId),
      docket,
    );
  }

  async save(tx: Queryable, { newDays }: RoundMemory): Promise<void> {
    for (const day of newDays) await this.days.save(tx, day);
  }
}
