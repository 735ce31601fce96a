import { Injectable } from '@nestjs/common';
import type { PeerArea } from '../domain/alert/basis.js';
import type { StockBlock } from '../domain/alert/method/stock-block.js';
import type { OutletSight, PeerPrice, PeerRing } from '../domain/alert/sight.js';
import type { Thresholds } from '../domain/alert/thresholds.js';
import { DAY, type Instant, instant } from '../domain/instant.js';
import type { LocalityKind } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { OutletRecord, PlaceView } from '../outlet/place.view.js';
import type { Queryable } from '../platform/database.js';
import type { StoredReport } from '../report/report.view.js';
import { type History, type KnownObservation, PAST } from './history.js';
import { HistoryView } from './history.view.js';
import { HISTORY } from './outlet-state.service.js';
import type { ObservedReport } from './trend.worker.js';

/** From this level on prices are measured against those before it (G4, G5). Our own rule: Decree 87/2024 speaks of an emergency, Resolution 128/NQ-CP counts levels. */
const EMERGENCY_FROM_LEVEL = 3;

const AREAS: Readonly<Record<LocalityKind, PeerArea>> = { ZONE: 'COMMUNE', COMMUNE: 'COMMUNE', DISTRICT: 'DISTRICT', PROVINCE: 'PROVINCE', COUNTRY: 'COUNTRY' };

/** The newest prices of a commodity by outlet, as far as the rules have come. Whoever judges keeps it, so that no peer's price from after the decision is in it. */
export interface PeerBook {
  pricesOf(commodityId: number): ReadonlyMap<number, PeerPrice>;
}

/** What only the judge knows. */
export interface JudgeKnows {
  readonly peers: PeerBook;
  readonly thresholds: Thresholds;
  readonly earlierG1Firings: readonly boolean[];
  readonly earlierG2Firings: readonly boolean[];
  readonly hasPriceAlert: boolean;
  readonly olderStock?: readonly StockBlock[];
}

/** An observation to be judged: one commodity of one report. */
export interface Seen {
  readonly outlet: OutletRecord;
  readonly commodityId: number;
  readonly observedAt: Instant;
  readonly dueAt: Instant;
  /** Own observations of 45 days as known at the due time, the one judged last. */
  readonly past: readonly KnownObservation[];
}

/** What the outlet rules may look at: what was known at each report's own due time, nothing later. */
@Injectable()
export class SightView {
  constructor(
    private readonly histories: HistoryView,
    private readonly catalogue: CatalogueView,
  ) {}

  /** Reads what the rules need of these reports' outlets. */
  async open(tx: Queryable, reports: readonly ObservedReport[]): Promise<Pasts> {
    const ats = reports.map((report) => report.observedAt);
    const dueAts = new Map(reports.map((report) => [report.id, report.dueAt]));
    const span = { since: instant(Math.min(...ats) - HISTORY), until: instant(Math.max(...ats) + 1), dueAts, fresh: [] };
    return new Pasts(await this.histories.ofOutlets(tx, [...new Set(reports.map((report) => report.outletId))], span), this.catalogue.places);
  }

  /** Everything the rules may look at of one observation. */
  sightOf(seen: Seen, judge: JudgeKnows): OutletSight {
    const { outlet, commodityId, past } = seen;
    const commodity = this.catalogue.commodities.byId(commodityId);
    if (commodity === undefined) throw new Error(`commodity ${commodityId} is not in the catalogue`);
    return {
      commodityKind: commodity.kind,
      sellsIt: outlet.commodityIds.includes(commodityId) || past.some((one) => one.price !== null || (one.stock ?? 0) > 0),
      past,
      peers: this.rings(outlet, judge.peers.pricesOf(commodityId)),
      earlierG1Firings: judge.earlierG1Firings,
      earlierG2Firings: judge.earlierG2Firings,
      ceilings: this.catalogue.places.ceilingsAt(commodityId, outlet.id, seen.observedAt),
      usualLeadDays: commodity.usualLeadDays,
      level: this.catalogue.places.levelAt(outlet.localityId, seen.dueAt),
      thresholds: judge.thresholds,
      calendar: this.catalogue.deployments.current().calendar,
      emergencySince: this.emergencySince(seen),
      exemptions: this.catalogue.places.registers.exemptionsOf(this.catalogue.places.registered(outlet), commodityId),
      hasPriceAlert: judge.hasPriceAlert,
      olderStock: judge.olderStock ?? [],
    };
  }

  /** The start of the emergency, as long as the 30 days before it are in reach: a base that lost its first days would no longer be frozen. */
  private emergencySince({ outlet, observedAt, dueAt }: Seen): Instant | null {
    const since = this.catalogue.places.levelSince(outlet.localityId, EMERGENCY_FROM_LEVEL, dueAt);
    return since !== null && since - 30 * DAY >= observedAt - PAST ? since : null;
  }

  /** Rings are filled when a rule asks for them: the wide ones seldom are. */
  private rings(outlet: OutletRecord, prices: ReadonlyMap<number, PeerPrice>): PeerRing[] {
    const path = this.catalogue.places.localityById(outlet.localityId)?.path ?? [];
    return path.toReversed().flatMap((id) => {
      const locality = this.catalogue.places.localityById(id);
      return locality === undefined ? [] : [new LazyRing(AREAS[locality.kind], () => this.pricesIn(id, outlet.id, prices))];
    });
  }

  /** By the outlets of the area, not by the prices of the country: a rule asks for each line of each report. */
  private pricesIn(localityId: number, self: number, prices: ReadonlyMap<number, PeerPrice>): PeerPrice[] {
    const found: PeerPrice[] = [];
    for (const id of this.catalogue.places.outletIdsUnder(localityId)) {
      const price = prices.get(id);
      if (price !== undefined && id !== self) found.push(price);
    }
    return found;
  }
}

class LazyRing implements PeerRing {
  private made: readonly PeerPrice[] | null = null;

  constructor(
    readonly area: PeerArea,
    private readonly make: () => readonly PeerPrice[],
  ) {}

  get prices(): readonly PeerPrice[] {
    this.made ??= this.make();
    return this.made;
  }
}

/** The pasts of some outlets, ready in memory. */
export class Pasts {
  constructor(
    private readonly histories: ReadonlyMap<number, History>,
    private readonly places: PlaceView,
  ) {}

  /** Commodities of a report, in its own order; none when the report or its outlet is unknown here. */
  commoditiesOf(report: ObservedReport): readonly number[] {
    return this.places.outletById(report.outletId) === undefined ? [] : (this.reportOf(report)?.commodityIds ?? []);
  }

  slotOf(report: ObservedReport): Instant | null {
    return this.reportOf(report)?.slotAt ?? null;
  }

  outletOf(report: ObservedReport): OutletRecord | null {
    return this.reportOf(report) === undefined ? null : (this.places.outletById(report.outletId) ?? null);
  }

  /** Whether the outlet's own people made the report; history that was imported is nobody's. */
  isOwn(report: ObservedReport): boolean {
    const stored = this.reportOf(report);
    return stored !== undefined && stored.origin !== 'IMPORT';
  }

  /** One line of a report with its past; null when a correction had taken its place by the due time. */
  seen(report: ObservedReport, commodityId: number): Seen | null {
    const outlet = this.places.outletById(report.outletId);
    const past = this.histories.get(report.outletId)?.pastAt(commodityId, report) ?? null;
    const { observedAt, dueAt } = report;
    return outlet === undefined || past === null ? null : { outlet, commodityId, observedAt, dueAt, past };
  }

  private reportOf(report: ObservedReport): StoredReport | undefined {
    return this.histories.get(report.outletId)?.report(report.id);
  }
}
