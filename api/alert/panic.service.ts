import { Injectable } from '@nestjs/common';
import { detectors } from '../domain/alert/detectors.js';
import type { SlotSales } from '../domain/alert/method/panic-ratio.js';
import { type Instant, slotsUpTo } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { WHOLE_AREA } from './alert.entity.js';
import { Bench } from './bench.js';
import type { Docket } from './docket.js';
import { groupBy } from './group-by.js';
import type { SlotRound } from './silence.service.js';
import { likeSlots, type SlotSale } from './slot-sale.store.js';

/** Judges at the hand-in time of each slot whether an area buys in panic (P): sales against the same slot and weekday of four weeks, area by area from the province down. */
@Injectable()
export class PanicService {
  constructor(
    private readonly catalogue: CatalogueView,
    private readonly bench: Bench,
  ) {}

  /** What the outlets of the province said they sold in the slot, by the hand-in time. */
  salesOf({ provinceId, slotAt }: SlotRound): SlotSale {
    const solds = new Map<number, Map<number, number>>();
    for (const outlet of this.catalogue.places.outlets()) {
      if (outlet.provinceId !== provinceId) continue;
      for (const commodityId of this.bench.shelves.commodityIdsOf(outlet.id)) {
        const { soldSlotAt, sold } = this.bench.shelves.of(outlet.id, commodityId);
        if (sold === null || soldSlotAt !== slotAt) continue;
        const known = solds.get(commodityId) ?? new Map<number, number>();
        known.set(outlet.id, sold);
        solds.set(commodityId, known);
      }
    }
    return { provinceId, slotAt, solds };
  }

  /** Slots whose sales must be at hand to judge this one. */
  slotsFor(slotAt: Instant): Instant[] {
    return this.judgedSlots(slotAt).flatMap(likeSlots);
  }

  /** `sales`: those of the province by slot, the one judged among them. */
  judge(round: SlotRound, sales: ReadonlyMap<Instant, SlotSale>, docket: Docket): void {
    const { provinceId, slotAt, cutOff: at } = round;
    const { calendar } = this.catalogue.deployments.current();
    const thresholds = this.bench.thresholds.at(at);
    const slots = this.judgedSlots(slotAt);
    const wanted = this.slotsFor(slotAt).flatMap((slot) => sales.get(slot) ?? []);
    for (const [commodityId, now] of sales.get(slotAt)?.solds ?? []) {
      const outlets = [...now.keys()].map((outletId) => ({ outletId, sales: salesAt(wanted, commodityId, outletId) }));
      for (const [localityId, ofArea] of groupBy(outlets, ({ outletId }) => this.pathOf(outletId, provinceId))) {
        if (ofArea.length < thresholds.area.minimumOutlets) continue;
        const level = this.catalogue.places.levelAt(localityId, at);
        const path = this.catalogue.places.localityById(localityId)?.path ?? [];
        const { registers } = this.catalogue.places;
        const expected = { surges: registers.surgesOf(path), isRumourDay: registers.isRumourDay(path, commodityId, at) };
        const verdict = detectors.P({ level, thresholds, outlets: ofArea, slots, calendar, ...expected }, at);
        this.bench.enter(docket, { rule: 'P', provinceId, localityId, commodityId, outletId: WHOLE_AREA }, verdict, { at, slotAt, reportId: null });
      }
    }
  }

  private judgedSlots(slotAt: Instant): readonly Instant[] {
    return slotsUpTo(slotAt, this.bench.thresholds.at(slotAt).panic.slots, this.catalogue.deployments.current().calendar);
  }

  private pathOf(outletId: number, provinceId: number): readonly number[] {
    const { places } = this.catalogue;
    const path = places.localityById(places.outletById(outletId)?.localityId ?? 0)?.path ?? [];
    return path.slice(path.indexOf(provinceId));
  }
}

function salesAt(slots: readonly SlotSale[], commodityId: number, outletId: number): SlotSales[] {
  const sales: SlotSales[] = [];
  for (const { slotAt, solds } of slots) {
    const sold = solds.get(commodityId)?.get(outletId);
    if (sold !== undefined) sales.push({ slotAt, sold });
  }
  return sales;
}
