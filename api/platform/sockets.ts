import type { IncomingHttpHeaders } from 'node:http';
import { type DocumentNode, GraphQLError, type GraphQLFormattedError, type GraphQLSchema, Kind, OperationTypeNode, parse, validate } from 'graphql';
import type { ServerOptions } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Caller } from './access.js';
import { isSameOrigin, secretOf } from './door.js';
import { formatError } from './faults.js';
import { findExcess, MOST_TOKENS } from './query-limits.js';

/** Why a socket is closed, as the standard has it. A page takes either as a loss, comes back by itself and asks for everything anew. */
export const GOING_AWAY = 1001;
export const SERVICE_RESTART = 1012;

const open = new Set<WebSocket>();

/** How many sockets of pages are open. */
export const openSockets = (): number => open.size;

/** Sends every page away. */
export function closeSockets(code: number): void {
  for (const socket of open) socket.close(code);
}

const socketOf = (context: { readonly extra: unknown }): WebSocket => (context.extra as { readonly socket: WebSocket }).socket;

/** Finds the person behind a token; null when there is none. */
export type Identify = (secret: string | null) => Promise<Caller | null>;

/** What graphql-ws hands over instead of a request. */
export interface SocketRequest {
  readonly connectionParams?: Readonly<Record<string, unknown>>;
  readonly extra: { readonly request: { readonly headers: IncomingHttpHeaders } };
}

/** A socket says its token when it opens, or came with the desk's cookie. */
export function secretOfSocket({ connectionParams, extra }: SocketRequest): string | null {
  const said = connectionParams?.authorization ?? connectionParams?.Authorization;
  return secretOf(typeof said === 'string' ? { ...extra.request.headers, authorization: said } : extra.request.headers);
}

/** Calls the listener whenever sessions have been ended somewhere; answers how to stop that. */
export type SessionsEnded = (listener: () => void) => () => void;

type Opened = SocketRequest & { readonly extra: { readonly socket: WebSocket } };
type Socket = Pick<ServerOptions, 'parse' | 'validate' | 'onConnect' | 'onSubscribe' | 'onClose' | 'onError' | 'onNext'> & { readonly path: string };

/** Sessions also end by time, which nobody announces. */
const LOOK_EVERY = 30_000;
/** As the server says it to a page that has to sign in again. */
const SESSION_ENDED = 4401;

/** How subscriptions travel: by graphql-ws, beside Apollo, so what Apollo sees to for HTTP is seen to here. A page of another site is refused; a socket ends with its session. */
export function socketOptions(identify: Identify, ended: SessionsEnded, refusalOf: (asked: unknown) => GraphQLError | null): Socket {
  const watched = new WeakMap<object, () => void>();
  return {
    path: '/graphql',
    parse: (source, options) => parse(source, { ...options, maxTokens: MOST_TOKENS }),
    validate: validateSubscription,
    onSubscribe: (_context, _id, payload) => {
      const refusal = refusalOf(payload);
      return refusal === null ? undefined : [refusal];
    },
    onError: (...[, , , errors]) => errors.map(formatSocketError),
    onNext: (...[, , , , result]) => (result.errors === undefined ? undefined : { data: result.data ?? null, errors: result.errors.map(formatSocketError) }),
    onConnect: (context) => {
      const opened = context as unknown as Opened;
      if (!isSameOrigin(opened.extra.request.headers)) return false;
      open.add(socketOf(context));
      watched.set(context, watch(opened, identify, ended));
      return true;
    },
    onClose: (context) => {
      open.delete(socketOf(context));
      watched.get(context)?.();
    },
  };
}

/** Looks whether the session still stands; a socket without one has nothing to lose. */
function watch(opened: Opened, identify: Identify, ended: SessionsEnded): () => void {
  const secret = secretOfSocket(opened);
  if (secret === null) return () => undefined;
  const look = (): void => {
    void identify(secret).then(
      (caller) => (caller === null ? opened.extra.socket.close(SESSION_ENDED, 'The session has ended.') : undefined),
      () => undefined,
    );
  };
  const timer = setInterval(look, LOOK_EVERY).unref();
  const deafen = ended(look);
  return () => {
    clearInterval(timer);
    deafen();
  };
}

/** Queries, introspection among them, have another door with more checks. */
function validateSubscription(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const isOther = document.definitions.some((part) => part.kind === Kind.OPERATION_DEFINITION && part.operation !== OperationTypeNode.SUBSCRIPTION);
  if (isOther) return [new GraphQLError('A socket carries subscriptions only.', { extensions: { code: 'BAD_REQUEST' } })];
  const excess = findExcess(document, schema);
  return excess === null ? validate(schema, document) : [excess];
}

/** An error without a path is about the request itself and is its sender's to mend. */
function formatSocketError(error: GraphQLError): GraphQLFormattedError {
  return error.path === undefined ? error.toJSON() : formatError(error.toJSON(), error);
}
