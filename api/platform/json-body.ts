import { isUtf8 } from 'node:buffer';
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

/** Reads JSON bodies: too large (413), not UTF-8 or not JSON (400) are told apart; broken bytes never become question marks in a report. */
export function readJsonStrictly(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('application/json', (_request, payload, done) => {
    const chunks: Buffer[] = [];
    let length = 0;
    payload.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= BODY_LIMIT) chunks.push(chunk);
      else if (length > PATIENCE) payload.destroy();
    });
    payload.on('error', (fault: Error) => done(fault));
    payload.on('end', () => {
      const body = length > BODY_LIMIT ? tooLarge() : parse(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks));
      if (body instanceof BadRequest) done(body);
      else done(null, body);
    });
  });
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
