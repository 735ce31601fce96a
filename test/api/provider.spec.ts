import pg from 'pg';
import type { GraphqlClient } from '../support/graphql-client.js';
import { type Known, startIdentityProvider, type TestProvider } from '../support/identity-provider.js';
import { startTestServer, type TestServer } from '../support/server.js';

let provider: TestProvider;
let server: TestServer;
let database: pg.Client;
let administrator: GraphqlClient;

const HOA: Known = { sub: 'number-1', email: 'Hoa.Tran@example.org', isVerified: true };

beforeAll(async () => {
  provider = await startIdentityProvider(() => [`${server.url}/sign-in/provider/back`]);
  server = await startTestServer({
    WORKER: 'none',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
  });
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  administrator = await server.client.signIn('ADMINISTRATOR');
});

afterAll(async () => {
  await database?.end();
  await server?.close();
  await provider?.close();
});

/** A browser as far as a sign-in needs one: cookies by site, redirects by hand. */
class Browser {
  private readonly jars = new Map<string, Map<string, string>>();

  async go(address: string): Promise<Response> {
    const { origin } = new URL(address);
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    const response = await fetch(address, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Follows redirects until one leads to `stop`, or there is none; answers where it stands. */
  async follow(address: string, stop: RegExp): Promise<string> {
    let at = address;
    while (!stop.test(at)) {
      const to = (await this.go(at)).headers.get('location');
      if (to === null) return at;
      at = new URL(to, at).href;
    }
    return at;
  }

  cookie(origin: string, name: string): string | null {
    return this.jars.get(origin)?.get(name) ?? null;
  }
}

const ENDS = /\/sign-in\?/;
const BACK = /\/sign-in\/provider\/back\?/;

/** Where a whole sign-in of that person ends, and who is in then. */
async function enter(person: Known, next = '/alerts', browser = new Browser()): Promise<{ readonly at: string; readonly who: string | null }> {
  provider.sitsThere(person);
  const at = await browser.follow(`${server.url}/sign-in/provider?next=${encodeURIComponent(next)}`, ENDS);
  return { at: at.replace(server.url, ''), who: await whoIsIn(browser) };
}

async function whoIsIn(browser: Browser): Promise<string | null> {
  const cookie = browser.cookie(server.url, 'cungcau');
  if (cookie === null) return null;
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `cungcau=${cookie}` },
    body: JSON.stringify({ query: '{ me { fullName } }' }),
  });
  const { data } = (await response.json()) as { readonly data: { readonly me: { readonly fullName: string } | null } };
  return data.me?.fullName ?? null;
}

async function addPerson(id: string, fullName: string): Promise<void> {
  await administrator.ask('mutation ($p: PersonInput!) { addPerson(person: $p) { __typename } }', { p: { id, fullName, role: 'ANALYST', locality: '51' } });
}

async function link(id: string, identity: string | null): Promise<string> {
  const { data } = await administrator.ask<{ readonly answer: { readonly __typename: string; readonly code?: string } }>(
    'mutation ($id: ID!, $c: PersonChange!) { answer: changePerson(id: $id, change: $c) { __typename ... on PersonRefused { code } } }',
    { id, c: { identity } },
  );
  return data?.answer.code ?? data?.answer.__typename ?? '';
}

const people = async (): Promise<number> => Number((await database.query<{ count: string }>('select count(*) from account')).rows[0]?.count);
const FAILED = { at: '/sign-in?provider=failed', who: null };

it('says that there is one', async () => {
  expect(await server.client.ask('{ hasProvider }')).toMatchObject({ data: { hasProvider: true } });
});

it('lets in whom an administrator linked by number, and takes them where they wanted to go', async () => {
  await addPerson('theo.so', 'Người theo số');
  expect(await link('theo.so', 'number-7')).toBe('PersonSaved');
  expect(await enter({ sub: 'number-7', email: 'x@example.org', isVerified: false })).toEqual({
    at: '/sign-in?provider=done&next=%2Falerts',
    who: 'Người theo số',
  });
});

it('lets in by a verified address the first time, and by number from then on', async () => {
  await addPerson('hoa.tran', 'Trần Thị Hoa');
  expect(await link('hoa.tran', 'hoa.tran@example.org')).toBe('PersonSaved');
  expect((await enter(HOA)).who).toBe('Trần Thị Hoa');
  expect((await enter({ ...HOA, email: 'new@example.org' })).who).toBe('Trần Thị Hoa');
  expect(await enter({ ...HOA, sub: 'number-2' })).toEqual(FAILED);
});

it('believes no address that the provider has not verified', async () => {
  await addPerson('chua.chac', 'Chưa chắc');
  await link('chua.chac', 'chua.chac@example.org');
  expect(await enter({ sub: 'number-3', email: 'chua.chac@example.org', isVerified: false })).toEqual(FAILED);
});

it('lets in no stranger, and makes nobody', async () => {
  const before = await people();
  expect(await enter({ sub: 'number-4', email: 'demo-analyst@example.org', isVerified: true })).toEqual(FAILED);
  expect(await people()).toBe(before);
});

it('lets in nobody who was unlinked or switched off', async () => {
  await addPerson('da.nghi', 'Đã nghỉ');
  const person: Known = { sub: 'number-5', email: 'y@example.org', isVerified: true };
  await link('da.nghi', 'number-5');
  expect((await enter(person)).who).toBe('Đã nghỉ');
  await link('da.nghi', null);
  expect(await enter(person)).toEqual(FAILED);
  await link('da.nghi', 'number-5');
  await administrator.ask('mutation { changePerson(id: "da.nghi", change: { active: false }) { __typename } }');
  expect(await enter(person)).toEqual(FAILED);
});

it('lets one number stand for one person only', async () => {
  await addPerson('hai.nguoi', 'Hai người');
  expect(await link('hai.nguoi', 'number-7')).toBe('IDENTITY_TAKEN');
  expect(await link('hai.nguoi', ' ')).toBe('IDENTITY_INVALID');
});

it('takes an answer of the provider once, and only from the browser that went there', async () => {
  provider.sitsThere({ sub: 'number-7', email: 'x@example.org', isVerified: false });
  const mine = new Browser();
  const back = await mine.follow(`${server.url}/sign-in/provider`, BACK);
  const theirs = new Browser();
  expect(await theirs.follow(back, ENDS)).toBe(`${server.url}/sign-in?provider=failed`);
  expect(await whoIsIn(theirs)).toBeNull();
  expect(await mine.follow(back, ENDS)).toBe(`${server.url}/sign-in?provider=failed`);
  const again = await mine.follow(`${server.url}/sign-in/provider`, BACK);
  expect(await mine.follow(again, ENDS)).toContain('provider=done');
  expect(await mine.follow(again, ENDS)).toContain('provider=failed');
});

it('takes nobody to another site afterwards', async () => {
  const person: Known = { sub: 'number-7', email: 'x@example.org', isVerified: false };
  for (const next of ['https://example.org/', '//example.org', '/\\example.org']) {
    expect((await enter(person, next)).at).toBe('/sign-in?provider=done&next=%2F');
  }
});

it('is not there where none is set', async () => {
  const plain = await startTestServer({ WORKER: 'none' });
  try {
    expect(await plain.client.ask('{ hasProvider }')).toMatchObject({ data: { hasProvider: false } });
    expect(await new Browser().follow(`${plain.url}/sign-in/provider`, ENDS)).toBe(`${plain.url}/sign-in?provider=failed`);
  } finally {
    await plain.close();
  }
});
