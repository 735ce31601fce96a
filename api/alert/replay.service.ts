import { setImmediate as letOthersWork } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { type Comparison, compareRaised, type RaisedAlert } from '../domain/alert/compare-raised.js';
import type { Thresholds } from '../domain/alert/thresholds.js';
import { DAY, type Instant, instant } from '../domain/instant.js';
import type { ThresholdProblem, ThresholdReplayRefusal } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Clock } from '../platform/clock.js';
import { Database, type Queryable } from '../platform/database.js';
import { type KnownReport, ReportView } from '../report/report.view.js';
import { HistoryView } from '../trend/history.view.js';
import { HISTORY } from '../trend/outlet-state.service.js';
import { FreshServices } from './fresh-services.js';
import { ShadowStore } from './shadow.store.js';
import { SittingService } from './sitting.service.js';
import { checkThresholds } from './threshold.service.js';
import { ThresholdView } from './threshold.view.js';

export const MOST_DAYS = 30;
/** Judged before the span that is looked at: as far back as peers' prices are fresh, so that alerts that stood before it are not taken for new ones. */
const WARM_UP = 8 * DAY;
/** Where nothing has come in of late the span ends with the newest report, which is looked for this far back beyond the span and its warm-up. */
const LONGEST_PAUSE = 38 * DAY;
/** Reports judged at a time; between two of them others get their turn. */
const AT_ONCE = 25;
/** About two minutes of work: a span with more is refused. */
const MOST_REPORTS = 60_000;
/** What a replay shares with the live house: it only reads, or remembers nothing of what is judged. */
const SHARED = [CatalogueView, ReportView, Clock, Database];

export interface ReplayOutcome extends Comparison {
  readonly kind: 'replayed';
  readonly since: Instant;
  readonly until: Instant;
  readonly reports: number;
  readonly recorded: number;
  /** How long it took. */
  readonly seconds: number;
}

export interface ReplayRefused {
  readonly kind: 'refused';
  readonly code: ThresholdReplayRefusal;
  readonly problems: readonly ThresholdProblem[];
}

/** One threshold set for all times. */
class SteadyThresholds extends ThresholdView {
  constructor(
    database: Database,
    private readonly steady: Thresholds,
  ) {
    super(database);
  }

  override refreshSoon(): Promise<void> {
    return Promise.resolve();
  }

  override at(): Thresholds {
    return this.steady;
  }
}

const refused = (code: ThresholdReplayRefusal, problems: readonly ThresholdProblem[] = []): ReplayRefused => ({ kind: 'refused', code, problems });

/** Judges the reports of the last days again with other thresholds, by the same sittings as live reports, and says what would have been otherwise. Nothing of it is stored. */
@Injectable()
export class ReplayService {
  private isBusy = false;
  private remembered: { readonly key: string; readonly raised: readonly RaisedAlert[] } = { key: '', raised: [] };

  constructor(
    private readonly modules: ModuleRef,
    private readonly shadow: ShadowStore,
    private readonly live: ThresholdView,
  ) {}

  /** `given` against the thresholds in force now, over the `days` before the newest report. One replay at a time in a process. */
  async replay(given: unknown, days: number): Promise<ReplayOutcome | ReplayRefused> {
    const checked = checkThresholds(given, 1);
    if (checked.kind === 'wrong') return refused('THRESHOLDS_WRONG', checked.problems);
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) return refused('DAYS_OUT_OF_RANGE');
    if (this.isBusy) return refused('BUSY');
    this.isBusy = true;
    try {
      return await this.compare(checked.thresholds, days);
    } finally {
      this.isBusy = false;
    }
  }

  private async compare(tried: Thresholds, days: number): Promise<ReplayOutcome | ReplayRefused> {
    const began = performance.now();
    const now = this.shared(Clock).now();
    const known = await this.shared(ReportView).knownBetween(this.shared(Database), instant(now - days * DAY - LONGEST_PAUSE), now);
    const until = instant((known.at(-1)?.dueAt ?? now) + 1);
    const since = instant(until - days * DAY);
    const recent = known.filter((report) => report.dueAt >= since - WARM_UP);
    if (recent.length > MOST_REPORTS) return refused('TOO_MANY_REPORTS');
    const before = await this.standing(recent, since, this.live.at(now));
    const after = await this.raise(recent, tried, since);
    const recorded = await this.shadow.recordedSince(since);
    const reports = recent.filter((report) => report.dueAt >= since).length;
    const seconds = (performance.now() - began) / 1000;
    return { kind: 'replayed', since, until, reports, recorded: recorded.length, seconds, ...compareRaised(before, after) };
  }

  /** What the thresholds in force raise; remembered until there is a newer report, so that the second try costs half. */
  private async standing(reports: readonly KnownReport[], since: Instant, thresholds: Thresholds): Promise<readonly RaisedAlert[]> {
    const key = `${thresholds.version} ${since} ${reports.length} ${reports.at(-1)?.id}`;
    if (this.remembered.key !== key) this.remembered = { key, raised: await this.raise(reports, thresholds, since) };
    return this.remembered.raised;
  }

  /** The alerts that one threshold set raises from `since` on. */
  private raise(reports: readonly KnownReport[], thresholds: Thresholds, since: Instant): Promise<RaisedAlert[]> {
    const from = instant(since - WARM_UP);
    return this.shadow.inShadow(from, async (tx) => {
      const instead = new Map([[ThresholdView, new SteadyThresholds(this.shared(Database), thresholds)]]);
      const house = new FreshServices(instead, SHARED, (part) => this.modules.get(part as never, { strict: false }));
      for (let done = 0; done < reports.length; done += AT_ONCE) {
        await this.sit(tx, house, reports.slice(done, done + AT_ONCE));
        await letOthersWork();
      }
      return this.shadow.raisedSince(tx, since);
    });
  }

  /** Histories grow with each sitting, as trends let them grow for live reports: else each outlet's past would be read again for its every report. */
  private async sit(tx: Queryable, house: FreshServices, reports: readonly KnownReport[]): Promise<void> {
    const ats = reports.map((report) => report.observedAt);
    const dueAts = new Map(reports.map((report) => [report.id, report.dueAt]));
    const fresh = await this.shared(ReportView).byIds(tx, [...dueAts.keys()]);
    const span = { since: instant(Math.min(...ats) - HISTORY), until: instant(Math.max(...ats) + 1), dueAts, fresh };
    await house.get(HistoryView).ofOutlets(tx, [...new Set(reports.map((report) => report.outletId))], span);
    await house.get(SittingService).sit(tx, [...new Set(reports.map((report) => report.provinceId))], reports, null);
  }

  private shared<Part>(part: abstract new (...parts: never[]) => Part): Part {
    return this.modules.get(part as never, { strict: false });
  }
}
