import { readFileSync } from 'node:fs';
import { Kind, OperationTypeNode, parse } from 'graphql';
import { registry } from '../../api/platform/metrics.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { startTestServer, type TestServer } from '../support/server.js';

const AREAS = 'query Areas($parent: ID!) { localities(under: $parent) { id name } }';
const ME = 'query { me { id fullName } }';
const PEOPLE = 'query { people { __typename } }';

let server: TestServer;
let analyst: GraphqlClient;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none' });
  analyst = await server.client.signIn('ANALYST');
});

afterAll(() => server.close());

/** How many answers went the short way so far. */
async function directCount(): Promise<number> {
  const text = await registry.getSingleMetricAsString('cungcau_answers_total');
  return Number(/way="direct"\} (\d+)/.exec(text)?.[1] ?? 0);
}

interface Seen {
  readonly status: number;
  readonly type: string | null;
  readonly cache: string | null;
  readonly body: string;
  readonly isDirect: boolean;
}

async function see(client: GraphqlClient, question: object): Promise<Seen> {
  const before = await directCount();
  const response = await client.post(JSON.stringify(question));
  const { status, headers } = response;
  return {
    status,
    type: headers.get('content-type'),
    cache: headers.get('cache-control'),
    body: await response.text(),
    isDirect: (await directCount()) > before,
  };
}

/** Names of all fields below, in order: figures and times may have moved, the shape may not. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value).map(([name, below]) => [name, shapeOf(below)]);
}

describe('a question that may cost too much', () => {
  const LATEST = 'query Latest($most: Int!) { outlets { id reports(first: $most) { id note lines { commodity price } } } }';

  it.each([
    ['by a variable', (most: number) => ({ query: LATEST, variables: { most } })],
    ['by its text', (most: number) => ({ query: LATEST.replace('($most: Int!)', '').replace('$most', String(most)) })],
  ])('is refused %s also when a cheap one was answered before', async (_, question) => {
    await see(analyst, question(1));
    const { status, body } = await see(analyst, question(200));
    expect([status, JSON.parse(body).errors?.[0]?.extensions.limit]).toEqual([400, 'cost']);
  });
});

describe('a query that was answered before', () => {
  it('is answered directly, in the very same words', async () => {
    const question = { query: AREAS, variables: { parent: '51' } };
    const [first, second] = [await see(analyst, question), await see(analyst, question)];
    expect([first.isDirect, second.isDirect]).toEqual([false, true]);
    expect({ ...second, isDirect: false }).toEqual(first);
  });

  const queries = (JSON.parse(readFileSync('api/operations.json', 'utf8')) as string[]).filter((text) => {
    const [operation] = parse(text).definitions.filter((part) => part.kind === Kind.OPERATION_DEFINITION);
    const isFree = operation?.variableDefinitions?.every(({ type, defaultValue }) => type.kind !== Kind.NON_NULL_TYPE || defaultValue !== undefined);
    return operation?.operation === OperationTypeNode.QUERY && isFree === true;
  });

  it('of our own pages has the same shape and headers either way', async () => {
    expect(queries.length).toBeGreaterThan(15);
    let direct = 0;
    for (const query of queries) {
      const [first, second] = [await see(analyst, { query }), await see(analyst, { query })];
      expect([second.status, second.type, second.cache]).toEqual([first.status, first.type, first.cache]);
      expect(shapeOf(JSON.parse(second.body))).toEqual(shapeOf(JSON.parse(first.body)));
      if (second.isDirect) direct += 1;
    }
    expect(direct).toBeGreaterThan(5);
  });

  it('is still refused to who may not ask it, in the usual words', async () => {
    const administrator = await server.client.signIn('ADMINISTRATOR');
    const strangerFirst = await see(server.client, { query: PEOPLE });
    const analystFirst = await see(analyst, { query: PEOPLE });
    await see(administrator, { query: PEOPLE });
    expect((await see(administrator, { query: PEOPLE })).isDirect).toBe(true);
    const withoutId = (seen: Seen): unknown =>
      JSON.parse(seen.body).errors.map(({ message, extensions: { code } }: { message: string; extensions: { code: string } }) => [message, code]);
    const strangerNow = await see(server.client, { query: PEOPLE });
    const analystNow = await see(analyst, { query: PEOPLE });
    expect([strangerNow.isDirect, analystNow.isDirect]).toEqual([false, false]);
    expect([withoutId(strangerNow), withoutId(analystNow)]).toEqual([withoutId(strangerFirst), withoutId(analystFirst)]);
    expect([strangerNow.status, analystNow.status]).toEqual([strangerFirst.status, analystFirst.status]);
  });

  it('ends with the session that asks', async () => {
    const leaver = await server.client.signIn('ANALYST');
    const question = { query: AREAS, variables: { parent: '51' } };
    await see(leaver, question);
    expect((await see(leaver, question)).isDirect).toBe(true);
    await leaver.ask('mutation { signOut }');
    expect(await see(leaver, question)).toMatchObject({ isDirect: false, body: expect.stringContaining('UNAUTHENTICATED') });
  });

  it.each([
    ['without the variable it needs', { query: AREAS }],
    ['with a variable of another type', { query: AREAS, variables: { parent: { a: 1 } } }],
    ['with variables that are none', { query: AREAS, variables: [1] }],
    ['under another name', { query: AREAS, operationName: 'Others', variables: { parent: '51' } }],
    ['under a name that is none', { query: AREAS, operationName: 7, variables: { parent: '51' } }],
  ])('%s is refused as ever', async (_name, question) => {
    const usual = await see(analyst, { ...question, query: `${question.query} ` });
    await see(analyst, { query: AREAS, variables: { parent: '51' } });
    expect((await see(analyst, { query: AREAS, operationName: 'Areas', variables: { parent: '51' } })).isDirect).toBe(true);
    const seen = await see(analyst, question);
    expect(seen).toMatchObject({ isDirect: false, status: usual.status, type: usual.type });
    expect(JSON.parse(seen.body).errors.map(({ message }: { message: string }) => message)).toEqual(
      JSON.parse(usual.body).errors.map(({ message }: { message: string }) => message),
    );
  });
});

describe('a question that is asked elsewhere', () => {
  it.each(['/nowhere', '/healthz', '/field/reports', '/graphql/more'])('is not answered at %s', async (path) => {
    const question = { query: AREAS, variables: { parent: '51' } };
    await see(analyst, question);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${analyst.token}` };
    const answered = await fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(question) });
    expect(await answered.text()).not.toContain('"localities"');
    expect(answered.status).toBeGreaterThanOrEqual(400);
  });
});

describe('a question about people', () => {
  it('takes the usual way each time, where it is entered into the audit', async () => {
    for (let turn = 0; turn < 3; turn += 1) expect((await see(analyst, { query: ME })).isDirect).toBe(false);
  });
});

describe('a change', () => {
  it('is never answered directly', async () => {
    const question = { query: 'mutation ($role: Role!) { signInToDemo(role: $role) { __typename } }', variables: { role: 'LEADER' } };
    await see(server.client, question);
    expect((await see(server.client, question)).isDirect).toBe(false);
  });
});
