import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY, HOUR, instant } from '../domain/instant.js';
import { Clock } from '../platform/clock.js';
import { OutboxDrainer } from '../platform/outbox.js';
import { VisitStore } from './visit.store.js';

/** Positions of people are sensitive personal data (Law 91/2025/QH15): they serve an audit for a quarter, then they go. */
const KEPT = 90 * DAY;
const LOOK_EVERY = 6 * HOUR;

@Injectable()
export class VisitWorker implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxDrainer,
    private readonly store: VisitStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.outbox.onTheClock(LOOK_EVERY, (tx) => this.store.erasePlaces(tx, instant(this.clock.now() - KEPT)));
  }
}
