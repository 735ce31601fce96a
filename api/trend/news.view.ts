import { Injectable } from '@nestjs/common';
import { changesOf, type FigureChange } from '../domain/area-changes.js';
import { DAY, type Instant, instant, slotOf, slotsUpTo } from '../domain/instant.js';
import { AreaPairs, type SlotWords } from '../domain/pair-areas.js';
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

/** Reports for the two slots, outlet by outlet, the newer later; their lines as columns, because a hundred thousand rows take a hundred times as long to sort. */
const SPOKEN = `
select outlet_id as "outletId", slot_at = to_timestamp($3 / 1000.0) as "isAfter", commodity_ids as commodities,
  coalesce(prices, '{}') as prices, coalesce(stocks, '{}') as stocks, coalesce(availabilities, '{}') as availabilities, coalesce(flags, '{}') as flags
from report
where outlet_id = any ($1::integer[]) and slot_at in (to_timestamp($2 / 1000.0), to_timestamp($3 / 1000.0))
  and observed_at >= to_timestamp($2 / 1000.0) - interval '2 days' and observed_at < to_timestamp($3 / 1000.0)
order by outlet_id, observed_at, id`;

/** Outlets asked for in one statement, so that a whole country is not held in memory and other requests get their turn. */
const OUTLETS_A_STATEMENT = 500;

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
    const areasOf = (outletId: number): readonly number[] =>
      places.localityById(places.outletById(outletId)?.localityId ?? 0)?.path.filter((id) => areas.has(id)) ?? [];
    const outlets = places.outlets().flatMap(({ id }) => (areasOf(id).length === 0 ? [] : [id]));
    const pairs = new AreaPairs(areasOf);
    for (let done = 0; done < outlets.length; done += OUTLETS_A_STATEMENT) {
      const some = outlets.slice(done, done + OUTLETS_A_STATEMENT);
      for (const words of await this.database.query<SlotWords>(SPOKEN, [some, fromSlot, toSlot], 'news-spoken')) pairs.add(words);
    }
    return pairs
      .figures()
      .flatMap(({ localityId, commodityId, ...paired }) => changesOf(paired).map((change) => ({ ...change, localityId, commodityId })))
      .sort((a, b) => b.weight - a.weight || a.localityId - b.localityId || a.commodityId - b.commodityId);
  }
}
