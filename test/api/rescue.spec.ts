import { generateKeyPairSync, sign } from 'node:crypto';
import pg from 'pg';
import { encodeSmsReport } from '../../api/domain/field/sms-report.js';
import { instant } from '../../api/domain/instant.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { fieldRequest } from '../support/people.js';
import { aReport, newId, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

const SECRET = 'khoa-cua-cong-tin-nhan';

let server: TestServer;
let inspector: GraphqlClient;
let administrator: GraphqlClient;
let database: pg.Client;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none', SMS_SECRET: SECRET });
  inspector = await server.client.signIn('INSPECTOR');
  administrator = await server.client.signIn('ADMINISTRATOR');
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
});

afterAll(async () => {
  await database.end();
  await server.close();
});

const keys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
type Keys = ReturnType<typeof keys>;
const spki = ({ publicKey }: Keys): string => publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

/** A rescue file as a phone makes it. */
function aFile(pair: Keys, payload: Record<string, unknown>, parts: Record<string, unknown> = {}): string {
  const text = JSON.stringify({ account: 'demo-inspector', madeAt: Date.now(), appVersion: '1.0', reports: [], checklists: [], ...payload });
  const signature = sign('sha256', Buffer.from(text), { key: pair.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64');
  return JSON.stringify({ kind: 'cungcau-rescue', v: 1, device: 'may-hong', publicKey: spki(pair), payload: text, signature, ...parts });
}

const IMPORT = `mutation ($file: String!, $trust: Boolean!) { importRescue(file: $file, trustUnknownPhone: $trust) { __typename
  ... on RescueImported { account phone phoneKnown reports { id kind problem } checklists { id kind problem } } ... on RescueRefused { code } } }`;

async function bringIn(file: string, trust = false, client = administrator): Promise<Record<string, unknown>> {
  return (await client.ask<{ importRescue: Record<string, unknown> }>(IMPORT, { file, trust })).data.importRescue;
}

const heartbeat = (device: string, pair: Keys) =>
  fieldRequest(server.url, inspector, 'heartbeat', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ device, publicKey: spki(pair), appVersion: '1.0', queue: 1 }),
  });

describe('a rescue file', () => {
  const pair = keys();
  const report = aReport({ visit: { device: 'may-hong' } });
  const wrong = aReport({ outlet: 'cho-nowhere' });
  const finding = { id: newId(), checklist: 'cho', version: 1, outlet: 'cho-ba-to', observedAt: Date.now(), report: null, answers: { 'gia-niem-yet': true } };
  const file = aFile(pair, { reports: [report, wrong], checklists: [finding] });

  it('of a phone nobody has heard of needs a person’s word', async () => {
    expect(await bringIn(file)).toEqual({ __typename: 'RescueRefused', code: 'PHONE_UNKNOWN' });
  });

  it('goes the way of every report, in the name of its person, with an outcome each, and again changes nothing', async () => {
    await heartbeat('may-hong', pair);
    const items = (kind: string) => ({
      phone: 'may-hong',
      phoneKnown: true,
      account: expect.stringContaining('Lan'),
      reports: [
        { id: report.id, kind, problem: null },
        { id: wrong.id, kind: 'REFUSED', problem: 'OUTLET_UNKNOWN outlet' },
      ],
      checklists: [{ id: finding.id, kind, problem: null }],
    });
    expect(await bringIn(file)).toMatchObject(items('ACCEPTED'));
    expect(await bringIn(file)).toMatchObject(items('ALREADY_RECEIVED'));
    expect(await submitOne(inspector, report)).toMatchObject({ __typename: 'ReportAlreadyReceived' });
    const { rows } = await database.query(
      'select origin, a.code, v.device from report r join account a on a.id = r.account_id join report_visit v on v.report_id = r.id where r.id = $1',
      [report.id],
    );
    expect(rows).toEqual([{ origin: 'RESCUE', code: 'demo-inspector', device: 'may-hong' }]);
  });

  it('with another key than the phone’s is refused', async () => {
    expect(await bringIn(aFile(keys(), {}), true)).toMatchObject({ code: 'KEY_CHANGED' });
  });

  it.each([
    ['one letter changed', () => file.replace('500000', '900000'), 'SIGNATURE_WRONG'],
    ['a key that is none', () => aFile(pair, {}, { publicKey: 'AAAA' }), 'SIGNATURE_WRONG'],
    ['no signature', () => aFile(pair, {}, { signature: '' }), 'FILE_INVALID'],
    ['a payload that is no JSON', () => aFile(pair, {}, { payload: '{' }), 'FILE_INVALID'],
    ['a picture instead', () => 'GIF89a', 'FILE_INVALID'],
    ['a person nobody knows', () => aFile(pair, { account: 'ai-do' }), 'ACCOUNT_UNKNOWN'],
    ['a leader as inspector', () => aFile(pair, { account: 'demo-leader' }), 'ACCOUNT_UNKNOWN'],
  ])('with %s is refused', async (_name, make, code) => expect(await bringIn(make(), true)).toEqual({ __typename: 'RescueRefused', code }));

  it('is not for inspectors', async () => {
    expect((await inspector.ask(IMPORT, { file, trust: true })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

/** What a gateway sends. */
async function sms(body: unknown, secret = SECRET): Promise<{ status: number; body: { outcome?: string; report?: string } }> {
  const response = await fieldRequest(server.url, server.client, 'sms', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-sms-secret': secret },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as { outcome?: string; report?: string } };
}

describe('an SMS', () => {
  it('from a registered number is a report, once however often the gateway repeats it, and the full report may follow', async () => {
    const { rows } = await database.query<{ account: number; outlet: number; goods: string[] }>(
      `select a.id as account, o.id as outlet, array_agg(c.code order by x.walking_order, c.id) as goods from account a, outlet o
       join outlet_commodity x on x.outlet_id = o.id join commodity c on c.id = x.commodity_id where a.code = 'demo-inspector' and o.code = 'cho-ba-to' group by a.id, o.id`,
    );
    const [{ account, outlet, goods } = { account: 0, outlet: 0, goods: [] }] = rows;
    const lines = goods.slice(0, 40).map((commodity, place) => ({ commodity, price: 10_000 + place * 500, availability: 'ENOUGH' as const }));
    const [text = ''] = encodeSmsReport({ account, outlet, observedAt: instant(Date.now() - 60_000), lines }, goods);
    expect(text.length).toBeLessThanOrEqual(160);
    expect((await sms({ from: '0905 123 456', text })).body).toEqual({ outcome: 'SENDER_UNKNOWN', report: null });
    const register = (mobile: string) =>
      administrator.ask(
        'mutation ($mobile: String!) { registerMobile(account: "demo-inspector", mobile: $mobile) { ... on MobileRegistered { mobile } ... on MobileRefused { code } } }',
        { mobile },
      );
    expect((await register('12')).data).toEqual({ registerMobile: { code: 'MOBILE_INVALID' } });
    expect((await register('+84 905 123 456')).data).toEqual({ registerMobile: { mobile: '84905123456' } });
    const first = await sms({ from: '0905123456', text, receivedAt: new Date().toISOString() });
    expect(first).toMatchObject({ status: 200, body: { outcome: 'ACCEPTED' } });
    expect((await sms({ from: '+84905123456', text })).body).toEqual({ outcome: 'ALREADY_RECEIVED', report: first.body.report });
    const { data } = await administrator.ask('query ($id: ID!) { report(id: $id) { origin outlet } }', { id: first.body.report });
    expect(data).toEqual({ report: { origin: 'SMS', outlet: 'cho-ba-to' } });
    expect(await submitOne(inspector, aReport({ corrects: first.body.report, correctionReason: 'SMS' }))).toMatchObject({ __typename: 'ReportAccepted' });
    expect((await sms({ from: '0905123456', text: `${text.slice(0, 20)}x${text.slice(21)}` })).body.outcome).toBe('DAMAGED');
    expect((await sms({ from: '0905123456', text: 'Chúc mừng năm mới' })).body.outcome).toBe('NOT_OURS');
    expect((await database.query('select outcome from sms_message order by id')).rows.map((row: { outcome: string }) => row.outcome)).toEqual([
      'SENDER_UNKNOWN',
      'ACCEPTED',
      'ALREADY_RECEIVED',
      'DAMAGED',
      'NOT_OURS',
    ]);
  });

  it.each([
    ['a wrong secret', { from: '0905123456', text: 'CC1' }, 'sai', 401],
    ['no text', { from: '0905123456' }, SECRET, 400],
    ['nothing', null, SECRET, 400],
    ['a sender that is a list', { from: ['1'], text: 'CC1' }, SECRET, 400],
  ])('with %s is refused', async (_name, body, secret, status) => expect((await sms(body, secret)).status).toBe(status));

  it('is refused where no gateway is set up', async () => {
    const without = await startTestServer({ WORKER: 'none' });
    const response = await fieldRequest(without.url, without.client, 'sms', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    await without.close();
    expect(response.status).toBe(404);
  });
});
