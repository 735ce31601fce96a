import type { Coordinates } from '../distance.js';
import type { Calendar, Instant } from '../instant.js';
import type { AreaMove } from './method/area-index.js';
import type { MonthPrice } from './method/month-price.js';
import type { ExpectedSurge, SlotSales } from './method/panic-ratio.js';
import type { OutletStock } from './method/stock-out-rate.js';
import type { Footing, OutletSight } from './sight.js';

/** For A: what an area knows of one commodity's price. */
export interface AreaPriceSight extends Footing {
  readonly commodityKind: OutletSight['commodityKind'];
  /** Median price of the area by month, rising; the last one is the month judged. */
  readonly months: readonly MonthPrice[];
  /** The area's moves day by day, rising, one entry for every day of at least four weeks, null = unknown; the last one is the day judged. */
  readonly days: readonly (AreaMove | null)[];
  /** How far prices are expected to stand above the usual now, as before Tết (0.1 = 10 %); 0 without a season. */
  readonly expectedRise: number;
}

export interface AreaOutlet extends OutletStock {
  readonly outletId: number;
  readonly name: string;
  /** Base units per day; null = unknown. */
  readonly demandPerDay: number | null;
  /** Null = not answered. */
  readonly hasSupplyTrouble: boolean | null;
  readonly place: Coordinates | null;
}

/** For S3: the outlets of an area and the people who live there. */
export interface AreaStockSight extends Footing {
  readonly commodityKind: OutletSight['commodityKind'];
  readonly outlets: readonly AreaOutlet[];
  /** People who buy at these outlets; null = nobody has said. */
  readonly population: number | null;
  /** Base units that one person needs a day; null = no norm. */
  readonly normPerPersonDay: number | null;
  readonly usualLeadDays: number;
}

/** For S4: one ward among the outlets of its province. */
export interface DistributionSight extends AreaStockSight {
  readonly elsewhere: readonly AreaOutlet[];
}

/** For P: an area's outlets with their sales of the last weeks. */
export interface PanicSight extends Footing {
  readonly outlets: readonly { readonly outletId: number; readonly sales: readonly SlotSales[] }[];
  /** Issue times of the newest slots, rising; the last one is the slot judged. */
  readonly slots: readonly Instant[];
  readonly calendar: Calendar;
  readonly surges: readonly ExpectedSurge[];
  /** A rumour about the commodity is known to go round. */
  readonly isRumourDay: boolean;
}

/** For N2: what an area owed and delivered for one slot. */
export interface AreaSilenceSight extends Footing {
  readonly slotAt: Instant;
  readonly handInMinutesBefore: number;
  readonly outlets: readonly { readonly outletId: number; readonly expectedLines: number; readonly receivedAt: Instant | null }[];
}

/** For L: what growers get, and where it is wanted. */
export interface GlutSight extends Footing {
  /** Week by week, rising, the last one is the week judged; `sameMonth` = prices of that month in earlier years. */
  readonly weeks: readonly { readonly price: number | null; readonly sameMonth: readonly number[] }[];
  /** Base units to be harvested within the shelf life, and in store; null = unknown. */
  readonly harvest: number | null;
  readonly stock: number | null;
  readonly demandPerDay: number | null;
  readonly shelfLifeDays: number | null;
  readonly place: Coordinates | null;
  /** Areas where S3 stands at watch or worse. */
  readonly shortAreas: readonly { readonly localityId: number; readonly name: string; readonly place: Coordinates | null; readonly missing: number | null }[];
}
