import { Injectable } from '@nestjs/common';
import { BulletinView } from '../bulletin/bulletin.view.js';
import { FrozenView } from '../bulletin/frozen.view.js';
import type { FrozenBulletin } from '../domain/bulletin/frozen-bulletin.js';
import { HOUR, type Instant, instant, MINUTE, slotsUpTo } from '../domain/instant.js';
import { planDeliveries } from '../domain/notice/plan-deliveries.js';
import { writeDigest } from '../domain/notice/write-message.js';
import type { Queryable } from '../platform/database.js';
import { MessageStore } from './message.store.js';
import { RecipientService } from './recipient.service.js';

/** So long the quick report of the slot, whose figures the digest tells, is waited for. */
const PATIENCE = 2 * MINUTE;
/** Older than this a slot is no news; the next one speaks. */
const STALE = 3 * HOUR;

/** Tells where each province stands when a slot strikes, also when there is nothing to tell. */
@Injectable()
export class DigestService {
  constructor(
    private readonly store: MessageStore,
    private readonly bulletins: BulletinView,
    private readonly frozen: FrozenView,
    private readonly recipients: RecipientService,
  ) {}

  /** Answers how many were written. */
  async writeDue(tx: Queryable, now: Instant): Promise<number> {
    const { calendar } = this.recipients.footing();
    const [slotAt] = slotsUpTo(now, 1, calendar);
    if (slotAt === undefined || now - slotAt > STALE) return 0;
    let written = 0;
    for (const provinceId of await this.store.withoutDigest(tx, this.recipients.provinces(), slotAt)) {
      const facts = await this.factsOf(tx, { provinceId, slotAt, now });
      if (facts !== null) written += await this.write(tx, { provinceId, slotAt, now }, facts);
    }
    return written;
  }

  /** What the quick report of the slot stands on; the same read now where there is none; null while one may still come. */
  private async factsOf(tx: Queryable, { provinceId, slotAt, now }: Asked): Promise<FrozenBulletin | null> {
    const reports = await this.bulletins.between(provinceId, slotAt, instant(slotAt + 1));
    const report = reports.find(({ part }) => part === 0);
    if (report !== undefined) return this.bulletins.frozen(report.id);
    return now < slotAt + PATIENCE ? null : this.frozen.freeze(tx, { provinceId, slotAt, at: slotAt, lateAt: null });
  }

  private async write(tx: Queryable, { provinceId, slotAt, now }: Asked, facts: FrozenBulletin): Promise<number> {
    const { province, utcOffsetMinutes, expected, received, opened, closed } = facts;
    const content = writeDigest({ province, slotAt, utcOffsetMinutes, expected, received, opened, closed, open: facts.alerts.map(({ severity }) => severity) });
    const messageId = await this.store.add(tx, { kind: 'DIGEST', noticeId: null, provinceId, slotAt, at: now, severity: null, content });
    if (messageId === null) return 0;
    const people = await this.recipients.ofProvince(tx, provinceId);
    await this.store.addDeliveries(tx, messageId, planDeliveries({ kind: 'DIGEST' }, people, this.recipients.footing()), now);
    return 1;
  }
}

interface Asked {
  readonly provinceId: number;
  readonly slotAt: Instant;
  readonly now: Instant;
}
