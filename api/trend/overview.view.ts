import { Injectable } from '@nestjs/common';
import { DAY, type Instant, startOfDay } from '../domain/instant.js';
import { type AreaDay, type AreaRow, areaRow, FRESH_DAYS, joinRows, MATRIX_DAYS } from '../domain/trend/area-matrix.js';
import type { Overview } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { LocalityRecord } from '../outlet/place.view.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { PerScope } from '../platform/per-scope.js';
import { currentScope } from '../platform/scope.js';
import { ALL_KINDS } from './cell.service.js';
import { CellStamps } from './cell-stamps.js';

/** The overview without the columns that the alert room adds. */
export type OverviewNode = Omit<Overview, 'openAlerts' | 'worstSeverity'>;

interface Row extends Omit<AreaDay, 'daysAgo'> {
  readonly area: number;
  readonly dayAt: number;
}

interface KeptArea {
  readonly stamp: number;
  readonly row: AreaRow;
}

/** Areas whose newest figures are held in memory, some 8 kB each with forty goods. */
const MOST_KEPT = 2000;

/** Arrays come as their text, which PostgreSQL writes three times faster than JSON; what no rule looks at in older days stays there. */
const READ = `
select locality_id as area, extract(epoch from period_at) * 1000 as "dayAt", commodity_ids as commodities, medians as median, solds as sold,
  case when fresh then stocks else '{}' end as stock, case when fresh then outlets else '{}' end as outlets, case when fresh then availability_counts else '{}' end as said,
  case when fresh then out_counts else '{}' end as out, case when fresh then last_observed_ats else '{}' end as "lastObservedAt"
from trend_cell, lateral (select period_at >= to_timestamp($5 / 1000.0) as fresh) age
where province_id = any ($1::integer[]) and locality_id = any ($2::integer[]) and outlet_kind = '${ALL_KINDS}' and period = 'DAY'
  and period_at >= to_timestamp($3 / 1000.0) and period_at < to_timestamp($4 / 1000.0)`;

/** Reads the matrix of areas and commodities for the first page. */
@Injectable()
export class OverviewView {
  private readonly kept = new PerScope<KeptArea>(MOST_KEPT, () => 1);

  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
    private readonly stamps: CellStamps,
  ) {}

  /** The locality itself first, then its children in tree order, as of `at`; now when that is null. */
  async overview(parent: LocalityRecord, at: Instant | null): Promise<OverviewNode> {
    const { commodities, deployments } = this.catalogue;
    const areas = this.areasOf(parent);
    const when = at ?? this.clock.now();
    const rows = await this.rows(areas, startOfDay(when, deployments.current().calendar));
    const told = new Set<number>();
    for (const row of rows) for (const commodity of row.commodities) told.add(commodity);
    const shown = commodities.all().filter(({ id }) => told.has(id));
    return {
      at: when,
      parent: parent.code,
      areas: areas.map((area) => area.code),
      commodities: shown.map(({ code }) => code),
      ...joinRows(
        rows,
        shown.map(({ id }) => id),
      ),
    };
  }

  /** The locality and its children, those of the request's scope. */
  areasOf(parent: LocalityRecord): LocalityRecord[] {
    return [parent, ...this.catalogue.places.subtree(parent.id).filter((one) => one.parentId === parent.id)];
  }

  /** One for each area, in that order; from memory where its cells have not moved since they were read last. */
  private async rows(areas: readonly LocalityRecord[], today: Instant): Promise<AreaRow[]> {
    const scope = currentScope();
    const rows = new Map<number, AreaRow>();
    for (const area of areas) {
      const kept = this.kept.get(scope, `${area.id} ${today}`);
      if (kept !== undefined && kept.stamp === this.stamps.of([area])) rows.set(area.id, kept.row);
    }
    const others = areas.filter(({ id }) => !rows.has(id));
    const stamps = new Map(others.map((area) => [area.id, this.stamps.of([area])]));
    const days = others.length === 0 ? new Map<number, AreaDay[]>() : await this.read(others, today);
    for (const { id } of others) {
      const row = areaRow(days.get(id) ?? []);
      const stamp = stamps.get(id) ?? null;
      if (stamp !== null) this.kept.set(scope, `${id} ${today}`, { stamp, row });
      rows.set(id, row);
    }
    return areas.flatMap(({ id }) => rows.get(id) ?? []);
  }

  /** The days of each area that said anything, by its id. */
  private async read(areas: readonly LocalityRecord[], today: Instant): Promise<Map<number, AreaDay[]>> {
    const rows = await this.database.query<Row>(
      READ,
      [
        [...new Set(areas.map((area) => area.provinceId ?? area.id))],
        areas.map((area) => area.id),
        today - (MATRIX_DAYS - 1) * DAY,
        today + 1,
        today - (FRESH_DAYS - 1) * DAY,
      ],
      'overview-days',
    );
    const days = new Map<number, AreaDay[]>();
    for (const { area, dayAt, ...day } of rows) {
      const own = days.get(area) ?? [];
      own.push({ ...day, daysAgo: Math.round((today - dayAt) / DAY) });
      days.set(area, own);
    }
    return days;
  }
}
