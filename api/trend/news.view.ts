import { Injectable } from '@nestjs/common';
import { changesOf, type FigureChange, type PairedFigures } from '../domain/area-changes.js';
import { OTHER_UNIT_BIT } from '../domain/comparable-price.js';
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

interface Row extends PairedFigures {
  readonly localityId: number;
  readonly commodityId: number;
}

interface Kept {
  readonly since: number;
  readonly changes: Promise<readonly PlacedChange[]>;
}

/** How far back the newest slot with reports may lie. */
const LOOK_BACK = 2 * DAY;
/** A burst of reports and many open pages ask the same; so long they get the same answer, in milliseconds. */
const KEEP = 10_000;
const MOST_KEPT = 100;

const NEWEST = `select max(period_at) as at from trend_cell where province_id = any ($1::integer[]) and locality_id = $2 and outlet_kind = '${ALL_KINDS}' and period = 'SLOT'
  and period_at > to_timestamp($3 / 1000.0) and period_at <= to_timestamp($4 / 1000.0)`;

/** Pairs what each outlet said in the two slots, of two reports for one slot the newer, and sums it up for each area around it. */
const PAIRED = `
with line as (
  select distinct on (r.outlet_id, l.id, r.slot_at) r.outlet_id, l.id as commodity_id, r.slot_at, case when coalesce(l.flags, 0) & ${OTHER_UNIT_BIT} = 0 then l.price end as price, l.stock, (l.stock = 0 or l.availability = 0) as is_out
  from report r, unnest(r.commodity_ids, r.prices, r.stocks, r.availabilities, r.flags) as l (id, price, stock, availability, flags)
  where r.outlet_id = any ($1::integer[]) and r.slot_at in (to_timestamp($3 / 1000.0), to_timestamp($4 / 1000.0))
    and r.observed_at >= to_timestamp($3 / 1000.0) - interval '2 days' and r.observed_at < to_timestamp($4 / 1000.0)
  order by r.outlet_id, l.id, r.slot_at, r.observed_at desc, r.id desc),
pair as (
  select b.outlet_id, b.commodity_id, b.price as price_before, a.price as price_after, b.stock as stock_before, a.stock as stock_after,
    b.is_out as out_before, a.is_out as out_after, b.price is not null and a.price is not null as has_prices,
    b.stock is not null and a.stock is not null as has_stocks, b.is_out is not null and a.is_out is not null as has_said
  from line b join line a using (outlet_id, commodity_id) where b.slot_at = to_timestamp($3 / 1000.0) and a.slot_at = to_timestamp($4 / 1000.0))
select area.id as "localityId", commodity_id as "commodityId", count(*) filter (where has_prices) as priced,
  percentile_cont(0.5) within group (order by price_before) filter (where has_prices) as "medianBefore",
  percentile_cont(0.5) within group (order by price_after) filter (where has_prices) as "medianAfter",
  count(*) filter (where has_stocks) as counted, (sum(stock_before) filter (where has_stocks))::float8 as "stockBefore",
  (sum(stock_after) filter (where has_stocks))::float8 as "stockAfter", count(*) filter (where has_said) as said,
  count(*) filter (where has_said and out_before) as "outBefore", count(*) filter (where has_said and out_after) as "outAfter"
from pair join unnest($1::integer[], $2::integer[]) as area (outlet_id, id) using (outlet_id) group by area.id, commodity_id`;

/** Reads what moved between two slots at the outlets that reported for both. */
@Injectable()
export class NewsView {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueView,
    private readonly clock: Clock,
  ) {}

  /** Of the area and its children. */
  async changes(parent: LocalityRecord, since: 'SLOT' | 'DAY'): Promise<ChangeList> {
    const { calendar } = this.catalogue.deployments.current();
    const running = slotOf(this.clock.now(), calendar);
    const [row] = await this.database.query<{ at: Instant | null }>(NEWEST, [[parent.provinceId ?? parent.id], parent.id, running - LOOK_BACK, running]);
    const toSlot = row?.at ?? null;
    if (toSlot === null) return { fromSlot: null, toSlot: null, changes: [] };
    const fromSlot = since === 'DAY' ? instant(toSlot - DAY) : (slotsUpTo(instant(toSlot - 1), 1, calendar)[0] ?? null);
    if (fromSlot === null) return { fromSlot, toSlot, changes: [] };
    return { fromSlot, toSlot, changes: await this.between(parent, fromSlot, toSlot) };
  }

  private between(parent: LocalityRecord, fromSlot: Instant, toSlot: Instant): Promise<readonly PlacedChange[]> {
    const key = `${parent.id} ${fromSlot} ${toSlot}`;
    const known = this.kept.get(key);
    if (known !== undefined && performance.now() - known.since < KEEP) return known.changes;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const changes = this.read(parent, fromSlot, toSlot);
    this.kept.set(key, { since: performance.now(), changes });
    changes.catch(() => this.kept.delete(key));
    return changes;
  }

  private async read(parent: LocalityRecord, fromSlot: Instant, toSlot: Instant): Promise<readonly PlacedChange[]> {
    const { places } = this.catalogue;
    const areas = new Set(places.subtree(parent.id).flatMap(({ id, parentId }) => (id === parent.id || parentId === parent.id ? [id] : [])));
    const pairs = places.outlets().flatMap((outlet) => {
      const path = places.localityById(outlet.localityId)?.path ?? [];
      return path.filter((id) => areas.has(id)).map((id) => [outlet.id, id] as const);
    });
    const rows = await this.database.query<Row>(PAIRED, [pairs.map(([outlet]) => outlet), pairs.map(([, area]) => area), fromSlot, toSlot], 'news-paired');
    return rows
      .flatMap(({ localityId, commodityId, ...paired }) => changesOf(paired).map((change) => ({ ...change, localityId, commodityId })))
      .sort((a, b) => b.weight - a.weight || a.localityId - b.localityId || a.commodityId - b.commodityId);
  }
}
