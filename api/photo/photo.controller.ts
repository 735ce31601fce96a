import { Controller, Get, Param, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { instant } from '../domain/instant.js';
import { isUuidV7 } from '../domain/uuid-v7.js';
import { type Caller, CurrentCaller } from '../platform/access.js';
import { BadRequest } from '../platform/json-body.js';
import { MOST_BYTES, type PhotoProgress, PhotoService } from './photo.service.js';

type Sent = Readonly<Record<string, string | undefined>>;

const STATUS = { NOT_YOURS: 404, DIFFERS: 409, TOO_MANY: 422, BEYOND_LENGTH: 400, HASH_WRONG: 422, NO_PICTURE: 422, BROKEN: 422, TOO_LARGE: 422 } as const;
/** A picture is only ever a picture, whatever a browser thinks of its bytes. */
const PICTURE = { 'cache-control': 'private, max-age=31536000, immutable', 'content-security-policy': "default-src 'none'; sandbox" };

/** Pictures, piece by piece: PUT what follows the last piece, ask for the state after a break. */
@Controller('field/photos')
export class PhotoController {
  constructor(private readonly photos: PhotoService) {}

  @Put(':id')
  async put(
    @Param('id') id: string,
    @Req() request: { readonly headers: Sent; readonly body: unknown },
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, headers } = request;
    if (!Buffer.isBuffer(body) || body.length === 0) throw new BadRequest(400, 'CHUNK_MISSING', 'A piece of a photo is application/octet-stream.');
    const outcome = await this.photos.put(claimOf(id, headers), { offset: whole(headers, 'upload-offset', 0), bytes: body }, caller);
    if (outcome.kind === 'stored') return void (await reply.code(200).send({ offset: outcome.offset, complete: outcome.complete }));
    if (outcome.kind === 'elsewhere') return void (await reply.code(409).send({ offset: outcome.offset, complete: outcome.complete }));
    const errors = [{ message: 'The photo is refused.', extensions: { code: outcome.code } }];
    await reply.code(STATUS[outcome.code]).send({ ...outcome.progress, errors });
  }

  @Get(':id/state')
  state(@Param('id') id: string, @CurrentCaller() caller: Caller): Promise<PhotoProgress> {
    return this.photos.progress(uuid(id, 'id'), caller);
  }

  @Get(':id')
  async content(@Param('id') id: string, @CurrentCaller() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const photo = await this.photos.content(uuid(id, 'id'), caller);
    if (photo === undefined) throw new BadRequest(404, 'PHOTO_UNKNOWN', 'There is no such photo.');
    await reply.headers({ ...PICTURE, 'content-type': photo.mime }).send(photo.content);
  }
}

function claimOf(id: string, sent: Sent) {
  const sha256 = sent['x-sha256']?.toLowerCase() ?? '';
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new BadRequest(400, 'HEADER_INVALID', 'x-sha256 is 64 hexadecimal digits.');
  const length = whole(sent, 'upload-length', 1);
  if (length > MOST_BYTES) throw new BadRequest(413, 'PHOTO_TOO_LARGE', `A photo has at most ${MOST_BYTES} bytes.`);
  return {
    id: uuid(id, 'id'),
    reportId: uuid(sent['x-report'] ?? '', 'x-report'),
    commodity: sent['x-commodity']?.slice(0, 80) || null,
    length,
    sha256,
    takenAt: sent['x-taken-at'] === undefined ? null : instant(whole(sent, 'x-taken-at', 0)),
  };
}

function whole(sent: Sent, name: string, least: number): number {
  const value = /^\d{1,15}$/.test(sent[name] ?? '') ? Number(sent[name]) : Number.NaN;
  if (!(value >= least)) throw new BadRequest(400, 'HEADER_INVALID', `${name} is a whole number from ${least}.`);
  return value;
}

function uuid(text: string, name: string): string {
  if (!isUuidV7(text)) throw new BadRequest(400, 'HEADER_INVALID', `${name} is a UUID v7.`);
  return text.toLowerCase();
}
