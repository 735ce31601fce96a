import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Context, ROOT_CONTEXT, type Span } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Config } from './config.js';
import { sendLater, sendTooMany } from './faults.js';
import { BODY_LIMIT } from './json-body.js';
import { withRequestId } from './log.js';
import { countRefusal, countRequest } from './metrics.js';
import { RateLimit, TooManyRequests } from './rate-limit.js';
import { beginRequest, endRequest, within } from './tracing.js';
import { RETRY_AFTER, type Trouble } from './trouble.js';

/** Bytes of bodies that may be on their way in at once; one without a length counts as the largest there may be. */
const BYTES_AT_ONCE = 128 * 1024 * 1024;
/** Bytes of a refused body that are read and thrown away. */
const SHORT_BODY = 64 * 1024;
/** A watcher must be heard when nobody else is. */
const ALWAYS = /^\/(healthz|readyz)$/;
/** What costs more than a file of the page. */
const COUNTED = /^\/(graphql|field|files|open)\b/;
/** What goes before us may have named the request already. */
const REQUEST_ID = /^[\w-]{8,64}$/;

interface Passing {
  readonly began: number;
  readonly span: Span;
  readonly within: Context;
  readonly bytes: number;
}

/** Counts what is being answered. More than that is told to come later (503, Retry-After) before its body is read, so memory stays bounded whatever arrives; the same is said to everybody once the server is stopping. */
@Injectable()
export class Gate {
  private readonly passing = new Map<FastifyRequest, Passing>();
  private bytes = 0;
  private stopping = false;
  private ended = 0;

  constructor(
    private readonly config: Config,
    private readonly rates: RateLimit,
  ) {}

  get inFlight(): number {
    return this.passing.size;
  }

  /** Requests answered since the start, or gone. */
  get answered(): number {
    return this.ended;
  }

  get isStopping(): boolean {
    return this.stopping;
  }

  /** From now on nobody new is let in. */
  shut(): void {
    this.stopping = true;
  }

  guard(fastify: FastifyInstance): void {
    // A page that is sent away knocks again at once; a socket let in now would hold the server open.
    fastify.server.prependListener('upgrade', (_request, socket) => {
      if (this.stopping) socket.end(`HTTP/1.1 503 Service Unavailable\r\nretry-after: ${RETRY_AFTER.STOPPING}\r\nconnection: close\r\n\r\n`);
    });
    fastify.addHook('onRequest', (request, reply, done) => {
      const id = idOf(request);
      void reply.header('x-request-id', id);
      const trouble = ALWAYS.test(request.url) ? null : this.trouble(request);
      if (trouble !== null) return refuse(request, reply, trouble);
      if (COUNTED.test(request.url) && !this.mayAsk(request, reply)) return;
      this.enter(request, reply);
      done();
    });
    // After the body is read, whose events know nothing of the request they belong to.
    fastify.addHook('preValidation', (request, reply, done) => {
      const place = this.passing.get(request)?.within ?? ROOT_CONTEXT;
      within(place, () => withRequestId(String(reply.getHeader('x-request-id')), done));
    });
  }

  /** Whether that address does not ask too often; if it does, it has been told. */
  private mayAsk({ ip }: FastifyRequest, reply: FastifyReply): boolean {
    try {
      this.rates.countAddress(ip);
      return true;
    } catch (fault) {
      if (!(fault instanceof TooManyRequests)) throw fault;
      void reply.header('connection', 'close');
      sendTooMany(reply, fault);
      return false;
    }
  }

  private trouble(request: FastifyRequest): Trouble | null {
    if (this.stopping) return 'STOPPING';
    return this.passing.size >= this.config.requestsAtOnce || this.bytes + weightOf(request) > BYTES_AT_ONCE ? 'BUSY' : null;
  }

  private enter(request: FastifyRequest, reply: FastifyReply): void {
    const bytes = weightOf(request);
    this.passing.set(request, { began: performance.now(), bytes, ...beginRequest(request.method, request.headers) });
    this.bytes += bytes;
    // Also when the line breaks before the answer is out.
    reply.raw.once('close', () => this.leave(request, reply));
  }

  private leave(request: FastifyRequest, reply: FastifyReply): void {
    const passing = this.passing.get(request);
    if (passing === undefined) return;
    this.passing.delete(request);
    this.bytes -= passing.bytes;
    if (!ALWAYS.test(request.url)) this.ended += 1;
    const route = request.routeOptions.url ?? 'none';
    countRequest(route, reply.statusCode, (performance.now() - passing.began) / 1000);
    endRequest(passing.span, `${request.method} ${route}`, reply.statusCode);
  }
}

function refuse(request: FastifyRequest, reply: FastifyReply, trouble: Trouble): void {
  countRefusal(trouble);
  // A line that is kept brings the rest of a body nobody reads; a new one for the next try costs more than a short rest.
  if (trouble === 'STOPPING' || weightOf(request) > SHORT_BODY) void reply.header('connection', 'close');
  sendLater(reply, trouble);
}

function idOf({ headers }: FastifyRequest): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

function weightOf({ headers, method }: FastifyRequest): number {
  if (method === 'GET' || method === 'HEAD') return 0;
  const length = Number(headers['content-length'] ?? Number.NaN);
  return Number.isNaN(length) ? BODY_LIMIT : Math.min(length, BODY_LIMIT);
}
