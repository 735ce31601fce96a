import { eventually } from '../support/eventually.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { aLine, aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

const HOUR = 3_600_000;
const CARD = 'id rule severity stage owner dueAt incident people harm mutedBy { by silence alert }';

interface Card {
  readonly id: string;
  readonly rule: string;
  readonly severity: string;
  readonly stage: string;
  readonly owner: string | null;
  readonly dueAt: string | null;
  readonly incident: string | null;
  readonly people: number;
  readonly harm: number;
  readonly mutedBy: { readonly by: string; readonly silence: string | null } | null;
}

describe('the alerts desk', () => {
  let server: TestServer;
  let analyst: GraphqlClient;
  let leader: GraphqlClient;
  let inspector: GraphqlClient;

  beforeAll(async () => {
    server = await startTestServer();
    [analyst, leader, inspector] = await Promise.all([server.client.signIn('ANALYST'), server.client.signIn('LEADER'), server.client.signIn('INSPECTOR')]);
    for (const outlet of ['cho-ba-to', 'cho-nghia-lo'])
      await submitOne(
        inspector,
        aReport({ outlet, lines: ['gao-te-thuong', 'gao-nep'].map((commodity) => aLine({ commodity, stock: 0, availability: 'NONE' })) }),
      );
    await eventually('four alerts in their incidents', async () => (await open()).filter(({ incident }) => incident !== null).length === 4);
  });

  afterAll(() => server?.close());

  async function alerts(asked: string): Promise<Card[]> {
    const { data, errors } = await analyst.ask<{ alerts: { alerts: Card[] } }>(`{ alerts(${asked}) { alerts { ${CARD} } } }`);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.alerts.alerts;
  }
  const open = (): Promise<Card[]> => alerts('open: true, sort: HARM');

  it('puts the worst harm first, with its incident and due time', async () => {
    const list = await open();
    expect(list.map(({ harm }) => harm)).toEqual(list.map(({ harm }) => harm).toSorted((a, b) => b - a));
    expect(new Set(list.map(({ incident }) => incident)).size).toBe(4);
    expect(list.every(({ dueAt, people, mutedBy }) => dueAt !== null && people > 0 && mutedBy === null)).toBe(true);
    expect(await alerts(`open: true, severity: WATCH`)).toEqual([]);
    expect(await alerts(`open: true, rule: S1, owner: "NONE", muted: false, commodity: "gao-nep"`)).toHaveLength(2);
    expect(await alerts(`incident: "${list[0]?.incident}"`)).toHaveLength(1);
  });

  it('gives an alert to somebody by a time, and takes many in hand at once', async () => {
    const [first, ...others] = await open();
    const { data: owners } = await analyst.ask<{ alertOwners: { id: string; fullName: string; role: string }[] }>('{ alertOwners { id fullName role } }');
    const to = owners.alertOwners.find(({ role }) => role === 'INSPECTOR');
    const dueAt = new Date(Date.now() + HOUR).toISOString();
    const assign = (client: GraphqlClient, owner: string | undefined) =>
      client.ask<{ assignAlert: Card & { code?: string } }>(
        `mutation ($dueAt: Instant) { assignAlert(id: "${first?.id}", owner: "${owner}", dueAt: $dueAt, note: "đi kiểm tra") { ... on Alert { ${CARD} } ... on AlertRefused { code } } }`,
        { dueAt },
      );
    expect((await assign(inspector, to?.id)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await assign(analyst, '999999')).data.assignAlert.code).toBe('OWNER_UNKNOWN');
    expect((await assign(analyst, to?.id)).data.assignAlert).toMatchObject({ stage: 'ACKNOWLEDGED', owner: to?.fullName, dueAt });
    const ids = [...others.slice(0, 2).map(({ id }) => id), '0'];
    const bulk = await leader.ask<{ acknowledgeAlerts: (Card & { code?: string })[] }>(
      `mutation ($ids: [ID!]!) { acknowledgeAlerts(ids: $ids) { ... on Alert { ${CARD} } ... on AlertRefused { code } } }`,
      { ids },
    );
    expect(bulk.data.acknowledgeAlerts.map(({ stage, code }) => stage ?? code)).toEqual(['ACKNOWLEDGED', 'ACKNOWLEDGED', 'ALERT_UNKNOWN']);
  });

  it('keeps a silence with its reason and end, and hears again when it is ended', async () => {
    const order = (client: GraphqlClient, silence: Record<string, unknown>) =>
      client.ask<{ silenceAlerts: { id?: string; code?: string; muted?: number; reason?: string } }>(
        `mutation ($silence: AlertSilenceInput!) { silenceAlerts(silence: $silence) { ... on AlertSilence { id reason muted } ... on AlertSilenceRefused { code } } }`,
        { silence: { locality: '51', commodity: 'gao-nep', reason: 'Đang kiểm kê kho', endsAt: new Date(Date.now() + HOUR).toISOString(), ...silence } },
      );
    expect((await order(inspector, {})).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await order(analyst, { reason: ' ' })).data.silenceAlerts.code).toBe('REASON_MISSING');
    expect((await order(analyst, { endsAt: new Date(Date.now() + 169 * HOUR).toISOString() })).data.silenceAlerts.code).toBe('TOO_LONG');
    expect((await order(analyst, { endsAt: new Date(Date.now() - HOUR).toISOString() })).data.silenceAlerts.code).toBe('ENDS_TOO_SOON');
    expect((await order(analyst, { locality: 'nowhere' })).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    const made = (await order(analyst, {})).data.silenceAlerts;
    expect(made).toMatchObject({ reason: 'Đang kiểm kê kho', muted: 2 });
    expect((await alerts('open: true, muted: true')).map(({ mutedBy }) => mutedBy)).toEqual(
      [1, 2].map(() => ({ by: 'SILENCE', silence: made.id, alert: null })),
    );
    const end = () =>
      analyst.ask<{ endAlertSilence: { muted?: number; code?: string; endedBy?: string } }>(
        `mutation { endAlertSilence(id: "${made.id}") { ... on AlertSilence { muted endedBy } ... on AlertSilenceRefused { code } } }`,
      );
    expect((await end()).data.endAlertSilence).toMatchObject({ muted: 0, endedBy: expect.any(String) });
    expect((await end()).data.endAlertSilence.code).toBe('SILENCE_ENDED');
    expect(await alerts('open: true, muted: true')).toEqual([]);
    const listed = await analyst.ask<{ alertSilences: unknown[] }>('{ alertSilences(open: false) { id reason account endsAt } }');
    expect(listed.data.alertSilences).toHaveLength(1);
  });

  it('measures a rule by what was found, explained and wrong figures counted apart', async () => {
    const list = await open();
    for (const [place, outcome] of (['CONFIRMED', 'CONFIRMED', 'FALSE_ALARM', 'DATA_ERROR'] as const).entries())
      await analyst.ask(`mutation { closeAlert(id: "${list[place]?.id}", outcome: ${outcome}, note: "đã xem") { __typename } }`);
    const span = { since: new Date(Date.now() - HOUR).toISOString(), until: new Date(Date.now() + HOUR).toISOString() };
    const { data } = await analyst.ask<{ rulePrecision: Record<string, number | string>[] }>(
      `query ($since: Instant!, $until: Instant!) { rulePrecision(since: $since, until: $until) { rule confirmed falseAlarms explained dataErrors recovered precision low high } }`,
      span,
    );
    expect(data.rulePrecision).toEqual([
      {
        rule: 'S1',
        confirmed: 2,
        falseAlarms: 1,
        explained: 0,
        dataErrors: 1,
        recovered: 0,
        precision: 2 / 3,
        low: expect.closeTo(0.2077, 3),
        high: expect.closeTo(0.9385, 3),
      },
    ]);
  });

  it('says why an alert did not come, and which one did', async () => {
    const ask = (commodity: string) =>
      analyst.ask<{
        whyNot: { observedAt: string | null; verdicts: { rule: string; kind: string; reason: string | null; alert: { stage: string } | null }[] };
      }>(`{ whyNot(outlet: "cho-ba-to", commodity: "${commodity}") { observedAt verdicts { rule kind severity reason evidence alert { stage } } } }`);
    const { whyNot } = (await ask('gao-nep')).data;
    expect(whyNot.verdicts.find(({ rule }) => rule === 'S1')).toMatchObject({ kind: 'BREACH', alert: { stage: expect.any(String) } });
    expect(whyNot.verdicts.find(({ rule }) => rule === 'G1')).toMatchObject({ kind: 'NO_DATA', reason: 'NO_BASELINE', alert: null });
    expect((await ask('trung-ga')).data.whyNot).toEqual({ observedAt: null, verdicts: [] });
    expect((await ask('nothing')).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
