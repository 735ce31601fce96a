import { badText, type CommodityWish, compileCommodityWish, compileOutletWish, knownCommodity, type OutletWish } from './catalogue-wish.js';
import type { FindColumn } from './fill-template.js';
import type { Profile, ReportSheet, Sheet } from './profile.js';
import type { RowReading } from './read-row.js';

interface Known {
  hasOutlet(code: string): boolean;
  hasCommodity(code: string): boolean;
}

type Record_ = readonly string[];

/** Gathers the outlets and commodities that rows name and the database lacks. What could not be stored is not wished for: its rows are refused as of an unknown outlet or commodity. */
export class WishList {
  private readonly outlets = new Map<string, OutletWish>();
  private readonly commodities = new Map<string, CommodityWish>();
  private readonly outletOf: ((record: Record_) => OutletWish) | null;
  private readonly commodityOf: ((record: Record_) => CommodityWish) | null;

  constructor(
    private readonly profile: Profile,
    sheet: Sheet,
    find: FindColumn,
    private readonly known: Known,
  ) {
    this.outletOf = sheet.holds === 'COMMODITIES' ? null : compileOutletWish(sheet.outlet, find);
    const commodity = sheet.holds === 'OUTLETS' ? undefined : sheet.commodity;
    this.commodityOf = commodity === undefined ? null : compileCommodityWish(commodity, profile, find);
  }

  /** Looks at a row of figures. */
  see(record: Record_, reading: RowReading): void {
    if (reading.kind !== 'read') return;
    if (this.outletOf !== null && !this.known.hasOutlet(reading.outlet) && !this.outlets.has(reading.outlet)) this.addOutlet(this.outletOf(record));
    for (const { commodity } of reading.lines) {
      if (this.known.hasCommodity(commodity) || this.commodities.has(commodity)) continue;
      const wish = this.commodityOf === null ? knownCommodity(commodity, this.profile) : this.commodityOf(record);
      if (wish !== null) this.addCommodity(wish);
    }
  }

  /** Adds the outlet or commodity a row of a list describes; answers why not. */
  list(record: Record_): string | null {
    const outlet = this.outletOf?.(record);
    if (outlet !== undefined) return this.addOutlet(outlet);
    const commodity = this.commodityOf?.(record);
    return commodity === undefined ? null : this.addCommodity(commodity);
  }

  /** Hands out what was gathered, and begins anew. */
  take(): { outlets: OutletWish[]; commodities: CommodityWish[] } {
    const taken = { outlets: [...this.outlets.values()], commodities: [...this.commodities.values()] };
    this.outlets.clear();
    this.commodities.clear();
    return taken;
  }

  private addOutlet(wish: OutletWish): string | null {
    const bad = badText(wish.code) ?? badText(wish.name) ?? wish.localities.map((place) => badText(place.name)).find((problem) => problem !== null) ?? null;
    if (bad === null) this.outlets.set(wish.code, wish);
    return bad;
  }

  private addCommodity(wish: CommodityWish): string | null {
    const bad = badText(wish.code) ?? badText(wish.nameVi);
    if (bad === null) this.commodities.set(wish.code, wish);
    return bad;
  }
}

/** Whether this profile makes what is missing when it reads this sheet. */
export const makesMissing = (profile: Profile, sheet: Sheet | ReportSheet, create: boolean): boolean => sheet.holds !== 'REPORTS' || profile.create || create;
