import { hash, timingSafeEqual } from 'node:crypto';
import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { isPlainText } from '../domain/problem-list.js';
import { Open } from '../platform/access.js';
import { Config } from '../platform/config.js';
import { BadRequest } from '../platform/json-body.js';
import { type SmsOutcome, SmsService } from './sms.service.js';

const LONGEST_SENDER = 40;
const LONGEST_TEXT = 1600;

/** Where an SMS gateway hands over what it has received; it proves itself with the secret of the settings. */
@Controller('field/sms')
export class SmsController {
  constructor(
    private readonly messages: SmsService,
    private readonly config: Config,
  ) {}

  @Open()
  @Post()
  @HttpCode(200)
  async take(
    @Body() body: { readonly from?: unknown; readonly text?: unknown } | null,
    @Headers('x-sms-secret') secret: string | undefined,
  ): Promise<SmsOutcome> {
    if (this.config.smsSecret === null) throw new BadRequest(404, 'SMS_OFF', 'No SMS gateway is set up.');
    if (!isSame(secret ?? '', this.config.smsSecret)) throw new BadRequest(401, 'UNAUTHENTICATED', 'The secret is wrong.');
    const { from, text } = body ?? {};
    if (!isText(from, LONGEST_SENDER) || !isText(text, LONGEST_TEXT)) throw new BadRequest(400, 'SMS_INVALID', 'An SMS has a sender and a text.');
    return this.messages.take(from, text);
  }
}

const isText = (sent: unknown, longest: number): sent is string => typeof sent === 'string' && sent !== '' && sent.length <= longest && isPlainText(sent);

/** Compares hashes, so that the time taken tells nothing of the secret. */
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(hash('sha256', given, 'buffer'), hash('sha256', wanted, 'buffer'));
