import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { OutboxDrainer } from '../platform/outbox.js';
import { ComposeService } from './compose.service.js';

/** Milliseconds between two looks at the clock. */
const LOOK = 5000;

/** Writes the quick report at each cut-off and issues it when its slot strikes. */
@Injectable()
export class BulletinWorker implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxDrainer,
    private readonly composing: ComposeService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.onTheClock(LOOK, async (tx) => {
      await this.composing.composeDue(tx, this.clock.now());
      await this.composing.issueStruck(tx, this.clock.now());
    });
  }
}
