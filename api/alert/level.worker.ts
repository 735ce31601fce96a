import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LevelDeclared } from '../outlet/register.service.js';
import { Clock } from '../platform/clock.js';
import type { Queryable } from '../platform/database.js';
import { appendFacts, OutboxDrainer, type OutboxFact } from '../platform/outbox.js';
import { LevelService } from './level.service.js';

const FACTS = 20;
const LOOK_EVERY = 5000;

/** Takes up crisis levels: at once when they are declared for now, else when their time has come. */
@Injectable()
export class LevelWorker implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxDrainer,
    private readonly service: LevelService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.register<LevelDeclared>('LEVEL_DECLARED', FACTS, (facts, tx) => this.takeUp(facts, tx));
    this.outbox.onTheClock(LOOK_EVERY, (tx) => this.look(tx));
  }

  private async takeUp(facts: readonly OutboxFact<LevelDeclared>[], tx: Queryable): Promise<void> {
    for (const { payload } of facts) await this.service.takeUp(tx, payload, this.clock.now());
  }

  private async look(tx: Queryable): Promise<void> {
    const at = this.clock.now();
    const due = await this.service.comeDue(tx, at);
    await appendFacts(
      tx,
      'LEVEL_DECLARED',
      due.map((payload) => ({ provinceId: 0, dueAt: at, payload })),
    );
  }
}
