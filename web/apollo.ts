import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { type Client, createClient } from 'graphql-ws';
import { endSession } from './account/session.js';
import { closeAhead, fetchOrAsked } from './ahead/asked.js';
import { lineLost, lineRested, lineUp } from './connection.js';
import { UNIONS } from './unions.js';

const LONGEST_WAIT = 3000;
const ANSWER_WITHIN = 5000;

const socketUrl = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;

/** What the server says when a socket's session is over. */
const SESSION_ENDED = 4401;

/** A socket that never gives up: it waits a little longer each time, up to three seconds, and brings the session's cookie anew. A line that no longer answers is cut, so that it is made again. */
function openSocket() {
  let silence: ReturnType<typeof setTimeout> | undefined;
  const socket: Client = createClient({
    url: socketUrl,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    keepAlive: 15_000,
    retryWait: async (retries) => {
      const wait = Math.min(LONGEST_WAIT, 500 * 2 ** retries) * (0.75 + Math.random() / 2);
      await new Promise((resolve) => setTimeout(resolve, wait));
    },
    on: {
      connected: lineUp,
      ping: (received) => {
        if (!received) silence = setTimeout(() => socket.terminate(), ANSWER_WITHIN);
      },
      pong: (received) => {
        if (received) clearTimeout(silence);
      },
      closed: (event) => {
        clearTimeout(silence);
        if (event instanceof CloseEvent && event.code === SESSION_ENDED) endSession(true);
        if (event instanceof CloseEvent && event.code === 1000) lineRested();
        else lineLost();
      },
    },
  });
  window.addEventListener('offline', () => socket.terminate());
  return socket;
}

const isUnauthenticated = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some((problem) => problem.extensions?.code === 'UNAUTHENTICATED');

/** Whether the server said that this person's role may not do it. */
export const isForbidden = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some((problem) => problem.extensions?.code === 'FORBIDDEN');

/** HTTP for questions, one socket for what moves; an ended session sends the person to the sign-in page. */
export function createApollo(): ApolloClient {
  const watch = new ErrorLink(({ error }) => {
    if (isUnauthenticated(error)) endSession(true);
  });
  const live = new GraphQLWsLink(openSocket());
  closeAhead();
  const ask = new HttpLink({ uri: '/graphql', fetch: fetchOrAsked });
  return new ApolloClient({
    link: watch.concat(ApolloLink.split(({ operationType }) => operationType === 'subscription', live, ask)),
    cache: new InMemoryCache({ possibleTypes: UNIONS, typePolicies: { Deployment: { keyFields: [] }, OutletNow: { merge: true } } }),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
}
