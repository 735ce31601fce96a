import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createNetServer } from 'node:net';
import { eventuallyPasses } from '../support/eventually.js';
import { aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

let collector: Server;
let server: TestServer;
let metrics: string;
const received: string[] = [];

async function freePort(): Promise<number> {
  const probe = createNetServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

beforeAll(async () => {
  collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(`${request.url} ${Buffer.concat(chunks).toString('latin1')}`);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  process.env.OTEL_BSP_SCHEDULE_DELAY = '200';
  const port = await freePort();
  metrics = `http://127.0.0.1:${port}/metrics`;
  server = await startTestServer({ METRICS_PORT: String(port) });
});

afterAll(async () => {
  await server.close();
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
  collector.closeAllConnections();
  await new Promise((resolve) => collector.close(resolve));
});

it('tells Prometheus of requests, reports, batches and the database, at an address of its own', async () => {
  const inspector = await server.client.signIn('INSPECTOR');
  expect((await submitOne(inspector, aReport())).__typename).toBe('ReportAccepted');
  await eventuallyPasses(async () => {
    const text = await (await fetch(metrics)).text();
    expect(text).toMatch(/^cungcau_reports_total\{outcome="accepted"\} 1$/m);
    expect(text).toMatch(/^cungcau_request_seconds_count\{route="\/graphql",status="200"\} [2-9]/m);
    expect(text).toMatch(/^cungcau_evaluate_seconds_count\{kind="REPORT_ACCEPTED"\} 1$/m);
    expect(text).toMatch(/^cungcau_database_up 1$/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  });
  expect((await fetch(metrics.replace('/metrics', '/graphql'))).status).toBe(404);
  expect((await fetch(`${server.url}/metrics`)).headers.get('content-type')).not.toMatch(/text\/plain/);
});

it('shows administrators its processes, queues and storage, and nobody else', async () => {
  const query = '{ serverStatus { impairments processes { name version machine } databaseBytes setAside poolWaiting clockOffset disk { usedShare } } }';
  const administrator = await server.client.signIn('ADMINISTRATOR');
  await eventuallyPasses(async () => {
    const { data } = await administrator.ask<{ serverStatus: Record<string, unknown> }>(query);
    expect(data.serverStatus).toMatchObject({ impairments: [], processes: [{ name: 'server', version: '0.1.0' }], setAside: 0, disk: null });
  });
  const leader = await server.client.signIn('LEADER');
  expect((await leader.ask(query)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  expect((await leader.ask('{ impairments }')).data).toEqual({ impairments: [] });
});

it('sends traces where a collector is named, below the span of the sender', async () => {
  const parent = '0af7651916cd43dd8448eb211c80319c';
  await fetch(`${server.url}/healthz`, { headers: { traceparent: `00-${parent}-b7ad6b7169203331-01` } });
  await eventuallyPasses(async () => {
    const all = received.join('\n');
    expect(all).toContain('/v1/traces');
    expect(all).toContain('POST /graphql');
    expect(all).toContain('outbox REPORT_ACCEPTED');
    expect(all).toContain(parent);
  });
});
