import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AuditService } from '../audit/audit.service.js';
import { type Caller, CurrentCaller, For } from '../platform/access.js';
import { BadRequest } from '../platform/json-body.js';
import { BulletinService } from './bulletin.service.js';
import { knownBulletin, nameOfFile, unknownBulletin } from './bulletin-door.js';
import { SignatureService } from './signature.service.js';
import { SignatureView } from './signature.view.js';
import type { SignatureVerdict } from './verify-signature.js';

interface SignedAsked {
  readonly id: string;
  readonly signedId: string;
}

/** The signed file of a quick report: taken back, checked, and given out as it came. */
@Controller('files/bulletins')
export class SignatureController {
  constructor(
    private readonly service: BulletinService,
    private readonly signatures: SignatureService,
    private readonly signed: SignatureView,
    private readonly audit: AuditService,
  ) {}

  /** Takes the issued PDF back, signed; answers what the check found. */
  @For('ANALYST', 'LEADER')
  @Post(':id/signed')
  @HttpCode(200)
  async importSigned(@Param('id') id: string, @CurrentCaller() caller: Caller, @Body() file: unknown): Promise<SignatureVerdict> {
    const stored = knownBulletin(await this.service.visible(id, caller));
    if (!Buffer.isBuffer(file)) throw new BadRequest(415, 'NOT_A_PDF', 'Send the file as application/pdf.');
    const verdict = await this.signatures.importSigned(stored, file, caller.accountId);
    if (verdict === null) throw new BadRequest(409, 'NOT_ISSUED', 'Only an issued report is signed.');
    return verdict;
  }

  @For('ANALYST', 'LEADER', 'ADMINISTRATOR')
  @Get(':id/signed/:signedId')
  async signedFile(@Param() asked: SignedAsked, @CurrentCaller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const stored = knownBulletin(await this.service.visible(asked.id, caller));
    const file = await this.signed.signedFile(stored.id, asked.signedId);
    if (file === null) throw unknownBulletin();
    await this.audit.enterFile(`bulletin ${stored.id} signed ${asked.signedId}`);
    await reply.headers({ 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${nameOfFile(stored)}.da-ky.pdf"` }).send(file);
  }
}
