import pg from 'pg';
import { DAY, instant, slotOf } from '../../api/domain/instant.js';
import { eventually } from '../support/eventually.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { aLine, aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

const CALENDAR = { utcOffsetMinutes: 420, slotMinutes: [360, 720, 1080] };
const RICE = 'gao-te-thuong';
const SQUARE = JSON.stringify({
  type: 'Polygon',
  coordinates: [
    [
      [108, 14],
      [109, 14],
      [109, 15],
      [108, 15],
      [108, 14],
    ],
  ],
});

interface Changes {
  readonly fromSlot: string | null;
  readonly toSlot: string | null;
  readonly total: number;
  readonly changes: readonly { readonly commodity: string; readonly locality: string; readonly figure: string; readonly from: number; readonly to: number }[];
}

describe('what a department asks first', () => {
  let server: TestServer;
  let database: pg.Client;
  let analyst: GraphqlClient;
  let leader: GraphqlClient;
  let inspector: GraphqlClient;

  beforeAll(async () => {
    server = await startTestServer();
    database = new pg.Client({ connectionString: server.databaseUrl });
    await database.connect();
    [analyst, leader, inspector] = await Promise.all([server.client.signIn('ANALYST'), server.client.signIn('LEADER'), server.client.signIn('INSPECTOR')]);
  });

  afterAll(async () => {
    await database?.end();
    await server?.close();
  });

  async function ask<Data>(client: GraphqlClient, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await client.ask<Data>(query, variables);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }

  const changes = async (since: 'SLOT' | 'DAY', parent = '51'): Promise<Changes> =>
    (
      await ask<{ areaChanges: Changes }>(
        analyst,
        `{ areaChanges(parent: "${parent}", since: ${since}) { fromSlot toSlot total changes { commodity locality figure from to } } }`,
      )
    ).areaChanges;

  const reporting = async (): Promise<Record<string, readonly [number, number]>> => {
    const { slotReporting } = await ask<{ slotReporting: { areas: string[]; expected: number[]; received: number[] } }>(
      analyst,
      '{ slotReporting(parent: "51") { slotAt cutOffAt areas expected received } }',
    );
    return Object.fromEntries(
      slotReporting.areas.map((area, place): [string, readonly [number, number]] => [
        area,
        [slotReporting.expected[place] ?? -1, slotReporting.received[place] ?? -1],
      ]),
    );
  };

  it('compares the newest slot with the same one of the day before, outlet by outlet, the weightiest first', async () => {
    expect(await changes('DAY')).toEqual({ fromSlot: null, toSlot: null, total: 0, changes: [] });
    const now = Date.now() - 1000;
    const told = (observedAt: number, price: number, stock: number) =>
      submitOne(inspector, aReport({ observedAt: new Date(observedAt).toISOString(), lines: [aLine({ commodity: RICE, price, stock })] }));
    await told(now - DAY, 20_000, 100);
    await told(now, 23_000, 100);
    await submitOne(
      inspector,
      aReport({ outlet: 'cho-nghia-lo', observedAt: new Date(now).toISOString(), lines: [aLine({ commodity: RICE, price: 40_000 })] }),
    );
    const slot = slotOf(instant(now), CALENDAR);
    await eventually('both slots are summed up', async () => (await changes('DAY')).toSlot === new Date(slot).toISOString());
    const found = await changes('DAY');
    expect(found.fromSlot).toBe(new Date(slot - DAY).toISOString());
    expect(found.changes).toEqual(['51', '21484'].map((locality) => ({ commodity: RICE, locality, figure: 'PRICE', from: 20_000, to: 23_000 })));
    expect((await changes('DAY', '21025')).total).toBe(0);
    expect((await changes('SLOT')).changes).toEqual([]);
  });

  it('counts who owes a report for the running slot and whose has come; closed with consent is not expected', async () => {
    const before = await reporting();
    expect(before['21484']?.[1]).toBe(1);
    const parts = Object.entries(before).filter(([area]) => area !== '51');
    expect(parts.reduce((sum, [, [expected]]) => sum + expected, 0)).toBe(before['51']?.[0]);
    const administrator = await server.client.signIn('ADMINISTRATOR');
    const entry = {
      kind: 'CLOSURE',
      outlet: 'cho-nghia-lo',
      since: new Date(Date.now() - DAY).toISOString(),
      until: new Date(Date.now() + 2 * DAY).toISOString(),
      document: '7/UBND',
    };
    const closed = await ask<{ addRegisterEntry: { __typename: string } }>(
      administrator,
      'mutation ($entry: RegisterEntryInput!) { addRegisterEntry(entry: $entry) { __typename } }',
      { entry },
    );
    expect(closed.addRegisterEntry.__typename).toBe('RegisterDone');
    expect((await reporting())['51']?.[0]).toBe((before['51']?.[0] ?? 0) - 1);
  });

  it('draws the boundaries that were imported, and says when there are none', async () => {
    const map = (parent: string) =>
      ask<{ areaMap: { width: number; areas: string[]; paths: string[] } | null }>(analyst, `{ areaMap(parent: "${parent}") { width height areas paths } }`);
    expect((await map('51')).areaMap).toBeNull();
    await database.query(`update locality set boundary = $1 where code = '21484' and effective_to = 'infinity'`, [SQUARE]);
    expect((await map('51')).areaMap).toMatchObject({ width: 1000, areas: ['21484'], paths: [expect.stringMatching(/^M[\d. L]+Z$/)] });
    expect((await map('21484')).areaMap?.areas).toEqual(['21484']);
    expect((await analyst.ask('{ areaMap(parent: "nowhere") { width } }')).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  describe('decisions of leadership', () => {
    let alert: string;

    beforeAll(async () => {
      await submitOne(inspector, aReport({ outlet: 'cho-tra-bong', lines: [aLine({ commodity: RICE, stock: 0, availability: 'NONE' })] }));
      await eventually('an alert', async () => {
        const { alerts } = await ask<{ alerts: { alerts: { id: string }[] } }>(leader, `{ alerts(outlet: "cho-tra-bong", rule: S1) { alerts { id } } }`);
        alert = alerts.alerts[0]?.id ?? '';
        return alert !== '';
      });
    });

    const ANSWER = '__typename ... on Alert { stage owner moves { cause account note } } ... on AlertRefused { code }';
    interface Answer {
      readonly __typename: string;
      readonly code?: string;
      readonly stage?: string;
      readonly owner?: string | null;
      readonly moves?: readonly { readonly cause: string; readonly account: string | null; readonly note: string | null }[];
      readonly problems?: readonly { readonly field: string; readonly code: string }[];
    }
    const instruct = async (order: string, id = alert): Promise<Answer> =>
      (
        await ask<{ instructAlert: Answer }>(leader, `mutation ($id: ID!, $order: String!) { instructAlert(id: $id, order: $order) { ${ANSWER} } }`, {
          id,
          order,
        })
      ).instructAlert;
    const RAISE = `mutation ($alert: ID!, $level: LevelInput!) { raiseLevel(alert: $alert, level: $level) { ${ANSWER} ... on RegisterRefused { problems { field code } } } }`;
    const levelOf = (parts: Record<string, unknown> = {}) => ({
      locality: '21115',
      level: 3,
      since: new Date(Date.now() - 1000).toISOString(),
      issuer: 'UBND tỉnh',
      documentNumber: '12/QĐ-UBND',
      documentDate: '2026-11-22',
      ...parts,
    });
    const raise = async (parts: Record<string, unknown> = {}, id = alert): Promise<Answer> =>
      (await ask<{ raiseLevel: Answer }>(leader, RAISE, { alert: id, level: levelOf(parts) })).raiseLevel;
    const declared = async (): Promise<number> => (await database.query('select count(*)::integer as n from crisis_level')).rows[0].n;

    it('puts an order on record, who and what, and leaves the alert where it stands', async () => {
      expect((await instruct(' ')).code).toBe('NOTE_MISSING');
      expect((await instruct('Điều hàng', '0')).code).toBe('ALERT_UNKNOWN');
      const done = await instruct(' Điều 2 tấn gạo từ kho Bình Sơn ');
      expect(done).toMatchObject({ stage: 'OPEN', owner: null });
      expect(done.moves?.at(-1)).toEqual({ cause: 'INSTRUCTED', account: expect.any(String), note: 'Điều 2 tấn gạo từ kho Bình Sơn' });
      const refused = await inspector.ask(`mutation { instructAlert(id: "${alert}", order: "x") { __typename } }`);
      expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    });

    it('raises a level and writes it into the history, both or neither', async () => {
      const before = await declared();
      expect((await raise({ documentNumber: '' })).problems).toEqual([{ field: 'document', code: 'MISSING' }]);
      expect((await raise({}, '0')).code).toBe('ALERT_UNKNOWN');
      expect(await declared()).toBe(before);
      expect((await raise()).moves?.at(-1)).toMatchObject({ cause: 'LEVEL_RAISED', note: '3 · 12/QĐ-UBND' });
      expect(await declared()).toBe(before + 1);
      const { localities } = await ask<{ localities: { level: number }[] }>(leader, '{ localities(under: "21115") { level } }');
      expect(localities[0]?.level).toBe(3);
    });

    it('lists what was decided, newest first', async () => {
      const { alertDecisions } = await ask<{ alertDecisions: { cause: string; alert: { id: string } }[] }>(
        leader,
        `{ alertDecisions(locality: "51", since: "${new Date(Date.now() - DAY).toISOString()}") { at cause account note alert { id } } }`,
      );
      expect(alertDecisions.map(({ cause, alert: { id } }) => [cause, id])).toEqual([
        ['LEVEL_RAISED', alert],
        ['INSTRUCTED', alert],
      ]);
    });
  });
});
