import { Injectable } from '@nestjs/common';
import type { Audience, Notice } from '../domain/alert/decide-notice.js';
import { DAY, instant } from '../domain/instant.js';
import type { Role } from '../generated/schema.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Announcer } from '../platform/announcer.js';
import { Clock } from '../platform/clock.js';
import type { Queryable } from '../platform/database.js';
import type { IncidentRow } from './incident.store.js';
import { type NewDelivery, type NewNotice, NoticeStore } from './notice.store.js';

/** A notice of an incident; the ordinal counts the times people were told of it. */
export interface Told {
  readonly row: IncidentRow;
  readonly notice: Notice;
  readonly ordinal: number;
}

/** Which notice was issued, to whom: what pages ask for. */
export interface NoticeAnnouncement {
  readonly noticeId: number;
  readonly audience: Audience;
  readonly localityId: number;
}

/** Older news, of a past that is replayed, is on record and rings for nobody. */
const NEWS = DAY;

export const ROLE_OF: { readonly [A in Audience]: Role } = { DUTY: 'ANALYST', LEADERS: 'LEADER' };

/** Issues notices: one for each audience, with an outcome for each way it could go. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly store: NoticeStore,
    private readonly catalogue: CatalogueView,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  /** Answers how many. */
  async issue(tx: Queryable, told: readonly Told[]): Promise<number> {
    const notices: (NewNotice & { localityId: number })[] = told.flatMap(({ row, notice, ordinal }) =>
      notice.audiences.map((audience) => ({ incidentId: row.id, localityId: row.localityId, ordinal, audience, notice })),
    );
    const ids = await this.store.add(tx, notices);
    const since = instant(this.clock.now() - NEWS);
    const deliveries = notices.flatMap((one, place) => this.deliveriesOf(one, { noticeId: ids[place] as number, isNews: one.notice.at >= since }));
    await this.store.addDeliveries(tx, deliveries);
    for (const [place, { audience, localityId, notice }] of notices.entries()) {
      if (notice.at < since) continue;
      const payload: NoticeAnnouncement = { noticeId: ids[place] as number, audience, localityId };
      await this.announcer.announce(tx, { topic: 'NOTICE_ISSUED', payload });
    }
    return notices.length;
  }

  private deliveriesOf(
    { audience, localityId }: { readonly audience: Audience; readonly localityId: number },
    { noticeId, isNews }: { readonly noticeId: number; readonly isNews: boolean },
  ): NewDelivery[] {
    const path = this.catalogue.places.localityById(localityId)?.path ?? [];
    const people = this.catalogue.accounts.ofRole(ROLE_OF[audience]).filter((account) => path.includes(account.localityId));
    const outcome = isNews ? 'DELIVERED' : 'TOO_OLD';
    const inApp: NewDelivery[] = people.map(({ id }) => ({ noticeId, accountId: id, channel: 'IN_APP', outcome }));
    const nobody: NewDelivery[] = people.length === 0 ? [{ noticeId, accountId: 0, channel: 'IN_APP', outcome: 'NOBODY' }] : [];
    const elsewhere = (['EMAIL', 'WEBHOOK'] as const).map((channel): NewDelivery => ({ noticeId, accountId: 0, channel, outcome: 'NOT_CONFIGURED' }));
    return [...inApp, ...nobody, ...elsewhere];
  }
}
