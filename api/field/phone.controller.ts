import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Instant } from '../domain/instant.js';
import { type Caller, CurrentCaller } from '../platform/access.js';
import { BadRequest } from '../platform/json-body.js';
import { PhoneService } from './phone.service.js';

/** What a phone tells of itself; it learns the server's time in return. */
@Controller('field/heartbeat')
export class PhoneController {
  constructor(private readonly phones: PhoneService) {}

  @Post()
  @HttpCode(200)
  async heartbeat(@Body() body: unknown, @CurrentCaller() caller: Caller): Promise<{ serverTime: Instant }> {
    const serverTime = await this.phones.hear(body, caller);
    if (serverTime === null) throw new BadRequest(400, 'NEWS_INVALID', 'A heartbeat names its device and its version.');
    return { serverTime };
  }
}
