import { deflateSync, gzipSync } from 'node:zlib';
import { aReport } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none', NODE_ENV: 'production' });
});

afterAll(() => server.close());

const SUBMIT = 'mutation ($reports: [ReportInput!]!) { submitReports(reports: $reports) { ... on SubmitAnswers { answers { __typename } } } }';

async function post(body: Buffer, encoding: string, token: string | null): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'content-encoding': encoding, authorization: `Bearer ${token}` };
  return fetch(`${server.url}/graphql`, { method: 'POST', headers, body: new Uint8Array(body) });
}

describe('what a phone sends packed', () => {
  it.each([
    { name: 'gzip', pack: gzipSync },
    { name: 'deflate', pack: deflateSync },
  ])('is read from $name', async ({ name, pack }) => {
    const { token } = await server.client.signIn('INSPECTOR');
    const answer = await post(pack(JSON.stringify({ query: SUBMIT, variables: { reports: [aReport()] } })), name, token);
    expect(await answer.json()).toEqual({ data: { submitReports: { answers: [{ __typename: 'ReportAccepted' }] } } });
  });

  it.each([
    { name: 'a bomb', body: gzipSync(Buffer.alloc(50_000_000, ' ')), encoding: 'gzip', status: 413 },
    { name: 'half an answer', body: gzipSync('{"query":"{ deployment { name } }"}').subarray(0, 20), encoding: 'gzip', status: 400 },
    { name: 'what is not packed', body: Buffer.from('{}'), encoding: 'gzip', status: 400 },
    { name: 'an unknown packing', body: Buffer.from('{}'), encoding: 'zstd', status: 415 },
  ])('is refused when it is $name', async ({ body, encoding, status }) => {
    expect((await post(body, encoding, null)).status).toBe(status);
  });
});

describe('the field key', () => {
  it('is the same at every signing in, another for another person, and nobody’s without a session', async () => {
    const ask = async (client: typeof server.client) => client.ask<{ fieldKey: string }>('{ fieldKey }');
    const keys: string[] = [];
    for (const role of ['INSPECTOR', 'INSPECTOR', 'LEADER'] as const) keys.push((await ask(await server.client.signIn(role))).data.fieldKey);
    expect(Buffer.from(keys[0] ?? '', 'base64')).toHaveLength(32);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    expect((await ask(server.client)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});
