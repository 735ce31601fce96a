import { Injectable, Logger } from '@nestjs/common';
import { CARRIERS, type Carrier } from '../domain/notice/notice-preferences.js';
import { retryAfter } from '../domain/notice/retry-after.js';
import { Clock } from '../platform/clock.js';
import { type ClaimedDelivery, DeliveryStore } from './delivery.store.js';
import { LetterService } from './letter.service.js';
import { PreferenceStore } from './preference.store.js';

/** Tries under way at once in one process; each way has its own, so that one that hangs holds up none of the others. */
const AT_ONCE: { readonly [C in Carrier]: number } = { EMAIL: 4, PUSH: 8, WEBHOOK: 4 };

/** Sends what waits, each delivery by one process at a time, beside everything else this process does. */
@Injectable()
export class SendingService {
  private readonly log = new Logger('Sending');
  private readonly underWay: { readonly [C in Carrier]: Set<Promise<void>> } = { EMAIL: new Set(), PUSH: new Set(), WEBHOOK: new Set() };
  private stopped = false;

  constructor(
    private readonly store: DeliveryStore,
    private readonly preferences: PreferenceStore,
    private readonly letters: LetterService,
    private readonly clock: Clock,
  ) {}

  /** Begins to send what is due and comes back at once; what ends makes room for more. Answers how many were begun. */
  async begin(): Promise<number> {
    const begun = await Promise.all(CARRIERS.map((carrier) => this.fill(carrier)));
    return begun.reduce((sum, count) => sum + count, 0);
  }

  /** Sends until nothing is due any more. For tests, tools and shutdown. */
  async finish(): Promise<void> {
    do {
      await this.begin();
      await Promise.all(CARRIERS.flatMap((carrier) => [...this.underWay[carrier]]));
    } while (CARRIERS.some((carrier) => this.underWay[carrier].size > 0) || (await this.begin()) > 0);
  }

  /** Begins nothing more. What is under way is taken up by another process when its lease ends. */
  stop(): void {
    this.stopped = true;
  }

  private async fill(carrier: Carrier): Promise<number> {
    const room = AT_ONCE[carrier] - this.underWay[carrier].size;
    if (room <= 0 || this.stopped) return 0;
    const claimed = await this.store.claim(carrier, this.clock.now(), room);
    for (const delivery of claimed) {
      const sending = this.deliver(delivery)
        .catch((fault: unknown) => this.log.error(fault))
        .then(() => void this.underWay[carrier].delete(sending))
        .then(() => (this.stopped ? undefined : this.fill(carrier).then(() => undefined)))
        .catch((fault: unknown) => this.log.error(fault));
      this.underWay[carrier].add(sending);
    }
    return claimed.length;
  }

  private async deliver(delivery: ClaimedDelivery): Promise<void> {
    const answer = await this.letters.send(delivery);
    const at = this.clock.now();
    if (answer.kind === 'SENT') return this.store.settle(delivery, 'SENT', null, at);
    if (answer.kind === 'GONE' && delivery.channel === 'PUSH') await this.preferences.forgetDevice(Number(delivery.target));
    const { attempts, since } = delivery;
    const nextAt = answer.kind === 'RETRY' ? retryAfter({ attempts, at, since, askedWait: answer.askedWait }, Math.random()) : null;
    if (nextAt === null) return this.store.settle(delivery, 'FAILED', answer.reason, at);
    return this.store.putOff(delivery, answer.reason, nextAt);
  }
}
