import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Announcer } from '../platform/announcer.js';
import { Clock } from '../platform/clock.js';
import type { Queryable } from '../platform/database.js';
import { OutboxDrainer, type OutboxFact } from '../platform/outbox.js';
import type { AlertMoved } from './alert-record.service.js';
import { IncidentService } from './incident.service.js';

const MOVES = 400;
/** People hear of an alert half a minute after it was raised; a second more is no matter. */
const NOTICES_EVERY = 1000;

/** Which alert moved, and where: what pages filter by before they ask for it. */
export interface AlertAnnouncement {
  readonly alertId: number;
  readonly localityId: number;
}

/** Takes moves of alerts into their incidents, shows them on open pages, and issues notices as time passes. */
@Injectable()
export class IncidentWorker implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxDrainer,
    private readonly incidents: IncidentService,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.register<AlertMoved>('ALERT_MOVED', MOVES, (facts, tx) => this.tell(facts, tx));
    this.outbox.onTheClock(NOTICES_EVERY, async (tx) => {
      await this.incidents.issueDue(tx, this.clock.now());
    });
  }

  /** Open pages show every move; an alert that moved several times is shown once, as it is. */
  private async tell(facts: readonly OutboxFact<AlertMoved>[], tx: Queryable): Promise<void> {
    const moved = facts.map(({ payload }) => payload);
    await this.incidents.take(tx, moved);
    const alerts = new Map(moved.map(({ alertId, localityId }) => [alertId, localityId]));
    const payloads: AlertAnnouncement[] = [...alerts].map(([alertId, localityId]) => ({ alertId, localityId }));
    await this.announcer.announceAll(tx, 'ALERT_MOVED', payloads);
  }
}
