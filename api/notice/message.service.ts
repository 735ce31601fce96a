import { Injectable } from '@nestjs/common';
import type { NoticeIssued } from '../alert/notice.service.js';
import { NoticeView } from '../alert/notice.view.js';
import type { Instant } from '../domain/instant.js';
import type { Carrier } from '../domain/notice/notice-preferences.js';
import { planDeliveries, planOldNews, planTest } from '../domain/notice/plan-deliveries.js';
import { type MessageContent, TEST_MESSAGE, writeNotice, writeOrder } from '../domain/notice/write-message.js';
import type { OrderNews } from '../order/order.service.js';
import { CatalogueView } from '../outlet/catalogue.view.js';
import type { Queryable } from '../platform/database.js';
import { MessageStore } from './message.store.js';
import { RecipientService } from './recipient.service.js';

/** Nobody is sent old news, so nobody has to read it. */
const UNWRITTEN: MessageContent = { vi: { title: '', lines: [] }, en: { title: '', lines: [] }, path: '/alerts' };

/** Writes what is said once, and one row for everybody and every way it goes. */
@Injectable()
export class MessageService {
  constructor(
    private readonly store: MessageStore,
    private readonly notices: NoticeView,
    private readonly recipients: RecipientService,
    private readonly catalogue: CatalogueView,
  ) {}

  /** On the transaction that takes the fact: a notice has one message, however often the fact is taken. */
  async takeNotice(tx: Queryable, issued: NoticeIssued): Promise<void> {
    const { noticeId, audience, localityId, at, isNews } = issued;
    const people = await this.recipients.ofNotice(tx, audience, localityId);
    const written = isNews ? await this.write(noticeId) : { severity: null, family: null, content: UNWRITTEN };
    const messageId = await this.store.add(tx, {
      kind: 'NOTICE',
      noticeId,
      provinceId: null,
      slotAt: null,
      at,
      severity: written.severity,
      content: written.content,
    });
    if (messageId === null) return;
    const { places } = this.catalogue;
    const said = { path: places.localityById(localityId)?.path ?? [], level: places.levelAt(localityId, at), at };
    const planned =
      written.family === null
        ? planOldNews(people.readers)
        : planDeliveries({ kind: 'NOTICE', ...said, family: written.family, severity: written.severity }, people, this.recipients.footing());
    await this.store.addDeliveries(tx, messageId, planned, at);
  }

  /** On the transaction that takes the fact. */
  async takeOrder(tx: Queryable, { accountIds, title, deadlineAt, isReminder, at }: OrderNews): Promise<void> {
    const { utcOffsetMinutes } = this.catalogue.deployments.current();
    const content = writeOrder({ title, deadlineAt, isReminder, utcOffsetMinutes });
    const messageId = await this.store.add(tx, { kind: 'ORDER', noticeId: null, provinceId: null, slotAt: null, at, severity: null, content });
    if (messageId === null) throw new Error('an order has no other to give way to');
    const readers = await this.recipients.all(tx, accountIds);
    await this.store.addDeliveries(tx, messageId, planDeliveries({ kind: 'ORDER' }, { readers, others: [] }, this.recipients.footing()), at);
  }

  /** Sends the asker something to read on one way. Answers the message's id. */
  sendTest(accountId: number, carrier: Carrier, at: Instant): Promise<number> {
    return this.store.transaction(async (tx) => {
      const recipient = await this.recipients.one(tx, accountId);
      const messageId = await this.store.add(tx, { kind: 'TEST', noticeId: null, provinceId: null, slotAt: null, at, severity: null, content: TEST_MESSAGE });
      if (messageId === null) throw new Error('a test has no other to give way to');
      await this.store.addDeliveries(tx, messageId, planTest(carrier, recipient, this.recipients.open()), at);
      return messageId;
    });
  }

  private async write(noticeId: number) {
    const notice = await this.notices.byId(noticeId);
    if (notice === null) throw new Error(`notice ${noticeId} is gone`);
    const { places, commodities, deployments } = this.catalogue;
    const commodity = commodities.byCode(notice.commodity);
    const content = writeNotice({
      family: notice.family,
      severity: notice.severity,
      reason: notice.reason,
      commodity: commodity === undefined ? null : { vi: commodity.nameVi, en: commodity.nameEn },
      locality: places.localityByCode(notice.locality)?.fullName ?? notice.locality,
      alertIds: notice.alerts,
      fresh: notice.fresh.length,
      outlets: notice.outlets,
      at: notice.at,
      utcOffsetMinutes: deployments.current().utcOffsetMinutes,
    });
    return { severity: notice.severity, family: notice.family, content };
  }
}
