import { Injectable } from '@nestjs/common';
import { advanceAlert } from '../domain/alert/advance-alert.js';
import { detectors } from '../domain/alert/detectors.js';
import type { OwnChanges } from '../domain/alert/method/area-index.js';
import { DAY, dayNumber, type Instant } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Clock } from '../platform/clock.js';
import { WHOLE_AREA } from './alert.entity.js';
import { type AreaDay, DAYS_KEPT } from './area-day.store.js';
import type { Docket } from './docket.js';
import type { SlotRound } from './silence.service.js';
import { ThresholdView } from './threshold.view.js';
import { WatchStore } from './watch.store.js';

/** An index is judged against at least this many days: EARS needs seven and a gap of two. */
const LEAST_DAYS = 10;

/** Judges the price of each area and commodity once a day, at the hand-in time of the last slot (A). */
@Injectable()
export class AreaPriceService {
  constructor(
    private readonly catalogue: CatalogueView,
    private readonly watches: WatchStore,
    private readonly thresholds: ThresholdView,
    private readonly clock: Clock,
  ) {}

  isEndOfDay({ slotAt }: SlotRound): boolean {
    const { calendar } = this.catalogue.deployments.current();
    const last = calendar.slotMinutes.at(-1) ?? 0;
    return (((slotAt / 60_000 + calendar.utcOffsetMinutes - last) % 1440) + 1440) % 1440 === 0;
  }

  /** What is known of the day: each price seen in the last 24 hours against its own baseline, where enough reports stand behind it. */
  dayOf({ provinceId, slotAt, cutOff }: SlotRound): AreaDay {
    const least = this.thresholds.at(cutOff).minimumOwnReports;
    const changes = new Map<number, Map<number, number>>();
    for (const { id: commodityId } of this.catalogue.commodities.all()) {
      const known = new Map<number, number>();
      for (const [outletId, { price, priceAt, baseline, reports }] of this.watches.pricesOf(commodityId)) {
        if (priceAt <= cutOff - DAY || reports < least || this.catalogue.places.outletById(outletId)?.provinceId !== provinceId) continue;
        known.set(outletId, Math.log(price / baseline));
      }
      if (known.size > 0) changes.set(commodityId, known);
    }
    return { provinceId, slotAt, changes };
  }

  /** `days`: those of the province, oldest first, the one judged last. */
  judge(round: SlotRound, days: readonly AreaDay[], docket: Docket): void {
    const today = days.at(-1);
    if (today === undefined || days.length < LEAST_DAYS) return;
    for (const [commodityId, known] of today.changes) {
      for (const localityId of this.areasOf(known, round)) this.judgeArea({ localityId, commodityId }, round, { days, docket });
    }
  }

  /** Areas from the province down with enough outlets to speak of an area. */
  private areasOf(known: OwnChanges, { provinceId, cutOff }: SlotRound): number[] {
    const outlets = new Map<number, number>();
    for (const outletId of known.keys()) {
      const path = this.pathOf(outletId);
      for (const id of path.slice(path.indexOf(provinceId))) outlets.set(id, (outlets.get(id) ?? 0) + 1);
    }
    const least = this.thresholds.at(cutOff).area.minimumOutlets;
    return [...outlets].filter(([, count]) => count >= least).map(([id]) => id);
  }

  private judgeArea(
    about: { readonly localityId: number; readonly commodityId: number },
    { provinceId, slotAt, cutOff: at }: SlotRound,
    { days, docket }: { readonly days: readonly AreaDay[]; readonly docket: Docket },
  ): void {
    const commodity = this.catalogue.commodities.byId(about.commodityId);
    if (commodity === undefined) return;
    const thresholds = this.thresholds.at(at);
    const sight = {
      level: this.catalogue.places.levelAt(about.localityId, at),
      thresholds,
      commodityKind: commodity.kind,
      months: [],
      days: this.changesOf(about, days, slotAt),
    };
    const print = { rule: 'A' as const, provinceId, ...about, outletId: WHOLE_AREA };
    const advance = advanceAlert(docket.statusOf(print), detectors.A(sight, at), thresholds, { at, slotAt });
    docket.enter(print, advance, { at, recordedAt: this.clock.now(), reportId: null, accountId: null, note: null });
  }

  /** One entry for every local day of four weeks; a day nobody was heard of is empty. */
  private changesOf(
    { localityId, commodityId }: { readonly localityId: number; readonly commodityId: number },
    days: readonly AreaDay[],
    until: Instant,
  ): OwnChanges[] {
    const { calendar } = this.catalogue.deployments.current();
    const first = dayNumber(until, calendar) - DAYS_KEPT + 1;
    const changes: Map<number, number>[] = Array.from({ length: DAYS_KEPT }, () => new Map());
    for (const day of days) {
      const place = dayNumber(day.slotAt, calendar) - first;
      for (const [outletId, change] of day.changes.get(commodityId) ?? [])
        if (this.pathOf(outletId).includes(localityId)) changes[place]?.set(outletId, change);
    }
    return changes;
  }

  private pathOf(outletId: number): readonly number[] {
    return this.catalogue.places.localityById(this.catalogue.places.outletById(outletId)?.localityId ?? 0)?.path ?? [];
  }
}
