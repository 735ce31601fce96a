import { Injectable } from '@nestjs/common';
import type { Audience, Notice } from '../domain/alert/decide-notice.js';
import { DAY, type Instant, instant } from '../domain/instant.js';
import type { Role } from '../generated/schema.js';
import { Announcer } from '../platform/announcer.js';
import { Clock } from '../platform/clock.js';
import type { Queryable } from '../platform/database.js';
import { appendFacts } from '../platform/outbox.js';
import type { IncidentRow } from './incident.store.js';
import { type NewNotice, NoticeStore } from './notice.store.js';

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

/** A notice that was issued, for whoever carries it on. */
export interface NoticeIssued extends NoticeAnnouncement {
  readonly at: Instant;
  readonly isNews: boolean;
}

/** Issues notices: one for each audience. Who is told of it on which way is seen to later, by whoever takes the fact. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly store: NoticeStore,
    private readonly announcer: Announcer,
    private readonly clock: Clock,
  ) {}

  /** Answers how many. */
  async issue(tx: Queryable, told: readonly Told[]): Promise<number> {
    const notices: (NewNotice & { row: IncidentRow })[] = told.flatMap(({ row, notice, ordinal }) =>
      notice.audiences.map((audience) => ({ incidentId: row.id, row, ordinal, audience, notice })),
    );
    const ids = await this.store.add(tx, notices);
    const since = instant(this.clock.now() - NEWS);
    const facts = notices.map(({ audience, row, notice }, place) => {
      const payload: NoticeIssued = { noticeId: ids[place] as number, audience, localityId: row.localityId, at: notice.at, isNews: notice.at >= since };
      return { provinceId: row.provinceId, dueAt: notice.at, payload };
    });
    await appendFacts(tx, 'NOTICE_ISSUED', facts);
    for (const { payload } of facts) {
      const { noticeId, audience, localityId } = payload;
      if (payload.isNews) await this.announcer.announce(tx, { topic: 'NOTICE_ISSUED', payload: { noticeId, audience, localityId } });
    }
    return notices.length;
  }
}
