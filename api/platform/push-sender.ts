import { Injectable } from '@nestjs/common';
import webPush from 'web-push';
import { isAllowedHost } from './carrier-settings.js';
import { Config } from './config.js';
import { post, type Sending } from './sending.js';

export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** A browser's subscription (RFC 8030, RFC 8291). */
export interface PushSubscription {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export interface Push {
  readonly payload: unknown;
  /** The same for every try; a push service that still holds the first one puts this in its place. */
  readonly key: string;
  readonly isUrgent: boolean;
}

/** A message that could not be handed to the browser for a day is not worth waking anybody for. */
const SECONDS_TO_LIVE = 24 * 3600;

export const makePushKeys = (): PushKeys => webPush.generateVAPIDKeys();

/** Wakes browsers by way of their push services; only the browser can read what it is sent. */
@Injectable()
export class PushSender {
  constructor(private readonly config: Config) {}

  get isOpen(): boolean {
    return this.config.carriers.push !== null;
  }

  isAllowed(endpoint: string): boolean {
    return isAllowedHost(endpoint, this.config.carriers.push?.hosts ?? []);
  }

  async send({ endpoint, p256dh, auth }: PushSubscription, { payload, key, isUrgent }: Push, keys: PushKeys): Promise<Sending> {
    const { push } = this.config.carriers;
    if (push === null) return { kind: 'REFUSED', reason: 'CHANNEL_OFF' };
    if (!this.isAllowed(endpoint)) return { kind: 'GONE', reason: 'HOST_NOT_ALLOWED' };
    try {
      const details = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(payload), {
        vapidDetails: { subject: push.contact, ...keys },
        TTL: SECONDS_TO_LIVE,
        urgency: isUrgent ? 'high' : 'normal',
        topic: key.replaceAll('-', ''),
      });
      const headers = Object.fromEntries(Object.entries(details.headers).map(([name, value]) => [name, String(value)]));
      return await post(endpoint, { headers, body: details.body ?? Buffer.alloc(0) });
    } catch {
      return { kind: 'GONE', reason: 'KEYS_INVALID' };
    }
  }
}
