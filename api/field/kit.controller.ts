import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { FieldDay } from '../domain/field/field-kit.js';
import { parseDay } from '../domain/local-day.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { BadRequest } from '../platform/json-body.js';
import { DayService } from './day.service.js';
import { KitService } from './kit.service.js';

/** What a phone asks for. */
@Controller('field')
export class KitController {
  constructor(
    private readonly kits: KitService,
    private readonly days: DayService,
  ) {}

  /** Versioned by content: a phone that has it already gets 304 and no body. */
  @For('INSPECTOR')
  @Get('kit')
  async kit(@CurrentCaller() caller: Caller, @Headers() headers: Readonly<Record<string, string | undefined>>, @Res() reply: FastifyReply): Promise<void> {
    const kit = await this.kits.pack(caller);
    const etag = `"${kit.version}"`;
    reply.headers({ etag, 'cache-control': 'private, no-cache', vary: 'authorization, accept-encoding', 'content-type': 'application/json; charset=utf-8' });
    if (headers['if-none-match']?.includes(etag)) return void (await reply.code(304).send());
    if (/\bbr\b/.test(headers['accept-encoding'] ?? '')) return void (await reply.header('content-encoding', 'br').send(kit.brotli));
    await reply.send(kit.json);
  }

  /** The caller's own visits of a local day; today without a date. */
  @Get('day')
  day(@CurrentCaller() caller: Caller, @Query('date') date: string | undefined): Promise<FieldDay> {
    const day = date === undefined ? null : parseDay(date);
    if (date !== undefined && day === null) throw new BadRequest(400, 'DATE_INVALID', 'A date is YYYY-MM-DD.');
    return this.days.ofCaller(caller, day);
  }
}
