import { Injectable } from '@nestjs/common';
import { DAY, dayNumber, type Instant } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Queryable } from '../platform/database.js';
import { type AreaDay, AreaHistory, type AreaMonth, type OwnChanges } from './area-history.js';
import { monthsOf, ownChangesOf } from './area-pages.js';

/** A day lies in the running month or in the four weeks that an index is shown. */
const DAYS_KEPT = 35;
/** Months that the monthly methods are shown. */
const MONTHS_SHOWN = 120;

interface DayRow {
  readonly provinceId: number;
  readonly slotAt: Instant;
  readonly localityIds: readonly number[];
  readonly commodityIds: readonly number[];
  readonly outlets: readonly number[];
  readonly levels: readonly number[];
  readonly steps: readonly (number | null)[];
  readonly prices: readonly number[];
}

interface MonthRow {
  readonly year: number;
  readonly month: number;
  readonly localityIds: readonly number[];
  readonly commodityIds: readonly number[];
  readonly prices: readonly number[];
}

interface ChangeRow {
  readonly outletIds: readonly number[];
  readonly commodityIds: readonly number[];
  readonly changes: readonly number[];
  readonly days: readonly number[];
}

/** Reads and writes own_change, area_day and area_month. */
@Injectable()
export class AreaDayStore {
  constructor(private readonly catalogue: CatalogueView) {}

  /** What is known of the days before in these provinces and in the areas above them. */
  async read(tx: Queryable, provinceIds: readonly number[]): Promise<AreaHistory> {
    const history = new AreaHistory();
    if (provinceIds.length === 0) return history;
    const { calendar } = this.catalogue.deployments.current();
    const days = await tx.query<DayRow>(
      `select province_id as "provinceId", slot_at as "slotAt", locality_ids as "localityIds", commodity_ids as "commodityIds", outlets, levels, steps, prices
       from area_day where province_id = any ($1::integer[])`,
      [[0, ...provinceIds]],
      'area-day-read',
    );
    for (const row of days) history.takeDay(toDay(row, dayNumber(row.slotAt, calendar)));
    await this.readMonths(tx, provinceIds, history);
    await this.readChanges(tx, provinceIds, history);
    return history;
  }

  /** Keeps the new days with their months and changes, and lets go of days too old to matter. */
  async save(tx: Queryable, history: AreaHistory): Promise<void> {
    if (history.newDays.length === 0) return;
    await this.saveDays(tx, history.newDays);
    await this.saveMonths(tx, monthsOf(history, this.catalogue));
    await this.saveChanges(tx, ownChangesOf(history, this.catalogue.places));
  }

  private async readMonths(tx: Queryable, provinceIds: readonly number[], history: AreaHistory): Promise<void> {
    const months = await tx.query<MonthRow>(
      `select extract(year from month)::integer as year, extract(month from month)::integer as month, locality_ids as "localityIds",
         commodity_ids as "commodityIds", prices
       from (select *, row_number() over (partition by province_id order by month desc) as place from area_month where province_id = any ($1::integer[])) as newest
       where place <= $2`,
      [[0, ...provinceIds], MONTHS_SHOWN],
      'area-month-read',
    );
    for (const { year, month, localityIds, commodityIds, prices } of months)
      localityIds.forEach((localityId, place) => {
        history.takeMonth({ localityId, commodityId: commodityIds[place] as number }, { year, month, price: prices[place] as number });
      });
  }

  private async readChanges(tx: Queryable, provinceIds: readonly number[], history: AreaHistory): Promise<void> {
    const rows = await tx.query<ChangeRow>(
      `select outlet_ids as "outletIds", commodity_ids as "commodityIds", changes, days from own_change where province_id = any ($1::integer[])`,
      [provinceIds],
      'own-change-read',
    );
    for (const { outletIds, commodityIds, changes, days } of rows)
      outletIds.forEach((outletId, place) => {
        history.takeChange(commodityIds[place] as number, outletId, { change: changes[place] as number, day: days[place] as number });
      });
  }

  private async saveDays(tx: Queryable, days: readonly AreaDay[]): Promise<void> {
    for (const { provinceId, slotAt, figures } of days)
      await tx.query(
        `insert into area_day (province_id, slot_at, locality_ids, commodity_ids, outlets, levels, steps, prices)
         values ($1, to_timestamp($2 / 1000.0), $3, $4, $5, $6, $7, $8) on conflict do nothing`,
        [
          provinceId,
          slotAt,
          figures.map((one) => one.localityId),
          figures.map((one) => one.commodityId),
          figures.map((one) => one.move.outlets),
          figures.map((one) => one.move.level),
          figures.map((one) => one.move.step),
          figures.map((one) => one.price),
        ],
        'area-day-save',
      );
    const newest = days.reduce((latest, day) => Math.max(latest, day.slotAt), 0);
    const provinceIds = [...new Set(days.map((day) => day.provinceId))];
    await tx.query(
      'delete from area_day where province_id = any ($1::integer[]) and slot_at < to_timestamp($2 / 1000.0)',
      [provinceIds, newest - DAYS_KEPT * DAY],
      'area-day-forget',
    );
  }

  private async saveMonths(tx: Queryable, months: readonly AreaMonth[]): Promise<void> {
    for (const { provinceId, year, month, prices } of months)
      await tx.query(
        `insert into area_month (province_id, month, locality_ids, commodity_ids, prices) values ($1, make_date($2, $3, 1), $4, $5, $6)
         on conflict (province_id, month) do update set locality_ids = excluded.locality_ids, commodity_ids = excluded.commodity_ids, prices = excluded.prices`,
        [provinceId, year, month, prices.map((one) => one.localityId), prices.map((one) => one.commodityId), prices.map((one) => one.price)],
        'area-month-save',
      );
  }

  private async saveChanges(tx: Queryable, provinces: readonly OwnChanges[]): Promise<void> {
    for (const { provinceId, changes } of provinces)
      await tx.query(
        `insert into own_change (province_id, outlet_ids, commodity_ids, changes, days) values ($1, $2, $3, $4, $5)
         on conflict (province_id) do update set outlet_ids = excluded.outlet_ids, commodity_ids = excluded.commodity_ids, changes = excluded.changes, days = excluded.days`,
        [
          provinceId,
          changes.map((one) => one.outletId),
          changes.map((one) => one.commodityId),
          changes.map((one) => one.change),
          changes.map((one) => one.day),
        ],
        'own-change-save',
      );
  }
}

function toDay({ provinceId, slotAt, localityIds, commodityIds, outlets, levels, steps, prices }: DayRow, day: number): AreaDay {
  const figures = localityIds.map((localityId, place) => ({
    localityId,
    commodityId: commodityIds[place] as number,
    move: { outlets: outlets[place] as number, level: levels[place] as number, step: steps[place] ?? null },
    price: prices[place] as number,
  }));
  return { provinceId, day, slotAt, figures };
}
