import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none', LOG_LEVEL: 'error', NODE_ENV: 'production' });
});

afterAll(() => server.close());

const many = (count: number, one: (index: number) => string): string => Array.from({ length: count }, (_, index) => one(index)).join(' ');
const nested = (depth: number): string => `${'{ me '.repeat(depth)}{ name }${'}'.repeat(depth)}`;

/** What an attacker sends, at several sizes. */
const ATTACKS: readonly (readonly [string, string])[] = [
  ...[17, 50, 500, 1900, 20_000].map((depth) => [`a nest of ${depth}`, nested(depth)] as const),
  ...[65, 1000, 10_000].map((count) => [`${count} aliases`, `{ ${many(count, (index) => `x${index}: deployment { name }`)} }`] as const),
  ['5,000 times one field', `{ ${many(5000, () => 'deployment { name }')} }`],
  ['1,900 times one name', `{ deployment { ${many(1900, () => 'name')} } }`],
  ['2,000 directives', `{ deployment { name ${many(2000, () => '@skip(if: true)')} } }`],
  ['300 fragments', `{ ...F0 } ${many(300, (index) => `fragment F${index} on Query { deployment { name } }`)}`],
  [
    'a billion fields of 30 fragments',
    `{ ...F0 } ${many(30, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F30 on Query { deployment { name } }`,
  ],
  ['fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
  ['an introspection', '{ __schema { types { name } } }'],
  ['a subscription over HTTP', 'subscription { heartbeat }'],
  ['brackets without end', `{ me(x: ${'['.repeat(3900)}`],
];

describe('an operation that asks for too much', () => {
  it.each(ATTACKS)('%s is refused with 400, without data, stack or hint', async (_name, query) => {
    const answer = await server.client.post(JSON.stringify({ query }));
    const text = await answer.text();
    expect(answer.status).toBe(400);
    expect(text).not.toMatch(/"data"|stacktrace|node_modules|Did you mean|\.js:/);
    expect(text.length).toBeLessThan(20_000);
  });

  it('lets through what is large and within the limits', async () => {
    const { status, data } = await server.client.ask<Record<string, unknown>>(`{ ${many(60, (index) => `x${index}: deployment { name }`)} }`);
    expect(status).toBe(200);
    expect(Object.keys(data)).toHaveLength(60);
  });

  it('hears one operation a request', async () => {
    expect((await server.client.post(JSON.stringify([{ query: '{ deployment { name } }' }]))).status).toBe(400);
  });

  it('says nothing of names that are near', async () => {
    const { status, errors } = await server.client.ask('{ deploymen { name } }');
    expect(status).toBe(400);
    expect(JSON.stringify(errors)).not.toContain('deployment');
  });

  it.each([
    ['a variable', 'mutation ($r: Role!) { signInToDemo(role: $r) { __typename } }', { r: 'my-password' }],
    ['a variable deep within', 'query ($f: AuditFilter) { auditTrail(filter: $f) { seq } }', { f: { action: 'my-password' } }],
    ['a variable that is a time', 'query ($f: AuditFilter) { auditTrail(filter: $f) { seq } }', { f: { since: 'my-password' } }],
    ['the text', 'mutation { signInToDemo(role: "my-password") { __typename } }', {}],
  ])('does not repeat a wrong value of %s', async (_name, query, variables) => {
    const { status, errors } = await server.client.ask(query, variables);
    expect(status).toBe(400);
    expect(JSON.stringify(errors)).not.toContain('my-password');
  });

  it('is refused on a socket too', async () => {
    const client = createClient({ url: `${server.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
    const query = `subscription { ${many(65, (index) => `x${index}: alertMoved { id }`)} }`;
    const outcome = await new Promise<unknown>((resolve) =>
      client.subscribe({ query }, { next: resolve, error: resolve, complete: () => resolve('complete') }),
    );
    expect(JSON.stringify(outcome)).toContain('"limit":"aliases"');
    await client.dispose();
  });
});

describe('another site', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])('cannot send an operation as %s', async (type) => {
    const body = JSON.stringify({ query: 'mutation { signOut }' });
    const { status } = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
    expect([400, 415]).toContain(status);
  });

  it('cannot ask by an address alone', async () => {
    expect((await fetch(`${server.url}/graphql?query=%7Bdeployment%7Bname%7D%7D`)).status).toBe(400);
  });
});
