import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Instant, instant } from '../domain/instant.js';
import { Announcer } from '../platform/announcer.js';
import { Clock } from '../platform/clock.js';
import type { Queryable } from '../platform/database.js';
import { appendFacts, OutboxDrainer, type OutboxFact } from '../platform/outbox.js';
import { type PeriodAt, type ProvinceMoved, TrendService } from './trend.service.js';

interface ReportAccepted {
  readonly reportId: string;
  readonly outletId: number;
}

/** A report whose figures are in the cells, for the rules to judge at its own due time. */
export interface ObservedReport {
  readonly id: string;
  readonly outletId: number;
  readonly observedAt: Instant;
  readonly dueAt: Instant;
}

export interface OutletsObserved {
  readonly reports: readonly ObservedReport[];
}

interface CellsMoved {
  readonly periods: readonly PeriodAt[];
}

/** What an open page is told. No localities: everything in the province may have changed. */
export interface TrendAnnouncement {
  readonly province: string;
  readonly localities: readonly string[];
  readonly at: Instant;
}

const BATCH = 600;
const SLOW = { batch: 2000, rest: 5000 };
/** A NOTIFY holds 8,000 bytes. */
const MOST_LOCALITIES = 200;

/** Turns accepted reports into cells and outlet states, then hands them on to the rules. Areas above the provinces follow within about five seconds when there is more than one province to add up. */
@Injectable()
export class TrendWorker implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxDrainer,
    private readonly trend: TrendService,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.register<ReportAccepted>('REPORT_ACCEPTED', BATCH, (facts, tx) => this.takeIn(facts, tx), 'FIGURES');
    this.outbox.registerSlow<CellsMoved>('CELLS_MOVED', SLOW, (facts, tx) => this.addUp(facts, tx));
  }

  private async takeIn(facts: readonly OutboxFact<ReportAccepted>[], tx: Queryable): Promise<void> {
    const dueAts = new Map(facts.map((fact) => [fact.payload.reportId, fact.dueAt]));
    const moved = await this.trend.takeIn(tx, dueAts);
    await appendFacts(
      tx,
      'OUTLETS_OBSERVED',
      moved.map((province) => observed(province, dueAts)),
    );
    const later = moved.filter((province) => province.later.length > 0);
    const at = this.clock.now();
    await appendFacts(
      tx,
      'CELLS_MOVED',
      later.map(({ provinceId, later: periods }) => ({ provinceId, dueAt: at, payload: { periods } })),
    );
    await this.announce(
      tx,
      moved.map(({ provinceId, localities }) => ({ province: this.trend.codeOf(provinceId), localities })),
    );
  }

  private async addUp(facts: readonly OutboxFact<CellsMoved>[], tx: Queryable): Promise<void> {
    const periods = new Map(facts.flatMap((fact) => fact.payload.periods.map((one) => [`${one.period} ${one.at}`, one] as const)));
    const areas = await this.trend.addUp(tx, [...periods.values()]);
    await this.announce(
      tx,
      areas.map((area) => ({ province: area, localities: [area] })),
    );
  }

  private announce(tx: Queryable, moved: readonly Omit<TrendAnnouncement, 'at'>[]): Promise<void> {
    const at = this.clock.now();
    const payloads: TrendAnnouncement[] = moved.map(({ province, localities }) => ({
      province,
      localities: localities.length > MOST_LOCALITIES ? [] : localities,
      at,
    }));
    return this.announcer.announceAll(tx, 'TREND_MOVED', payloads);
  }
}

/** One fact for a province's reports; each keeps its own due time, for a replay spans many days. */
function observed({ provinceId, reports }: ProvinceMoved, dueAts: ReadonlyMap<string, Instant>) {
  const payload: OutletsObserved = {
    reports: reports.map(({ id, outletId, observedAt }) => ({ id, outletId, observedAt, dueAt: dueAts.get(id) ?? observedAt })),
  };
  return { provinceId, dueAt: instant(Math.min(...payload.reports.map((report) => report.dueAt))), payload };
}
