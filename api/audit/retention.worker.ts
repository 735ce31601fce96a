import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HOUR } from '../domain/instant.js';
import { Clock } from '../platform/clock.js';
import { OutboxDrainer } from '../platform/outbox.js';
import { RetentionStore } from './retention.store.js';

/** Once a day erases what has been kept long enough. */
@Injectable()
export class RetentionWorker implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxDrainer,
    private readonly store: RetentionStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.onTheClock(HOUR, async (tx) => {
      await this.store.look(tx, this.clock.now());
    });
  }
}
