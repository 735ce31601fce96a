import { Injectable } from '@nestjs/common';
import { CatalogueView } from '../outlet/catalogue.view.js';
import { Carriers } from '../platform/carriers.js';
import { Config } from '../platform/config.js';
import { makePushKeys } from '../platform/push-sender.js';
import type { Sending } from '../platform/sending.js';
import type { ClaimedDelivery } from './delivery.store.js';
import { PreferenceStore } from './preference.store.js';

/** Puts a message into the form each way wants and hands it over. */
@Injectable()
export class LetterService {
  constructor(
    private readonly preferences: PreferenceStore,
    private readonly catalogue: CatalogueView,
    private readonly carriers: Carriers,
    private readonly config: Config,
  ) {}

  /** One try. */
  send(delivery: ClaimedDelivery): Promise<Sending> {
    if (delivery.channel === 'EMAIL') return this.sendMail(delivery);
    return delivery.channel === 'PUSH' ? this.sendPush(delivery) : this.sendToGateway(delivery);
  }

  private async textFor({ accountId, content }: ClaimedDelivery) {
    const chosen = (await this.preferences.chosen(undefined, [accountId])).get(accountId);
    return { ...(chosen?.language === 'EN' ? content.en : content.vi), language: chosen?.language ?? 'VI' } as const;
  }

  private linkOf({ content }: ClaimedDelivery): string | null {
    const { publicUrl } = this.config.carriers;
    return publicUrl === '' ? null : `${publicUrl}${content.path}`;
  }

  private async sendMail(delivery: ClaimedDelivery): Promise<Sending> {
    const { title, lines, language } = await this.textFor(delivery);
    const link = this.linkOf(delivery);
    const why =
      language === 'EN' ? 'You can change what you are sent in the settings of Cung Cầu.' : 'Bạn có thể đổi nội dung nhận thư trong phần cài đặt của Cung Cầu.';
    const text = [...lines, ...(link === null ? [] : ['', link]), '', '-- ', why].join('\n');
    return this.carriers.mail.send({ to: delivery.target, subject: title, text, key: delivery.key, at: delivery.at });
  }

  private async sendPush(delivery: ClaimedDelivery): Promise<Sending> {
    const subscription = await this.preferences.subscription(Number(delivery.target));
    if (subscription === null) return { kind: 'REFUSED', reason: 'NO_DEVICE' };
    const { title, lines } = await this.textFor(delivery);
    const payload = { title, body: lines.slice(0, 4).join('\n'), path: delivery.content.path, key: delivery.key };
    const keys = await this.preferences.pushKeys(makePushKeys);
    return this.carriers.push.send(
      subscription,
      { payload, key: delivery.key, isUrgent: delivery.severity === 'CRISIS' || delivery.severity === 'ALERT' },
      keys,
    );
  }

  private async sendToGateway(delivery: ClaimedDelivery): Promise<Sending> {
    const { accountId, key, kind, at, severity, content, target } = delivery;
    const account = accountId === 0 ? undefined : this.catalogue.accounts.byId(accountId);
    const phone = account === undefined ? null : ((await this.preferences.chosen(undefined, [accountId])).get(accountId)?.phone ?? null);
    const recipient = account === undefined ? null : { id: account.code, name: account.fullName, phone };
    const payload = { id: key, kind, at: new Date(at).toISOString(), severity, vi: content.vi, en: content.en, link: this.linkOf(delivery), recipient };
    return this.carriers.webhooks.send(target, { payload, key });
  }
}
