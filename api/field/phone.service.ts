import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import { DutyService } from '../duty/duty.service.js';
import { PlaceView } from '../outlet/place.view.js';
import type { Caller } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import { type PhoneRecord, PhoneStore, type StuckRecord } from './phone.store.js';
import { readPhoneNews } from './phone-news.js';

export type { PhoneRecord, StuckRecord } from './phone.store.js';

/** How the phones of a province are doing. */
@Injectable()
export class PhoneService {
  constructor(
    private readonly store: PhoneStore,
    private readonly duties: DutyService,
    private readonly places: PlaceView,
    private readonly clock: Clock,
  ) {}

  /** The server's time, or null for what is no news of a phone. */
  async hear(sent: unknown, { accountId }: Caller): Promise<Instant | null> {
    const at = this.clock.now();
    const news = readPhoneNews(sent, at);
    if (news === null) return null;
    await this.store.hear(news, accountId, at);
    return at;
  }

  phones(caller: Caller): Promise<PhoneRecord[]> {
    return this.store.ofAccounts(this.people(caller));
  }

  stuck(caller: Caller): Promise<StuckRecord[]> {
    return this.store.stuckOf(this.people(caller));
  }

  settle(id: string, comment: string, caller: Caller): Promise<boolean> {
    return this.store.settle(id, this.people(caller), { accountId: caller.accountId, comment, at: this.clock.now() });
  }

  private people({ localityId }: Caller): number[] {
    const provinceId = this.places.provinceIdOf(localityId);
    return provinceId === null ? [] : this.duties.inspectorsOf(provinceId).map((account) => account.id);
  }
}
