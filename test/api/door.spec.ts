import { jest } from '@jest/globals';
import { createClient } from 'graphql-ws';
import pg from 'pg';
import WebSocket from 'ws';
import type { GraphqlClient } from '../support/graphql-client.js';
import { aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let database: pg.Client;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none', LOG_LEVEL: 'error', NODE_ENV: 'production' });
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
});

afterAll(async () => {
  await database.end();
  await server.close();
});

const codeOf = async (client: GraphqlClient, query: string) => (await client.ask(query)).errors?.[0]?.extensions?.code;

describe('signing in', () => {
  it.each(['INSPECTOR', 'ANALYST', 'LEADER', 'ADMINISTRATOR'] as const)('lets the demo %s in', async (role) => {
    const client = await server.client.signIn(role);
    expect((await client.ask('{ me { role } }')).data).toEqual({ me: { role } });
  });

  it('keeps only the hash of a token', async () => {
    const { token } = await server.client.signIn('LEADER');
    const { rows } = await database.query(`select count(*)::integer as count from session where token_sha256 = sha256($1::bytea)`, [token]);
    expect(rows).toEqual([{ count: 1 }]);
    expect(Buffer.from(token ?? '', 'base64url')).toHaveLength(32);
  });

  it('ends with signing out', async () => {
    const client = await server.client.signIn('ANALYST');
    expect((await client.ask('mutation { signOut }')).data).toEqual({ signOut: true });
    expect(await codeOf(client, '{ commodities { id } }')).toBe('UNAUTHENTICATED');
  });

  it('ends when its time is over', async () => {
    const client = await server.client.signIn('ANALYST');
    await database.query(`update session set expires_at = now() where token_sha256 = sha256($1::bytea)`, [client.token]);
    expect(await codeOf(client, '{ commodities { id } }')).toBe('UNAUTHENTICATED');
  });

  it('is refused where the deployment is no demo', async () => {
    await database.query('update deployment set demo = false');
    const { data } = await server.client.ask('mutation { signInToDemo(role: LEADER) { __typename ... on SignInRefused { code } } }');
    expect(data).toEqual({ signInToDemo: { __typename: 'SignInRefused', code: 'DEMO_OFF' } });
    await database.query('update deployment set demo = true');
  });
});

describe('the guard', () => {
  it('lets anybody see the deployment and nothing else', async () => {
    expect(await codeOf(server.client, '{ deployment { name } }')).toBeUndefined();
    for (const query of ['{ commodities { id } }', '{ localities { id } }', '{ outlets { id } }', '{ report(id: "x") { id } }', '{ outletKinds { id } }']) {
      expect(await codeOf(server.client, query)).toBe('UNAUTHENTICATED');
    }
  });

  it('gives nobody the schema in production', async () => {
    expect(await codeOf(await server.client.signIn('LEADER'), '{ __schema { types { name } } }')).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('refuses a form post from another page', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{ deployment { name } }"}',
    });
    expect(response.status).toBe(400);
  });
});

describe('subscriptions', () => {
  const open = (token: string | null) =>
    createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: token === null ? {} : { authorization: `Bearer ${token}` },
    });

  async function first(token: string | null, query: string): Promise<unknown> {
    const client = open(token);
    try {
      return (await client.iterate({ query }).next()).value;
    } finally {
      await client.dispose();
    }
  }

  it('refuse whoever is not signed in', async () => {
    const refusal = await first(null, 'subscription { trendMoved { at } }').catch((errors: unknown) => ({ errors }));
    expect(refusal).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('are all that a socket carries', async () => {
    const { token } = await server.client.signIn('LEADER');
    const refusal = first(token, '{ __schema { types { name } } }').catch((errors: unknown) => errors);
    expect(await refusal).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  it('carry announcements of the database to the page that asked', async () => {
    const { token } = await server.client.signIn('LEADER');
    const client = open(token);
    const heard = client.iterate({ query: 'subscription { trendMoved { province at } }' }).next();
    // The protocol does not say when a subscription has begun, so it is announced until it is heard.
    const payload = { province: '51', localities: ['51'], at: 0 };
    const timer = setInterval(() => void database.query(`select pg_notify('cungcau', $1)`, [JSON.stringify({ topic: 'TREND_MOVED', payload })]), 100);
    const move = await heard.finally(() => clearInterval(timer));
    await client.dispose();
    expect(move).toMatchObject({ value: { data: { trendMoved: { province: '51', at: '1970-01-01T00:00:00.000Z' } } } });
  });
});

describe('a fault', () => {
  it('leaves the house as an id, stores nothing, and is over when the database is back', async () => {
    const inspector = await server.client.signIn('INSPECTOR');
    const report = aReport();
    const logged = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
    await database.query('alter table outbox rename to outbox_away');
    const answer = await inspector.ask('mutation ($reports: [ReportInput!]!) { submitReports(reports: $reports) { __typename } }', { reports: [report] });
    await database.query('alter table outbox_away rename to outbox');
    const lines = logged.mock.calls.map(([line]) => String(line)).filter((line) => line.includes('outbox'));
    logged.mockRestore();
    expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
    expect(JSON.stringify(answer.errors)).not.toMatch(/outbox|relation|stack/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(answer.errors?.[0]?.extensions?.id);
    expect(await submitOne(inspector, report)).toMatchObject({ __typename: 'ReportAccepted' });
  });

  it('of a lost connection does not take the process along', async () => {
    const inspector = await server.client.signIn('INSPECTOR');
    await database.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);
    const report = aReport();
    const answers = [await submitOne(inspector, report).catch(() => null), await submitOne(inspector, report)];
    expect(answers[1]?.__typename).toMatch(/ReportAccepted|ReportAlreadyReceived/);
    const { rows } = await database.query('select count(*)::integer as count from report where id = $1', [report.id]);
    expect(rows).toEqual([{ count: 1 }]);
  });
});

describe('a value nobody can store', () => {
  it.each([
    { name: 'a time before the year 1', role: 'LEADER', query: '{ bulletins(since: "0000-01-01T00:00:00Z", until: "2026-11-22T05:00:00Z") { id } }' },
    {
      name: 'a NUL in a text',
      role: 'ANALYST',
      query: 'mutation { settleStuckReport(id: "a\\u0000b", comment: "seen") }',
    },
    { name: 'a draft of a version there is not', role: 'ADMINISTRATOR', query: 'mutation { saveThresholdDraft(basedOn: 50, thresholds: {}) { __typename } }' },
  ] as const)('$name is the mistake of who asks', async ({ role, query }) => {
    expect(await codeOf(await server.client.signIn(role), query)).toBe('BAD_USER_INPUT');
  });
});
