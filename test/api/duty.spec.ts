import pg from 'pg';
import type { GraphqlClient } from '../support/graphql-client.js';
import { addPerson, fieldRequest } from '../support/people.js';
import { aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let lan: GraphqlClient;
let minh: GraphqlClient;
let leader: GraphqlClient;
let database: pg.Client;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none' });
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  lan = await server.client.signIn('INSPECTOR');
  leader = await server.client.signIn('LEADER');
  minh = await addPerson(database, server.url, { code: 'minh' });
  await eventuallyKnown();
});

afterAll(async () => {
  await database.end();
  await server.close();
});

/** A code that the catalogue in memory lacks makes the server read it again. */
async function eventuallyKnown(): Promise<void> {
  await submitOne(lan, aReport({ outlet: 'cho-khong-co' }));
}

interface Day {
  readonly day: string;
  readonly slots: readonly { readonly expected: number; readonly onTime: number; readonly late: number; readonly missing: number }[];
  readonly outlets: readonly {
    readonly outlet: string;
    readonly handedFrom: string | null;
    readonly slots: readonly { readonly standing: string; readonly reportId: string | null }[];
  }[];
}

async function myDay(client: GraphqlClient, day?: string): Promise<Day> {
  const { data, errors } = await client.ask<{ myDay: Day }>(
    'query ($day: String) { myDay(day: $day) { day slots { expected onTime late missing } outlets { outlet handedFrom slots { standing reportId } } } }',
    { day },
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.myDay;
}

const HAND_OVER = `mutation ($from: ID, $to: ID!, $outlets: [ID!], $since: String!, $until: String!, $reason: String!) {
  handOver(from: $from, to: $to, outlets: $outlets, since: $since, until: $until, reason: $reason) {
    __typename ... on HandOver { from to outlets since until reason madeBy } ... on HandOverRefused { code } } }`;

async function handOver(client: GraphqlClient, wish: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { data } = await client.ask<{ handOver: Record<string, unknown> }>(HAND_OVER, {
    to: 'minh',
    since: '2026-01-01',
    until: '2099-01-01',
    reason: 'cách ly',
    ...wish,
  });
  return data.handOver;
}

describe('my day', () => {
  it('deals every open outlet of the province to somebody, each to one', async () => {
    const [first, second] = [await myDay(lan), await myDay(minh)];
    const { rows } = await database.query(`select count(*)::integer as count from outlet where province_id = (select id from locality where code = '51')`);
    const dealt = [...first.outlets, ...second.outlets].map((duty) => duty.outlet);
    expect(new Set(dealt).size).toBe(dealt.length);
    expect(dealt).toHaveLength(rows[0].count);
    expect(Math.abs(first.outlets.length - second.outlets.length)).toBeLessThanOrEqual(1);
  });

  it('counts a report for its slot, and a report that came after the cut-off as late', async () => {
    const outlet = (await myDay(lan)).outlets[0]?.outlet ?? '';
    const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
    const report = aReport({ outlet, observedAt: `${day}T03:00:00Z` });
    expect(await submitOne(lan, report)).toMatchObject({ __typename: 'ReportAccepted' });
    const then = await myDay(lan, day);
    expect(then.slots.map((slot) => slot.late)).toEqual([0, 1, 0]);
    expect(then.slots[1]?.missing).toBe(then.outlets.length - 1);
    expect(then.outlets[0]?.slots[1]).toEqual({ standing: 'LATE', reportId: report.id });
    await database.query(`update report set received_at = '${day}T04:29:00Z' where id = $1`, [report.id]);
    expect((await myDay(lan, day)).slots.map((slot) => slot.onTime)).toEqual([0, 1, 0]);
  });

  it('is the same day for the phone, in milliseconds', async () => {
    const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
    const response = await fieldRequest(server.url, lan, `day?date=${day}`);
    const body = (await response.json()) as {
      date: string;
      serverTime: number;
      visits: { state: string; slotAt: number; cutoffAt: number; reports: unknown[] }[];
    };
    expect([response.status, body.date]).toEqual([200, day]);
    expect(Math.abs(body.serverTime - Date.now())).toBeLessThan(60_000);
    expect(body.visits.filter((visit) => visit.state === 'RECEIVED')).toHaveLength(1);
    expect(body.visits.every((visit) => visit.slotAt - visit.cutoffAt === 30 * 60_000)).toBe(true);
  });

  it.each(['2026-02-30', 'hôm nay', '20261122'])('refuses the day %s', async (day) => {
    expect((await lan.ask('query ($day: String) { myDay(day: $day) { day } }', { day })).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect((await fieldRequest(server.url, lan, `day?date=${encodeURIComponent(day)}`)).status).toBe(400);
  });

  it('is empty for whoever has no province', async () => {
    const traveller = await addPerson(database, server.url, { code: 'ca-nuoc', locality: 'VN' });
    expect((await myDay(traveller)).outlets).toEqual([]);
  });

  it('asks the phone to sign in', async () => {
    const response = await fieldRequest(server.url, server.client, 'day');
    expect([response.status, ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code]).toEqual([
      401,
      'UNAUTHENTICATED',
    ]);
  });
});

const ASSIGN = `mutation ($account: ID!, $outlets: [ID!]!, $slotMinutes: [Int!], $since: String!, $until: String) {
  assignOutlets(account: $account, outlets: $outlets, slotMinutes: $slotMinutes, since: $since, until: $until) {
    __typename ... on OutletsAssigned { outlets } ... on AssignRefused { code } } }`;
const assign = async (wish: Record<string, unknown>) =>
  (await leader.ask<{ assignOutlets: Record<string, unknown> }>(ASSIGN, { account: 'minh', outlets: ['cho-ba-to'], since: tomorrow(), ...wish })).data
    .assignOutlets;
const localDay = (days: number): string => new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
const tomorrow = (): string => localDay(1);
const visitorsOf = async (outlet: string, day: string): Promise<string[]> => {
  const days = await Promise.all([myDay(lan, day), myDay(minh, day)]);
  return ['lan', 'minh'].filter((_, place) => days[place]?.outlets.some((duty) => duty.outlet === outlet));
};

describe('an outlet closed with consent', () => {
  it('owes nothing for the slots of its closure, and what it owes besides stays', async () => {
    const administrator = await server.client.signIn('ADMINISTRATOR');
    const outlet = (await myDay(lan, localDay(2))).outlets[1]?.outlet ?? '';
    const at = (hour: string): string => `${localDay(2)}T${hour}:00+07:00`;
    const { data } = await administrator.ask<{ addRegisterEntry: { __typename: string } }>(
      'mutation ($entry: RegisterEntryInput!) { addRegisterEntry(entry: $entry) { __typename } }',
      { entry: { kind: 'CLOSURE', outlet, since: at('06:00'), until: at('13:00'), document: '9/CV' } },
    );
    expect(data.addRegisterEntry.__typename).toBe('RegisterDone');
    const slotsOf = async () => (await myDay(lan, localDay(2))).outlets.find((duty) => duty.outlet === outlet)?.slots;
    expect(await slotsOf()).toHaveLength(1);
    const response = await fieldRequest(server.url, lan, `day?date=${localDay(2)}`);
    const { visits } = (await response.json()) as { visits: { outlet: string; slotAt: number }[] };
    expect(visits.filter((visit) => visit.outlet === outlet).map(({ slotAt }) => slotAt)).toEqual([Date.parse(at('18:00'))]);
  });
});

describe('assigning', () => {
  it('gives an outlet to a person from a day on, for some slots, and then to another instead', async () => {
    expect(await assign({ slotMinutes: [360] })).toEqual({ __typename: 'OutletsAssigned', outlets: 1 });
    expect(await visitorsOf('cho-ba-to', tomorrow())).toEqual(['minh']);
    expect((await myDay(minh, tomorrow())).outlets.find((duty) => duty.outlet === 'cho-ba-to')?.slots).toHaveLength(1);
    expect(await assign({ account: 'demo-inspector', since: localDay(2), until: localDay(3) })).toMatchObject({ outlets: 1 });
    expect(await Promise.all([1, 2].map((days) => visitorsOf('cho-ba-to', localDay(days))))).toEqual([['minh'], ['lan']]);
  });

  it.each([
    ['a leader', { account: 'demo-leader' }, 'PERSON_UNKNOWN'],
    ['no outlet', { outlets: [] }, 'OUTLET_UNKNOWN'],
    ['an outlet that is not there', { outlets: ['cho-ba-to', 'cho-khong-co'] }, 'OUTLET_UNKNOWN'],
    ['a slot that is none', { slotMinutes: [361] }, 'SLOT_UNKNOWN'],
    ['no slot', { slotMinutes: [] }, 'SLOT_UNKNOWN'],
    ['yesterday', { since: localDay(-1) }, 'DAYS_INVALID'],
    ['an end before its beginning', { until: localDay(0) }, 'DAYS_INVALID'],
  ])('refuses %s', async (_name, wish, code) => expect(await assign(wish)).toEqual({ __typename: 'AssignRefused', code }));

  it('is for leaders and administrators', async () => {
    expect((await lan.ask(ASSIGN, { account: 'minh', outlets: ['cho-ba-to'], since: tomorrow() })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('handing over', () => {
  it.each([
    ['to nobody known', { to: 'ai-do' }, 'PERSON_UNKNOWN'],
    ['to oneself', { to: 'demo-inspector' }, 'SAME_PERSON'],
    ['an outlet that is not there', { outlets: ['cho-khong-co'] }, 'OUTLET_UNKNOWN'],
    ['no outlet at all', { outlets: [] }, 'OUTLET_UNKNOWN'],
    ['days that end before they begin', { since: '2026-12-02', until: '2026-12-01' }, 'DAYS_INVALID'],
    ['days that are over', { since: '2020-01-01', until: '2020-02-01' }, 'DAYS_INVALID'],
    ['a day that is none', { since: 'mai' }, 'DAYS_INVALID'],
    ['without a reason', { reason: '  ' }, 'REASON_MISSING'],
    ['what is another’s', { from: 'minh', to: 'demo-inspector' }, 'NOT_YOURS'],
  ])('refuses %s', async (_name, wish, code) => expect(await handOver(lan, wish)).toEqual({ __typename: 'HandOverRefused', code }));

  it('moves one outlet, and says whose it was', async () => {
    const outlet = (await myDay(lan)).outlets[0]?.outlet ?? '';
    expect(await handOver(lan, { outlets: [outlet] })).toMatchObject({ __typename: 'HandOver', to: 'minh', outlets: [outlet], reason: 'cách ly' });
    expect((await myDay(lan)).outlets.map((duty) => duty.outlet)).not.toContain(outlet);
    expect((await myDay(minh)).outlets.find((duty) => duty.outlet === outlet)?.handedFrom).toMatch('Nguyễn Thị Lan');
  });

  it('lets a leader move everything of a person', async () => {
    expect(await handOver(leader, { from: 'demo-inspector' })).toMatchObject({ __typename: 'HandOver', outlets: null });
    expect((await myDay(lan)).outlets).toEqual([]);
    const { data } = await leader.ask<{ dutyRoster: { account: string; outlets: string[] }[]; handOvers: unknown[] }>(
      '{ dutyRoster { account outlets } handOvers { id } }',
    );
    expect(data.dutyRoster.find((person) => person.account === 'demo-inspector')?.outlets).toEqual([]);
    expect(data.handOvers).toHaveLength(2);
  });

  it('shows the roster of all to analysts and leaders only', async () => {
    expect((await lan.ask('{ dutyRoster { account } }')).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
