import type { GraphqlClient } from '../support/graphql-client.js';
import { aReport } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let inspector: GraphqlClient;
let leader: GraphqlClient;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none', TRUST_PROXY: '127.0.0.1' });
  inspector = await server.client.signIn('INSPECTOR');
  leader = await server.client.signIn('LEADER');
});

afterAll(() => server.close());

const FAR = '203.0.113.7';

function ask(client: GraphqlClient, path: string, from: string | null): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    ...(client.token === null ? {} : { authorization: `Bearer ${client.token}` }),
    ...(from === null ? {} : { 'x-forwarded-for': from }),
  };
  return fetch(`${server.url}${path}`, path === '/graphql' ? { method: 'POST', headers, body: '{"query":"{ deployment { demo } }"}' } : { headers });
}

/** Asks by the hundred until somebody is told to wait; undefined when nobody is, four thousand times. */
async function askUntilHeld(client: GraphqlClient, path: string, from: string): Promise<Response | undefined> {
  for (let round = 0; round < 40; round += 1) {
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(client, path, from)));
    const held = answers.find(({ status }) => status === 429);
    if (held !== undefined) return held;
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
  }
  return undefined;
}

describe('a person who hands in more reports than anybody visits', () => {
  const SUBMIT = 'mutation ($reports: [ReportInput!]!) { submitReports(reports: $reports) { __typename } }';

  /** Five hundred reports that say nothing yet: they count before they are looked at. */
  const handIn = (client: GraphqlClient, from: string | null): Promise<Response> =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${client.token}`, ...(from === null ? {} : { 'x-forwarded-for': from }) },
      body: JSON.stringify({ query: SUBMIT, variables: { reports: Array.from({ length: 500 }, () => aReport({ outlet: 'nowhere' })) } }),
    });

  it('is told to come later, in the status too, and others are not', async () => {
    const [first, second] = [await server.client.signIn('INSPECTOR'), await server.client.signIn('ENTERPRISE')];
    const answers: Response[] = [];
    for (let turn = 0; turn < 11; turn += 1) answers.push(await handIn(first, '203.0.113.9'));
    expect(answers.map(({ status }) => status)).toEqual([...new Array<number>(10).fill(200), 429]);
    const held = answers[10] as Response;
    expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(await held.json()).toMatchObject({
      errors: [{ path: ['submitReports'], extensions: { code: 'TOO_MANY_REQUESTS', retryAfter: expect.any(Number) } }],
    });
    expect((await handIn(second, '203.0.113.9')).status).toBe(200);
    expect((await handIn(first, null)).status).toBe(200);
  });
});

describe('a person who asks too often', () => {
  it('is told when to come again, while others behind the same address are answered', async () => {
    const held = await askUntilHeld(inspector, '/graphql', FAR);
    expect(Number(held?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(await held?.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_REQUESTS', retryAfter: expect.any(Number) } }] });
    expect((await ask(leader, '/graphql', FAR)).status).toBe(200);
  });

  it('is held on plain HTTP too', async () => {
    const held = await askUntilHeld(inspector, '/field/day', FAR);
    expect([held?.status, held?.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^[1-9]/)]);
  });

  it('is not held on this very machine, where tools ask', async () => {
    const answers = await Promise.all(Array.from({ length: 400 }, () => ask(leader, '/graphql', null)));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  });
});
