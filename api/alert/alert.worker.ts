import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Announcer } from '../platform/announcer.js';
import type { Queryable } from '../platform/database.js';
import { OutboxDrainer, type OutboxFact } from '../platform/outbox.js';
import type { OutletsObserved } from '../trend/trend.worker.js';
import type { AlertMoved } from './alert-record.service.js';
import { SittingService } from './sitting.service.js';

const FACTS = 100;
const MOVES = 400;

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
  ) {}

  onModuleInit(): void {
    this.outbox.register<OutletsObserved>('OUTLETS_OBSERVED', FACTS, (facts, tx) => this.judge(facts, tx));
    this.outbox.register<AlertMoved>('ALERT_MOVED', MOVES, (facts, tx) => this.tell(facts, tx));
  }

  private judge(facts: readonly OutboxFact<OutletsObserved>[], tx: Queryable): Promise<void> {
    const provinceIds = [...new Set(facts.map((fact) => fact.provinceId))];
    return this.sittings.sit(
      tx,
      provinceIds,
      facts.flatMap((fact) => fact.payload.reports),
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
