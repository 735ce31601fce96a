import { setImmediate as letOthersWork } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { g2Fired } from '../domain/alert/detect-peer-level.js';
import { evaluateOutlet, g1FiredOnThisReport, type OutletVerdicts } from '../domain/alert/evaluate-outlet.js';
import { peerPriceOf } from '../domain/alert/peer-price-of.js';
import type { OutletSight, PeerPrice } from '../domain/alert/sight.js';
import { REPORT_RULES } from '../domain/alert/verdict.js';
import { HOUR, type Instant, instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import { type Pasts, type Seen, SightView } from '../trend/sight.view.js';
import type { ObservedReport } from '../trend/trend.worker.js';
import { Bench } from './bench.js';
import { ConductService } from './conduct.service.js';
import { Docket } from './docket.js';
import type { Roll } from './roll.service.js';
import { shelfAfter } from './shelf-after.js';
import type { Watch } from './watch.store.js';

/** Histories of this many outlets are in memory at once. */
const OUTLETS_AT_ONCE = 60;
/** After so many milliseconds of judging whoever asks this process gets a turn: a batch of full reports takes a tenth of a second. */
const TURN = 10;
/** Bits of the newest report and the two before it. */
const MEMORY = 0b111;

type Firings = Pick<Watch, 'g1Firings' | 'g2Firings'>;

const NO_FIRINGS: Firings = { g1Firings: 0, g2Firings: 0 };

/** Judges reports one after the other, each with what was known at its own due time. */
@Injectable()
export class JudgementService {
  constructor(
    private readonly sights: SightView,
    private readonly bench: Bench,
    private readonly conduct: ConductService,
  ) {}

  /** Call once before judging. */
  prepare(tx: Queryable, provinceIds: readonly number[]): Promise<void> {
    return this.bench.load(tx, provinceIds);
  }

  /** Writes what is to be remembered of what was judged. */
  save(tx: Queryable): Promise<void> {
    return this.bench.save(tx);
  }

  /** The outlets whose alerts may move when these report. */
  outletsTouchedBy(outletIds: readonly number[]): number[] {
    return this.conduct.outletsTouchedBy(outletIds);
  }

  /** Alerts closed before this cannot be opened again by any decision made at these times. */
  reopensSince(dueAts: readonly Instant[]): Instant {
    const oldest = dueAts.reduce((least, dueAt) => Math.min(least, dueAt), Number.MAX_SAFE_INTEGER);
    const hours = dueAts.reduce((most, dueAt) => Math.max(most, this.bench.thresholds.at(dueAt).reopenWithinHours), 0);
    return instant(oldest - hours * HOUR);
  }

  /** Judges each commodity of each report, in order of due time, observation and id, and enters what moved. A report older than what was judged already of its outlet and commodity is not judged. */
  async judge(tx: Queryable, reports: readonly ObservedReport[], docket: Docket, roll: Roll): Promise<void> {
    for (const chunk of chunksOf([...reports].sort(inOrderOfDecision))) {
      const pasts = await this.sights.open(tx, chunk);
      let began = performance.now();
      for (const report of chunk) {
        roll.comes(report.dueAt, docket);
        this.attend(report, pasts, roll);
        for (const commodityId of pasts.commoditiesOf(report)) this.judgeLine(report, commodityId, { pasts, docket });
        if (performance.now() - began < TURN) continue;
        await letOthersWork();
        began = performance.now();
      }
    }
  }

  /** The outlet's own report keeps its slot; with any report of it the days of its province begin to count. */
  private attend(report: ObservedReport, pasts: Pasts, roll: Roll): void {
    const outlet = pasts.outletOf(report);
    const slotAt = pasts.slotOf(report);
    if (outlet === null || slotAt === null) return;
    if (pasts.isOwn(report)) this.bench.watches.keep(outlet, slotAt);
    roll.begin(outlet.provinceId, slotAt);
  }

  private judgeLine(report: ObservedReport, commodityId: number, at: { pasts: Pasts; docket: Docket }): void {
    const before = this.bench.watches.of(report.outletId, commodityId);
    if (before !== undefined && report.observedAt < before.lastObservedAt) return;
    const seen = at.pasts.seen(report, commodityId);
    const slotAt = at.pasts.slotOf(report);
    if (seen === null || slotAt === null) return;
    const earlier = earlierFirings(before, report.observedAt);
    const sight = this.sightOf(seen, earlier, at.docket);
    const verdicts = evaluateOutlet(sight, report.dueAt);
    this.enter(seen, verdicts, { report, slotAt, docket: at.docket });
    const shelf = this.bench.shelves.of(report.outletId, commodityId);
    this.bench.shelves.remember(seen.outlet, commodityId, shelfAfter(shelf, sight, verdicts, slotAt));
    this.conduct.judge(seen, sight, { reportId: report.id, slotAt, docket: at.docket });
    const price = priceAfter(seen);
    const firings = price === null ? (before ?? NO_FIRINGS) : firingsAfter(earlier, sight, { verdicts, at: report.dueAt });
    const { g1Firings, g2Firings } = firings;
    this.bench.watches.remember(seen.outlet, commodityId, { lastObservedAt: report.observedAt, g1Firings, g2Firings, price: price ?? before?.price ?? null });
  }

  private sightOf(seen: Seen, earlier: Firings, docket: Docket): OutletSight {
    const { id: outletId, provinceId, localityId } = seen.outlet;
    const priceAlert = docket.statusOf({ rule: 'G1', provinceId, localityId, commodityId: seen.commodityId, outletId });
    return this.sights.sightOf(seen, {
      peers: this.bench.watches,
      thresholds: this.bench.thresholds.at(seen.dueAt),
      earlierG1Firings: lastTwo(earlier.g1Firings),
      earlierG2Firings: lastTwo(earlier.g2Firings),
      olderStock: this.bench.shelves.of(outletId, seen.commodityId).blocks,
      hasPriceAlert: priceAlert !== null && priceAlert.stage !== 'CLOSED',
    });
  }

  private enter(seen: Seen, verdicts: OutletVerdicts, about: { report: ObservedReport; slotAt: Instant; docket: Docket }): void {
    const { report, slotAt, docket } = about;
    const { provinceId, localityId, id: outletId } = seen.outlet;
    for (const rule of REPORT_RULES) {
      if (verdicts[rule].kind === 'no-data') continue;
      const print = { rule, provinceId, localityId, commodityId: seen.commodityId, outletId };
      this.bench.enter(docket, print, verdicts[rule], { at: report.dueAt, slotAt, reportId: report.id });
    }
  }
}

/** Firings of the reports before this one, newest in bit 0. A second report of the same moment (a correction) takes the place of the first. */
function earlierFirings(before: Watch | undefined, observedAt: Instant): Firings {
  if (before === undefined) return NO_FIRINGS;
  if (before.lastObservedAt !== observedAt) return before;
  return { g1Firings: before.g1Firings >> 1, g2Firings: before.g2Firings >> 1 };
}

const lastTwo = (firings: number): readonly boolean[] => [(firings & 1) !== 0, (firings & 2) !== 0];

function firingsAfter(earlier: Firings, sight: OutletSight, now: { readonly verdicts: OutletVerdicts; readonly at: Instant }): Firings {
  return {
    g1Firings: ((earlier.g1Firings << 1) | firedNow(sight, now.verdicts, now.at)) & MEMORY,
    g2Firings: ((earlier.g2Firings << 1) | (g2Fired(now.verdicts.G2) ? 1 : 0)) & MEMORY,
  };
}

/** A breach has fired and no data has not; in between only a rise near its limit can have fired without being confirmed. */
function firedNow(sight: OutletSight, verdicts: OutletVerdicts, at: Instant): number {
  const { G1 } = verdicts;
  if (G1.kind === 'no-data') return 0;
  if (G1.kind === 'breach') return 1;
  return G1.evidence !== null && 2 * G1.evidence.excess > G1.evidence.limit && g1FiredOnThisReport(sight, at) ? 1 : 0;
}

/** What the neighbours' rules may know of this outlet from now on; null when this report named no price. */
function priceAfter({ past, observedAt }: Seen): PeerPrice | null {
  return past.at(-1)?.price === null ? null : peerPriceOf(past, observedAt);
}

function inOrderOfDecision(a: ObservedReport, b: ObservedReport): number {
  return a.dueAt - b.dueAt || a.observedAt - b.observedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function chunksOf(reports: readonly ObservedReport[]): ObservedReport[][] {
  const chunks: ObservedReport[][] = [];
  let outlets = new Set<number>();
  for (const report of reports) {
    if (chunks.length === 0 || (!outlets.has(report.outletId) && outlets.size === OUTLETS_AT_ONCE)) {
      chunks.push([]);
      outlets = new Set();
    }
    outlets.add(report.outletId);
    chunks.at(-1)?.push(report);
  }
  return chunks;
}
