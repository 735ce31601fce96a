import { createHash } from 'node:crypto';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { GraphqlClient } from '../support/graphql-client.js';
import { aMachine } from '../support/machine.js';
import { startTestServer, type TestServer } from '../support/server.js';

const DEMO = 'mutation { signInToDemo(role: INSPECTOR) { __typename ... on SignedIn { token } } }';
const OWN = '{ deployment { demo } }';
const OTHER = '{ deployment { name currency } }';

let server: TestServer;
let inspector: GraphqlClient;
let machine: GraphqlClient;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none', OPERATIONS: 'known' });
  const { data } = await server.client.ask<{ signInToDemo: { token: string } }>(DEMO);
  inspector = new GraphqlClient(server.url, data.signInToDemo.token);
  machine = await aMachine(server);
});

afterAll(() => server.close());

const codeOf = ({ errors }: Awaited<ReturnType<GraphqlClient['ask']>>): string | undefined => errors?.[0]?.extensions?.code;

describe('a server that answers known operations', () => {
  it('answers those of its pages, and of phones released long ago', async () => {
    expect(await inspector.ask(OWN)).toMatchObject({ status: 200, data: { deployment: { demo: expect.any(Boolean) } } });
  });

  it('refuses any other, of a stranger and of a signed-in person', async () => {
    for (const client of [server.client, inspector]) {
      const answer = await client.ask(OTHER);
      expect([answer.status, codeOf(answer)]).toEqual([400, 'OPERATION_UNKNOWN']);
    }
  });

  it('answers a machine, within the limits of an operation', async () => {
    expect(await machine.ask(OTHER)).toMatchObject({ status: 200, data: { deployment: { name: expect.any(String) } } });
    expect((await machine.ask(`{ ${Array.from({ length: 65 }, (_, place) => `x${place}: deployment { name }`).join(' ')} }`)).status).toBe(400);
  });

  it('refuses one in an address', async () => {
    const headers = { 'apollo-require-preflight': 'yes' };
    const ask = async (query: string) => (await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers })).status;
    expect([await ask(OWN), await ask(OTHER)]).toEqual([200, 400]);
  });

  it('takes the hash of a known one alone, and learns none', async () => {
    const ask = async (query: string, isSent: boolean) => {
      const persistedQuery = { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') };
      return (await server.client.post(JSON.stringify({ ...(isSent ? { query } : {}), extensions: { persistedQuery } }))).status;
    };
    expect([await ask(OWN, false), await ask(OTHER, true), await ask(OTHER, false)]).toEqual([200, 400, 400]);
  });

  it('refuses one on a socket', async () => {
    const client = createClient({ url: `${server.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
    const query = 'subscription { alertChanged { id stage } }';
    const outcome = await new Promise<unknown>((resolve) =>
      client.subscribe({ query }, { next: resolve, error: resolve, complete: () => resolve('complete') }),
    );
    await client.dispose();
    expect(JSON.stringify(outcome)).toContain('OPERATION_UNKNOWN');
  });
});
