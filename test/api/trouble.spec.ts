import { connect, type Socket } from 'node:net';
import { createClient } from 'graphql-ws';
import pg from 'pg';
import WebSocket from 'ws';
import { eventuallyPasses } from '../support/eventually.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

const SUBMIT = 'mutation ($reports: [ReportInput!]!) { submitReports(reports: $reports) { __typename } }';

interface Said {
  readonly status: number;
  readonly wait: string | null;
  readonly code: string | undefined;
  readonly reason: string | undefined;
}

let server: TestServer;
let inspector: GraphqlClient;
let admin: pg.Client;

beforeAll(async () => {
  server = await startTestServer({ REQUESTS_AT_ONCE: '8', REQUEST_SECONDS: '5', METRICS_PORT: '0' });
  inspector = await server.client.signIn('INSPECTOR');
  admin = new pg.Client({ connectionString: process.env.TEST_SERVER_URL });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await server.close();
});

const database = () => new URL(server.databaseUrl).pathname.slice(1);
const hangUp = () => admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database()]);

/** What somebody hears who sends a report just now. */
async function sending(from = inspector): Promise<Said> {
  const response = await from.post(JSON.stringify({ query: SUBMIT, variables: { reports: [aReport()] } }));
  const body = (await response.json()) as { errors?: { extensions?: { code?: string; reason?: string } }[] };
  const { code, reason } = body.errors?.[0]?.extensions ?? {};
  return { status: response.status, wait: response.headers.get('retry-after'), code, reason };
}

async function readiness() {
  const response = await fetch(`${server.url}/readyz`);
  return { status: response.status, ...((await response.json()) as { impairments: string[] }) };
}

interface SlowRequest {
  readonly socket: Socket;
  /** The status, once there is one. */
  readonly status: Promise<string>;
}

/** Opens requests and sends all but the end of their bodies, until no further one is let in. */
async function fillTheHouse(person: GraphqlClient): Promise<SlowRequest[]> {
  const { hostname, port } = new URL(server.url);
  const slow: SlowRequest[] = [];
  await eventuallyPasses(async () => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    const status = new Promise<string>((resolve) => socket.once('data', (bytes) => resolve(String(bytes).split(' ')[1] ?? '')));
    slow.push({ socket, status });
    socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 31\r\n\r\n{"query":"{ deployment { name');
    expect(await sending(person)).toEqual({ status: 503, wait: '2', code: 'UNAVAILABLE', reason: 'BUSY' });
  });
  return slow;
}

describe('a database that is away', () => {
  beforeAll(async () => {
    await admin.query(`alter database ${database()} allow_connections false`);
    await hangUp();
  });

  it('is told as "later" by GraphQL, plain HTTP and readiness, and the process lives on', async () => {
    expect(await sending()).toEqual({ status: 503, wait: expect.stringMatching(/^[25]$/), code: 'UNAVAILABLE', reason: expect.any(String) });
    const field = await fetch(`${server.url}/field/kit`, { headers: { authorization: `Bearer ${inspector.token}-other` } });
    expect([field.status, field.headers.get('retry-after')]).toEqual([503, '5']);
    await eventuallyPasses(async () => expect(await readiness()).toMatchObject({ status: 503, impairments: ['DATABASE_DOWN'] }));
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  it('is ready again by itself, and nothing of what was refused is stored', async () => {
    await admin.query(`alter database ${database()} allow_connections true`);
    await eventuallyPasses(async () => expect(await readiness()).toMatchObject({ status: 200, impairments: [] }));
    expect((await submitOne(inspector, aReport())).__typename).toBe('ReportAccepted');
    const client = new pg.Client({ connectionString: server.databaseUrl });
    await client.connect();
    expect((await client.query('select count(*)::integer as n from report')).rows).toEqual([{ n: 1 }]);
    await client.end();
  });
});

it('a database that can only be read answers questions, refuses what would be lost, and says so', async () => {
  await admin.query(`alter database ${database()} set default_transaction_read_only = on`);
  await hangUp();
  await eventuallyPasses(async () => expect(await readiness()).toMatchObject({ status: 200, impairments: ['DATABASE_READ_ONLY'] }));
  await eventuallyPasses(async () => expect(await sending()).toEqual({ status: 503, wait: '60', code: 'UNAVAILABLE', reason: 'DATABASE_READ_ONLY' }));
  expect((await inspector.ask('{ me { role } }')).data).toEqual({ me: { role: 'INSPECTOR' } });
  await admin.query(`alter database ${database()} reset default_transaction_read_only`);
  await hangUp();
  await eventuallyPasses(async () => expect(await readiness()).toMatchObject({ status: 200, impairments: [] }));
});

it('more requests than can be answered at once are told to come later, before their bodies are read', async () => {
  const slow = await fillTheHouse(inspector);
  expect((await readiness()).status).toBe(200);
  const statuses = await Promise.all(slow.map((one) => one.status));
  expect(new Set(statuses.filter((status) => status !== '503'))).toEqual(new Set(['408']));
  await eventuallyPasses(async () => expect((await sending()).status).toBe(200));
});

it('a request keeps the name it came with, and gets one where it has none', async () => {
  const named = await fetch(`${server.url}/graphql`, { headers: { 'x-request-id': 'gateway-0001' } });
  expect(named.headers.get('x-request-id')).toBe('gateway-0001');
  const odd = await fetch(`${server.url}/graphql`, { headers: { 'x-request-id': 'a b' } });
  expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

/** A page with an open subscription; `closed` holds the codes its socket was closed with, `asked` how often it subscribed. */
function openPage() {
  const closed: number[] = [];
  let asked = 0;
  const page = createClient({
    url: `${server.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 20,
    retryWait: () => new Promise((resolve) => setImmediate(resolve)),
    shouldRetry: () => true,
    on: {
      connected: () => {
        asked += 1;
      },
      closed: (event) => closed.push((event as { code: number }).code),
    },
  });
  const end = page.subscribe({ query: 'subscription { heartbeat }' }, { next: () => undefined, error: () => undefined, complete: () => undefined });
  const leave = (): unknown => {
    end();
    return page.dispose();
  };
  return { closed, times: () => asked, end: leave };
}

it('pages are sent away and come back when the line announcements travel on was lost', async () => {
  const page = openPage();
  await eventuallyPasses(async () => expect(page.times()).toBe(1));
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name = 'cungcau-announcer'`, [database()]);
  await eventuallyPasses(async () => expect(page.times()).toBe(2));
  expect(page.closed).toEqual([1012]);
  await page.end();
});

it('a server that stops answers what is in flight, refuses what is new, and sends pages away', async () => {
  const stopping = await startTestServer({ WORKER: 'none', REQUESTS_AT_ONCE: '8' });
  const first = server;
  server = stopping;
  try {
    const person = await stopping.client.signIn('INSPECTOR');
    const page = openPage();
    await eventuallyPasses(async () => expect(page.times()).toBe(1));
    const slow = await fillTheHouse(person);
    const ended = stopping.close();
    await eventuallyPasses(async () => expect(await sending(person)).toMatchObject({ status: 503, reason: 'STOPPING' }));
    expect((await readiness()).status).toBe(503);
    for (const { socket } of slow) socket.write('}}');
    const statuses = await Promise.all(slow.map((one) => one.status));
    expect(new Set(statuses.filter((status) => status !== '503'))).toEqual(new Set(['400']));
    await ended;
    expect(page.closed[0]).toBe(1001);
    await page.end();
  } finally {
    server = first;
  }
});
