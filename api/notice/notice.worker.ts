import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import type { NoticeIssued } from '../alert/notice.service.js';
import type { OrderNews } from '../order/order.service.js';
import { Clock } from '../platform/clock.js';
import { OutboxDrainer } from '../platform/outbox.js';
import { DigestService } from './digest.service.js';
import { MessageService } from './message.service.js';
import { SendingService } from './sending.service.js';

const NOTICES = 100;
/** Milliseconds between two looks for what is due to be sent, and for a slot that has struck. */
const SEND_EVERY = 500;
const DIGEST_EVERY = 5000;

/** What this worker sets going. */
@Injectable()
export class NoticeServices {
  constructor(
    readonly messages: MessageService,
    readonly digests: DigestService,
    readonly sending: SendingService,
  ) {}
}

/** Writes what people are told when a notice is issued or a slot strikes, and keeps sending what waits. */
@Injectable()
export class NoticeWorker implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    private readonly outbox: OutboxDrainer,
    private readonly services: NoticeServices,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const { messages, digests, sending } = this.services;
    this.outbox.register<NoticeIssued>('NOTICE_ISSUED', NOTICES, async (facts, tx) => {
      for (const { payload } of facts) await messages.takeNotice(tx, payload);
    });
    this.outbox.register<OrderNews>('ORDER_SAID', NOTICES, async (facts, tx) => {
      for (const { payload } of facts) await messages.takeOrder(tx, payload);
    });
    this.outbox.onTheClock(DIGEST_EVERY, async (tx) => {
      await digests.writeDue(tx, this.clock.now());
    });
    this.outbox.onTheClock(SEND_EVERY, async () => {
      await sending.begin();
    });
  }

  beforeApplicationShutdown(): void {
    this.services.sending.stop();
  }
}
