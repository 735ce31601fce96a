import { DAY, instant } from '../instant.js';
import type { AreaOutlet, AreaStockSight, PanicSight } from './area-sight.js';
import { footing, NOW, VIETNAM } from './build-sight.js';
import type { SilenceSight } from './sight.js';

/** Built for specs: quiet sights of areas and of silence, of which a case names only what it is about. */
export const areaOutlet = (outletId: number, given: Partial<AreaOutlet> = {}): AreaOutlet => ({
  outletId,
  name: `outlet ${outletId}`,
  sellsIt: true,
  stock: 100,
  availability: null,
  demandPerDay: 10,
  hasSupplyTrouble: null,
  place: null,
  ...given,
});

export const areaSight = (outlets: readonly AreaOutlet[], given: Partial<AreaStockSight> = {}): AreaStockSight => ({
  ...footing,
  commodityKind: 'STAPLE',
  outlets,
  population: null,
  normPerPersonDay: null,
  usualLeadDays: 1,
  ...given,
});

/** Outlets that sold 100 in this slot of each of four weeks and in the slot before it, and now and half a day ago these multiples of it. */
export function panicSight(multiples: readonly number[], given: Partial<PanicSight> = {}): PanicSight {
  const before = instant(NOW - DAY / 2);
  const sales = (multiple: number) =>
    [0, 7, 14, 21, 28].flatMap((days) => [NOW, before].map((slotAt) => ({ slotAt: instant(slotAt - days * DAY), sold: days === 0 ? 100 * multiple : 100 })));
  return {
    ...footing,
    outlets: multiples.map((multiple, outletId) => ({ outletId, sales: sales(multiple) })),
    slots: [before, NOW],
    calendar: VIETNAM,
    surges: [],
    isRumourDay: false,
    ...given,
  };
}

/** Nine daily slots that end at NOW, all reported but the last `silent` ones. */
export function silenceSight(silent: number, given: Partial<SilenceSight> = {}): SilenceSight {
  const slots = Array.from({ length: 9 }, (_, place) => instant(NOW - (8 - place) * DAY));
  const reportedSlots = slots.slice(0, slots.length - silent);
  return { ...footing, expectedSlots: slots, reportedSlots, lastReportAt: reportedSlots.at(-1) ?? null, lastSeverity: null, handInMinutesBefore: 30, ...given };
}
