import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Scope } from '../domain/access/scope.js';
import type { Caller } from './access.js';
import { secretOf } from './door.js';
import { Keeping } from './keeping.js';
import { countShortcut } from './metrics.js';
import { PerScope } from './per-scope.js';
import { type Question, questionOf } from './question.js';

/** Bytes of all kept answers, and of one. */
const ROOM = 64 * 1024 * 1024;
const LARGEST = 1024 * 1024;

/** Questions remembered as asked once: what nobody asks again is not worth keeping. */
const MOST_ASKED_ONCE = 10_000;

interface Kept {
  readonly made: Keeping;
  readonly type: string;
  readonly body: Buffer;
}

const keepings = new WeakMap<object, Keeping>();

/** The same words in, the same bytes out: what the client reads stands in the key too. */
const keyOf = ({ query, operationName, variables }: Question, { headers }: FastifyRequest): string =>
  JSON.stringify([query, operationName, variables, headers.accept, headers['content-type']]);

/** Begins to note what the answer to this request is made of; a machine's token may do less than its person, so its answers are its own. */
export function keepingOf(request: FastifyRequest, caller: Caller | null, scope: Scope): Keeping | null {
  const question = questionOf(request);
  if (caller === null || caller.scopes !== null || question === null) return null;
  const keeping = new Keeping(scope, question.query);
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

/** Answers to what was asked twice, encoded once, that are given again while nothing they were made of has moved: to people of the same scope only, and never for as long as a second. */
@Injectable()
export class KeptAnswers {
  private readonly kept = new PerScope<Kept>(ROOM, ({ body }) => body.length);
  private readonly texts = new Set<string>();
  private readonly askedOnce = new Set<string>();

  /** To be called before anything else that changes answers on their way out. */
  guard(fastify: FastifyInstance, asking: Asking): void {
    fastify.addHook('preHandler', (request, reply, done) => {
      const question = questionOf(request);
      // Of an operation that is never kept, nothing but its text is looked at.
      if (question === null || !this.texts.has(question.query)) return done();
      void this.find(request, question, asking).then((found) => (found === null ? done() : give(reply, found)));
    });
    fastify.addHook('onSend', (request, reply, payload, done) => {
      const keeping = keepings.get(request);
      if (keeping !== undefined && typeof payload === 'string') this.keep(keeping, { request, reply, payload });
      done(null, payload);
    });
  }

  private async find(request: FastifyRequest, question: Question, { identify, scopeOf, count }: Asking): Promise<Kept | null> {
    try {
      const caller = await identify(secretOf(request.headers));
      if (caller === null || caller.scopes !== null) return null;
      const found = this.kept.get(scopeOf(caller), keyOf(question, request));
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
    const key = keyOf(request.body as Question, request);
    if (!this.isAskedAgain(made, key)) return;
    const kept: Kept = { made, body: Buffer.from(payload), type: String(reply.getHeader('content-type')) };
    if (this.kept.set(made.scope, key, kept)) this.texts.clear();
    this.texts.add(made.text);
  }

  private isAskedAgain({ scope }: Keeping, key: string): boolean {
    if (this.kept.get(scope, key) !== undefined || this.askedOnce.delete(key)) return true;
    if (this.askedOnce.size >= MOST_ASKED_ONCE) this.askedOnce.clear();
    this.askedOnce.add(key);
    return false;
  }
}

function give(reply: FastifyReply, { type, body }: Kept): void {
  countShortcut('kept');
  void reply.header('content-type', type).header('cache-control', 'no-store').send(body);
}
