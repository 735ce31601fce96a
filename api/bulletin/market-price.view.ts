import { Injectable } from '@nestjs/common';
import type { BulletinTemplate } from '../domain/bulletin/bulletin-template.js';
import { fillTemplate } from '../domain/bulletin/fill-template.js';
import { type MarketGood, type MarketGroup, marketGroups } from '../domain/bulletin/market-table.js';
import { type Day, type Instant, instant, MINUTE } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Database } from '../platform/database.js';
import { BulletinStore } from './bulletin.store.js';

/** The market prices of one month, with all that its files say. */
export interface MarketMonth {
  /** `2026-11`. */
  readonly month: string;
  readonly template: BulletinTemplate;
  readonly groups: readonly MarketGroup[];
  readonly currencyDecimals: number;
  readonly utcOffsetMinutes: number;
  /** End of the month: the time the files carry. */
  readonly until: Instant;
}

interface DayRow {
  readonly ids: readonly number[];
  readonly medians: readonly (number | null)[];
}

const DAYS = `select commodity_ids as ids, medians from trend_cell
  where province_id = $1 and locality_id = $1 and outlet_kind = 'ALL' and period = 'DAY' and period_at >= to_timestamp($2 / 1000.0) and period_at < to_timestamp($3 / 1000.0)`;

/** Reads the prices of a month beside those of the month before: means of the daily medians of a province. */
@Injectable()
export class MarketPriceView {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueView,
    private readonly store: BulletinStore,
  ) {}

  /** Null when `month` is no month. */
  async month(provinceId: number, month: string): Promise<MarketMonth | null> {
    if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) return null;
    const { utcOffsetMinutes, currencyDecimals } = this.catalogue.deployments.current();
    const start = (later: number): Instant => instant(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + later, 1) - utcOffsetMinutes * MINUTE);
    const [before, now] = [await this.means(provinceId, start(-1), start(0)), await this.means(provinceId, start(0), start(1))];
    const goods = this.catalogue.commodities.all().map(({ id, kind, nameVi, nationalCode, specification, unit, priceKind }): MarketGood => {
      const [old, current] = [before.get(id), now.get(id)];
      return {
        group: kind,
        nationalCode,
        name: nameVi,
        specification,
        unit,
        priceKind,
        before: old?.mean ?? null,
        now: current?.mean ?? null,
        days: current?.days ?? 0,
      };
    });
    return { month, template: await this.template(provinceId, month), groups: marketGroups(goods), currencyDecimals, utcOffsetMinutes, until: start(1) };
  }

  private async means(provinceId: number, since: Instant, until: Instant): Promise<ReadonlyMap<number, { readonly mean: number; readonly days: number }>> {
    const prices = new Map<number, number[]>();
    for (const { ids, medians } of await this.database.query<DayRow>(DAYS, [provinceId, since, until])) {
      ids.forEach((id, place) => {
        const price = medians[place] ?? null;
        if (price === null) return;
        const known = prices.get(id);
        if (known === undefined) prices.set(id, [price]);
        else known.push(price);
      });
    }
    const mean = (given: readonly number[]): number => Math.round(given.reduce((sum, price) => sum + price, 0) / given.length);
    return new Map([...prices].map(([id, given]) => [id, { mean: mean(given), days: given.length }]));
  }

  private async template(provinceId: number, month: string): Promise<BulletinTemplate> {
    const template = await this.store.templateOn(this.database, provinceId, `${month}-01` as Day);
    const province = this.catalogue.places.localityById(provinceId);
    return fillTemplate(template, { name: province?.name ?? '', fullName: province?.fullName ?? '' });
  }
}
