import { AVAILABILITIES, type Availability } from '../figures.js';
import { type Instant, instant, MINUTE } from '../instant.js';
import type { FieldKit, KitMemory } from './field-kit.js';

/** One commodity of a kit. */
export interface KitGood {
  readonly row: number;
  readonly number: number;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly specification: string;
  readonly kind: string;
  readonly unit: string;
  readonly baseUnit: string;
  readonly basePerUnit: number;
  readonly retired: boolean;
}

/** One outlet of a kit. */
export interface KitOutlet {
  readonly row: number;
  readonly number: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly locality: string;
  readonly level: number;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly retired: boolean;
  readonly goods: readonly KitGood[];
}

/** What is known of one good at one outlet before a visit. */
export interface KnownFigures {
  readonly price: number | null;
  readonly priceAt: Instant | null;
  readonly baseline: number | null;
  readonly baselineCount: number;
  readonly stock: number | null;
  readonly availability: Availability | null;
}

const NOTHING_KNOWN: KnownFigures = { price: null, priceAt: null, baseline: null, baselineCount: 0, stock: null, availability: null };
const DEGREE = 100_000;

function goodsOf({ commodities }: FieldKit): readonly KitGood[] {
  return commodities.code.map((code, row) => ({
    row,
    code,
    number: commodities.number[row] ?? 0,
    nameVi: commodities.nameVi[row] ?? code,
    nameEn: commodities.nameEn[row] ?? code,
    specification: commodities.specification[row] ?? '',
    kind: commodities.kind[row] ?? '',
    unit: commodities.unit[row] ?? '',
    baseUnit: commodities.baseUnit[row] ?? '',
    basePerUnit: commodities.basePerUnit[row] ?? 1,
    retired: commodities.retired[row] === 1,
  }));
}

const degrees = (value: number | null | undefined): number | null => (typeof value === 'number' ? value / DEGREE : null);

function outletsOf({ outlets, outletKinds, localities }: FieldKit, goods: readonly KitGood[]): readonly KitOutlet[] {
  return outlets.code.map((code, row) => {
    const locality = outlets.locality[row] ?? 0;
    return {
      row,
      code,
      number: outlets.number[row] ?? 0,
      name: outlets.name[row] ?? code,
      kind: outletKinds.code[outlets.kind[row] ?? 0] ?? '',
      locality: localities.name[locality] ?? '',
      level: localities.level[locality] ?? 1,
      latitude: degrees(outlets.lat[row]),
      longitude: degrees(outlets.lon[row]),
      retired: outlets.retired[row] === 1,
      goods: (outlets.goods[row] ?? []).flatMap((good) => goods[good] ?? []),
    };
  });
}

function knownOf(memory: KitMemory, place: number): KnownFigures {
  const minutes = memory.priceAt[place] ?? null;
  const availability = memory.availability[place] ?? null;
  return {
    price: memory.price[place] ?? null,
    priceAt: minutes === null ? null : instant(minutes * MINUTE),
    baseline: memory.baseline[place] ?? null,
    baselineCount: memory.baselineCount[place] ?? 0,
    stock: memory.stock[place] ?? null,
    availability: availability === null ? null : (AVAILABILITIES[availability] ?? null),
  };
}

/** A kit laid open for look-ups. */
export interface OpenKit {
  readonly kit: FieldKit;
  readonly goods: readonly KitGood[];
  readonly outlets: readonly KitOutlet[];
  outlet(code: string): KitOutlet | undefined;
  good(code: string): KitGood | undefined;
  known(outlet: KitOutlet, good: KitGood): KnownFigures;
  /** The rise from which a price of this good needs a reason at this outlet. */
  band(outlet: KitOutlet, good: KitGood): number;
}

const DEFAULT_BAND = 0.2;

export function openKit(kit: FieldKit): OpenKit {
  const goods = goodsOf(kit);
  const outlets = outletsOf(kit, goods);
  const outletByCode = new Map(outlets.map((outlet) => [outlet.code, outlet]));
  const goodByCode = new Map(goods.map((good) => [good.code, good]));
  const known = new Map(kit.memory.map((memory) => [memory.outlet, new Map(memory.commodity.map((commodity, place) => [commodity, knownOf(memory, place)]))]));
  return {
    kit,
    goods,
    outlets,
    outlet: (code) => outletByCode.get(code),
    good: (code) => goodByCode.get(code),
    known: (outlet, good) => known.get(outlet.row)?.get(good.row) ?? NOTHING_KNOWN,
    band: (outlet, good) => {
      const rises = kit.rises[String(outlet.level)];
      return (good.kind === 'FRESH' || good.kind === 'PROTEIN' ? rises?.fresh : rises?.staple) ?? DEFAULT_BAND;
    },
  };
}
