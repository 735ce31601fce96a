import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { gunzip, inflate } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** The largest body anybody may send: five hundred full reports. */
export const BODY_LIMIT = 2 * 1024 * 1024;

/** How much of a larger one is still read and thrown away, so that its sender hears why instead of a broken line. */
const PATIENCE = 100 * 1024 * 1024;

/** A request that is wrong before GraphQL sees it. */
export class BadRequest extends Error {
  constructor(
    readonly statusCode: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

type Unpack = (packed: Buffer) => Promise<Buffer>;

/** A packed body may not grow beyond the limit of a plain one, however small it came. */
const GROWS_TO = { maxOutputLength: BODY_LIMIT };
const UNPACK: ReadonlyMap<string, Unpack> = new Map([
  ['identity', async (body: Buffer) => body],
  ['gzip', (packed: Buffer) => promisify(gunzip)(packed, GROWS_TO)],
  ['deflate', (packed: Buffer) => promisify(inflate)(packed, GROWS_TO)],
]);

/** Reads JSON bodies, plain or packed (gzip, deflate: phones send so): too large (413), packed in an unknown way (415), not unpackable, not UTF-8 or not JSON (400) are told apart; broken bytes never become question marks in a report. */
export function readJsonStrictly(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('application/json', (request, payload, done) => {
    const chunks: Buffer[] = [];
    let length = 0;
    payload.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= BODY_LIMIT) chunks.push(chunk);
      else if (length > PATIENCE) payload.destroy();
    });
    payload.on('error', (fault: Error) => done(fault));
    payload.on('end', () => {
      if (length > BODY_LIMIT) return done(tooLarge());
      const body = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
      const encoding = request.headers['content-encoding'];
      if (encoding === undefined) return answer(parse(body), done);
      void unpack(body, encoding).then((plain) => answer(plain instanceof BadRequest ? plain : parse(plain), done));
    });
  });
}

function answer(body: unknown, done: (fault: Error | null, body?: unknown) => void): void {
  if (body instanceof BadRequest) done(body);
  else done(null, body);
}

async function unpack(packed: Buffer, encoding: string): Promise<Buffer | BadRequest> {
  const how = UNPACK.get(encoding.trim().toLowerCase());
  if (how === undefined)
    return new BadRequest(415, 'ENCODING_UNKNOWN', 'The request body is packed in a way this server does not know; gzip and deflate are known.');
  try {
    return await how(packed);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return tooLarge();
    return new BadRequest(400, 'BODY_NOT_PACKED', `The request body is not ${encoding}.`);
  }
}

const tooLarge = (): BadRequest => new BadRequest(413, 'BODY_TOO_LARGE', `The request body is larger than ${BODY_LIMIT} bytes.`);

function parse(body: Buffer): unknown {
  if (!isUtf8(body)) return new BadRequest(400, 'BODY_NOT_UTF8', 'The request body is not UTF-8.');
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return new BadRequest(400, 'BODY_NOT_JSON', 'The request body is not JSON.');
  }
}
