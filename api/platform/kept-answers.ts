import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Scope } from '../domain/access/scope.js';
import type { Caller } from './access.js';
import { secretOf } from './door.js';
import { Keeping } from './keeping.js';
import { countShortcut } from './metrics.js';

/** Bytes of all kept answers, and of one. */
const ROOM = 64 * 1024 * 1024;
const LARGEST = 1024 * 1024;

interface Kept {
  readonly made: Keeping;
  readonly type: string;
  readonly body: Buffer;
}

interface Question {
  readonly query: string;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

const keepings = new WeakMap<object, Keeping>();

const isQuestion = (body: unknown): body is Question => typeof body === 'object' && body !== null && typeof (body as Question).query === 'string';

/** The same words in, the same bytes out: what the client reads stands in the key too. */
const keyOf = ({ query, operationName, variables }: Question, { headers }: FastifyRequest): string =>
  JSON.stringify([query, operationName, variables, headers.accept, headers['content-type']]);

/** Begins to note what the answer to this request is made of; a machine's token may do less than its person, so its answers are its own. */
export function keepingOf(request: FastifyRequest, caller: Caller | null, scope: Scope): Keeping | null {
  if (caller === null || caller.scopes !== null || !isQuestion(request.body) || 'extensions' in request.body) return null;
  const keeping = new Keeping(scope, request.body.query);
  keepings.set(request, keeping);
  return keeping;
}

/** Who asks. */
export interface Asking {
  readonly identify: (secret: string | null) => Promise<Caller | null>;
  readonly scopeOf: (caller: Caller) => Scope;
  /** Throws for who asks too often. */
  readonly count: (accountId: number, address: string) => void;
}

/** Answers, encoded once, that are given again while nothing they were made of has moved: to people of the same scope only, and never for as long as a second. */
@Injectable()
export class KeptAnswers {
  private kept = new WeakMap<Scope, Map<string, Kept>>();
  private readonly texts = new Set<string>();
  private bytes = 0;

  /** To be called before anything else that changes answers on their way out. */
  guard(fastify: FastifyInstance, asking: Asking): void {
    fastify.addHook('preHandler', (request, reply, done) => {
      const { body } = request;
      // Of an operation that is never kept, nothing but its text is looked at.
      if (request.method !== 'POST' || !isQuestion(body) || !this.texts.has(body.query) || 'extensions' in body) return done();
      void this.find(request, body, asking).then((found) => (found === null ? done() : give(reply, found)));
    });
    fastify.addHook('onSend', (request, reply, payload, done) => {
      const keeping = keepings.get(request);
      if (keeping !== undefined && typeof payload === 'string') this.keep(keeping, { request, reply, payload });
      done(null, payload);
    });
  }

  private async find(request: FastifyRequest, body: Question, { identify, scopeOf, count }: Asking): Promise<Kept | null> {
    try {
      const caller = await identify(secretOf(request.headers));
      if (caller === null || caller.scopes !== null) return null;
      const found = this.kept.get(scopeOf(caller))?.get(keyOf(body, request));
      if (found?.made.holds() !== true) return null;
      count(caller.accountId, request.ip);
      return found;
    } catch {
      // Whatever is wrong is found again on the usual way, which says so.
      return null;
    }
  }

  /** An answer that begins with its data holds no errors: they come first. */
  private keep(made: Keeping, { request, reply, payload }: { request: FastifyRequest; reply: FastifyReply; payload: string }): void {
    if (reply.statusCode !== 200 || !payload.startsWith('{"data":') || payload.length > LARGEST || !made.isWhole) return;
    const body = Buffer.from(payload);
    if (this.bytes + body.length > ROOM) this.empty();
    const mine = this.kept.get(made.scope) ?? new Map<string, Kept>();
    this.kept.set(made.scope, mine);
    const key = keyOf(request.body as Question, request);
    this.bytes += body.length - (mine.get(key)?.body.length ?? 0);
    mine.set(key, { made, body, type: String(reply.getHeader('content-type')) });
    this.texts.add(made.text);
  }

  private empty(): void {
    this.kept = new WeakMap();
    this.texts.clear();
    this.bytes = 0;
  }
}

function give(reply: FastifyReply, { type, body }: Kept): void {
  countShortcut('kept');
  void reply.header('content-type', type).header('cache-control', 'no-store').send(body);
}
