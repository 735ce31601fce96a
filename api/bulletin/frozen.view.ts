import { Injectable } from '@nestjs/common';
import { cutOffOf } from '../domain/alert/expected-reports.js';
import type { Severity } from '../domain/alert/severity.js';
import type { Rule } from '../domain/alert/verdict.js';
import type { FrozenAlert, FrozenBulletin, FrozenGood } from '../domain/bulletin/frozen-bulletin.js';
import { type GoodCell, goodFigures } from '../domain/bulletin/frozen-goods.js';
import { DAY, type Instant, slotsUpTo, startOfDay } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { OutletRecord } from '../outlet/place.view.js';
import type { Queryable } from '../platform/database.js';
import { ReportView } from '../report/report.view.js';

const SPAN = 17 * DAY;

interface CellRow {
  readonly period: 'SLOT' | 'DAY';
  readonly at: Instant;
  readonly ids: readonly number[];
  readonly medians: readonly (number | null)[];
  readonly stocks: readonly (number | null)[];
  readonly solds: readonly (number | null)[];
  readonly outlets: readonly number[];
  readonly said: readonly number[];
  readonly out: readonly number[];
}

interface AlertRow {
  readonly id: number;
  readonly rule: Rule;
  readonly severity: Severity;
  readonly localityId: number;
  readonly commodityId: number;
  readonly outletId: number;
  readonly openedAt: Instant;
  readonly ownerId: number | null;
}

const CELLS = `select period, period_at as at, commodity_ids as ids, medians, stocks, solds, outlets, availability_counts as said, out_counts as out from trend_cell
  where province_id = $1 and locality_id = $1 and outlet_kind = 'ALL' and period_at > to_timestamp($2 / 1000.0) and period_at <= to_timestamp($3 / 1000.0) order by period, period_at`;

/** Alerts that another one explains are left out; those that somebody silenced are told all the same. */
const ALERTS = `select id, rule, severity, locality_id as "localityId", commodity_id as "commodityId", outlet_id as "outletId", opened_at as "openedAt", owner_id as "ownerId" from alert
  where province_id = $1 and opened_at <= to_timestamp($2 / 1000.0) and (closed_at is null or closed_at > to_timestamp($2 / 1000.0)) and (muted_by is null or muted_by = 'SILENCE')
  order by array_position(array['CRISIS', 'ALERT', 'WARN', 'WATCH'], severity), opened_at desc, id`;

const MOVES = `select count(*) filter (where opened_at > to_timestamp($2 / 1000.0) and opened_at <= to_timestamp($3 / 1000.0)) as opened,
    count(*) filter (where closed_at > to_timestamp($2 / 1000.0) and closed_at <= to_timestamp($3 / 1000.0)) as closed
  from alert where province_id = $1 and (closed_at is null or closed_at > to_timestamp($2 / 1000.0))`;

/** Which report: of a province, for a slot, with what was known at `at`. */
export interface FreezeAsked {
  readonly provinceId: number;
  readonly slotAt: Instant;
  readonly at: Instant;
  /** When it is composed, when that is late; else null. */
  readonly lateAt: Instant | null;
}

/** Reads, once, everything a quick report is written from. */
@Injectable()
export class FrozenView {
  constructor(
    private readonly catalogue: CatalogueView,
    private readonly reports: ReportView,
  ) {}

  async freeze(tx: Queryable, asked: FreezeAsked): Promise<FrozenBulletin> {
    const { provinceId, slotAt, at, lateAt } = asked;
    const { places, deployments } = this.catalogue;
    const { currency, currencyDecimals, utcOffsetMinutes } = deployments.current();
    const province = places.localityById(provinceId);
    if (province === undefined) throw new Error(`no province ${provinceId}`);
    const { expected, missing } = await this.completeness(tx, asked);
    return {
      shape: 1,
      province: province.fullName,
      provinceCode: province.code,
      slotAt,
      at,
      utcOffsetMinutes,
      currency,
      currencyDecimals,
      level: places.levelAt(provinceId, at),
      expected,
      received: expected - missing.length,
      missing,
      ...(await this.moves(tx, asked)),
      ...(lateAt === null ? {} : { lateAt }),
      goods: await this.goods(tx, asked),
      alerts: await this.alerts(tx, asked),
    };
  }

  /** Outlets that owe a report for the slot, and the names of those of which none had come by `at`. */
  private async completeness(tx: Queryable, { provinceId, slotAt, at }: FreezeAsked): Promise<{ expected: number; missing: string[] }> {
    const owes = (outlet: OutletRecord): boolean =>
      outlet.provinceId === provinceId && outlet.commodityIds.length > 0 && outlet.since <= slotAt && slotAt < outlet.until;
    const outlets = this.catalogue.places.outlets().filter(owes);
    const reports = await this.reports.ofSlots(
      tx,
      outlets.map((outlet) => outlet.id),
      [slotAt],
    );
    const came = new Set(reports.filter((report) => report.receivedAt <= at).map((report) => report.outletId));
    return { expected: outlets.length, missing: outlets.filter((outlet) => !came.has(outlet.id)).map((outlet) => outlet.name) };
  }

  private async moves(tx: Queryable, { provinceId, slotAt, at }: FreezeAsked): Promise<{ opened: number; closed: number }> {
    const { calendar, handInMinutesBefore } = this.catalogue.deployments.current();
    const [before = slotAt] = slotsUpTo(slotAt, 2, calendar);
    const [row] = await tx.query<{ opened: number; closed: number }>(MOVES, [provinceId, cutOffOf(before, handInMinutesBefore), at]);
    return { opened: row?.opened ?? 0, closed: row?.closed ?? 0 };
  }

  private async goods(tx: Queryable, { provinceId, slotAt }: FreezeAsked): Promise<FrozenGood[]> {
    const cells = cellsByCommodity(await tx.query<CellRow>(CELLS, [provinceId, slotAt - SPAN, slotAt]));
    const today = startOfDay(slotAt, this.catalogue.deployments.current().calendar);
    return this.catalogue.commodities.all().flatMap(({ id, code, nameVi, unit }) => {
      const mine = cells.get(id);
      return mine === undefined ? [] : [{ code, name: nameVi, unit, ...goodFigures(mine, slotAt, today) }];
    });
  }

  private async alerts(tx: Queryable, { provinceId, at }: FreezeAsked): Promise<FrozenAlert[]> {
    const { places, commodities, accounts } = this.catalogue;
    const rows = await tx.query<AlertRow>(ALERTS, [provinceId, at]);
    return rows.map(({ id, rule, severity, localityId, commodityId, outletId, openedAt, ownerId }) => ({
      id,
      rule,
      severity,
      place: places.outletById(outletId)?.name ?? places.localityById(localityId)?.fullName ?? '',
      commodity: commodities.byId(commodityId)?.nameVi ?? null,
      openedAt,
      owner: ownerId === null ? null : accounts.nameOf(ownerId),
    }));
  }
}

function cellsByCommodity(rows: readonly CellRow[]): Map<number, GoodCell[]> {
  const cells = new Map<number, GoodCell[]>();
  for (const { period, at, ids, ...columns } of rows) {
    ids.forEach((id, place) => {
      const cell: GoodCell = {
        period,
        at,
        median: columns.medians[place] ?? null,
        stock: columns.stocks[place] ?? null,
        sold: columns.solds[place] ?? null,
        outlets: columns.outlets[place] ?? 0,
        said: columns.said[place] ?? 0,
        out: columns.out[place] ?? 0,
      };
      const known = cells.get(id);
      if (known === undefined) cells.set(id, [cell]);
      else known.push(cell);
    });
  }
  return cells;
}
