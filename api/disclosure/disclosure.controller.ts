import { Controller, Get, Headers, Ip, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Rate } from '../domain/access/rate.js';
import { Open } from '../platform/access.js';
import { BadRequest } from '../platform/json-body.js';
import { RateLimit } from '../platform/rate-limit.js';
import { asSystem } from '../platform/scope.js';
import { DisclosureService, MAX_AGE_SECONDS, type OpenAsked, type OpenFile } from './disclosure.service.js';

const TYPES = { json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const;
const LONGEST = 80;
/** Also of this very machine: who reads cleared figures is nobody we know. */
const READERS: Rate = { burst: 60, perSecond: 1 };

/** The open feed: no session, sixty requests at once from one address and one a second. */
@Controller('open')
export class DisclosureController {
  constructor(
    private readonly service: DisclosureService,
    private readonly rates: RateLimit,
  ) {}

  @Open()
  @Get('prices.json')
  json(@Query() asked: OpenAsked, @Headers('if-none-match') known: string | undefined, @Ip() address: string, @Res() reply: FastifyReply): Promise<void> {
    return this.answer('json', { asked, known, address }, reply);
  }

  @Open()
  @Get('prices.csv')
  csv(@Query() asked: OpenAsked, @Headers('if-none-match') known: string | undefined, @Ip() address: string, @Res() reply: FastifyReply): Promise<void> {
    return this.answer('csv', { asked, known, address }, reply);
  }

  private async answer(
    type: OpenFile['type'],
    request: { readonly asked: OpenAsked; readonly known: string | undefined; readonly address: string },
    reply: FastifyReply,
  ): Promise<void> {
    this.rates.count(`reader ${request.address}`, READERS);
    const { since, until, commodity, area } = request.asked;
    const isText = [since, until, commodity, area].every((one) => one === undefined || (typeof one === 'string' && one.length <= LONGEST));
    // Nobody asks, and what is cleared is for everybody.
    const file = isText ? await asSystem(() => this.service.file(type, { since, until, commodity, area })) : null;
    if (file === null) throw new BadRequest(400, 'BAD_USER_INPUT', 'since and until are days (YYYY-MM-DD), at most a year apart.');
    reply.headers({ 'cache-control': `public, max-age=${MAX_AGE_SECONDS}`, etag: file.etag, 'access-control-allow-origin': '*' });
    if (request.known === file.etag) await reply.code(304).send();
    else await reply.headers({ 'content-type': TYPES[type] }).send(file.bytes);
  }
}
