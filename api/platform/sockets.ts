import { type DocumentNode, GraphQLError, type GraphQLFormattedError, type GraphQLSchema, Kind, OperationTypeNode, validate } from 'graphql';
import type { ServerOptions } from 'graphql-ws';
import { formatError } from './faults.js';

/** How subscriptions travel: by graphql-ws, beside Apollo, so what Apollo sees to for HTTP is seen to here. */
export const socketOptions: Pick<ServerOptions, 'validate' | 'onError' | 'onNext'> & { readonly path: string } = {
  path: '/graphql',
  validate: validateSubscription,
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
