import { Injectable } from '@nestjs/common';
import { Mailer } from './mailer.js';
import { PushSender } from './push-sender.js';
import { WebhookSender } from './webhook-sender.js';

/** All ways out of this house. */
@Injectable()
export class Carriers {
  constructor(
    readonly mail: Mailer,
    readonly push: PushSender,
    readonly webhooks: WebhookSender,
  ) {}
}
