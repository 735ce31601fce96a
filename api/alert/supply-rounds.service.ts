import { Injectable } from '@nestjs/common';
import { type Calendar, type Instant, isLastSlotOfDay } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Queryable } from '../platform/database.js';
import type { Docket } from './docket.js';
import { FarmGateDayStore, type FarmGateRecord } from './farm-gate-day.store.js';
import { GlutService } from './glut.service.js';
import { PanicService } from './panic.service.js';
import type { SlotRound } from './silence.service.js';
import { type SlotSale, SlotSaleStore } from './slot-sale.store.js';
import { SupplyService } from './supply.service.js';

/** More rounds than this at once are a replay, which needs every slot kept anyway. */
const MOST_NAMED = 22;

/** Sales and farm-gate prices of earlier rounds, and what the rounds of this sitting add. */
export interface SupplyMemory {
  readonly sales: Map<string, SlotSale>;
  readonly newSales: SlotSale[];
  readonly farmGate: FarmGateRecord[];
  readonly newFarmGate: FarmGateRecord[];
}

const nameOf = ({ provinceId, slotAt }: { readonly provinceId: number; readonly slotAt: Instant }): string => `${provinceId} ${slotAt}`;

/** Where rounds keep what they have seen, and by which calendar. */
@Injectable()
export class SupplyStores {
  constructor(
    readonly sales: SlotSaleStore,
    readonly farmGate: FarmGateDayStore,
    private readonly catalogue: CatalogueView,
  ) {}

  get calendar(): Calendar {
    return this.catalogue.deployments.current().calendar;
  }
}

/** What is judged of an area's supply at the hand-in time of each slot (S3, S4, P), and of its farm-gate prices at the last one of a day (L). */
@Injectable()
export class SupplyRounds {
  constructor(
    private readonly supply: SupplyService,
    private readonly panic: PanicService,
    private readonly glut: GlutService,
    private readonly stores: SupplyStores,
  ) {}

  /** `slots`: the slots to be judged, as far as they are known now. */
  async prepare(tx: Queryable, provinceIds: readonly number[], slots: readonly Instant[]): Promise<SupplyMemory> {
    const memory: SupplyMemory = { sales: new Map(), newSales: [], farmGate: [], newFarmGate: [] };
    if (provinceIds.length === 0) return memory;
    const wanted = slots.length > MOST_NAMED ? null : [...new Set(slots.flatMap((slotAt) => this.panic.slotsFor(slotAt)))];
    for (const sale of await this.stores.sales.ofSlots(tx, provinceIds, wanted)) memory.sales.set(nameOf(sale), sale);
    memory.farmGate.push(...(await this.stores.farmGate.ofProvinces(tx, provinceIds)));
    return memory;
  }

  judge(round: SlotRound, memory: SupplyMemory, docket: Docket): void {
    const { provinceId } = round;
    this.supply.judge(round, docket);
    const sale = this.panic.salesOf(round);
    memory.sales.set(nameOf(sale), sale);
    memory.newSales.push(sale);
    const sales = new Map(this.panic.slotsFor(round.slotAt).flatMap((slotAt) => slotEntry(memory.sales.get(nameOf({ provinceId, slotAt })))));
    this.panic.judge(round, sales, docket);
    if (!isLastSlotOfDay(round.slotAt, this.stores.calendar)) return;
    const day = this.glut.dayOf(round);
    memory.farmGate.push(day);
    memory.newFarmGate.push(day);
    this.glut.judge(
      round,
      memory.farmGate.filter((one) => one.provinceId === provinceId),
      docket,
    );
  }

  async save(tx: Queryable, { newSales, newFarmGate }: SupplyMemory): Promise<void> {
    for (const sale of newSales) await this.stores.sales.save(tx, sale);
    for (const day of newFarmGate) await this.stores.farmGate.save(tx, day);
  }
}

const slotEntry = (sale: SlotSale | undefined): [Instant, SlotSale][] => (sale === undefined ? [] : [[sale.slotAt, sale]]);
