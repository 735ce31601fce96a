import type { FastifyRequest } from 'fastify';

/** Where GraphQL is asked over HTTP. */
export const GRAPHQL_PATH = '/graphql';

/** A GraphQL request that holds its text. */
export interface Question {
  readonly query: string;
  readonly operationName?: unknown;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

const isQuestion = (body: unknown): body is Question =>
  typeof body === 'object' && body !== null && typeof (body as Question).query === 'string' && !('extensions' in body);

/** What a request asks of GraphQL; null for anything else, and for what needs more than its text, such as a hash in place of it. */
export const questionOf = ({ method, routeOptions, body }: FastifyRequest): Question | null =>
  method === 'POST' && routeOptions.url === GRAPHQL_PATH && isQuestion(body) ? body : null;
