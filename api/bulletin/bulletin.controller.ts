import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AuditService } from '../audit/audit.service.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { BulletinService } from './bulletin.service.js';
import { knownBulletin, nameOfFile, unknownBulletin } from './bulletin-door.js';
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
    const stored = knownBulletin(await this.service.visible(id, caller));
    if (!isFileKind(kind) || (kind === 'to-sign' && stored.state !== 'ISSUED')) throw unknownBulletin();
    const { type, extension } = FILE_KINDS[kind];
    await this.audit.enterFile(`bulletin ${stored.id} ${kind}`);
    const bytes = await this.files.make(stored, kind);
    await reply.headers({ 'content-type': type, 'content-disposition': `attachment; filename="${nameOfFile(stored)}.${extension}"` }).send(bytes);
  }
}
