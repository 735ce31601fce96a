import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AuditService } from '../audit/audit.service.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { BadRequest } from '../platform/json-body.js';
import { BulletinService } from './bulletin.service.js';
import type { StoredBulletin } from './bulletin.view.js';
import { BulletinFilesService, FILE_KINDS, isFileKind } from './bulletin-files.service.js';

/** Files of a quick report, made from what is stored: the same bytes each time. */
@Controller('files/bulletins')
export class BulletinController {
  constructor(
    private readonly service: BulletinService,
    private readonly files: BulletinFilesService,
    private readonly audit: AuditService,
  ) {}

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Get(':id/:kind')
  async file(@Param('id') id: string, @Param('kind') kind: string, @CurrentCaller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const stored = await this.service.visible(id, caller);
    if (stored === null || !isFileKind(kind)) throw new BadRequest(404, 'BULLETIN_UNKNOWN', 'There is no such report.');
    const { type, extension } = FILE_KINDS[kind];
    await this.audit.enterFile(`bulletin ${stored.id} ${kind}`);
    const bytes = await this.files.make(stored, kind);
    await reply.headers({ 'content-type': type, 'content-disposition': `attachment; filename="${fileName(stored)}.${extension}"` }).send(bytes);
  }
}

const fileName = ({ slotAt, part, id }: StoredBulletin): string =>
  `bao-cao-nhanh-${new Date(slotAt).toISOString().slice(0, 16).replace(/\D/g, '')}${part === 0 ? '' : `-bs${part}`}-${id}`;
