import pg from 'pg';
import { codeOfStep, stepAt } from '../../api/account/one-time-code.js';
import { instant } from '../../api/domain/instant.js';
import type { SignInAnswer } from '../../api/generated/schema.js';
import { fromBase32 } from '../support/base32.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { makeLink, PASSPHRASE, trySignIn } from '../support/sign-in.js';

const ANSWER = `{ __typename ... on SignedIn { account { id } } ... on SecondFactorNeeded { ticket } ... on SecondFactorToSet { ticket address secret } ... on SignInRefused { code } }`;
const SIGN_IN = `mutation ($name: String!, $device: Device!) { outcome: signIn(name: $name, password: "${PASSPHRASE}", device: $device) ${ANSWER} }`;
const LINK = `mutation ($token: String!) { outcome: useSignInLink(token: $token, password: "${PASSPHRASE}", device: DESK) ${ANSWER} }`;
const SET_UP = `mutation ($ticket: String!, $code: String!) { outcome: setUpCodes(ticket: $ticket, code: $code) {
  __typename ... on FirstCodesOn { recoveryCodes signedIn { token account { id } } } ... on SignInRefused { code } } }`;

let server: TestServer;
let database: pg.Client;
let administrator: GraphqlClient;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none', SECOND_FACTOR: 'LEADER, ADMINISTRATOR' });
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  administrator = await server.client.signIn('ADMINISTRATOR');
});

afterAll(async () => {
  await database.end();
  await server.close();
});

type Outcome = SignInAnswer & { readonly ticket?: string; readonly secret?: string; readonly address?: string };

async function outcome(query: string, variables: Record<string, unknown>): Promise<Outcome> {
  return (await server.client.ask<{ outcome: Outcome }>(query, variables)).data.outcome;
}

/** Somebody new who has just followed the invitation and chosen a password. */
async function invited(id: string, role: string): Promise<Outcome> {
  await administrator.ask('mutation ($person: PersonInput!) { addPerson(person: $person) { __typename } }', {
    person: { id, role, fullName: `Người ${id}`, locality: '51' },
  });
  return outcome(LINK, { token: await makeLink(administrator, id) });
}

const sessions = async (id: string): Promise<number> =>
  Number((await database.query('select count(*) from session where account_id = (select id from account where code = $1)', [id])).rows[0].count);

/** What the person's app shows now, or so many steps later. */
const codeOf = ({ secret = '' }: Outcome, later = 0): string => codeOfStep(fromBase32(secret), stepAt(instant(Date.now())) + later);

describe('where a role needs a second factor', () => {
  it('a password alone opens no session, and the first code of an app does', async () => {
    const begun = await invited('lan.leader', 'LEADER');
    expect(begun).toMatchObject({ __typename: 'SecondFactorToSet', address: expect.stringContaining(`secret=${begun.secret}`) });
    expect(await sessions('lan.leader')).toBe(0);
    const on = await outcome(SET_UP, { ticket: begun.ticket, code: codeOf(begun) });
    expect(on).toMatchObject({ __typename: 'FirstCodesOn', signedIn: { token: null, account: { id: 'lan.leader' } } });
    expect((on as unknown as { recoveryCodes: string[] }).recoveryCodes).toHaveLength(10);
    expect(await sessions('lan.leader')).toBe(1);
    expect(await outcome(SIGN_IN, { name: 'lan.leader', device: 'DESK' })).toMatchObject({ __typename: 'SecondFactorNeeded' });
  });

  it('a wrong code opens nothing, and the ticket lives on for the right one, once', async () => {
    const begun = await invited('binh.leader', 'LEADER');
    expect(await outcome(SET_UP, { ticket: begun.ticket, code: '000000' })).toMatchObject({ __typename: 'SignInRefused', code: 'WRONG' });
    expect(await sessions('binh.leader')).toBe(0);
    expect(await outcome(SET_UP, { ticket: begun.ticket, code: codeOf(begun) })).toMatchObject({ __typename: 'FirstCodesOn' });
    expect(await outcome(SET_UP, { ticket: begun.ticket, code: codeOf(begun, 1) })).toMatchObject({ code: 'TICKET_OVER' });
    expect(await sessions('binh.leader')).toBe(1);
  });

  it('its ticket is no ticket of a second step, which would let in without a confirmed app', async () => {
    const begun = await invited('chi.leader', 'LEADER');
    const query = `mutation ($ticket: String!, $code: String!) { outcome: signInWithCode(ticket: $ticket, code: $code) ${ANSWER} }`;
    expect(await outcome(query, { ticket: begun.ticket, code: codeOf(begun) })).toMatchObject({ code: 'TICKET_OVER' });
    expect(await sessions('chi.leader')).toBe(0);
  });

  it('two tickets of one person end with one app: what the other began is over', async () => {
    const first = await invited('dung.leader', 'LEADER');
    const second = await outcome(SIGN_IN, { name: 'dung.leader', device: 'DESK' });
    expect(second.secret).not.toBe(first.secret);
    expect(await outcome(SET_UP, { ticket: first.ticket, code: codeOf(first) })).toMatchObject({ code: 'WRONG' });
    expect(await outcome(SET_UP, { ticket: second.ticket, code: codeOf(second) })).toMatchObject({ __typename: 'FirstCodesOn' });
    expect(await outcome(SET_UP, { ticket: first.ticket, code: codeOf(second, 1) })).toMatchObject({ code: 'TICKET_OVER' });
  });

  it('a passkey that is there is asked for, and no app is offered to whoever has the password alone', async () => {
    await invited('em.leader', 'LEADER');
    await database.query(
      `insert into account_passkey (id, account_id, public_key, counter, name, made_at)
       select '\\x01', id, '\\x02', 0, 'máy tính', now() from account where code = 'em.leader'`,
    );
    expect(await outcome(SIGN_IN, { name: 'em.leader', device: 'DESK' })).toEqual({ __typename: 'SignInRefused', code: 'PASSKEY_NEEDED' });
    expect(await sessions('em.leader')).toBe(0);
  });

  it('a phone is told to set it up at the desk', async () => {
    await invited('gia.leader', 'LEADER');
    expect(await trySignIn(server.client, 'gia.leader', PASSPHRASE)).toMatchObject({ __typename: 'SignInRefused', code: 'SECOND_FACTOR_MISSING' });
  });

  it('other roles sign in as before', async () => {
    expect(await invited('hoa.analyst', 'ANALYST')).toMatchObject({ __typename: 'SignedIn' });
    expect(await outcome(SIGN_IN, { name: 'hoa.analyst', device: 'DESK' })).toMatchObject({ __typename: 'SignedIn' });
  });
});
