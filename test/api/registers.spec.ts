import { DAY, HOUR, type Instant, instant } from '../../api/domain/instant.js';
import { CatalogueView } from '../../api/outlet/catalogue.view.js';
import { RegisterService } from '../../api/outlet/register.service.js';
import { localTime, openReplay, type Replay, type TestReport } from '../scenario/replay.js';
import { eventually } from '../support/eventually.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { aLine, aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

const RICE = 'gao-te-thuong';

interface Answer {
  readonly __typename: 'RegisterDone' | 'RegisterRefused';
  readonly id?: string;
  readonly problems?: readonly { readonly field: string; readonly code: string }[];
}

const ANSWER = '__typename ... on RegisterDone { id } ... on RegisterRefused { problems { field code } }';

describe('over GraphQL', () => {
  let server: TestServer;
  let administrator: GraphqlClient;

  beforeAll(async () => {
    server = await startTestServer();
    administrator = await server.client.signIn('ADMINISTRATOR');
  });

  afterAll(() => server.close());

  const iso = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

  async function call(text: string, variables: Record<string, unknown>, client = administrator): Promise<Answer> {
    const { data, errors } = await client.ask<{ answer: Answer }>(text, variables);
    if (errors !== undefined) throw new Error(errors[0]?.extensions?.code);
    return data.answer;
  }
  const add = (entry: Record<string, unknown>, client?: GraphqlClient) =>
    call(
      `mutation ($entry: RegisterEntryInput!) { answer: addRegisterEntry(entry: $entry) { ${ANSWER} } }`,
      { entry: { since: iso(0), document: '1/HĐ', ...entry } },
      client,
    );
  const addCeiling = (ceiling: Record<string, unknown>) =>
    call(`mutation ($ceiling: CeilingInput!) { answer: addCeiling(ceiling: $ceiling) { ${ANSWER} } }`, {
      ceiling: { commodity: RICE, locality: '51', kind: 'MAXIMUM', price: 17_000, since: iso(-1), document: '2/QĐ', ...ceiling },
    });
  const declare = (level: Record<string, unknown>) =>
    call(`mutation ($level: LevelInput!) { answer: declareLevel(level: $level) { ${ANSWER} } }`, {
      level: { locality: '51', level: 3, since: iso(0), issuer: 'UBND tỉnh', documentNumber: '12/QĐ', documentDate: '2026-11-22', ...level },
    });
  const end = (what: string, id: string, reason = 'hết hạn') => call(`mutation { answer: ${what}(id: "${id}", reason: "${reason}") { ${ANSWER} } }`, {});

  it('is written by administrators, read by the desk, and not shown to inspectors', async () => {
    const outlet = { kind: 'DELIVERY', outlet: 'cho-ba-to' };
    for (const role of ['INSPECTOR', 'ANALYST', 'LEADER'] as const) {
      const client = await server.client.signIn(role);
      await expect(add(outlet, client)).rejects.toThrow('FORBIDDEN');
      const { errors } = await client.ask('{ registerEntries { id } ceilingEntries { id } declaredLevels { id } }');
      expect(errors?.[0]?.extensions?.code).toBe(role === 'INSPECTOR' ? 'FORBIDDEN' : undefined);
    }
  });

  it.each<[string, Record<string, unknown>, { field: string; code: string }]>([
    ['an exemption of nobody', { kind: 'RESERVE_CONTRACT' }, { field: 'place', code: 'MISSING' }],
    ['an exemption of two', { kind: 'DELIVERY', outlet: 'cho-ba-to', owner: 'x' }, { field: 'place', code: 'NOT_HERE' }],
    ['an unknown outlet', { kind: 'DELIVERY', outlet: 'nowhere' }, { field: 'place', code: 'UNKNOWN' }],
    ['an unknown commodity', { kind: 'DELIVERY', outlet: 'cho-ba-to', commodity: 'x' }, { field: 'commodity', code: 'UNKNOWN' }],
    ['a quantity of everything', { kind: 'DELIVERY', outlet: 'cho-ba-to', quantity: 5 }, { field: 'commodity', code: 'MISSING' }],
    ['a quantity of nothing', { kind: 'DELIVERY', outlet: 'cho-ba-to', commodity: RICE, quantity: 0 }, { field: 'quantity', code: 'NOT_POSITIVE' }],
    ['half a gram', { kind: 'DELIVERY', outlet: 'cho-ba-to', commodity: RICE, quantity: 0.5 }, { field: 'quantity', code: 'NOT_POSITIVE' }],
    ['no document', { kind: 'DELIVERY', outlet: 'cho-ba-to', document: ' ' }, { field: 'document', code: 'MISSING' }],
    ['a closure without an end', { kind: 'CLOSURE', outlet: 'cho-ba-to' }, { field: 'until', code: 'MISSING' }],
    ['a closure of half a year', { kind: 'CLOSURE', outlet: 'cho-ba-to', until: '2028-01-01T00:00:00Z' }, { field: 'until', code: 'TOO_FAR' }],
    ['an end before the beginning', { kind: 'CLOSURE', locality: '51', until: '2020-01-01T00:00:00Z' }, { field: 'until', code: 'NOT_AFTER_SINCE' }],
    [
      'a Tết of one shop',
      { kind: 'TET', outlet: 'cho-ba-to', salesFactor: 2, priceFactor: 1, until: '2027-03-01T00:00:00Z' },
      { field: 'place', code: 'NOT_HERE' },
    ],
    ['a Tết of less', { kind: 'TET', salesFactor: 0.5, priceFactor: 1, until: '2027-03-01T00:00:00Z' }, { field: 'salesFactor', code: 'OUT_OF_RANGE' }],
    ['a rumour with a factor', { kind: 'RUMOUR_DAY', salesFactor: 2, until: '2027-03-01T00:00:00Z' }, { field: 'salesFactor', code: 'NOT_HERE' }],
  ])('refuses %s', async (_, entry, problem) => {
    expect(await add(entry)).toEqual({ __typename: 'RegisterRefused', problems: [problem] });
  });

  it('refuses ceilings and levels that cannot be', async () => {
    expect((await addCeiling({ price: 0 })).problems).toEqual([{ field: 'price', code: 'NOT_POSITIVE' }]);
    expect((await addCeiling({ commodity: 'x', locality: 'y', document: '' })).problems?.map(({ field }) => field)).toEqual(['place', 'commodity', 'document']);
    expect((await declare({ level: 5 })).problems).toEqual([{ field: 'level', code: 'OUT_OF_RANGE' }]);
    expect((await declare({ since: iso(-30) })).problems).toEqual([{ field: 'since', code: 'TOO_FAR' }]);
    expect((await declare({ documentDate: '22/11/2026', issuer: '' })).problems?.map(({ field }) => field)).toEqual(['issuer', 'documentDate']);
  });

  it('ends an entry once, with a reason, and keeps it', async () => {
    const { id = '' } = await add({ kind: 'RESERVE_CONTRACT', outlet: 'cho-ba-to', commodity: RICE, quantity: 1_000_000 });
    expect((await end('endRegisterEntry', id, ' ')).problems).toEqual([{ field: 'reason', code: 'MISSING' }]);
    expect(await end('endRegisterEntry', id)).toEqual({ __typename: 'RegisterDone', id });
    expect((await end('endRegisterEntry', id)).problems).toEqual([{ field: 'id', code: 'ALREADY_ENDED' }]);
    for (const wrong of ['999999', 'x', '99999999999999999999'])
      expect((await end('endRegisterEntry', wrong)).problems).toEqual([{ field: 'id', code: 'UNKNOWN' }]);
    const { data } = await administrator.ask<{ registerEntries: Record<string, unknown>[] }>(
      '{ registerEntries { id kind outlet commodity quantity addedBy endedBy endReason } }',
    );
    const kept = data.registerEntries.find((entry) => entry.id === id);
    expect(kept).toMatchObject({ kind: 'RESERVE_CONTRACT', outlet: 'cho-ba-to', commodity: RICE, quantity: 1_000_000, endReason: 'hết hạn' });
    expect([kept?.addedBy, kept?.endedBy]).toEqual(['Lê Thu Hà (minh hoạ)', 'Lê Thu Hà (minh hoạ)']);
    expect(data.registerEntries.filter(({ kind }) => kind === 'TET')).toHaveLength(21);
  });

  it('a ceiling speaks from its entry to its end, and a higher level rates open alerts anew without closing one', async () => {
    const alerts = async () =>
      (
        await administrator.ask<{
          alerts: {
            alerts: { rule: string; severity: string; stage: string; level: number; outlet: string; moves: { cause: string; note: string | null }[] }[];
          };
        }>('{ alerts { alerts { rule severity stage level outlet moves { cause note } } } }')
      ).data.alerts.alerts;
    const inspector = await server.client.signIn('INSPECTOR');
    const { id = '' } = await addCeiling({});
    await submitOne(inspector, aReport({ outlet: 'cho-ba-to', lines: [aLine({ price: 18_000 })] }));
    await eventually('G3 speaks', async () => (await alerts()).some(({ rule }) => rule === 'G3'));
    expect(await alerts()).toMatchObject([{ rule: 'G3', severity: 'ALERT', stage: 'OPEN', level: 1, outlet: 'cho-ba-to' }]);
    expect(await end('endCeiling', id)).toMatchObject({ __typename: 'RegisterDone' });
    await submitOne(inspector, aReport({ outlet: 'cho-ba-vi', lines: [aLine({ price: 18_000, stock: 0, availability: 'NONE' })] })).catch(() => undefined);
    expect(await declare({ level: 4 })).toMatchObject({ __typename: 'RegisterDone' });
    await eventually('the alert is rated anew', async () => (await alerts()).some(({ severity }) => severity === 'CRISIS'));
    const [rated] = (await alerts()).filter(({ rule }) => rule === 'G3');
    expect(rated).toMatchObject({ severity: 'CRISIS', stage: 'OPEN', level: 4, moves: [{ cause: 'OPENED' }, { cause: 'RE_RATED', note: '12/QĐ' }] });
    expect(await declare({ level: 1, documentNumber: '13/QĐ' })).toMatchObject({ __typename: 'RegisterDone' });
    await eventually('and again', async () => (await alerts()).every(({ severity }) => severity !== 'CRISIS'));
    expect((await alerts()).filter(({ rule }) => rule === 'G3')).toMatchObject([{ severity: 'ALERT', stage: 'OPEN', level: 1 }]);
  });
});

describe('what the rules make of the registers', () => {
  let house: Replay;
  const day = localTime('2024-03-20', '00:00');
  const at = (hour: number): Instant => instant(day + hour * HOUR);
  const visit = (outlet: string, observedAt: Instant, stock: number): TestReport => ({ outlet, observedAt, lines: [{ commodity: RICE, stock, sold: 20_000 }] });

  beforeAll(async () => {
    house = await openReplay();
  });

  beforeEach(async () => {
    await house.database.query(
      'truncate report, outbox, outbox_failed, trend_cell, outlet_state, outlet_watch, outlet_shelf, slot_sale, farm_gate_day, slot_round, area_day, register_entry, incident, notice, notice_delivery, message, alert_move, alert restart identity cascade',
    );
  });

  afterAll(() => house.close());

  const rules = async (): Promise<string[]> =>
    (await house.database.query<{ rule: string }>('select distinct rule from alert order by rule')).map(({ rule }) => rule);

  async function enter(entry: { kind: string; outlet?: string; locality?: string; since: Instant; until: Instant }): Promise<void> {
    await house.database.query(
      `insert into register_entry (kind, outlet_id, locality_id, valid_from, valid_to, document)
       values ($1, (select id from outlet where code = $2), (select id from locality where code = $3), to_timestamp($4 / 1000.0), to_timestamp($5 / 1000.0), '1')`,
      [entry.kind, entry.outlet ?? null, entry.locality ?? null, entry.since, entry.until],
    );
    await house.context.get(CatalogueView, { strict: false }).refresh();
    expect(house.context.get(RegisterService, { strict: false })).toBeDefined();
  }

  /** Thirty ordinary days, then twice a stock of four times the usual. */
  async function fillTheStore(): Promise<void> {
    const usual = Array.from({ length: 30 }, (_, back) => visit('T-A-1', instant(day - (30 - back) * DAY + 5 * HOUR), 100_000));
    await house.accept([...usual, visit('T-A-1', at(5), 400_000), visit('T-A-1', at(11), 400_000)]);
    await house.drain();
  }

  it('finds a full store without any entry', async () => {
    await fillTheStore();
    expect(await rules()).toContain('H1');
  });

  it.each<[string, { kind: string; outlet?: string; locality?: string }, boolean]>([
    ['a reserve contract of the outlet', { kind: 'RESERVE_CONTRACT', outlet: 'T-A-1' }, true],
    ['a contract of another outlet', { kind: 'RESERVE_CONTRACT', outlet: 'T-A-2' }, false],
    ['a reserve ordered in its area', { kind: 'RESERVE_PERIOD', locality: 'T-A' }, true],
    ['a reserve ordered elsewhere', { kind: 'RESERVE_PERIOD', locality: 'T-B' }, false],
  ])('weighs %s', async (_, entry, isExempt) => {
    await enter({ ...entry, since: instant(day - DAY), until: instant(day + DAY) });
    await fillTheStore();
    expect((await rules()).includes('H1')).toBe(!isExempt);
  });

  it.each<[string, { outlet?: string; locality?: string } | null, boolean]>([
    ['nobody has closed', null, true],
    ['the outlet has closed with consent', { outlet: 'T-A-1' }, false],
    ['its area is closed', { locality: 'T-A' }, false],
    ['another area is closed', { locality: 'T-B' }, true],
  ])('asks for reports where %s', async (_, closed, isMissed) => {
    if (closed !== null) await enter({ kind: 'CLOSURE', ...closed, since: at(6), until: at(72) });
    await house.accept([visit('T-A-1', at(5), 100_000), visit('T-B-1', at(5), 100_000)]);
    const later = [11, 17, 29, 35, 41, 53].map((hour) => visit('T-B-1', at(hour), 100_000));
    await house.accept(later);
    await house.drain();
    const silent = await house.database.query(`select a.rule from alert a join outlet o on o.id = a.outlet_id where a.rule = 'N1' and o.code = 'T-A-1'`);
    expect(silent.length > 0).toBe(isMissed);
  });
});
