import { Injectable } from '@nestjs/common';
import { g2Fired } from '../domain/alert/detect-peer-level.js';
import { evaluateOutlet, g1FiredOnThisReport } from '../domain/alert/evaluate-outlet.js';
import type { OutletSight } from '../domain/alert/sight.js';
import { REPORT_RULES, type ReportRule, type Verdict } from '../domain/alert/verdict.js';
import type { Instant } from '../domain/instant.js';
import type { OutletRecord } from '../outlet/place.view.js';
import type { Decision } from '../trend/history.js';
import { type PastSight, PastSightView } from '../trend/past-sight.view.js';
import { SightView } from '../trend/sight.view.js';
import { AlertView } from './alert.view.js';
import { ThresholdView } from './threshold.view.js';

/** What the rules say of one report when they are asked again; `observedAt` null = there is no report. */
export interface AskedAgain {
  readonly observedAt: Instant | null;
  readonly verdicts: readonly { readonly rule: ReportRule; readonly verdict: Verdict }[];
}

const NO_REPORT: AskedAgain = { observedAt: null, verdicts: [] };

interface Footing {
  readonly earlierG1Firings: readonly boolean[];
  readonly earlierG2Firings: readonly boolean[];
  readonly hasPriceAlert: boolean;
}

const ALONE: Footing = { earlierG1Firings: [], earlierG2Firings: [], hasPriceAlert: false };

/** Asks every rule about one outlet again, through the detectors and the sight of live reports, with what was known then. Writes nothing. */
@Injectable()
export class WhyNotService {
  constructor(
    private readonly pasts: PastSightView,
    private readonly sights: SightView,
    private readonly alerts: AlertView,
    private readonly thresholds: ThresholdView,
  ) {}

  async ask(outlet: OutletRecord, commodityId: number, at: Instant): Promise<AskedAgain> {
    const past = await this.pasts.open(outlet, commodityId, at);
    const judged = past.decisions.findLast((decision) => past.seen(decision) !== null);
    if (judged === undefined) return NO_REPORT;
    const earlier = this.pricedBefore(past, judged).map((decision) => this.firedOn(past, decision));
    const sight = this.sightAt(past, judged, {
      earlierG1Firings: earlier.map(({ g1 }) => g1),
      earlierG2Firings: earlier.map(({ g2 }) => g2),
      hasPriceAlert: await this.alerts.stoodBefore({ rule: 'G1', outletId: outlet.id, commodityId }, judged.dueAt),
    });
    const verdicts = evaluateOutlet(sight, judged.dueAt);
    return { observedAt: judged.observedAt, verdicts: REPORT_RULES.map((rule) => ({ rule, verdict: verdicts[rule] })) };
  }

  /** The two reports with a price before it, newest first; two of one moment are one. */
  private pricedBefore(past: PastSight, judged: Decision): Decision[] {
    const before = past.decisions.filter((one) => one.observedAt < judged.observedAt && past.seen(one)?.past.at(-1)?.price != null);
    return [...new Map(before.map((one) => [one.observedAt, one])).values()].toReversed().slice(0, 2);
  }

  private firedOn(past: PastSight, decision: Decision): { readonly g1: boolean; readonly g2: boolean } {
    const sight = this.sightAt(past, decision, ALONE);
    return { g1: g1FiredOnThisReport(sight, decision.dueAt), g2: g2Fired(evaluateOutlet(sight, decision.dueAt).G2) };
  }

  private sightAt(past: PastSight, decision: Decision, footing: Footing): OutletSight {
    const seen = past.seen(decision);
    if (seen === null) throw new Error(`report ${decision.id} had been corrected when it was judged`);
    const prices = past.pricesAt(decision);
    return this.sights.sightOf(seen, { peers: { pricesOf: () => prices }, thresholds: this.thresholds.at(decision.dueAt), ...footing });
  }
}
