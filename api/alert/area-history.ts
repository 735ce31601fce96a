import type { DatedChange } from '../domain/alert/area-figures.js';
import type { AreaMove } from '../domain/alert/method/area-index.js';
import { type MonthPrice, monthNumber } from '../domain/alert/method/month-price.js';
import { DAY, dayOf, type Instant, instant } from '../domain/instant.js';
import { median } from '../domain/statistics.js';

/** An index is judged against the four weeks before it. */
export const DAYS_SHOWN = 28;

/** One commodity of one area. */
export interface AreaGood {
  readonly localityId: number;
  readonly commodityId: number;
}

/** What it came to at the end of one day; the price is the median, in smallest money units. */
export interface AreaDayFigure extends AreaGood {
  readonly move: AreaMove;
  readonly price: number;
}

/** Areas of one province, or with `provinceId` 0 those above the provinces, at the end of one day. `day`: local days since 1970-01-01. */
export interface AreaDay {
  readonly provinceId: number;
  readonly day: number;
  readonly slotAt: Instant;
  readonly figures: readonly AreaDayFigure[];
}

/** Median prices of one calendar month in a province, or with `provinceId` 0 in the areas above the provinces. */
export interface AreaMonth {
  readonly provinceId: number;
  readonly year: number;
  readonly month: number;
  readonly prices: readonly (AreaGood & { readonly price: number })[];
}

/** The newest own changes of a province's outlets. */
export interface OwnChanges {
  readonly provinceId: number;
  readonly changes: readonly { readonly outletId: number; readonly commodityId: number; readonly change: number; readonly day: number }[];
}

const UTC = { utcOffsetMinutes: 0, slotMinutes: [0] };
const keyOf = ({ localityId, commodityId }: AreaGood): string => `${localityId} ${commodityId}`;

/** The calendar month of a local day. */
export function monthOf(day: number): { readonly year: number; readonly month: number } {
  const text = dayOf(instant(day * DAY), UTC);
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)) };
}

/** What the days before say of areas, in memory while days are judged one after the other. */
export class AreaHistory {
  /** Days judged since it was read. */
  readonly newDays: AreaDay[] = [];
  /** Each outlet's newest own change, by commodity and outlet. */
  readonly changes = new Map<number, Map<number, DatedChange>>();
  private readonly days = new Map<string, Map<number, AreaDayFigure>>();
  private readonly months = new Map<string, Map<number, MonthPrice>>();
  private readonly newest = new Map<number, number>();

  takeDay({ provinceId, day, figures }: AreaDay): void {
    this.newest.set(provinceId, Math.max(day, this.newestOf(provinceId)));
    for (const figure of figures) inner(this.days, keyOf(figure)).set(day, figure);
  }

  /** Takes a day that is to be kept. */
  addDay(day: AreaDay): void {
    this.takeDay(day);
    this.newDays.push(day);
  }

  takeMonth(about: AreaGood, price: MonthPrice): void {
    inner(this.months, keyOf(about)).set(monthNumber(price), price);
  }

  takeChange(commodityId: number, outletId: number, change: DatedChange): void {
    inner(this.changes, commodityId).set(outletId, change);
  }

  changesOf(commodityId: number): ReadonlyMap<number, DatedChange> {
    return inner(this.changes, commodityId);
  }

  /** The newest day known of a province, or with 0 of the areas above. */
  newestOf(provinceId: number): number {
    return this.newest.get(provinceId) ?? Number.NEGATIVE_INFINITY;
  }

  /** One entry for each of the four weeks that end with `day`; a day nobody was heard of is unknown. */
  movesUntil(day: number, about: AreaGood): (AreaMove | null)[] {
    const known = this.days.get(keyOf(about));
    return Array.from({ length: DAYS_SHOWN }, (_, place) => known?.get(day - DAYS_SHOWN + 1 + place)?.move ?? null);
  }

  /** How many of those days are known. */
  daysOf(about: AreaGood, day: number): number {
    return this.movesUntil(day, about).filter((move) => move !== null).length;
  }

  /** The median of the daily prices of the month that holds `day`, as far as it has come; null when none is known. */
  runningMonth(day: number, about: AreaGood): MonthPrice | null {
    const known = this.days.get(keyOf(about));
    const now = monthOf(day);
    const first = Date.UTC(now.year, now.month - 1) / DAY;
    const prices: number[] = [];
    for (let earlier = first; earlier <= day; earlier++) {
      const price = known?.get(earlier)?.price;
      if (price !== undefined) prices.push(price);
    }
    const price = median(prices);
    return price === null ? null : { ...now, price };
  }

  /** Monthly prices up to the month that holds `day`, rising; empty for areas whose months are not kept. */
  monthsUntil(day: number, about: AreaGood): readonly MonthPrice[] {
    const stored = this.months.get(keyOf(about));
    const now = stored === undefined ? null : this.runningMonth(day, about);
    if (stored === undefined || now === null) return [];
    const before = [...stored.values()].filter((one) => monthNumber(one) < monthNumber(now));
    return [...before.sort((a, b) => monthNumber(a) - monthNumber(b)), now];
  }
}

function inner<Key, Inner, Value>(map: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = new Map<Inner, Value>();
  map.set(key, made);
  return made;
}
