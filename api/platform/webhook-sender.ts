import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';
import { Config } from './config.js';
import { post, type Sending } from './sending.js';

/** HMAC-SHA256 of `SECONDS.BODY`, as `t=SECONDS,v1=HEX`: who knows the secret can tell that a message is ours and how old it is. */
export function signBody(body: string, secret: string, seconds: number): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

/** The gateway has read the message and wants none of it; whatever else it answers, somebody may mend. */
const FINAL = new Set(['HTTP_400', 'HTTP_413', 'HTTP_415', 'HTTP_422']);

/** Posts to the gateways of the settings and to nothing else. */
@Injectable()
export class WebhookSender {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async send(gateway: string, message: { readonly payload: unknown; readonly key: string }): Promise<Sending> {
    const { gateways, gatewaySecret } = this.config.carriers;
    const url = gateways.find(({ name }) => name === gateway)?.url;
    if (url === undefined) return { kind: 'REFUSED', reason: 'CHANNEL_OFF' };
    const body = JSON.stringify(message.payload);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'idempotency-key': message.key,
      'x-cungcau-signature': signBody(body, gatewaySecret, Math.floor(this.clock.now() / 1000)),
    };
    const answer = await post(url, { headers, body: Buffer.from(body) });
    const isFinal = answer.kind === 'SENT' || FINAL.has(answer.reason);
    return isFinal || answer.kind === 'RETRY' ? answer : { kind: 'RETRY', reason: answer.reason, askedWait: null };
  }
}
