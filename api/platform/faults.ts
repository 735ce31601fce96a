import { randomBytes } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { type ArgumentsHost, Catch, Logger } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { BadRequest } from './json-body.js';

const log = new Logger('Fault');
const INTERNAL = 'INTERNAL_SERVER_ERROR';

/** Lets refusals of the request (wrong query, wrong variables, no access) through as they are; anything else is a fault: logged once with an id, and only that id leaves the house. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(thrown);
  const known = cause instanceof GraphQLError && formatted.extensions?.code !== undefined && formatted.extensions.code !== INTERNAL;
  if (known) return formatted;
  const id = randomBytes(6).toString('hex');
  log.error(`${id} ${formatted.path?.join('.') ?? ''}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  return {
    message: 'Something is wrong on our side. Nothing of this request is lost on yours: try again, and name the id if it stays.',
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: { code: 'INTERNAL', id },
  };
}

interface Reply {
  code(status: number): Reply;
  send(body: unknown): void;
}

/** Hands what a resolver throws on to `formatError`, which logs it; without this Nest would log it a first time. A request that never reached GraphQL is answered in the same shape. */
@Catch()
export class FaultFilter extends BaseExceptionFilter {
  override catch(thrown: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return thrown;
    if (thrown instanceof BadRequest) {
      const errors = [{ message: thrown.message, extensions: { code: thrown.code } }];
      return host.switchToHttp().getResponse<Reply>().code(thrown.statusCode).send({ errors });
    }
    // The person has left before the answer was out: nobody has to act on that, and nobody is there to be told.
    if (hasLeft(thrown)) return undefined;
    return super.catch(thrown, host);
  }
}

const hasLeft = (thrown: unknown): boolean => (thrown as { readonly code?: unknown } | null)?.code === 'ERR_STREAM_PREMATURE_CLOSE';
