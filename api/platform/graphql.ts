import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ASTVisitor, type DocumentNode, GraphQLError, Kind, OperationTypeNode, type ValidationContext } from 'graphql';
import type { Scope } from '../domain/access/scope.js';
import type { Caller, RequestContext } from './access.js';
import type { Config } from './config.js';
import type { DirectAnswers } from './direct-answers.js';
import { doorOf, secretOf } from './door.js';
import { formatError } from './faults.js';
import { passFiguresWhole } from './figure-inputs.js';
import { keepingOf } from './kept-answers.js';
import { KnownOperations } from './known-operations.js';
import { projectRoot } from './project-root.js';
import { findExcess, MOST_COST, MOST_TOKENS } from './query-limits.js';
import { GRAPHQL_PATH } from './question.js';
import { TooManyRequests } from './rate-limit.js';
import { scalars } from './scalars.js';
import { enterRequest, setScope } from './scope.js';
import { type Identify, type SessionsEnded, type SocketRequest, secretOfSocket, socketOptions } from './sockets.js';
import { RETRY_AFTER, troubleOf, unavailable } from './trouble.js';

const STATUSES: ReadonlyMap<unknown, number> = new Map([
  ['UNAVAILABLE', 503],
  ['TOO_MANY_REQUESTS', 429],
]);

/** An answer that says "later" says so in its status too, so that clients and gateways that read no GraphQL understand it. */
const STATUS_OF_LATER: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
      const later = errors?.find((error) => STATUSES.has(error.extensions?.code));
      const status = STATUSES.get(later?.extensions?.code);
      if (later === undefined || status === undefined) return;
      response.http.status = status;
      response.http.headers.set('retry-after', String(later.extensions?.retryAfter));
    },
  }),
};

/** What is too much about a document, by the document that is validated in its place. */
const excesses = new WeakMap<DocumentNode, GraphQLError>();

/** Refuses what asks for too much before any resolver. Apollo answers 500 to a plugin that throws, so the document gives way to one of no cost, of which the rule below says what is wrong. */
const queryLimits = (known: KnownOperations, mostCost: number): ApolloServerPlugin => ({
  requestDidStart: async () => ({
    validationDidStart: async (request) => {
      // What our own cost was looked at when they were written.
      const excess =
        findExcess(request.document, request.schema, known.has(request.source) ? Number.POSITIVE_INFINITY : mostCost) ?? needsSocket(request.document);
      if (excess === null) return;
      const instead: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
      excesses.set(instead, excess);
      (request as { document: DocumentNode }).document = instead;
    },
  }),
});

/** Over HTTP nobody would hear what follows. */
function needsSocket({ definitions }: DocumentNode): GraphQLError | null {
  const isHere = definitions.some((part) => part.kind === Kind.OPERATION_DEFINITION && part.operation === OperationTypeNode.SUBSCRIPTION);
  return isHere ? new GraphQLError('A subscription needs a socket.', { extensions: { code: 'BAD_REQUEST' } }) : null;
}

function sayExcess(context: ValidationContext): ASTVisitor {
  const excess = excesses.get(context.getDocument());
  if (excess !== undefined) context.reportError(excess);
  return {};
}

/** Who cannot be looked up because the database is away is no stranger: the request is to come again. */
async function identifyOrLater(identify: Identify, secret: string | null): Promise<Caller | null> {
  try {
    return await identify(secret);
  } catch (fault) {
    const trouble = troubleOf(fault);
    if (trouble === null) throw fault;
    const { message, extensions } = unavailable(trouble);
    const headers = new HeaderMap([['retry-after', String(RETRY_AFTER[trouble])]]);
    throw new GraphQLError(message, { extensions: { ...extensions, http: { status: 503, headers } } });
  }
}

/** Who comes in, and how far they may go. */
export interface Doors {
  readonly identify: Identify;
  readonly scopeOf: (caller: Caller | null) => Scope;
  readonly ended: SessionsEnded;
  /** Throws TooManyRequests. */
  readonly count: (accountId: number, address: string) => void;
  /** The same of reports. */
  readonly countReports: (accountId: number, address: string, reports: number) => void;
}

/** What every request is met with. */
interface Entry {
  readonly doors: Doors;
  readonly known: KnownOperations;
  /** Whether people, too, may ask what they like. */
  readonly isOpen: boolean;
}

/** Machines ask what they like, within the limits; everybody else what our pages ask. */
function refuseUnknown({ known, isOpen }: Entry, request: FastifyRequest, caller: Caller | null): void {
  const isMachine = caller !== null && caller.scopes !== null;
  const refusal = known.refusal(request.method === 'GET' ? request.query : request.body, isOpen || isMachine);
  if (refusal !== null) throw refusal;
}

/** Whoever asks too often is told when to come again, in the answer's status too. */
function countPerson({ doors }: Entry, caller: Caller | null, address: string): void {
  if (caller === null) return;
  try {
    doors.count(caller.accountId, address);
  } catch (fault) {
    if (!(fault instanceof TooManyRequests)) throw fault;
    const { code, message, waitSeconds } = fault;
    const headers = new HeaderMap([['retry-after', String(waitSeconds)]]);
    throw new GraphQLError(message, { extensions: { code, retryAfter: waitSeconds, http: { status: 429, headers } } });
  }
}

/** Begins a request: first nobody's, then its caller's. Not async, because what a socket's event enters must be entered before anything is awaited. */
function contextOf(entry: Entry, request: FastifyRequest | SocketRequest, reply: FastifyReply | undefined): Promise<RequestContext> {
  const isSocket = 'extra' in request;
  if (isSocket) enterRequest();
  const secret = isSocket ? secretOfSocket(request) : secretOf(request.headers);
  return identifyOrLater(entry.doors.identify, secret).then((caller) => {
    const scope = entry.doors.scopeOf(caller);
    setScope(scope);
    if (!isSocket) {
      countPerson(entry, caller, request.ip);
      refuseUnknown(entry, request, caller);
    }
    if (isSocket || reply === undefined) return { req: request, caller, scope, door: null, keeping: null };
    const handIn = (reports: number): void => (caller === null ? undefined : entry.doors.countReports(caller.accountId, request.ip, reports));
    return { req: request, caller, scope, door: doorOf(request, reply, handIn), keeping: keepingOf(request, caller, scope) };
  });
}

/** GraphQL as this house serves it: the printed schema, one context for HTTP and sockets, no introspection in production, no stack traces. */
export function graphqlOptions(config: Config, doors: Doors, direct: DirectAnswers): ApolloDriverConfig {
  const known = KnownOperations.read();
  const entry: Entry = { doors, known, isOpen: config.operations === 'open' };
  const once = direct.once((request, reply) => contextOf(entry, request, reply));
  const contract = passFiguresWhole(readFileSync(join(projectRoot, 'api', 'schema.graphql'), 'utf8'));
  return {
    driver: ApolloDriver,
    path: GRAPHQL_PATH,
    typeDefs: contract.typeDefs,
    resolvers: { ...scalars, ...contract.scalars },
    graphiql: false,
    introspection: !config.production,
    hideSchemaDetailsFromClientErrors: config.production,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    autoTransformHttpErrors: false,
    preserveHttpStatusForExecutionErrors: false,
    stopOnApplicationShutdown: true,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: [sayExcess],
    formatError,
    persistedQueries: { cache: known.asCache() },
    // Its cache hints would run for every field of every answer.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      STATUS_OF_LATER,
      queryLimits(known, config.queryCost ?? MOST_COST),
      direct.plugin((text) => known.has(text)),
    ],
    context: (request: FastifyRequest | SocketRequest, reply?: FastifyReply) =>
      'extra' in request || reply === undefined ? contextOf(entry, request, reply) : once(request, reply),
    subscriptions: { 'graphql-ws': socketOptions(doors.identify, doors.ended, (asked) => known.refusal(asked, entry.isOpen)) },
  };
}
