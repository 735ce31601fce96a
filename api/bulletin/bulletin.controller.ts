import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AuditService } from '../audit/audit.service.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { BadRequest } from '../platform/json-body.js';
import { BulletinService } from './bulletin.service.js';
import type { StoredBulletin } from './bulletin.view.js';
import { BulletinFilesService, FILE_KINDS, isFileKind } from './bulletin-files.service.js';
import { SignatureService } from './signature.service.js';
import { SignatureView } from './signature.view.js';
import type { SignatureVerdict } from './verify-signature.js';

/** Files of a quick report, made from what is stored: the same bytes each time. */
@Controller('files/bulletins')
export class BulletinController {
  constructor(
    private readonly service: BulletinService,
    private readonly files: BulletinFilesService,
    private readonly audit: AuditService,
    private readonly signatures: SignatureService,
    private readonly signed: SignatureView,
  ) {}

  /** Takes the issued PDF back, signed; answers what the check found. */
  @For('ANALYST', 'LEADER')
  @Post(':id/signed')
  @HttpCode(200)
  async importSigned(@Param('id') id: string, @CurrentCaller() caller: Caller, @Body() file: unknown): Promise<SignatureVerdict> {
    const stored = await this.stored(id, caller);
    if (!Buffer.isBuffer(file)) throw new BadRequest(415, 'NOT_A_PDF', 'Send the file as application/pdf.');
    const verdict = await this.signatures.importSigned(stored, file, caller.accountId);
    if (verdict === null) throw new BadRequest(409, 'NOT_ISSUED', 'Only an issued report is signed.');
    return verdict;
  }

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Get(':id/signed/:signedId')
  async signedFile(@Param() asked: SignedAsked, @CurrentCaller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const stored = await this.stored(asked.id, caller);
    const file = await this.signed.signedFile(stored.id, asked.signedId);
    if (file === null) throw unknown();
    await reply.headers({ 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${fileName(stored)}.da-ky.pdf"` }).send(file);
  }

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Get(':id/:kind')
  async file(@Param('id') id: string, @Param('kind') kind: string, @CurrentCaller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const stored = await this.stored(id, caller);
    if (!isFileKind(kind) || (kind === 'to-sign' && stored.state !== 'ISSUED')) throw unknown();
    const { type, extension } = FILE_KINDS[kind];
    await this.audit.enterFile(`bulletin ${stored.id} ${kind}`);
    const bytes = await this.files.make(stored, kind);
    await reply.headers({ 'content-type': type, 'content-disposition': `attachment; filename="${fileName(stored)}.${extension}"` }).send(bytes);
  }

  private async stored(id: string, caller: Caller): Promise<StoredBulletin> {
    const stored = await this.service.visible(id, caller);
    if (stored === null) throw unknown();
    return stored;
  }
}

interface SignedAsked {
  readonly id: string;
  readonly signedId: string;
}

const unknown = (): BadRequest => new BadRequest(404, 'BULLETIN_UNKNOWN', 'There is no such report.');

const fileName = ({ slotAt, part, id }: StoredBulletin): string =>
  `bao-cao-nhanh-${new Date(slotAt).toISOString().slice(0, 16).replace(/\D/g, '')}${part === 0 ? '' : `-bs${part}`}-${id}`;
