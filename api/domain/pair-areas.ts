import type { PairedFigures } from './area-changes.js';
import { comparablePrice } from './comparable-price.js';
import { median } from './statistics.js';

type Column = readonly (number | null)[];

/** One report of an outlet for one of the two slots; place i of each column belongs to `commodities[i]`. Availability 0 = none left. */
export interface SlotWords {
  readonly outletId: number;
  readonly isAfter: boolean;
  readonly commodities: readonly number[];
  readonly prices: Column;
  readonly stocks: Column;
  readonly availabilities: Column;
  readonly flags: Column;
}

/** Figures of one area and commodity. */
export interface AreaPair extends PairedFigures {
  readonly localityId: number;
  readonly commodityId: number;
}

interface Line {
  readonly price: number | null;
  readonly stock: number | null;
  /** Null: nothing was said of whether there is any. */
  readonly isOut: boolean | null;
}

/** What one outlet said of its commodities in each slot. */
interface Spoken {
  readonly outletId: number;
  readonly before: Map<number, Line>;
  readonly after: Map<number, Line>;
}

interface Sums {
  readonly pricesBefore: number[];
  readonly pricesAfter: number[];
  counted: number;
  stockBefore: number;
  stockAfter: number;
  said: number;
  outBefore: number;
  outAfter: number;
}

/** Pairs what each outlet said in the two slots, line by line, and sums it up for the areas around it. Reports come outlet by outlet; of two for one slot the newer comes later and wins. */
export class AreaPairs {
  private readonly sums = new Map<number, Map<number, Sums>>();
  private spoken: Spoken | null = null;

  /** `areasOf`: the areas that count an outlet. */
  constructor(private readonly areasOf: (outletId: number) => readonly number[]) {}

  add(words: SlotWords): void {
    if (this.spoken?.outletId !== words.outletId) this.close(words.outletId);
    const lines = words.isAfter ? this.spoken?.after : this.spoken?.before;
    words.commodities.forEach((commodity, place) => {
      lines?.set(commodity, lineAt(words, place));
    });
  }

  figures(): AreaPair[] {
    this.close(null);
    return [...this.sums].flatMap(([localityId, goods]) => [...goods].map(([commodityId, sums]) => ({ localityId, commodityId, ...figuresOf(sums) })));
  }

  private close(next: number | null): void {
    const { spoken } = this;
    this.spoken = next === null ? null : { outletId: next, before: new Map(), after: new Map() };
    if (spoken === null || spoken.before.size === 0 || spoken.after.size === 0) return;
    for (const area of this.areasOf(spoken.outletId)) {
      const goods = this.sums.get(area) ?? new Map<number, Sums>();
      this.sums.set(area, goods);
      for (const [commodity, before] of spoken.before) {
        const after = spoken.after.get(commodity);
        if (after === undefined) continue;
        const sums = goods.get(commodity) ?? {
          pricesBefore: [],
          pricesAfter: [],
          counted: 0,
          stockBefore: 0,
          stockAfter: 0,
          said: 0,
          outBefore: 0,
          outAfter: 0,
        };
        goods.set(commodity, sums);
        pair(sums, before, after);
      }
    }
  }
}

function lineAt({ prices, stocks, availabilities, flags }: SlotWords, place: number): Line {
  const stock = stocks[place] ?? null;
  const availability = availabilities[place] ?? null;
  const isOut = stock === 0 || availability === 0 ? true : stock === null && availability === null ? null : false;
  return { price: comparablePrice(prices[place], flags[place]), stock, isOut };
}

function pair(sums: Sums, before: Line, after: Line): void {
  if (before.price !== null && after.price !== null) {
    sums.pricesBefore.push(before.price);
    sums.pricesAfter.push(after.price);
  }
  if (before.stock !== null && after.stock !== null) {
    sums.counted += 1;
    sums.stockBefore += before.stock;
    sums.stockAfter += after.stock;
  }
  if (before.isOut !== null && after.isOut !== null) {
    sums.said += 1;
    sums.outBefore += before.isOut ? 1 : 0;
    sums.outAfter += after.isOut ? 1 : 0;
  }
}

function figuresOf({ pricesBefore, pricesAfter, counted, stockBefore, stockAfter, said, outBefore, outAfter }: Sums): PairedFigures {
  return {
    priced: pricesBefore.length,
    medianBefore: median(pricesBefore),
    medianAfter: median(pricesAfter),
    ...{ counted, stockBefore: counted === 0 ? null : stockBefore, stockAfter: counted === 0 ? null : stockAfter },
    ...{ said, outBefore, outAfter },
  };
}
