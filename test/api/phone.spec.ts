import pg from 'pg';
import type { GraphqlClient } from '../support/graphql-client.js';
import { addPerson, fieldRequest } from '../support/people.js';
import { newId } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let inspector: GraphqlClient;
let leader: GraphqlClient;
let database: pg.Client;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none' });
  inspector = await server.client.signIn('INSPECTOR');
  leader = await server.client.signIn('LEADER');
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
});

afterAll(async () => {
  await database.end();
  await server.close();
});

const post = (path: string, body: unknown, client = inspector): Promise<Response> =>
  fieldRequest(server.url, client, path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

const news = (parts: Record<string, unknown> = {}) => ({
  device: 'may-1',
  publicKey: 'MFkwEw',
  appVersion: '1.0.0',
  queue: 3,
  oldestUnsentAt: Date.now() - 3_600_000,
  quarantined: [],
  withdrawn: [],
  persisted: true,
  storageUsed: 1000,
  storageQuota: 1_000_000,
  phoneTime: Date.now() - 7_200_000,
  offset: null,
  userAgent: 'Chrome',
  ...parts,
});

const PHONES = '{ phones { id account appVersion queued clockOffsetMs storagePersisted quarantined } stuckReports { id kind phone outlet reason tries } }';

interface Seen {
  readonly phones: readonly { readonly id: string; readonly clockOffsetMs: number }[];
  readonly stuckReports: readonly Record<string, unknown>[];
}

const seen = async (client: GraphqlClient): Promise<Seen> => (await client.ask<Seen>(PHONES)).data;

describe('the heartbeat', () => {
  it('gives the server’s time and shows the phone, with its clock skew, to the desk', async () => {
    const { serverTime } = (await (await post('heartbeat', news())).json()) as { serverTime: number };
    expect(Math.abs(serverTime - Date.now())).toBeLessThan(60_000);
    const { phones } = await seen(leader);
    expect(phones).toEqual([
      {
        id: 'may-1',
        account: expect.stringContaining('Lan'),
        appVersion: '1.0.0',
        queued: 3,
        clockOffsetMs: expect.any(Number),
        storagePersisted: true,
        quarantined: 0,
      },
    ]);
    expect(Math.abs((phones[0]?.clockOffsetMs ?? 0) - 7_200_000)).toBeLessThan(60_000);
  });

  it('shows what a phone gave up sending until the phone has it no more or somebody has settled it', async () => {
    const [stuck, withdrawn] = [newId(), newId()];
    const quarantined = [{ id: stuck, outlet: 'cho-ba-to', reason: 'HTTP 500', tries: 5, at: Date.now() }];
    await post('heartbeat', news({ quarantined, withdrawn: [{ id: withdrawn, outlet: 'cho-ba-to', reason: 'nhập thử', at: 1 }] }));
    expect((await seen(leader)).stuckReports).toHaveLength(2);
    await post('heartbeat', news({ quarantined }));
    expect((await seen(leader)).stuckReports).toEqual([{ id: stuck, kind: 'QUARANTINED', phone: 'may-1', outlet: 'cho-ba-to', reason: 'HTTP 500', tries: 5 }]);
    const settle = (comment: string) =>
      leader.ask('mutation ($id: ID!, $comment: String!) { settleStuckReport(id: $id, comment: $comment) }', { id: stuck, comment });
    expect((await settle(' ')).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect((await settle('đã gọi, nhập tay')).data).toEqual({ settleStuckReport: true });
    expect((await settle('lần nữa')).data).toEqual({ settleStuckReport: false });
    await post('heartbeat', news({ quarantined }));
    expect((await seen(leader)).stuckReports).toEqual([]);
  });

  it('of a phone in trouble is heard even when half of it is rubbish', async () => {
    const response = await post(
      'heartbeat',
      news({ device: 'may-2', queue: 'nhiều', oldestUnsentAt: {}, quarantined: [null, { id: 'x', tries: -4 }], storageUsed: Number.MAX_VALUE }),
    );
    expect(response.status).toBe(200);
    expect((await seen(leader)).phones.map((phone) => phone.id).sort()).toEqual(['may-1', 'may-2']);
  });

  it.each([[{ device: '' }], [{ device: 7 }], [{ appVersion: null }]])('without a name is refused: %j', async (parts) => {
    expect((await post('heartbeat', news(parts))).status).toBe(400);
  });

  it('keeps the first key of a phone', async () => {
    await post('heartbeat', news({ publicKey: 'other' }));
    const { rows } = await database.query(`select public_key as key from phone where id = 'may-1'`);
    expect(rows).toEqual([{ key: 'MFkwEw' }]);
  });

  it('is for signed-in people, and phones are for the desk of their province', async () => {
    expect((await post('heartbeat', news(), server.client)).status).toBe(401);
    expect((await inspector.ask(PHONES)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(await seen(await addPerson(database, server.url, { code: 'xa', role: 'LEADER', locality: '48' }))).toEqual({ phones: [], stuckReports: [] });
  });
});

const answers = { 'gia-niem-yet': true, 'quay-nghi': 40, 'tu-tap': null };
const finding = (parts: Record<string, unknown> = {}) => ({
  id: newId(),
  checklist: 'cho',
  version: 1,
  outlet: 'cho-ba-to',
  observedAt: Date.now() - 1000,
  report: newId(),
  answers,
  note: '',
  ...parts,
});

async function send(sent: readonly unknown[]) {
  const body = (await (await post('checklists', { answers: sent })).json()) as { answers: { id: string | null; kind: string; reason?: string }[] };
  return body.answers;
}

describe('checklists', () => {
  it('come with the kit, for markets, supermarkets and enterprises', async () => {
    const kit = (await (await fieldRequest(server.url, inspector, 'kit')).json()) as {
      checklists: { code: string; questions: { textVi: string; fromLevel: number }[] }[];
    };
    expect(kit.checklists.map((checklist) => checklist.code)).toEqual(['cho', 'doanh-nghiep', 'sieu-thi']);
    expect(kit.checklists.every((checklist) => new Set(checklist.questions.map((question) => question.fromLevel)).size >= 3)).toBe(true);
  });

  it('are stored once with the level and what was found wrong', async () => {
    const one = finding();
    expect(await send([one])).toEqual([{ id: one.id, kind: 'accepted' }]);
    expect(await send([one])).toEqual([{ id: one.id, kind: 'already-received' }]);
    expect(await send([{ ...one, answers: { 'gia-niem-yet': false } }])).toEqual([{ id: one.id, kind: 'refused', reason: 'CONFLICT' }]);
    const { data } = await leader.ask('{ outlet(id: "cho-ba-to") { checklistFindings { checklist titleVi level answers breaches report note } } }');
    expect(data).toEqual({
      outlet: {
        checklistFindings: [
          {
            checklist: 'cho',
            titleVi: 'Kiểm tra tại chợ',
            level: 1,
            answers: { 'gia-niem-yet': true, 'quay-nghi': 40 },
            breaches: ['quay-nghi'],
            report: one.report,
            note: null,
          },
        ],
      },
    });
  });

  it.each([
    ['an id that is none', { id: 'x' }, 'ID_NOT_UUID_V7'],
    ['an unknown outlet', { outlet: 'cho-nowhere' }, 'OUTLET_UNKNOWN'],
    ['an unknown checklist', { checklist: 'xyz' }, 'CHECKLIST_UNKNOWN'],
    ['a version to come', { version: 99 }, 'CHECKLIST_UNKNOWN'],
    ['a time to come', { observedAt: Date.now() + 3_600_000 }, 'OBSERVED_AT_INVALID'],
    ['a time of 2019', { observedAt: 1_560_000_000_000 }, 'OBSERVED_AT_INVALID'],
    ['an unknown question', { answers: { mau: true } }, 'QUESTION_UNKNOWN mau'],
    ['a wrong answer', { answers: { 'gia-niem-yet': 'có' } }, 'ANSWER_INVALID gia-niem-yet'],
    ['a note with a NUL', { note: 'a\u0000' }, 'TEXT_INVALID'],
  ])('refuse %s and keep the next', async (_name, parts, reason) => {
    const [refused, kept] = await send([finding(parts), finding()]);
    expect([refused?.kind, refused?.reason, kept?.kind]).toEqual(['refused', reason, 'accepted']);
  });

  it('refuse what is no list', async () => {
    expect((await post('checklists', { answers: 'x' })).status).toBe(400);
    expect((await post('checklists', null)).status).toBe(400);
    expect(await send([null, 7])).toEqual([
      { id: null, kind: 'refused', reason: 'ID_NOT_UUID_V7' },
      { id: null, kind: 'refused', reason: 'ID_NOT_UUID_V7' },
    ]);
  });
});
