import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLError } from 'graphql';
import type { Caller, RequestContext } from './access.js';
import type { Config } from './config.js';
import { formatError } from './faults.js';
import { passFiguresWhole } from './figure-inputs.js';
import { projectRoot } from './project-root.js';
import { scalars } from './scalars.js';
import { socketOptions } from './sockets.js';
import { RETRY_AFTER, troubleOf, unavailable } from './trouble.js';

/** Finds the person behind an `Authorization` header; null when there is none. */
export type Identify = (authorization: string | undefined) => Promise<Caller | null>;

interface HttpRequest {
  readonly headers: { readonly authorization?: string };
}

/** What graphql-ws hands over instead of a request. */
interface SocketRequest {
  readonly connectionParams?: Readonly<Record<string, unknown>>;
}

function authorizationOf(request: HttpRequest | SocketRequest): string | undefined {
  if ('headers' in request) return request.headers.authorization;
  const params = (request as SocketRequest).connectionParams;
  const value = params?.authorization ?? params?.Authorization;
  return typeof value === 'string' ? value : undefined;
}

/** An answer that says "later" says so in its status too, so that clients and gateways that read no GraphQL understand it. */
const STATUS_OF_LATER: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
      const later = errors?.find((error) => error.extensions?.code === 'UNAVAILABLE');
      if (later === undefined) return;
      response.http.status = 503;
      response.http.headers.set('retry-after', String(later.extensions?.retryAfter));
    },
  }),
};

/** Who cannot be looked up because the database is away is no stranger: the request is to come again. */
async function identifyOrLater(identify: Identify, request: HttpRequest | SocketRequest): Promise<Caller | null> {
  try {
    return await identify(authorizationOf(request));
  } catch (fault) {
    const trouble = troubleOf(fault);
    if (trouble === null) throw fault;
    const { message, extensions } = unavailable(trouble);
    const headers = new HeaderMap([['retry-after', String(RETRY_AFTER[trouble])]]);
    throw new GraphQLError(message, { extensions: { ...extensions, http: { status: 503, headers } } });
  }
}

/** GraphQL as this house serves it: the printed schema, one context for HTTP and sockets, no introspection in production, no stack traces. */
export function graphqlOptions(config: Config, identify: Identify): ApolloDriverConfig {
  const contract = passFiguresWhole(readFileSync(join(projectRoot, 'api', 'schema.graphql'), 'utf8'));
  return {
    driver: ApolloDriver,
    path: '/graphql',
    typeDefs: contract.typeDefs,
    resolvers: { ...scalars, ...contract.scalars },
    graphiql: false,
    introspection: !config.production,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    stopOnApplicationShutdown: true,
    parseOptions: { maxTokens: 100_000 },
    formatError,
    // Its cache hints would run for every field of every answer.
    plugins: [ApolloServerPluginCacheControlDisabled(), STATUS_OF_LATER],
    context: async (request: HttpRequest | SocketRequest): Promise<RequestContext> => ({ req: request, caller: await identifyOrLater(identify, request) }),
    subscriptions: { 'graphql-ws': socketOptions },
  };
}
