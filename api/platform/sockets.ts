import { type DocumentNode, GraphQLError, type GraphQLFormattedError, type GraphQLSchema, Kind, OperationTypeNode, validate } from 'graphql';
import type { ServerOptions } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { formatError } from './faults.js';

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

/** How subscriptions travel: by graphql-ws, beside Apollo, so what Apollo sees to for HTTP is seen to here. */
export const socketOptions: Pick<ServerOptions, 'validate' | 'onConnect' | 'onClose' | 'onError' | 'onNext'> & { readonly path: string } = {
  path: '/graphql',
  validate: validateSubscription,
  onConnect: (context) => void open.add(socketOf(context)),
  onClose: (context) => void open.delete(socketOf(context)),
  onError: (...[, , , errors]) => errors.map(formatSocketError),
  onNext: (...[, , , , result]) => (result.errors === undefined ? undefined : { data: result.data ?? null, errors: result.errors.map(formatSocketError) }),
};

/** Queries, introspection among them, have another door with more checks. */
function validateSubscription(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const isOther = document.definitions.some((part) => part.kind === Kind.OPERATION_DEFINITION && part.operation !== OperationTypeNode.SUBSCRIPTION);
  return isOther ? [new GraphQLError('A socket carries subscriptions only.', { extensions: { code: 'BAD_REQUEST' } })] : validate(schema, document);
}

/** An error without a path is about the request itself and is its sender's to mend. */
function formatSocketError(error: GraphQLError): GraphQLFormattedError {
  return error.path === undefined ? error.toJSON() : formatError(error.toJSON(), error);
}
