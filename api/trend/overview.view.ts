import { Injectable } from '@nestjs/common';
import { DAY, type Instant, startOfDay } from '../domain/instant.js';
import { type AreaDay, areaMatrix, FRESH_DAYS, MATRIX_DAYS } from '../domain/trend/area-matrix.js';
import type { Overview } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { LocalityRecord } from '../outlet/place.view.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { ALL_KINDS } from './cell.service.js';

/** The overview without the columns that the alert room adds. */
export type OverviewNode = Omit<Overview, 'openAlerts' | 'worstSeverity'>;

interface Row extends AreaDay {
  readonly dayAt: number;
}

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
    const days = await this.days(areas, startOfDay(when, deployments.current().calendar));
    const told = new Set<number>();
    for (const day of days) for (const commodity of day.commodities) told.add(commodity);
    const shown = commodities.all().filter(({ id }) => told.has(id));
    const ids = shown.map(({ id }) => id);
    return {
      at: when,
      parent: parent.code,
      areas: areas.map((area) => area.code),
      commodities: shown.map(({ code }) => code),
      ...areaMatrix(
        days,
        areas.map(({ id }) => id),
        ids,
      ),
    };
  }

  private async days(areas: readonly LocalityRecord[], today: Instant): Promise<AreaDay[]> {
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
    return rows.map(({ dayAt, ...day }) => ({ ...day, daysAgo: Math.round((today - dayAt) / DAY) }));
  }
}
