import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { startTestServer } from '../support/server.js';

describe('a server that is told to stop', () => {
  it('lets go of open pages, which come back to the next one', async () => {
    const server = await startTestServer({ WORKER: 'none' });
    const { token } = await server.client.signIn('ANALYST');
    let isLetGo = false;
    const connected = new Promise<void>((resolve) => {
      const page = createClient({
        url: `${server.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        lazy: false,
        retryAttempts: 0,
        connectionParams: { authorization: `Bearer ${token}` },
        onNonLazyError: () => undefined,
        on: {
          connected: () => resolve(),
          closed: () => {
            isLetGo = true;
          },
        },
      });
      page.subscribe({ query: 'subscription { alertMoved { id } }' }, { next: () => undefined, error: () => undefined, complete: () => undefined });
    });
    await connected;
    await server.close();
    expect(isLetGo).toBe(true);
  }, 15_000);
});
