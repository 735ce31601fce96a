import { randomBytes } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { type ArgumentsHost, Catch, Logger } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import pg from 'pg';
import { BadRequest } from './json-body.js';
import { countRefusal } from './metrics.js';
import { TooManyRequests } from './rate-limit.js';
import { RETRY_AFTER, type Trouble, troubleOf, unavailable } from './trouble.js';

const log = new Logger('Fault');
const INTERNAL = 'INTERNAL_SERVER_ERROR';

/** Milliseconds between two lines about one trouble: an hour without a database is not a line a request. */
const SAY_AGAIN = 5000;
const saidAt = new Map<Trouble, number>();

function tellTrouble(trouble: Trouble, cause: unknown): void {
  countRefusal(trouble);
  const now = performance.now();
  if (now - (saidAt.get(trouble) ?? Number.NEGATIVE_INFINITY) < SAY_AGAIN) return;
  saidAt.set(trouble, now);
  log.warn(`${trouble}: ${cause instanceof Error ? cause.message : String(cause)}`);
}

/** Lets refusals of the request (wrong query, wrong variables, no access) through as they are; what passes by itself (no database, no room, too much to do) is `UNAVAILABLE` with the seconds to wait; anything else is a fault: logged once with an id, and only that id leaves the house. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(thrown);
  const known = cause instanceof GraphQLError && formatted.extensions?.code !== undefined && formatted.extensions.code !== INTERNAL;
  if (known) return { ...formatted, message: withoutValue(formatted.message) };
  const trouble = troubleOf(cause);
  if (trouble !== null) {
    tellTrouble(trouble, cause);
    return { ...unavailable(trouble), ...pathOf(formatted) };
  }
  if (cause instanceof TooManyRequests) {
    countRefusal(cause.code);
    return { ...tooMany(cause), ...pathOf(formatted) };
  }
  if (isUnstorable(cause))
    return { message: 'A text or a time of this request cannot be stored.', extensions: { code: 'BAD_USER_INPUT' }, ...pathOf(formatted) };
  if (isOutOfScope(cause)) {
    log.warn(`${formatted.path?.join('.') ?? ''}: ${cause.message}`);
    return { message: 'This lies outside of your area.', extensions: { code: 'FORBIDDEN' }, ...pathOf(formatted) };
  }
  const id = randomBytes(6).toString('hex');
  log.error(`${id} ${formatted.path?.join('.') ?? ''}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  return {
    message: 'Something is wrong on our side. Nothing of this request is lost on yours: try again, and name the id if it stays.',
    ...pathOf(formatted),
    extensions: { code: 'INTERNAL', id },
  };
}

/** Where a variable is wrong, and what is wrong with it where that names only fields and types. */
const WRONG_VARIABLE =
  /^(Variable "\$\w+" got invalid value) [\s\S]*?((?: at "[\w$.[\]]+")?(?:; (?:Field "\w+" (?:is not defined by|of required) type|Expected type) [^;.]*)?)(?:\.(?: Did you mean [\s\S]*)?|; [\s\S]*)?$/;

/** What GraphQL says of a wrong value, without the value: it may be a password in the wrong place, and answers are written down by gateways and browsers. */
export const withoutValue = (message: string): string =>
  message
    .replace(WRONG_VARIABLE, '$1$2.')
    .replace(/, found [\s\S]*$/, '.')
    .replace(/(cannot represent [\w -]+): [\s\S]*$/, '$1.');

const pathOf = ({ path }: GraphQLFormattedError): Pick<GraphQLFormattedError, 'path'> => (path === undefined ? {} : { path });

/** What PostgreSQL says of a NUL character in a text (22021) and of a time before the year 1 or after 294276 (22008): only a value from outside is like that. */
function isUnstorable(cause: unknown): boolean {
  const code = (cause as { readonly code?: unknown } | null)?.code;
  return code === '22021' || code === '22008';
}

/** What PostgreSQL says of a row that the scope of the request does not let it write. */
const isOutOfScope = (cause: unknown): cause is Error =>
  cause instanceof pg.DatabaseError && cause.code === '42501' && cause.message.includes('row-level security');

interface Reply {
  code(status: number): Reply;
  header(name: string, value: string): Reply;
  send(body: unknown): void;
}

/** Hands what a resolver throws on to `formatError`, which logs it; without this Nest would log it a first time. A request that never reached GraphQL is answered in the same shape. */
@Catch()
export class FaultFilter extends BaseExceptionFilter {
  override catch(thrown: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return thrown;
    if (thrown instanceof TooManyRequests) return sendTooMany(host.switchToHttp().getResponse<Reply>(), thrown);
    if (thrown instanceof BadRequest) {
      const errors = [{ message: thrown.message, extensions: { code: thrown.code } }];
      return host.switchToHttp().getResponse<Reply>().code(thrown.statusCode).send({ errors });
    }
    // The person has left before the request was in or the answer was out: nobody has to act on that, and nobody is there to be told.
    if (hasLeft(thrown)) return undefined;
    const trouble = troubleOf(thrown);
    if (trouble !== null) {
      tellTrouble(trouble, thrown);
      return sendLater(host.switchToHttp().getResponse<Reply>(), trouble);
    }
    return super.catch(thrown, host);
  }
}

const tooMany = ({ code, message, waitSeconds }: TooManyRequests) => ({ message, extensions: { code, retryAfter: waitSeconds } });

/** Answers 429 with the seconds to wait. */
export function sendTooMany(reply: Reply, fault: TooManyRequests): void {
  countRefusal(fault.code);
  reply
    .code(429)
    .header('retry-after', String(fault.waitSeconds))
    .send({ errors: [tooMany(fault)] });
}

/** Answers 503 with the seconds to wait. */
export function sendLater(reply: Reply, trouble: Trouble): void {
  reply
    .code(503)
    .header('retry-after', String(RETRY_AFTER[trouble]))
    .send({ errors: [unavailable(trouble)] });
}

function hasLeft(thrown: unknown): boolean {
  const { code, message } = (thrown ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || (code === 'ECONNRESET' && message === 'aborted');
}
