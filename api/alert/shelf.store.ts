import { Injectable } from '@nestjs/common';
import type { StockBlock } from '../domain/alert/method/stock-block.js';
import type { HeldStock } from '../domain/alert/sight.js';
import { AVAILABILITIES, type Availability } from '../domain/figures.js';
import type { Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import { isoText } from '../platform/iso-text.js';

/** The newest word on one commodity at one outlet, as far as decisions have come. Quantities in base units. */
export interface Shelf {
  /** When stock or availability was last told, and what of them was told then. */
  readonly seenAt: Instant | null;
  readonly stock: number | null;
  readonly availability: Availability | null;
  readonly demandPerDay: number | null;
  /** The slot of the newest report, and what it and others of that slot say was sold. */
  readonly soldSlotAt: Instant | null;
  readonly sold: number | null;
  readonly heldAt: Instant | null;
  readonly held: HeldStock | null;
  /** Stocks of the last 90 days by blocks of days, oldest first, as far as they are too old to be looked at day by day. */
  readonly blocks: readonly StockBlock[];
}

export const EMPTY_SHELF: Shelf = {
  seenAt: null,
  stock: null,
  availability: null,
  demandPerDay: null,
  soldSlotAt: null,
  sold: null,
  heldAt: null,
  held: null,
  blocks: [],
};

interface OutletShelves {
  readonly provinceId: number;
  readonly shelves: Map<number, Shelf>;
  /** Version of the row this was read from or written as; null while it holds more than the row. */
  version: string | null;
}

interface Row {
  readonly provinceId: number;
  readonly outletId: number;
  readonly version: string;
  readonly commodityIds: readonly number[];
  readonly seenAts: readonly (Instant | null)[];
  readonly stocks: readonly (number | null)[];
  readonly availabilities: readonly (number | null)[];
  readonly demands: readonly (number | null)[];
  readonly soldSlotAts: readonly (Instant | null)[];
  readonly solds: readonly (number | null)[];
  readonly heldAts: readonly (Instant | null)[];
  readonly heldStocks: readonly (number | null)[];
  readonly exemptStocks: readonly (number | null)[];
  readonly usualStocks: readonly (number | null)[];
  readonly overs: readonly (boolean | null)[];
  readonly blockCommodityIds: readonly number[];
  readonly blockNumbers: readonly number[];
  readonly blockSums: readonly number[];
  readonly blockDays: readonly number[];
}

const time = (at: Instant | null): string | null => (at === null ? null : `"${isoText(at)}"`);

const COLUMNS: readonly (readonly [column: string, type: string, alias: keyof Row, pick: (shelf: Shelf) => string | number | boolean | null])[] = [
  ['seen_ats', 'timestamptz[]', 'seenAts', (shelf) => time(shelf.seenAt)],
  ['stocks', 'bigint[]', 'stocks', (shelf) => shelf.stock],
  ['availabilities', 'smallint[]', 'availabilities', (shelf) => (shelf.availability === null ? null : AVAILABILITIES.indexOf(shelf.availability))],
  ['demands', 'double precision[]', 'demands', (shelf) => shelf.demandPerDay],
  ['sold_slot_ats', 'timestamptz[]', 'soldSlotAts', (shelf) => time(shelf.soldSlotAt)],
  ['solds', 'bigint[]', 'solds', (shelf) => shelf.sold],
  ['held_ats', 'timestamptz[]', 'heldAts', (shelf) => time(shelf.heldAt)],
  ['held_stocks', 'bigint[]', 'heldStocks', (shelf) => shelf.held?.stock ?? null],
  ['exempt_stocks', 'bigint[]', 'exemptStocks', (shelf) => shelf.held?.exemptStock ?? null],
  ['usual_stocks', 'double precision[]', 'usualStocks', (shelf) => shelf.held?.meanDailyStock ?? null],
  ['overs', 'boolean[]', 'overs', (shelf) => shelf.held?.isOver ?? null],
];

/** Blocks of all shelves of the outlet in one row of arrays. */
const BLOCK_COLUMNS: readonly (readonly [column: string, type: string, alias: keyof Row, pick: (commodityId: number, block: StockBlock) => number])[] = [
  ['block_commodity_ids', 'integer[]', 'blockCommodityIds', (commodityId) => commodityId],
  ['block_numbers', 'integer[]', 'blockNumbers', (_, { block }) => block],
  ['block_sums', 'double precision[]', 'blockSums', (_, { sum }) => sum],
  ['block_days', 'smallint[]', 'blockDays', (_, { days }) => days],
];
const ALL = [...COLUMNS, ...BLOCK_COLUMNS];

const names = ALL.map(([column]) => column).join(', ');
const READ = `select province_id as "provinceId", outlet_id as "outletId", xmin::text as version, commodity_ids as "commodityIds",
  ${ALL.map(([column, , alias]) => `${column} as "${alias}"`).join(', ')} from outlet_shelf where outlet_id = any ($1::integer[])`;
const UPSERT = `
insert into outlet_shelf (province_id, outlet_id, commodity_ids, ${names})
select province_id, outlet_id, commodity_ids::integer[], ${ALL.map(([column, type]) => `${column}::${type}`).join(', ')}
from unnest($1::integer[], $2::integer[], $3::text[], ${ALL.map((_, place) => `$${place + 4}::text[]`).join(', ')})
  as shelf (province_id, outlet_id, commodity_ids, ${names})
on conflict (province_id, outlet_id) do update set commodity_ids = excluded.commodity_ids, ${ALL.map(([column]) => `${column} = excluded.${column}`).join(', ')}
returning outlet_id as "outletId", xmin::text as version`;

/**
 * The newest word on every shelf of the provinces judged (outlet_shelf), in memory; moved report by report in the order of decisions, as `WatchStore` is, so that an area is judged with what was known.
 * A row whose version (xmin) is not the one in memory was written by another process, or never committed by this one, and is read again.
 */
@Injectable()
export class ShelfStore {
  private readonly outlets = new Map<number, OutletShelves>();

  /** Makes memory and table agree for these provinces. */
  async load(tx: Queryable, provinceIds: readonly number[]): Promise<void> {
    const rows = await tx.query<{ outletId: number; version: string }>(
      `select outlet_id as "outletId", xmin::text as version from outlet_shelf where province_id = any ($1::integer[])`,
      [provinceIds],
      'shelf-versions',
    );
    const there = new Set(rows.map((row) => row.outletId));
    for (const [outletId, outlet] of this.outlets) if (provinceIds.includes(outlet.provinceId) && !there.has(outletId)) this.outlets.delete(outletId);
    const stale = rows.filter((row) => this.outlets.get(row.outletId)?.version !== row.version).map((row) => row.outletId);
    if (stale.length === 0) return;
    for (const row of await tx.query<Row>(READ, [stale], 'shelf-read')) {
      this.outlets.set(row.outletId, { provinceId: row.provinceId, shelves: shelvesOf(row), version: row.version });
    }
  }

  of(outletId: number, commodityId: number): Shelf {
    return this.outlets.get(outletId)?.shelves.get(commodityId) ?? EMPTY_SHELF;
  }

  commodityIdsOf(outletId: number): Iterable<number> {
    return this.outlets.get(outletId)?.shelves.keys() ?? [];
  }

  remember(outlet: { readonly id: number; readonly provinceId: number }, commodityId: number, shelf: Shelf): void {
    const known = this.outlets.get(outlet.id) ?? { provinceId: outlet.provinceId, shelves: new Map<number, Shelf>(), version: null };
    known.version = null;
    known.shelves.set(commodityId, shelf);
    this.outlets.set(outlet.id, known);
  }

  /** Writes what has been remembered since. */
  async save(tx: Queryable): Promise<void> {
    const changed = [...this.outlets].filter(([, outlet]) => outlet.version === null);
    if (changed.length === 0) return;
    const literals = COLUMNS.map(([, , , pick]) =>
      changed.map(([, { shelves }]) => `{${[...shelves.values()].map((shelf) => pick(shelf) ?? 'NULL').join(',')}}`),
    );
    const rows = await tx.query<{ outletId: number; version: string }>(
      UPSERT,
      [
        changed.map(([, outlet]) => outlet.provinceId),
        changed.map(([outletId]) => outletId),
        changed.map(([, { shelves }]) => `{${[...shelves.keys()].join(',')}}`),
        ...literals,
        ...BLOCK_COLUMNS.map(([, , , pick]) => changed.map(([, { shelves }]) => blockLiteral(shelves, pick))),
      ],
      'shelf-upsert',
    );
    for (const row of rows) {
      const outlet = this.outlets.get(row.outletId);
      if (outlet !== undefined) outlet.version = row.version;
    }
  }
}

function blockLiteral(shelves: ReadonlyMap<number, Shelf>, pick: (commodityId: number, block: StockBlock) => number): string {
  return `{${[...shelves].flatMap(([commodityId, { blocks }]) => blocks.map((block) => pick(commodityId, block))).join(',')}}`;
}

function blocksOf(row: Row): Map<number, StockBlock[]> {
  const blocks = new Map<number, StockBlock[]>();
  row.blockCommodityIds.forEach((commodityId, place) => {
    const block = { block: row.blockNumbers[place] as number, sum: row.blockSums[place] as number, days: row.blockDays[place] as number };
    const known = blocks.get(commodityId);
    if (known === undefined) blocks.set(commodityId, [block]);
    else known.push(block);
  });
  return blocks;
}

function shelvesOf(row: Row): Map<number, Shelf> {
  const blocks = blocksOf(row);
  return new Map(
    row.commodityIds.map((commodityId, place) => {
      const step = row.availabilities[place] ?? null;
      const shelf: Shelf = {
        seenAt: row.seenAts[place] ?? null,
        stock: row.stocks[place] ?? null,
        availability: step === null ? null : (AVAILABILITIES[step] ?? null),
        demandPerDay: row.demands[place] ?? null,
        soldSlotAt: row.soldSlotAts[place] ?? null,
        sold: row.solds[place] ?? null,
        heldAt: row.heldAts[place] ?? null,
        held: heldAt(row, place),
        blocks: blocks.get(commodityId) ?? [],
      };
      return [commodityId, shelf];
    }),
  );
}

function heldAt(row: Row, place: number): HeldStock | null {
  const stock = row.heldStocks[place] ?? null;
  const meanDailyStock = row.usualStocks[place] ?? null;
  if (stock === null || meanDailyStock === null) return null;
  return { stock, exemptStock: row.exemptStocks[place] ?? 0, meanDailyStock, isOver: row.overs[place] ?? false };
}
