import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { BadRequest } from '../platform/json-body.js';
import { BulletinService } from './bulletin.service.js';
import { BulletinView, type StoredBulletin } from './bulletin.view.js';
import { drawBulletin } from './draw-bulletin.js';
import { printPdf } from './print-pdf.js';

/** Files of a quick report, made from what is stored: the same bytes each time. */
@Controller('files/bulletins')
export class BulletinController {
  constructor(
    private readonly service: BulletinService,
    private readonly view: BulletinView,
  ) {}

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Get(':id/pdf')
  async pdf(@Param('id') id: string, @CurrentCaller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const stored = await this.stored(id, caller);
    const bytes = await printPdf(drawBulletin(stored, await this.view.frozen(stored.id)));
    await reply.headers({ 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${fileName(stored)}.pdf"` }).send(bytes);
  }

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Get(':id/data')
  async data(@Param('id') id: string, @CurrentCaller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const stored = await this.stored(id, caller);
    const headers = { 'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="${fileName(stored)}.json"` };
    await reply.headers(headers).send(Buffer.from(await this.view.frozenText(stored.id)));
  }

  private async stored(id: string, caller: Caller): Promise<StoredBulletin> {
    const stored = await this.service.visible(id, caller);
    if (stored === null) throw new BadRequest(404, 'BULLETIN_UNKNOWN', 'There is no such report.');
    return stored;
  }
}

const fileName = ({ slotAt, part, id }: StoredBulletin): string =>
  `bao-cao-nhanh-${new Date(slotAt).toISOString().slice(0, 16).replace(/\D/g, '')}${part === 0 ? '' : `-bs${part}`}-${id}`;
