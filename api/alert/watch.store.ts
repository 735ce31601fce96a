import { Injectable } from '@nestjs/common';
import type { PeerPrice } from '../domain/alert/sight.js';
import type { Instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import { isoText } from '../platform/iso-text.js';
import type { PeerBook } from '../trend/sight.view.js';

/** What the rules remember of one commodity at one outlet. Bit 0 of `g1Firings`: G1 fired on the newest report, bit 1 on the one before, bit 2 on the one before that. */
export interface Watch {
  readonly lastObservedAt: Instant;
  readonly g1Firings: number;
  /** The same of G2. */
  readonly g2Firings: number;
  readonly price: PeerPrice | null;
}

interface OutletWatch {
  readonly provinceId: number;
  readonly watches: Map<number, Watch>;
  /** The newest slot the outlet itself reported for. */
  keptSlotAt: Instant | null;
  /** Version of the row this was read from or written as; null while it holds more than the row. */
  version: string | null;
}

interface Row {
  readonly provinceId: number;
  readonly outletId: number;
  readonly version: string;
  readonly keptSlotAt: Instant | null;
  readonly commodityIds: readonly number[];
  readonly lastObservedAts: readonly Instant[];
  readonly g1Firings: readonly number[];
  readonly g2Firings: readonly number[];
  readonly prices: readonly (number | null)[];
  readonly priceAts: readonly (Instant | null)[];
  readonly baselines: readonly (number | null)[];
  readonly baselineCounts: readonly number[];
  readonly meanBaselines: readonly (number | null)[];
}

const READ = `
select province_id as "provinceId", outlet_id as "outletId", xmin::text as version, kept_slot_at as "keptSlotAt", commodity_ids as "commodityIds", last_observed_ats as "lastObservedAts",
  g1_firings as "g1Firings", g2_firings as "g2Firings", prices, price_ats as "priceAts", baselines, baseline_counts as "baselineCounts", mean_baselines as "meanBaselines"
from outlet_watch where outlet_id = any ($1::integer[])`;

const UPSERT = `
insert into outlet_watch (province_id, outlet_id, kept_slot_at, commodity_ids, last_observed_ats, g1_firings, g2_firings, prices, price_ats, baselines, baseline_counts, mean_baselines)
select province_id, outlet_id, to_timestamp(kept_slot_at / 1000.0), commodity_ids::integer[], last_observed_ats::timestamptz[], g1_firings::smallint[], g2_firings::smallint[], prices::bigint[],
  price_ats::timestamptz[], baselines::bigint[], baseline_counts::integer[], mean_baselines::bigint[]
from unnest($1::integer[], $2::integer[], $3::float8[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[])
  as watch (province_id, outlet_id, kept_slot_at, commodity_ids, last_observed_ats, g1_firings, g2_firings, prices, price_ats, baselines, baseline_counts, mean_baselines)
on conflict (province_id, outlet_id) do update set
  kept_slot_at = excluded.kept_slot_at, commodity_ids = excluded.commodity_ids, last_observed_ats = excluded.last_observed_ats, g1_firings = excluded.g1_firings, g2_firings = excluded.g2_firings,
  prices = excluded.prices, price_ats = excluded.price_ats, baselines = excluded.baselines, baseline_counts = excluded.baseline_counts, mean_baselines = excluded.mean_baselines
returning outlet_id as "outletId", xmin::text as version`;

/** Rows of provinces that are not judged just now only serve the widest ring of peers; another process may have moved them this long ago. */
const OTHERS_MAY_LAG = 5000;

/**
 * What the rules remember of every outlet (outlet_watch), in memory: who judged what last, and the newest price of each outlet as its neighbours' rules may know it.
 * It moves report by report, in the order of decisions, so a replay of many days in one batch sees no peer's future. A row whose version (xmin) is not the one in memory
 * was written by another process, or never committed by this one, and is read again.
 */
@Injectable()
export class WatchStore implements PeerBook {
  private readonly outlets = new Map<number, OutletWatch>();
  private readonly prices = new Map<number, Map<number, PeerPrice>>();
  private othersReadAt = Number.NEGATIVE_INFINITY;

  /** Makes memory and table agree for these provinces. */
  async load(tx: Queryable, provinceIds: readonly number[]): Promise<void> {
    const others = performance.now() - this.othersReadAt > OTHERS_MAY_LAG;
    const rows = await tx.query<{ outletId: number; version: string }>(
      `select outlet_id as "outletId", xmin::text as version from outlet_watch where province_id = any ($1::integer[]) or $2`,
      [provinceIds, others],
      'watch-versions',
    );
    if (others) this.othersReadAt = performance.now();
    const there = new Set(rows.map((row) => row.outletId));
    for (const [outletId, outlet] of this.outlets) {
      if ((others || provinceIds.includes(outlet.provinceId)) && !there.has(outletId)) this.forget(outletId);
    }
    const stale = rows.filter((row) => this.outlets.get(row.outletId)?.version !== row.version).map((row) => row.outletId);
    if (stale.length === 0) return;
    for (const row of await tx.query<Row>(READ, [stale], 'watch-read')) this.take(row);
  }

  of(outletId: number, commodityId: number): Watch | undefined {
    return this.outlets.get(outletId)?.watches.get(commodityId);
  }

  pricesOf(commodityId: number): ReadonlyMap<number, PeerPrice> {
    return this.prices.get(commodityId) ?? new Map();
  }

  remember(outlet: { readonly id: number; readonly provinceId: number }, commodityId: number, watch: Watch): void {
    const known = this.changing(outlet);
    known.watches.set(commodityId, watch);
    this.index(outlet.id, commodityId, watch.price);
  }

  /** The outlet itself has reported for that slot. */
  keep(outlet: { readonly id: number; readonly provinceId: number }, slotAt: Instant): void {
    if (slotAt <= (this.keptSlotAt(outlet.id) ?? 0)) return;
    this.changing(outlet).keptSlotAt = slotAt;
  }

  /** The newest slot for which the outlet itself reported; null when it never has. */
  keptSlotAt(outletId: number): Instant | null {
    return this.outlets.get(outletId)?.keptSlotAt ?? null;
  }

  lastObservedAt(outletId: number): Instant | null {
    const ats = [...(this.outlets.get(outletId)?.watches.values() ?? [])].map((watch) => watch.lastObservedAt);
    return ats.length === 0 ? null : ats.reduce((a, b) => (a > b ? a : b));
  }

  private changing(outlet: { readonly id: number; readonly provinceId: number }): OutletWatch {
    const known = this.outlets.get(outlet.id) ?? { provinceId: outlet.provinceId, watches: new Map<number, Watch>(), keptSlotAt: null, version: null };
    known.version = null;
    this.outlets.set(outlet.id, known);
    return known;
  }

  /** Writes what has been remembered since. */
  async save(tx: Queryable): Promise<void> {
    const changed = [...this.outlets].filter(([, outlet]) => outlet.version === null);
    if (changed.length === 0) return;
    const column = (pick: (watch: Watch) => number | string | null): string[] =>
      changed.map(([, outlet]) => `{${[...outlet.watches.values()].map((watch) => pick(watch) ?? 'NULL').join(',')}}`);
    const rows = await tx.query<{ outletId: number; version: string }>(
      UPSERT,
      [
        changed.map(([, outlet]) => outlet.provinceId),
        changed.map(([outletId]) => outletId),
        changed.map(([, outlet]) => outlet.keptSlotAt),
        changed.map(([, outlet]) => `{${[...outlet.watches.keys()].join(',')}}`),
        column((watch) => `"${isoText(watch.lastObservedAt)}"`),
        column((watch) => watch.g1Firings),
        column((watch) => watch.g2Firings),
        column((watch) => watch.price?.price ?? null),
        column((watch) => (watch.price === null ? null : `"${isoText(watch.price.priceAt)}"`)),
        column((watch) => watch.price?.baseline ?? null),
        column((watch) => watch.price?.reports ?? 0),
        column((watch) => watch.price?.meanBaseline ?? null),
      ],
      'watch-upsert',
    );
    for (const row of rows) {
      const outlet = this.outlets.get(row.outletId);
      if (outlet !== undefined) outlet.version = row.version;
    }
  }

  private take(row: Row): void {
    this.forget(row.outletId);
    const watches = new Map<number, Watch>();
    row.commodityIds.forEach((commodityId, place) => {
      const price = row.prices[place] ?? null;
      const priceAt = row.priceAts[place] ?? null;
      const known =
        price === null || priceAt === null
          ? null
          : {
              price,
              priceAt,
              baseline: row.baselines[place] ?? price,
              reports: row.baselineCounts[place] ?? 0,
              meanBaseline: row.meanBaselines[place] ?? null,
            };
      watches.set(commodityId, {
        lastObservedAt: row.lastObservedAts[place] as Instant,
        g1Firings: row.g1Firings[place] ?? 0,
        g2Firings: row.g2Firings[place] ?? 0,
        price: known,
      });
      this.index(row.outletId, commodityId, known);
    });
    this.outlets.set(row.outletId, { provinceId: row.provinceId, watches, keptSlotAt: row.keptSlotAt, version: row.version });
  }

  private forget(outletId: number): void {
    for (const commodityId of this.outlets.get(outletId)?.watches.keys() ?? []) this.prices.get(commodityId)?.delete(outletId);
    this.outlets.delete(outletId);
  }

  private index(outletId: number, commodityId: number, price: PeerPrice | null): void {
    if (price === null) return;
    const prices = this.prices.get(commodityId) ?? new Map<number, PeerPrice>();
    prices.set(outletId, price);
    this.prices.set(commodityId, prices);
  }
}
