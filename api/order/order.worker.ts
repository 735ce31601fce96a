import { Injectable } from '@nestjs/common';
import { MINUTE } from '../domain/instant.js';
import { Clock } from '../platform/clock.js';
import { OutboxDrainer } from '../platform/outbox.js';
import { OrderService } from './order.service.js';

/** Reminds of orders, looking once a minute. */
@Injectable()
export class OrderWorker {
  constructor(drainer: OutboxDrainer, orders: OrderService, clock: Clock) {
    drainer.onTheClock(MINUTE, (tx) => orders.remindByTheClock(tx, clock.now()));
  }
}
