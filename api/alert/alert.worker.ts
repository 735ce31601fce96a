import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Instant, instant } from '../domain/instant.js';
import { Announcer } from '../platform/announcer.js';
import type { Queryable } from '../platform/database.js';
import { appendFacts, OutboxDrainer, type OutboxFact } from '../platform/outbox.js';
import type { OutletsObserved } from '../trend/trend.worker.js';
import type { AlertMoved } from './alert-record.service.js';
import { RollService } from './roll.service.js';
import { SittingService } from './sitting.service.js';

const FACTS = 100;
const MOVES = 400;
const ROLL_CALL_EVERY = 20_000;

/** Which alert moved, and where: what pages filter by before they ask for it. */
export interface AlertAnnouncement {
  readonly alertId: number;
  readonly localityId: number;
}

/** Turns observed outlets into alerts, and moves of alerts into announcements. */
@Injectable()
export class AlertWorker implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxDrainer,
    private readonly sittings: SittingService,
    private readonly announcer: Announcer,
    private readonly rolls: RollService,
  ) {}

  onModuleInit(): void {
    this.outbox.register<OutletsObserved>('OUTLETS_OBSERVED', FACTS, (facts, tx) => this.judge(facts, tx));
    this.outbox.register<AlertMoved>('ALERT_MOVED', MOVES, (facts, tx) => this.tell(facts, tx));
    this.outbox.onTheClock(ROLL_CALL_EVERY, (tx) => this.callRoll(tx));
  }

  private judge(facts: readonly OutboxFact<OutletsObserved>[], tx: Queryable): Promise<void> {
    const provinceIds = [...new Set(facts.map((fact) => fact.provinceId))];
    const reports = facts.flatMap((fact) => fact.payload.reports);
    return this.sittings.sit(tx, provinceIds, reports, latest(facts.filter((fact) => fact.payload.reports.length === 0)));
  }

  /** Tells the rules how far time has come where a slot had to be in by now: an observation of nothing, judged in its turn among the others. */
  private async callRoll(tx: Queryable): Promise<void> {
    const { provinceIds, until } = await this.rolls.dueNow(tx);
    const payload: OutletsObserved = { reports: [] };
    await appendFacts(
      tx,
      'OUTLETS_OBSERVED',
      provinceIds.map((provinceId) => ({ provinceId, dueAt: until, payload })),
    );
  }

  /** Open pages show every move; an alert that moved several times is shown once, as it is. */
  private async tell(facts: readonly OutboxFact<AlertMoved>[], tx: Queryable): Promise<void> {
    const alerts = new Map(facts.map(({ payload }) => [payload.alertId, payload.localityId]));
    for (const [alertId, localityId] of alerts) {
      const payload: AlertAnnouncement = { alertId, localityId };
      await this.announcer.announce(tx, { topic: 'ALERT_MOVED', payload });
    }
  }
}

const latest = (facts: readonly OutboxFact[]): Instant | null => (facts.length === 0 ? null : instant(Math.max(...facts.map((fact) => fact.dueAt))));
