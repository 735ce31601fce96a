import { Injectable } from '@nestjs/common';
import { detectors } from '../domain/alert/detectors.js';
import { expectedSlots, type RosteredOutlet } from '../domain/alert/expected-reports.js';
import type { Severity } from '../domain/alert/severity.js';
import type { Verdict } from '../domain/alert/verdict.js';
import { type Instant, instant, slotsUpTo } from '../domain/instant.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { OutletRecord } from '../outlet/place.view.js';
import type { Queryable } from '../platform/database.js';
import { ALL_COMMODITIES, type Fingerprint, WHOLE_AREA } from './alert.entity.js';
import { Bench } from './bench.js';
import type { Docket } from './docket.js';
import { SlotRoundStore } from './slot-round.store.js';

/** As many slots back as the longest silence that any level allows twice over. */
const SLOTS_BACK = 9;
/** An area with a single outlet is silent when that outlet is. */
const LEAST_OUTLETS = 2;
/** With fewer outlets than this a share says little: one that misses a slot would be the silence of a fifth of them. Such an area is silent when nobody there has reported. Our own rule. */
const OUTLETS_FOR_A_SHARE = 10;

/** The hand-in time of one slot in one province. */
export interface SlotRound {
  readonly provinceId: number;
  readonly slotAt: Instant;
  readonly cutOff: Instant;
}

/** What a round may know besides the watches. */
export interface RoundKnows {
  readonly docket: Docket;
  readonly worst: ReadonlyMap<number, Severity | null>;
}

/** Judges, at the hand-in time of a slot, which outlets and areas owe reports: with what had come in by then. An outlet begins to owe reports with its first own one. */
@Injectable()
export class SilenceService {
  constructor(
    private readonly catalogue: CatalogueView,
    private readonly bench: Bench,
    private readonly rounds: SlotRoundStore,
  ) {}

  /** The worst open alert of each outlet: one that stood on its last word makes its silence worse. */
  worstOf(tx: Queryable, provinceIds: readonly number[]): Promise<ReadonlyMap<number, Severity>> {
    return this.rounds.worstOfOutlets(tx, provinceIds);
  }

  judge(round: SlotRound, { docket, worst }: RoundKnows): void {
    const knows = { docket, worst: new Map([...worst, ...docket.worstByOutlet()]) };
    const owing = this.owing(round);
    const silentAreas = this.judgeAreas(round, owing, knows.docket);
    for (const outlet of owing) {
      const isMuted = this.pathOf(outlet).some((id) => id !== round.provinceId && silentAreas.has(id));
      this.enter({ rule: 'N1', outlet, localityId: outlet.localityId }, isMuted ? AREA_SILENT : this.silenceOf(outlet, round, knows), {
        round,
        docket: knows.docket,
      });
    }
  }

  private owing({ provinceId, slotAt }: SlotRound): OutletRecord[] {
    return this.catalogue.places
      .outlets()
      .filter((outlet) => outlet.provinceId === provinceId && outlet.since <= slotAt && slotAt < outlet.until && outlet.commodityIds.length > 0)
      .filter((outlet) => this.bench.watches.keptSlotAt(outlet.id) !== null)
      .filter((outlet) => expectedSlots(this.rosteredOf(outlet), [slotAt]).length > 0);
  }

  private rosteredOf(outlet: OutletRecord): RosteredOutlet {
    const closures = this.catalogue.places.registers.closuresOf(this.catalogue.places.registered(outlet));
    return { outletId: outlet.id, activeSince: outlet.since, retiredAt: outlet.until, assigned: outlet.commodityIds.length, closures };
  }

  private pathOf(outlet: OutletRecord): readonly number[] {
    return this.catalogue.places.localityById(outlet.localityId)?.path ?? [];
  }

  /** Judges the province and each area under it; answers those that are silent. */
  private judgeAreas(round: SlotRound, owing: readonly OutletRecord[], docket: Docket): ReadonlySet<number> {
    const areas = new Map<number, OutletRecord[]>();
    for (const outlet of owing) {
      const path = this.pathOf(outlet);
      for (const id of path.slice(path.indexOf(round.provinceId))) areas.set(id, [...(areas.get(id) ?? []), outlet]);
    }
    const silent = new Set<number>();
    for (const [localityId, outlets] of areas) {
      if (outlets.length < LEAST_OUTLETS) continue;
      const verdict = this.areaSilenceOf(localityId, outlets, round);
      if (verdict.kind === 'breach') silent.add(localityId);
      this.enter({ rule: 'N2', outlet: null, localityId }, verdict, { round, docket });
    }
    return silent;
  }

  private areaSilenceOf(localityId: number, outlets: readonly OutletRecord[], { slotAt, cutOff }: SlotRound): Verdict<'N2'> {
    const isKept = outlets.some((outlet) => (this.bench.watches.keptSlotAt(outlet.id) ?? 0) >= slotAt);
    if (isKept && outlets.length < OUTLETS_FOR_A_SHARE) return { kind: 'normal', evidence: null };
    const owed = outlets.map((outlet) => ({
      outletId: outlet.id,
      expectedLines: outlet.commodityIds.length,
      receivedAt: (this.bench.watches.keptSlotAt(outlet.id) ?? 0) >= slotAt ? cutOff : null,
    }));
    return detectors.N2({ ...this.footing(localityId, cutOff), slotAt, handInMinutesBefore: this.handIn, outlets: owed }, cutOff);
  }

  private silenceOf(outlet: OutletRecord, { slotAt, cutOff }: SlotRound, { worst }: RoundKnows): Verdict<'N1'> {
    const kept = this.bench.watches.keptSlotAt(outlet.id);
    const { calendar } = this.catalogue.deployments.current();
    const sight = {
      ...this.footing(outlet.localityId, cutOff),
      expectedSlots: expectedSlots(this.rosteredOf(outlet), slotsUpTo(slotAt, SLOTS_BACK, calendar)),
      reportedSlots: kept === null ? [] : [instant(Math.min(kept, slotAt))],
      lastReportAt: this.bench.watches.lastObservedAt(outlet.id),
      lastSeverity: worst.get(outlet.id) ?? null,
      handInMinutesBefore: this.handIn,
    };
    return detectors.N1(sight, cutOff);
  }

  private get handIn(): number {
    return this.catalogue.deployments.current().handInMinutesBefore;
  }

  private footing(localityId: number, at: Instant) {
    return { level: this.catalogue.places.levelAt(localityId, at), thresholds: this.bench.thresholds.at(at) };
  }

  private enter(
    about: { readonly rule: 'N1' | 'N2'; readonly outlet: OutletRecord | null; readonly localityId: number },
    verdict: Verdict,
    { round, docket }: { readonly round: SlotRound; readonly docket: Docket },
  ): void {
    const { provinceId, slotAt, cutOff: at } = round;
    const print: Fingerprint = {
      rule: about.rule,
      provinceId,
      localityId: about.localityId,
      commodityId: ALL_COMMODITIES,
      outletId: about.outlet?.id ?? WHOLE_AREA,
    };
    this.bench.enter(docket, print, verdict, { at, slotAt, reportId: null });
  }
}

const AREA_SILENT = { kind: 'no-data', reason: 'AREA_SILENT' } as const;
