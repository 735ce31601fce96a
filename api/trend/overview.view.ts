import { Injectable } from '@nestjs/common';
import { DAY, type Instant, startOfDay } from '../domain/instant.js';
import { rateOf } from '../domain/trend/trend-columns.js';
import type { Overview } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { LocalityRecord } from '../outlet/place.view.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { ALL_KINDS } from './cell.service.js';

type Column = (number | null)[];

/** The overview without the columns that the alert room adds. */
export type OverviewNode = Omit<Overview, 'openAlerts' | 'worstSeverity'>;

/** The matrix area × commodity as columns; cell (a, c) is at a * commodityIds.length + c. */
export interface OverviewColumns {
  readonly commodityIds: readonly number[];
  readonly median: Column;
  readonly lastObservedAt: Column;
  readonly change1Day: Column;
  readonly change7Days: Column;
  readonly coverDays: Column;
  readonly stockOutRate: Column;
  readonly outlets: Column;
}

/** What one area knew of one commodity on one day. */
interface DayCell {
  readonly median: number | null;
  readonly stock: number | null;
  readonly sold: number | null;
  readonly outlets: number;
  readonly said: number;
  readonly out: number;
  readonly lastObservedAt: number | null;
}

/** Places 0 … 13: 0 is the day of `at`, 13 the thirteenth before it. */
type Days = readonly (DayCell | undefined)[];

interface Row {
  readonly localityId: number;
  readonly dayAt: number;
  readonly columns: readonly (readonly (number | null)[])[];
}

const DAYS = 14;
/** How old the newest figure may be. */
const FRESH = 7;

const READ = `
select locality_id as "localityId", extract(epoch from period_at) * 1000 as "dayAt",
  json_build_array(to_json(commodity_ids), to_json(medians), to_json(stocks), to_json(solds), to_json(outlets), to_json(availability_counts), to_json(out_counts),
    (select json_agg(round(extract(epoch from at) * 1000)) from unnest(last_observed_ats) as at)) as columns
from trend_cell
where province_id = any ($1::integer[]) and locality_id = any ($2::integer[]) and outlet_kind = '${ALL_KINDS}' and period = 'DAY'
  and period_at >= to_timestamp($3 / 1000.0) and period_at < to_timestamp($4 / 1000.0)`;

/** Reads the matrix of areas and commodities for the first page. */
@Injectable()
export class OverviewView {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  /** The locality itself first, then its children in tree order, as of `at`; now when that is null. */
  async overview(parent: LocalityRecord, at: Instant | null): Promise<OverviewNode> {
    const { places, commodities, deployments } = this.catalogue;
    const areas = [parent, ...places.subtree(parent.id).filter((one) => one.parentId === parent.id)];
    const when = at ?? this.clock.now();
    const { commodityIds, ...columns } = await this.columns(areas, startOfDay(when, deployments.current().calendar));
    return {
      at: when,
      parent: parent.code,
      areas: areas.map((area) => area.code),
      commodities: commodityIds.map((id) => commodities.byId(id)?.code ?? String(id)),
      ...columns,
    };
  }

  private async columns(areas: readonly LocalityRecord[], today: Instant): Promise<OverviewColumns> {
    const rows = await this.database.query<Row>(
      READ,
      [[...new Set(areas.map((area) => area.provinceId ?? area.id))], areas.map((area) => area.id), today - (DAYS - 1) * DAY, today + 1],
      'overview-columns',
    );
    const cells = new Map<string, (DayCell | undefined)[]>();
    const commodities = new Set<number>();
    for (const row of rows) sort(row, { cells, commodities, place: Math.round((today - row.dayAt) / DAY) });
    const commodityIds = this.inCatalogueOrder(commodities);
    return columnsOf(
      areas.flatMap((area) => commodityIds.map((commodity) => cells.get(`${area.id} ${commodity}`) ?? [])),
      commodityIds,
    );
  }

  private inCatalogueOrder(ids: ReadonlySet<number>): number[] {
    return this.catalogue.commodities.all().flatMap(({ id }) => (ids.has(id) ? [id] : []));
  }
}

function sort(row: Row, into: { cells: Map<string, (DayCell | undefined)[]>; commodities: Set<number>; place: number }): void {
  const [ids = [], medians = [], stocks = [], solds = [], outlets = [], said = [], out = [], lasts = []] = row.columns;
  ids.forEach((commodity, index) => {
    if (commodity === null) return;
    into.commodities.add(commodity);
    const key = `${row.localityId} ${commodity}`;
    const days = into.cells.get(key) ?? [];
    days[into.place] = {
      median: medians[index] ?? null,
      stock: stocks[index] ?? null,
      sold: solds[index] ?? null,
      outlets: outlets[index] ?? 0,
      said: said[index] ?? 0,
      out: out[index] ?? 0,
      lastObservedAt: lasts[index] ?? null,
    };
    into.cells.set(key, days);
  });
}

function columnsOf(all: readonly Days[], commodityIds: readonly number[]): OverviewColumns {
  const priced = all.map((days) => placeOf(days, 0, FRESH, (day) => day.median !== null));
  const full = all.map(fullDay);
  return {
    commodityIds,
    median: all.map((days, cell) => medianAt(days, priced[cell])),
    lastObservedAt: all.map((days, cell) => seenAt(days, priced[cell])),
    change1Day: all.map((days, cell) => change(days, priced[cell], { from: 1, to: 4 })),
    change7Days: all.map((days, cell) => change(days, priced[cell], { from: 7, to: 10 })),
    coverDays: all.map((days, cell) => coverOf(days, full[cell])),
    stockOutRate: full.map((day) => (day === undefined ? null : rounded(rateOf(day.out, day.said)))),
    outlets: full.map((day) => day?.outlets ?? null),
  };
}

/** The first place in [from, to) whose day is as wanted; -1 when none is. */
function placeOf(days: Days, from: number, to: number, wanted: (day: DayCell) => boolean): number {
  for (let place = from; place < to; place++) {
    const day = days[place];
    if (day !== undefined && wanted(day)) return place;
  }
  return -1;
}

const medianAt = (days: Days, place: number | undefined): number | null => (place === undefined || place < 0 ? null : (days[place]?.median ?? null));

/** When the median shown was observed, so that an older price shows its age; without one, when anything was said of the commodity. */
function seenAt(days: Days, priced: number | undefined): number | null {
  const day = priced === undefined || priced < 0 ? days.slice(0, FRESH).find((one) => one !== undefined) : days[priced];
  return day?.lastObservedAt ?? null;
}

/** The newest median against the one about so many days before it: the first known in [from, to) days earlier. */
function change(days: Days, newest: number | undefined, earlier: { from: number; to: number }): number | null {
  const now = medianAt(days, newest);
  if (now === null || newest === undefined) return null;
  const before = medianAt(
    days,
    placeOf(days, newest + earlier.from, newest + earlier.to, (day) => day.median !== null),
  );
  return before === null ? null : rounded(now / before - 1);
}

/** The newest day of the last seven on which at least half as many outlets reported as on the best of them: a morning's first reports are not the whole area. */
function fullDay(days: Days): DayCell | undefined {
  const recent = days.slice(0, FRESH).filter((day) => day !== undefined);
  const most = Math.max(0, ...recent.map((day) => day.outlets));
  return recent.find((day) => day.outlets * 2 >= most);
}

/** Stock of that day over the mean daily sales of the seven days up to it; null without either, and when nothing was sold. */
function coverOf(days: Days, day: DayCell | undefined): number | null {
  if (day === undefined || day.stock === null) return null;
  const place = days.indexOf(day);
  const sold = days.slice(place, place + FRESH).flatMap((one) => one?.sold ?? []);
  const total = sold.reduce((sum, amount) => sum + amount, 0);
  return total === 0 ? null : rounded(day.stock / (total / sold.length));
}

/** Four decimals: the answer holds thousands of these, and nobody reads more of them. */
function rounded<Figure extends number | null>(figure: Figure): Figure | number {
  return figure === null ? figure : Math.round(figure * 10_000) / 10_000;
}
