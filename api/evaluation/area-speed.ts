import { type Random, seededRandom } from '../demo/seeded-random.js';
import type { AreaOutlet } from '../domain/alert/area-sight.js';
import { DEFAULT_THRESHOLDS } from '../domain/alert/default-thresholds.js';
import { detectors } from '../domain/alert/detectors.js';
import type { SlotSales } from '../domain/alert/method/panic-ratio.js';
import { type Calendar, DAY, HOUR, type Instant, instant } from '../domain/instant.js';
import { uniform } from './simulation.js';

/** How large a province is. */
export interface Province {
  readonly outlets: number;
  readonly communes: number;
  readonly commodities: number;
}

interface Shop extends AreaOutlet {
  readonly commune: number;
  readonly sales: readonly SlotSales[];
}

const footing = { level: 2, thresholds: DEFAULT_THRESHOLDS } as const;
const WEEKS = 5;

/** One slot of a province for the rules about areas: S3, S4 and P of each commune and of the province, for each commodity. The shops of one commodity stand for all. */
export function areaSlot(province: Province, now: Instant, calendar: Calendar): () => void {
  const random = seededRandom(1, 'area speed');
  const shops = Array.from({ length: province.outlets }, (_, outletId) => shopAt(outletId, province.communes, random, now));
  const communes = Array.from({ length: province.communes }, (_, commune) => shops.filter((shop) => shop.commune === commune));
  return () => {
    for (let commodity = 0; commodity < province.commodities; commodity++) {
      judgeArea(shops, [], now, calendar);
      communes.forEach((ward, place) => {
        judgeArea(ward, ward.length > 0 && (ward[0]?.stock ?? 0) < 20_000 ? shops.filter((shop) => shop.commune !== place) : [], now, calendar);
      });
    }
  };
}

/** `elsewhere`: the shops of the rest of the province where the area may be short; empty when it is not. */
function judgeArea(shops: readonly Shop[], elsewhere: readonly Shop[], now: Instant, calendar: Calendar): void {
  const sight = { ...footing, commodityKind: 'STAPLE' as const, outlets: shops, population: 10_000, normPerPersonDay: 200, usualLeadDays: 2 };
  detectors.S3(sight, now);
  if (elsewhere.length > 0) detectors.S4({ ...sight, elsewhere }, now);
  detectors.P({ ...footing, outlets: shops, slots: [instant(now - 6 * HOUR), now], calendar, surges: [], isRumourDay: false }, now);
}

function shopAt(outletId: number, communes: number, random: Random, now: Instant): Shop {
  const slots = Array.from({ length: WEEKS }, (_, week) => [instant(now - 7 * week * DAY), instant(now - 7 * week * DAY - 6 * HOUR)]).flat();
  return {
    outletId,
    name: `shop ${outletId}`,
    commune: outletId % communes,
    sellsIt: true,
    stock: Math.round(uniform(random, 0, 200_000)),
    availability: null,
    demandPerDay: uniform(random, 5000, 25_000),
    hasSupplyTrouble: null,
    place: { latitude: uniform(random, 14, 16), longitude: uniform(random, 108, 109) },
    sales: slots.map((slotAt) => ({ slotAt, sold: Math.round(uniform(random, 1000, 9000)) })),
  };
}
