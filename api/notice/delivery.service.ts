import { Injectable } from '@nestjs/common';
import { DAY, instant } from '../domain/instant.js';
import { CHANNELS } from '../domain/notice/plan-deliveries.js';
import type { ChannelState, DeliveryProblem } from '../generated/schema.js';
import { Clock } from '../platform/clock.js';
import { DeliveryStore } from './delivery.store.js';
import { type DeliveryNode, DeliveryView } from './delivery.view.js';
import { RecipientService } from './recipient.service.js';

/** What an administrator sees and does of deliveries. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly store: DeliveryStore,
    private readonly view: DeliveryView,
    private readonly recipients: RecipientService,
    private readonly clock: Clock,
  ) {}

  async channels(): Promise<ChannelState[]> {
    const { email, push, gateways } = this.recipients.open();
    const isOpen = { IN_APP: true, EMAIL: email, PUSH: push, WEBHOOK: gateways.length > 0 };
    const counts = await this.view.countsSince(instant(this.clock.now() - DAY));
    return CHANNELS.map((channel) => {
      const count = (outcome: string): number => counts.find((one) => one.channel === channel && one.outcome === outcome)?.count ?? 0;
      return {
        channel,
        isConfigured: isOpen[channel],
        gateways: channel === 'WEBHOOK' ? [...gateways] : [],
        sent: count('SENT'),
        waiting: count('WAITING'),
        failed: count('FAILED'),
        notConfigured: count('NOT_CONFIGURED'),
        suppressed: count('SUPPRESSED'),
      };
    });
  }

  /** A row that had no address when it was written cannot be sent again: the next notice finds the new one. */
  async sendAgain(id: string): Promise<DeliveryNode | DeliveryProblem> {
    const known = await this.view.byId(id);
    if (known === null) return 'DELIVERY_UNKNOWN';
    const isDone = await this.store.revive(Number(id), this.clock.now());
    return isDone ? ((await this.view.byId(id)) ?? 'DELIVERY_UNKNOWN') : 'NOT_UNSENT';
  }
}
