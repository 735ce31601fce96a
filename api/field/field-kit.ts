import type { CommodityRecord } from '../commodity/commodity.view.js';
import { comparablePrice } from '../domain/comparable-price.js';
import { effectiveLines } from '../domain/effective-lines.js';
import { AVAILABILITIES } from '../domain/figures.js';
import { type Instant, MINUTE } from '../domain/instant.js';
import type { LocalityRecord, OutletKindRecord, OutletRecord } from '../outlet/place.view.js';
import type { StoredReport } from '../report/report.view.js';
import type { OutletState } from '../trend/outlet-sheet.view.js';

/** As many past prices of a good as a phone is given. */
export const VALUES_KEPT = 12;

const SCALE = 1e5;
const scaled = (degrees: number | null): number | null => (degrees === null ? null : Math.round(degrees * SCALE));
const bit = (value: boolean): 0 | 1 => (value ? 1 : 0);
const inMinutes = (at: Instant | null): number | null => (at === null ? null : Math.floor(at / MINUTE));

/** Goods as columns; retired ones stay, for drafts made before. */
export function commodityColumns(records: readonly CommodityRecord[], at: Instant) {
  return {
    number: records.map((record) => record.id),
    code: records.map((record) => record.code),
    nameVi: records.map((record) => record.nameVi),
    nameEn: records.map((record) => record.nameEn),
    specification: records.map((record) => record.specification),
    kind: records.map((record) => record.kind),
    unit: records.map((record) => record.unit),
    baseUnit: records.map((record) => record.baseUnit),
    basePerUnit: records.map((record) => record.basePerUnit),
    retired: records.map((record) => bit(record.retiredAt !== null && record.retiredAt <= at)),
  };
}

/** Localities as columns; `parent` is a place in them, -1 for what is not in them. */
export function localityColumns(records: readonly LocalityRecord[], levelOf: (id: number) => number) {
  const places = placesOf(records.map((record) => record.id));
  return {
    code: records.map((record) => record.code),
    name: records.map((record) => record.name),
    kind: records.map((record) => record.kind),
    parent: records.map((record) => places.get(record.parentId ?? -1) ?? -1),
    level: records.map((record) => levelOf(record.id)),
  };
}

export const kindColumns = (records: readonly OutletKindRecord[]) => ({
  code: records.map((record) => record.code),
  nameVi: records.map((record) => record.nameVi),
  nameEn: records.map((record) => record.nameEn),
});

/** Places of other columns that outlets point at. */
export interface KitPlaces {
  readonly commodities: ReadonlyMap<number, number>;
  readonly localities: ReadonlyMap<number, number>;
  readonly kinds: readonly string[];
}

/** Outlets as columns; kinds, localities and goods are places in their columns, degrees are whole hundred-thousandths. */
export function outletColumns(records: readonly OutletRecord[], places: KitPlaces, at: Instant) {
  return {
    number: records.map((record) => record.id),
    code: records.map((record) => record.code),
    name: records.map((record) => record.name),
    kind: records.map((record) => places.kinds.indexOf(record.kindCode)),
    locality: records.map((record) => places.localities.get(record.localityId) ?? -1),
    lat: records.map((record) => scaled(record.latitude)),
    lon: records.map((record) => scaled(record.longitude)),
    walking: records.map((record) => record.walkingOrder),
    retired: records.map((record) => bit(at < record.since || record.until <= at)),
    goods: records.map((record) => record.commodityIds.flatMap((id) => places.commodities.get(id) ?? [])),
  };
}

export const placesOf = (ids: readonly number[]): ReadonlyMap<number, number> => new Map(ids.map((id, place) => [id, place]));

/** What is remembered of one outlet, a place a commodity. `last` holds up to twelve prices, newest first, as [minutes before priceAt, price]. */
export function outletMemory(
  outlet: { readonly place: number; readonly state: OutletState; readonly reports: readonly StoredReport[] },
  commodities: ReadonlyMap<number, number>,
) {
  const { place, state, reports } = outlet;
  const known = [...state.memories].filter(([id]) => commodities.has(id));
  const memories = known.map(([, memory]) => memory);
  const past = pricesOf(reports);
  return {
    outlet: place,
    commodity: known.map(([id]) => commodities.get(id) as number),
    price: memories.map((memory) => memory.price),
    priceAt: memories.map((memory) => inMinutes(memory.priceAt)),
    baseline: memories.map((memory) => memory.baseline),
    baselineCount: memories.map((memory) => memory.baselineCount),
    stock: memories.map((memory) => memory.stock),
    availability: memories.map((memory) => (memory.availability === null ? null : AVAILABILITIES.indexOf(memory.availability))),
    last: known.map(([id, memory]) => lastPrices(past.get(id) ?? [], memory.priceAt)),
  };
}

type Seen = readonly [at: Instant, price: number];

/** The prices that count of each commodity, rising by time. */
function pricesOf(reports: readonly StoredReport[]): ReadonlyMap<number, Seen[]> {
  const past = new Map<number, Seen[]>();
  for (const { report, place } of effectiveLines(reports)) {
    const price = comparablePrice(report.prices[place], report.flags?.[place]);
    const id = report.commodityIds[place] as number;
    if (price === null) continue;
    const seen = past.get(id);
    if (seen === undefined) past.set(id, [[report.observedAt, price]]);
    else seen.push([report.observedAt, price]);
  }
  return past;
}

function lastPrices(past: readonly Seen[], priceAt: Instant | null): Seen[] {
  if (priceAt === null) return [];
  return past
    .slice(-VALUES_KEPT)
    .reverse()
    .map(([at, price]) => [Math.floor(priceAt / MINUTE) - Math.floor(at / MINUTE), price] as unknown as Seen);
}
