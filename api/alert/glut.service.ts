import { Injectable } from '@nestjs/common';
import type { GlutSight } from '../domain/alert/area-sight.js';
import { detectors } from '../domain/alert/detectors.js';
import { farmGateWeeks } from '../domain/alert/method/farm-gate-weeks.js';
import type { Coordinates } from '../domain/distance.js';
import { DAY } from '../domain/instant.js';
import { median } from '../domain/statistics.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { WHOLE_AREA } from './alert.entity.js';
import { Bench } from './bench.js';
import type { Docket } from './docket.js';
import type { FarmGatePrice, FarmGateRecord } from './farm-gate-day.store.js';
import { groupBy } from './group-by.js';
import type { SlotRound } from './silence.service.js';

/** What one buyer pays is the province's price as far as anybody knows; a smaller area needs two, or it would only repeat the province. */
const LEAST_BUYERS_BELOW = 2;

/** Judges once a day, at the hand-in time of the last slot, whether growers get far less than usual (L), in the province and in each area under it where growers are paid. */
@Injectable()
export class GlutService {
  constructor(
    private readonly catalogue: CatalogueView,
    private readonly bench: Bench,
  ) {}

  /** What growers got today: prices of the last 24 hours. */
  dayOf({ provinceId, slotAt, cutOff }: SlotRound): FarmGateRecord {
    const { places, commodities } = this.catalogue;
    const prices: FarmGatePrice[] = [];
    for (const { id: commodityId } of commodities.all().filter(({ priceKind }) => priceKind === 'FARM_GATE')) {
      const known = [...this.bench.watches.pricesOf(commodityId)].flatMap(([outletId, { price, priceAt }]) => {
        const outlet = places.outletById(outletId);
        return outlet?.provinceId === provinceId && priceAt > cutOff - DAY ? [{ price, path: places.localityById(outlet.localityId)?.path ?? [] }] : [];
      });
      for (const [localityId, ofArea] of groupBy(known, ({ path }) => path.slice(path.indexOf(provinceId)))) {
        const middle = median(ofArea.map(({ price }) => price));
        if (middle === null || (localityId !== provinceId && ofArea.length < LEAST_BUYERS_BELOW)) continue;
        prices.push({ localityId, commodityId, price: Math.round(middle) });
      }
    }
    return { provinceId, slotAt, prices };
  }

  /** `days`: those of the province, oldest first, the one judged last. */
  judge(round: SlotRound, days: readonly FarmGateRecord[], docket: Docket): void {
    const { provinceId, slotAt, cutOff: at } = round;
    const thresholds = this.bench.thresholds.at(at);
    const { calendar } = this.catalogue.deployments.current();
    const count = thresholds.glut.weeks + thresholds.glut.baselineWeeks;
    for (const { localityId, commodityId } of days.at(-1)?.prices ?? []) {
      const told = days.flatMap((day) =>
        day.prices.flatMap((one) => (one.localityId === localityId && one.commodityId === commodityId ? [{ at: day.slotAt, price: one.price }] : [])),
      );
      const sight: GlutSight = {
        level: this.catalogue.places.levelAt(localityId, at),
        thresholds,
        weeks: farmGateWeeks(told, slotAt, count, calendar),
        ...UNCOUNTED,
        place: this.placeOf(localityId),
        shortAreas: this.shortAreas(round, commodityId, docket),
      };
      this.bench.enter(docket, { rule: 'L', provinceId, localityId, commodityId, outletId: WHOLE_AREA }, detectors.L(sight, at), {
        at,
        slotAt,
        reportId: null,
      });
    }
  }

  /** Areas of the province where the commodity runs short just now (S3). */
  private shortAreas({ provinceId }: SlotRound, commodityId: number, docket: Docket): GlutSight['shortAreas'] {
    return this.catalogue.places.subtree(provinceId).flatMap(({ id: localityId, fullName }) => {
      const status = docket.statusOf({ rule: 'S3', provinceId, localityId, commodityId, outletId: WHOLE_AREA });
      if (localityId === provinceId || status === null || status.stage === 'CLOSED' || status.evidence.rule !== 'S3') return [];
      const { stock, soldPerDay, needPerDay, coverLimitDays } = status.evidence;
      const missing = stock === null ? null : Math.max(0, Math.round(coverLimitDays.watch * Math.max(soldPerDay ?? 0, needPerDay ?? 0) - stock));
      return [{ localityId, name: fullName, place: this.placeOf(localityId), missing }];
    });
  }

  private placeOf(localityId: number): Coordinates | null {
    const { latitude, longitude } = this.catalogue.places.localityById(localityId) ?? { latitude: null, longitude: null };
    return latitude === null || longitude === null ? null : { latitude, longitude };
  }
}

/** Harvests, and how long a good keeps, are not reported yet. */
const UNCOUNTED = { harvest: null, stock: null, demandPerDay: null, shelfLifeDays: null } as const;
