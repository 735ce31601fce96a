import { Injectable } from '@nestjs/common';
import { DAY, type Instant, instant } from '../domain/instant.js';
import { type CommodityMemory, rememberCommodity } from '../domain/remember-outlet.js';
import type { Queryable } from '../platform/database.js';
import type { StoredReport } from '../report/report.view.js';
import { byTimeThenId } from './by-time.js';
import { type History, standing } from './history.js';
import { HistoryView, type Span } from './history.view.js';
import { type OutletState, OutletStateStore } from './outlet-state.store.js';

/** A baseline reaches 33 days back from a price; the rest is room for a price that is some days old. */
export const HISTORY = 46 * DAY;
const BASELINE = 34 * DAY;
const ALWAYS = instant(Number.MAX_SAFE_INTEGER);
/** Histories of this many outlets are in memory at once. */
const OUTLETS_AT_ONCE = 60;

/** Keeps outlet_state: the newest figure of each commodity at each outlet. A late report never takes the place of a newer one. */
@Injectable()
export class OutletStateService {
  constructor(
    private readonly histories: HistoryView,
    private readonly store: OutletStateStore,
  ) {}

  /** Takes in these reports. `dueAts`: when each became known. */
  async refresh(tx: Queryable, reports: readonly StoredReport[], dueAts: ReadonlyMap<string, Instant>): Promise<void> {
    const outletIds = [...new Set(reports.map((report) => report.outletId))];
    for (let start = 0; start < outletIds.length; start += OUTLETS_AT_ONCE) {
      const chunk = new Set(outletIds.slice(start, start + OUTLETS_AT_ONCE));
      await this.refreshOutlets(
        tx,
        reports.filter((report) => chunk.has(report.outletId)),
        dueAts,
      );
    }
  }

  private async refreshOutlets(tx: Queryable, fresh: readonly StoredReport[], dueAts: ReadonlyMap<string, Instant>): Promise<void> {
    const outletIds = [...new Set(fresh.map((report) => report.outletId))];
    const before = await this.store.ofOutlets(tx, outletIds);
    const ats = [...fresh, ...before.values()].map((one) => ('observedAt' in one ? one.observedAt : one.lastObservedAt));
    const span = { since: instant(Math.min(...ats) - HISTORY), until: instant(Math.max(...ats) + 1), dueAts, fresh };
    const histories = await this.histories.ofOutlets(tx, outletIds, span);
    const states = [...histories].map(([outletId, history]) => {
      const own = fresh.filter((report) => report.outletId === outletId);
      return stateAfter(own, before.get(outletId), { history, span });
    });
    await this.store.upsert(tx, states);
  }
}

function stateAfter(fresh: readonly StoredReport[], before: OutletState | undefined, known: { history: History; span: Span }): OutletState {
  const newest = fresh.reduce((a, b) => (byTimeThenId(a, b) > 0 ? a : b));
  const isNewer = before === undefined || byTimeThenId(newest, { observedAt: before.lastObservedAt, id: before.lastReportId }) >= 0;
  const memories = new Map(before?.memories);
  for (const commodity of new Set(fresh.flatMap((report) => report.commodityIds))) {
    const memory = rememberCommodity(standing(known.history.of(commodity)), ALWAYS);
    memories.set(commodity, merged(memory, before?.memories.get(commodity), known.span.since));
  }
  const { provinceId, outletId } = newest;
  const last = isNewer ? { lastReportId: newest.id, lastObservedAt: newest.observedAt } : before;
  return { provinceId, outletId, lastReportId: last.lastReportId, lastObservedAt: last.lastObservedAt, memories };
}

/** What the history in memory does not reach back to is taken from the row as it was. */
function merged(memory: CommodityMemory, before: CommodityMemory | undefined, since: Instant): CommodityMemory {
  if (before === undefined) return memory;
  const isOlder = (at: Instant | null): boolean => at !== null && at < since;
  const price = memory.priceAt === null && isOlder(before.priceAt) ? before : memory;
  const isCut = price === memory && memory.priceAt !== null && memory.priceAt - BASELINE < since && memory.priceAt === before.priceAt;
  const baseline = isCut ? before : price;
  const stock = memory.stockAt === null && isOlder(before.stockAt) ? before : memory;
  const availability = memory.availabilityAt === null && isOlder(before.availabilityAt) ? before : memory;
  return {
    price: price.price,
    priceAt: price.priceAt,
    baseline: baseline.baseline,
    baselineCount: baseline.baselineCount,
    stock: stock.stock,
    stockAt: stock.stockAt,
    availability: availability.availability,
    availabilityAt: availability.availabilityAt,
  };
}
