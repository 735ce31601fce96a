import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { type Caller, CurrentCaller } from '../platform/access.js';
import { BadRequest } from '../platform/json-body.js';
import { PreferenceService } from './preference.service.js';

type Sent = Readonly<Record<'endpoint' | 'p256dh' | 'auth' | 'label', unknown>> | null;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** How a phone switches itself on and off; it speaks plain HTTP. */
@Controller('field/push')
export class PushController {
  constructor(private readonly service: PreferenceService) {}

  /** Null where push is not configured. */
  @Get()
  async key(): Promise<{ readonly key: string | null }> {
    return { key: await this.service.pushKey() };
  }

  @Post()
  @HttpCode(200)
  async add(@Body() body: Sent, @CurrentCaller() caller: Caller): Promise<{ readonly ok: true }> {
    const device = { endpoint: textOf(body?.endpoint), p256dh: textOf(body?.p256dh), auth: textOf(body?.auth), label: textOf(body?.label) };
    const added = await this.service.addDevice(caller, device);
    if (typeof added === 'string') throw new BadRequest(400, added, 'This browser cannot be woken from here.');
    return { ok: true };
  }

  /** By the address the browser was given. */
  @Delete()
  async remove(@Body() body: Sent, @CurrentCaller() caller: Caller): Promise<{ readonly removed: boolean }> {
    return { removed: await this.service.removeDevice(caller, { endpoint: textOf(body?.endpoint) }) };
  }
}
