import { Injectable } from '@nestjs/common';
import { type ComparedCell, changesOf, type FigureChange } from '../domain/area-changes.js';
import { DAY, type Instant, instant, slotOf, slotsUpTo } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { LocalityRecord } from '../outlet/place.view.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { ALL_KINDS } from './cell.service.js';

/** A change and whose it is. */
export interface PlacedChange extends FigureChange {
  readonly localityId: number;
  readonly commodityId: number;
}

export interface ChangeList {
  readonly fromSlot: Instant | null;
  readonly toSlot: Instant | null;
  /** The weightiest first. */
  readonly changes: readonly PlacedChange[];
}

interface Row {
  readonly localityId: number;
  readonly ids: readonly number[];
  readonly medians: readonly (number | null)[];
  readonly priceCounts: readonly (number | null)[];
  readonly stocks: readonly (number | null)[];
  readonly outlets: readonly (number | null)[];
  readonly said: readonly (number | null)[];
  readonly out: readonly (number | null)[];
}

/** How far back the newest slot with reports may lie. */
const LOOK_BACK = 2 * DAY;

const NEWEST = `select max(period_at) as at from trend_cell where province_id = $1 and locality_id = $2 and outlet_kind = '${ALL_KINDS}' and period = 'SLOT'
  and period_at > to_timestamp($3 / 1000.0) and period_at <= to_timestamp($4 / 1000.0)`;

const READ = `select locality_id as "localityId", commodity_ids as ids, medians, price_counts as "priceCounts", stocks, outlets, availability_counts as said, out_counts as out
  from trend_cell where province_id = any ($1::integer[]) and locality_id = any ($2::integer[]) and outlet_kind = '${ALL_KINDS}' and period = 'SLOT'
  and period_at = to_timestamp($3 / 1000.0)`;

const provinceOf = (area: LocalityRecord): number => area.provinceId ?? area.id;

/** Reads what moved between two slots. */
@Injectable()
export class NewsView {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  /** Of the area and its children. */
  async changes(parent: LocalityRecord, since: 'SLOT' | 'DAY'): Promise<ChangeList> {
    const { calendar } = this.catalogue.deployments.current();
    const running = slotOf(this.clock.now(), calendar);
    const [row] = await this.database.query<{ at: Instant | null }>(NEWEST, [provinceOf(parent), parent.id, running - LOOK_BACK, running]);
    const toSlot = row?.at ?? null;
    if (toSlot === null) return { fromSlot: null, toSlot: null, changes: [] };
    const fromSlot = since === 'DAY' ? instant(toSlot - DAY) : (slotsUpTo(instant(toSlot - 1), 1, calendar)[0] ?? null);
    if (fromSlot === null) return { fromSlot, toSlot, changes: [] };
    const areas = [parent, ...this.catalogue.places.subtree(parent.id).filter((one) => one.parentId === parent.id)];
    const [before, after] = await Promise.all([this.cells(areas, fromSlot), this.cells(areas, toSlot)]);
    const changes = [...after].flatMap(([key, cell]) => {
      const earlier = before.get(key);
      const [localityId = 0, commodityId = 0] = key.split(' ').map(Number);
      return earlier === undefined ? [] : changesOf(earlier, cell).map((change) => ({ ...change, localityId, commodityId }));
    });
    return { fromSlot, toSlot, changes: changes.sort((a, b) => b.weight - a.weight || a.localityId - b.localityId || a.commodityId - b.commodityId) };
  }

  private async cells(areas: readonly LocalityRecord[], slotAt: Instant): Promise<Map<string, ComparedCell>> {
    const rows = await this.database.query<Row>(READ, [[...new Set(areas.map(provinceOf))], areas.map(({ id }) => id), slotAt], 'news-cells');
    return new Map(
      rows.flatMap((row) =>
        row.ids.map((commodity, place): [string, ComparedCell] => [
          `${row.localityId} ${commodity}`,
          {
            median: row.medians[place] ?? null,
            priceCount: row.priceCounts[place] ?? 0,
            stock: row.stocks[place] ?? null,
            outlets: row.outlets[place] ?? 0,
            said: row.said[place] ?? 0,
            out: row.out[place] ?? 0,
          },
        ]),
      ),
    );
  }
}
