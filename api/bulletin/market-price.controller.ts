import { buffer } from 'node:stream/consumers';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { BadRequest } from '../platform/json-body.js';
import { writeXlsx } from '../platform/xlsx-writer.js';
import { BulletinService } from './bulletin.service.js';
import { FILE_KINDS } from './bulletin-files.service.js';
import { MarketPriceView } from './market-price.view.js';
import { drawMarket, marketBook } from './market-price-files.js';
import { printPdf } from './print-pdf.js';

/** The market price table of Circular 29/2024/TT-BTC, Appendix II, of a month. */
@Controller('files/market-prices')
export class MarketPriceController {
  constructor(
    private readonly service: BulletinService,
    private readonly view: MarketPriceView,
  ) {}

  /** Of the caller's own province; people above the provinces have no table of their own. */
  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Get(':month/:kind')
  async file(@Param('month') month: string, @Param('kind') kind: string, @CurrentCaller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const provinceId = this.service.provinceOf(caller);
    const market = provinceId === null || (kind !== 'xlsx' && kind !== 'pdf') ? null : await this.view.month(provinceId, month);
    if (market === null) throw new BadRequest(404, 'MARKET_PRICES_UNKNOWN', 'There is no such table.');
    const bytes = kind === 'xlsx' ? await buffer(writeXlsx(marketBook(market))) : await printPdf(drawMarket(market));
    const { type } = FILE_KINDS[kind === 'xlsx' ? 'xlsx' : 'pdf'];
    await reply.headers({ 'content-type': type, 'content-disposition': `attachment; filename="bang-gia-thi-truong-${month}.${kind}"` }).send(bytes);
  }
}
