import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Instant, instant } from '../domain/instant.js';
import type { Queryable } from '../platform/database.js';
import { appendFacts, OutboxDrainer, type OutboxFact } from '../platform/outbox.js';
import type { OutletsObserved } from '../trend/trend.worker.js';
import { RollService } from './roll.service.js';
import { SittingService } from './sitting.service.js';

const FACTS = 100;
const ROLL_CALL_EVERY = 20_000;

/** Turns observed outlets into alerts. */
@Injectable()
export class AlertWorker implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxDrainer,
    private readonly sittings: SittingService,
    private readonly rolls: RollService,
  ) {}

  onModuleInit(): void {
    this.outbox.register<OutletsObserved>('OUTLETS_OBSERVED', FACTS, (facts, tx) => this.judge(facts, tx));
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
}

const latest = (facts: readonly OutboxFact[]): Instant | null => (facts.length === 0 ? null : instant(Math.max(...facts.map((fact) => fact.dueAt))));
