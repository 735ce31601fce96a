import { createClient } from 'graphql-ws';
import pg from 'pg';
import WebSocket from 'ws';
import { eventually } from '../support/eventually.js';
import { GraphqlClient } from '../support/graphql-client.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { addWithPassword, makeLink, OTHER_PASSPHRASE, PASSPHRASE, SIGN_IN_ANSWER, trySignIn, useLink } from '../support/sign-in.js';

let server: TestServer;
let database: pg.Client;
let administrator: GraphqlClient;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none' });
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  administrator = await server.client.signIn('ADMINISTRATOR');
});

afterAll(async () => {
  await database.end();
  await server.close();
});

beforeEach(() => database.query('truncate sign_in_brake'));

const add = (id: string, role = 'ANALYST') => addWithPassword(server.url, administrator, { id, role });
const isIn = async (client: GraphqlClient) => (await client.ask<{ me: unknown }>('{ me { id } }')).data.me !== null;

describe('a password', () => {
  it('lets in whoever chose it, typed in NFC or NFD, and the name in any case', async () => {
    await add('lan.nguyen');
    for (const [name, typed] of [
      ['lan.nguyen', PASSPHRASE.normalize('NFC')],
      ['Lan.Nguyen', PASSPHRASE.normalize('NFD')],
    ] as const) {
      expect(await trySignIn(server.client, name, typed)).toMatchObject({ __typename: 'SignedIn' });
    }
    const { rows } = await database.query<{ hash: string }>(`select hash from account_password join account on id = account_id where code = 'lan.nguyen'`);
    expect(rows[0]?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('that is wrong is told apart from an unknown name by nothing', async () => {
    const answers = [await trySignIn(server.client, 'lan.nguyen', 'wrong'), await trySignIn(server.client, 'nobody.at.all', 'wrong')];
    expect(answers[0]).toEqual({ __typename: 'SignInRefused', code: 'WRONG', waitSeconds: null });
    expect(answers[1]).toEqual(answers[0]);
  });

  it('may be guessed five times; then even the right one waits', async () => {
    for (let guess = 0; guess < 5; guess += 1) expect(await trySignIn(server.client, 'lan.nguyen', `guess ${guess}`)).toMatchObject({ code: 'WRONG' });
    await trySignIn(server.client, 'lan.nguyen', 'guess 6');
    expect(await trySignIn(server.client, 'lan.nguyen', PASSPHRASE)).toMatchObject({ code: 'WAIT', waitSeconds: 1 });
    await database.query(`update sign_in_brake set at = at - interval '25 seconds'`);
    expect(await trySignIn(server.client, 'lan.nguyen', PASSPHRASE)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('is locked after a hundred failures, and a new link opens it', async () => {
    await database.query(`insert into sign_in_brake (key, fails, at) values ('NAME lan.nguyen', 100, now())`);
    expect(await trySignIn(server.client, 'lan.nguyen', PASSPHRASE)).toMatchObject({ code: 'LOCKED', waitSeconds: 3600 });
    expect(await useLink(server.client, await makeLink(administrator, 'lan.nguyen'), OTHER_PASSPHRASE)).toMatchObject({ __typename: 'SignedIn' });
    expect(await trySignIn(server.client, 'lan.nguyen', OTHER_PASSPHRASE)).toMatchObject({ __typename: 'SignedIn' });
  });

  it('is looked at once a request, however many aliases ask', async () => {
    const one = (alias: string) => `${alias}: signIn(name: "lan.nguyen", password: "x", device: PHONE) { __typename }`;
    const { errors } = await server.client.ask(`mutation { ${['a', 'b', 'c'].map(one).join(' ')} }`);
    expect(errors).toHaveLength(1);
    const { rows } = await database.query<{ fails: number }>(`select fails from sign_in_brake where key like 'NAME%'`);
    expect(rows).toEqual([{ fails: 1 }]);
  });
});

describe('a link', () => {
  it.each([
    ['password', 'PASSWORD_COMMON'],
    ['ngắn', 'PASSWORD_TOO_SHORT'],
    ['Nguoi hoa.tran 99', 'PASSWORD_NAMES'],
    ['a'.repeat(300), 'PASSWORD_TOO_LONG'],
  ])('does not take %s', async (password, code) => {
    await administrator.ask('mutation ($p: PersonInput!) { addPerson(person: $p) { __typename } }', {
      p: { id: 'hoa.tran', fullName: 'Người Hoa', role: 'INSPECTOR', locality: '51' },
    });
    expect(await useLink(server.client, await makeLink(administrator, 'hoa.tran'), password)).toMatchObject({ code });
  });

  it('works once, not when a newer one was made, and not after 72 hours', async () => {
    const [old, newer] = [await makeLink(administrator, 'hoa.tran'), await makeLink(administrator, 'hoa.tran')];
    expect(await useLink(server.client, old, PASSPHRASE)).toMatchObject({ code: 'TICKET_OVER' });
    expect((await server.client.ask('query ($t: String!) { signInLink(token: $t) { account isReset } }', { t: newer })).data).toEqual({
      signInLink: { account: 'hoa.tran', isReset: false },
    });
    expect(await useLink(server.client, newer, PASSPHRASE)).toMatchObject({ __typename: 'SignedIn' });
    expect(await useLink(server.client, newer, PASSPHRASE)).toMatchObject({ code: 'TICKET_OVER' });
    const late = await makeLink(administrator, 'hoa.tran');
    await database.query('update account_link set expires_at = now() where used_at is null');
    expect(await useLink(server.client, late, PASSPHRASE)).toMatchObject({ code: 'TICKET_OVER' });
    const { rows } = await database.query('select from account_link where token_sha256 = sha256($1::bytea)', [Buffer.from(late)]);
    expect(rows).toHaveLength(1);
  });

  it('ends what was open before', async () => {
    const before = await add('binh.le');
    await useLink(server.client, await makeLink(administrator, 'binh.le'), OTHER_PASSPHRASE);
    expect(await isIn(before)).toBe(false);
  });
});

describe('a person', () => {
  it('with a new role, or switched off, is out at once', async () => {
    for (const change of [{ role: 'LEADER' }, { active: false }]) {
      await administrator.ask('mutation ($c: PersonChange!) { changePerson(id: "binh.le", change: $c) { __typename } }', { c: { active: true } });
      const client = new GraphqlClient(server.url, (await trySignIn(server.client, 'binh.le', OTHER_PASSPHRASE)).token ?? null);
      expect(await isIn(client)).toBe(true);
      await administrator.ask('mutation ($c: PersonChange!) { changePerson(id: "binh.le", change: $c) { __typename } }', { c: change });
      expect(await isIn(client)).toBe(false);
    }
    expect(await trySignIn(server.client, 'binh.le', OTHER_PASSPHRASE)).toMatchObject({ code: 'WRONG' });
  });

  it.each([
    [{ id: 'A', fullName: 'A', role: 'LEADER', locality: '51' }, 'ID_INVALID'],
    [{ id: 'hoa.tran', fullName: 'A', role: 'LEADER', locality: '51' }, 'ID_TAKEN'],
    [{ id: 'some.one', fullName: ' ', role: 'LEADER', locality: '51' }, 'NAME_INVALID'],
    [{ id: 'some.one', fullName: 'A', role: 'LEADER', locality: '01' }, 'LOCALITY_UNKNOWN'],
    [{ id: 'some.one', fullName: 'A', role: 'LEADER', locality: 'nowhere' }, 'LOCALITY_UNKNOWN'],
    [{ id: 'some.one', fullName: 'A', role: 'ENTERPRISE', locality: '51', owner: 'nobody' }, 'OWNER_UNKNOWN'],
  ])('%j is refused: %s', async (person, code) => {
    const { data } = await administrator.ask('mutation ($p: PersonInput!) { addPerson(person: $p) { ... on PersonRefused { code } } }', { p: person });
    expect(data).toEqual({ addPerson: { code } });
  });

  it('does not change the own role, and is not to be seen by others', async () => {
    const { data } = await administrator.ask('mutation { changePerson(id: "demo-administrator", change: { role: LEADER }) { ... on PersonRefused { code } } }');
    expect(data).toEqual({ changePerson: { code: 'NOT_YOURSELF' } });
    const { errors } = await (await server.client.signIn('LEADER')).ask('{ people { id } }');
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('a desk', () => {
  const enter = (headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: `mutation { signInToDemo(role: LEADER, device: DESK) ${SIGN_IN_ANSWER} }` }),
    });
  const cookieOf = (response: Response) => response.headers.get('set-cookie') ?? '';
  const asked = async (headers: Readonly<Record<string, string>>) => {
    const body = JSON.stringify({ query: '{ me { role } }' });
    return (await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })).json();
  };

  it('gets its session as a cookie that no script reads, and no token', async () => {
    const response = await enter();
    expect(await response.json()).toEqual({ data: { signInToDemo: { __typename: 'SignedIn', token: null } } });
    expect(cookieOf(response)).toMatch(/^cungcau=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
  });

  it('is asked for by its own pages only', async () => {
    const cookie = cookieOf(await enter()).split(';')[0] ?? '';
    expect(await asked({ cookie })).toEqual({ data: { me: { role: 'LEADER' } } });
    expect(await asked({ cookie, origin: server.url })).toEqual({ data: { me: { role: 'LEADER' } } });
    for (const header of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
      expect(await asked({ cookie, ...header })).toEqual({ data: { me: null } });
    }
  });

  it('rests half an hour, works twelve', async () => {
    const cookie = cookieOf(await enter()).split(';')[0] ?? '';
    const isStillIn = async () => ((await asked({ cookie })) as { data: { me: unknown } }).data.me !== null;
    await database.query(`update session set used_at = now() - interval '29 minutes' where device = 'DESK'`);
    expect(await isStillIn()).toBe(true);
    await database.query(`update session set used_at = now() - interval '31 minutes' where device = 'DESK'`);
    await eventually('the desk is asked to sign in again', async () => !(await isStillIn()));
    const { rows } = await database.query<{ hours: number }>(
      `select extract(epoch from max(expires_at - created_at))::integer / 3600 as hours from session where device = 'DESK'`,
    );
    expect(rows).toEqual([{ hours: 12 }]);
  });
});

describe('a socket', () => {
  const open = (token: string | null, origin?: string) => {
    class FromOrigin extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols, origin === undefined ? {} : { origin });
      }
    }
    return new Promise<number>((resolve) => {
      const client = createClient({
        url: `${server.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: FromOrigin,
        lazy: false,
        retryAttempts: 0,
        onNonLazyError: () => undefined,
        connectionParams: token === null ? {} : { authorization: `Bearer ${token}` },
        on: { closed: (event) => resolve((event as CloseEvent).code), connected: () => setConnected?.(() => client.dispose()) },
      });
    });
  };
  let setConnected: ((close: () => void) => void) | null = null;

  it('of another site is refused', async () => {
    expect(await open(null, 'https://evil.example')).toBe(4403);
  });

  it('ends with its session', async () => {
    const client = await server.client.signIn('ANALYST');
    const connected = new Promise<void>((resolve) => {
      setConnected = () => resolve();
    });
    const closed = open(client.token, server.url);
    await connected;
    await client.ask('mutation { signOut }');
    expect(await closed).toBe(4401);
  });
});
