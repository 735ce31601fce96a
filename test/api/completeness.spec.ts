import pg from 'pg';
import { eventually } from '../support/eventually.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { addPerson, fieldRequest } from '../support/people.js';
import { aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let lan: GraphqlClient;
let minh: GraphqlClient;
let leader: GraphqlClient;
let administrator: GraphqlClient;
let database: pg.Client;

const DAY = 86_400_000;
/** Deployments of the tests run on UTC+7. */
const localDay = (at: number): string => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
const TODAY = localDay(Date.now());
const BEFORE = localDay(Date.now() - 3 * DAY);

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none' });
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  lan = await server.client.signIn('INSPECTOR');
  leader = await server.client.signIn('LEADER');
  administrator = await server.client.signIn('ADMINISTRATOR');
  minh = await addPerson(database, server.url, { code: 'minh' });
  await submitOne(lan, aReport({ outlet: 'cho-khong-co' }));
});

afterAll(async () => {
  await database.end();
  await server.close();
});

/** Moves every inspector behind the server's back; an unknown outlet makes it read its catalogue again. */
async function moveInspectors(locality: string): Promise<void> {
  await database.query(`update account set locality_id = (select id from locality where code = $1 and effective_to = 'infinity') where role = 'INSPECTOR'`, [
    locality,
  ]);
  await eventually('the server has read its people again', async () => {
    await submitOne(lan, aReport({ outlet: `cho-khong-co-${Math.random()}` }));
    return ((await lan.ask<{ me: { locality: string } | null }>('{ me { locality } }')).data.me?.locality ?? locality) === locality;
  });
}

interface Counts {
  readonly slotAt: string;
  readonly expected: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
}

interface Found {
  readonly slots: readonly Counts[];
  readonly units: readonly { readonly locality: string; readonly outlets: number; readonly slots: readonly Counts[] }[];
  readonly people: readonly { readonly account: string; readonly slots: readonly Counts[]; readonly outlets: readonly string[] }[];
  readonly gaps: readonly { readonly outlet: string; readonly account: string | null; readonly slots: readonly { readonly standing: string }[] }[];
  readonly closed: readonly { readonly outlet: string; readonly document: string }[];
  readonly reminders: readonly { readonly person: string; readonly outlets: readonly string[]; readonly madeBy: string | null }[];
}

const COUNTS = 'slots { slotAt expected onTime late missing }';

async function completeness(day: string, client: GraphqlClient = leader): Promise<Found> {
  const { data, errors } = await client.ask<{ completeness: Found }>(
    `query ($day: String) { completeness(day: $day) { ${COUNTS} units { locality outlets ${COUNTS} } people { account outlets ${COUNTS} }
       gaps { outlet account slots { standing } } closed { outlet document } reminders { person outlets madeBy } } }`,
    { day },
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.completeness;
}

async function change<Answer>(client: GraphqlClient, mutation: string, variables: Record<string, unknown>): Promise<Answer> {
  const { data, errors } = await client.ask<{ answer: Answer }>(mutation, variables);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.answer;
}

describe('completeness', () => {
  it('adds up the same by slot, unit and person', async () => {
    const found = await completeness(BEFORE);
    const sum = (parts: readonly { readonly slots: readonly Counts[] }[], place: number) =>
      parts.reduce((total, part) => total + (part.slots[place]?.expected ?? 0), 0);
    expect(found.slots.map((slot) => slot.expected > 0)).toEqual([true, true, true]);
    for (const place of [0, 1, 2]) {
      expect(sum(found.units, place)).toBe(found.slots[place]?.expected);
      expect(sum(found.people, place)).toBe(found.slots[place]?.expected);
    }
  });

  it('counts a late report as late and the others as missing', async () => {
    const before = await completeness(BEFORE);
    const outlet = before.gaps[0]?.outlet ?? '';
    await submitOne(lan, aReport({ outlet, observedAt: `${BEFORE}T03:00:00Z` }));
    const after = await completeness(BEFORE);
    expect(after.slots[1]).toMatchObject({ late: 1, missing: (before.slots[1]?.missing ?? 0) - 1 });
    expect(after.gaps.find((gap) => gap.outlet === outlet)?.slots.map((slot) => slot.standing)).toEqual(['MISSING', 'LATE', 'MISSING']);
  });

  it('expects nothing of an outlet while it is closed with consent', async () => {
    const before = await completeness(BEFORE);
    const outlet = before.gaps.at(-1)?.outlet ?? '';
    const entry = { kind: 'CLOSURE', outlet, since: `${BEFORE}T00:00:00+07:00`, until: `${BEFORE}T11:30:00+07:00`, document: '12/TB' };
    const added = await change<{ __typename: string }>(
      administrator,
      'mutation ($entry: RegisterEntryInput!) { answer: addRegisterEntry(entry: $entry) { __typename } }',
      { entry },
    );
    expect(added.__typename).toBe('RegisterDone');
    const after = await completeness(BEFORE);
    expect(after.slots.map((slot, place) => slot.expected - (before.slots[place]?.expected ?? 0))).toEqual([-1, 0, 0]);
    expect(after.closed).toEqual([{ outlet, document: '12/TB' }]);
  });

  it('counts outlets that nobody is there to visit', async () => {
    const before = await completeness(BEFORE);
    await moveInspectors('VN');
    await eventually('nobody is left', async () => (await completeness(BEFORE)).people.length === 0);
    const nobody = await completeness(BEFORE);
    expect([nobody.slots, nobody.gaps[0]?.account]).toEqual([before.slots, null]);
    await moveInspectors('51');
    await eventually('both are back', async () => (await completeness(BEFORE)).people.length === 2);
  });

  it('is not for inspectors', async () => {
    expect((await lan.ask('{ completeness { day } }')).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('reminders', () => {
  const REMIND = `mutation ($slotAt: Instant!, $accounts: [ID!]) { answer: remind(slotAt: $slotAt, accounts: $accounts) {
    __typename ... on Reminded { reminders { person outlets madeBy } } ... on RemindRefused { code } } }`;

  it('tells each person of their outlets without a report, and keeps who was told', async () => {
    const today = await completeness(TODAY);
    const slotAt = today.slots.at(-1)?.slotAt;
    const answer = await change<{ reminders: { person: string; outlets: string[] }[] }>(leader, REMIND, { slotAt, accounts: ['minh'] });
    const own = today.people.find((person) => person.account === 'minh')?.outlets ?? [];
    expect(answer.reminders).toMatchObject([{ person: 'minh', outlets: own }]);
    const { data } = await minh.ask<{ myReminders: { outlets: string[] }[] }>('{ myReminders { outlets } }');
    expect(data.myReminders).toEqual([{ outlets: own }]);
    expect((await lan.ask<{ myReminders: unknown[] }>('{ myReminders { outlets } }')).data.myReminders).toEqual([]);
    expect((await completeness(TODAY)).reminders).toHaveLength(1);
    const day = (await (await fieldRequest(server.url, minh, 'day')).json()) as { reminders: { outlets: string[] }[] };
    expect(day.reminders.map(({ outlets }) => outlets)).toEqual([own]);
  });

  it.each([
    ['a person nobody knows', async () => ({ slotAt: (await completeness(TODAY)).slots[0]?.slotAt, accounts: ['ai-do'] }), 'PERSON_UNKNOWN'],
    ['a slot of another day', async () => ({ slotAt: (await completeness(BEFORE)).slots[0]?.slotAt }), 'SLOT_UNKNOWN'],
  ] as const)('refuses %s', async (_name, variables, code) => {
    expect(await change(leader, REMIND, await variables())).toEqual({ __typename: 'RemindRefused', code });
  });
});

describe('an office that drops out', () => {
  const OFFICE = `mutation ($from: [ID!]!, $to: [ID!]!, $reason: String!) { answer: handOverOffice(from: $from, to: $to, since: "${TODAY}", until: "2099-01-01", reason: $reason) {
    __typename ... on HandOversMade { handOvers { id batch to withdrawnOn } } ... on HandOverRefused { code } } }`;
  const WITHDRAW = `mutation ($id: ID!) { answer: withdrawHandOver(id: $id) { __typename ... on HandOversMade { handOvers { id withdrawnOn withdrawnBy } } ... on HandOverRefused { code } } }`;
  interface Made {
    readonly handOvers: readonly { readonly id: string; readonly batch: string | null }[];
  }

  it('gives everything to those who are left, and everything back when it is taken back', async () => {
    const third = await addPerson(database, server.url, { code: 'thao' });
    await eventually('the third is known', async () => {
      await submitOne(third, aReport({ outlet: `cho-khong-co-${Math.random()}` }));
      return (await completeness(TODAY)).people.length === 3;
    });
    const before = await completeness(TODAY);
    const isolated = before.people.map(({ account }) => account).filter((account) => account !== 'thao');
    const made = await change<Made>(leader, OFFICE, { from: isolated, to: ['thao'], reason: 'cả phòng cách ly' });
    expect(made.handOvers).toHaveLength(2);
    expect(new Set(made.handOvers.map(({ batch }) => batch))).toEqual(new Set([made.handOvers[0]?.id]));
    const during = await completeness(TODAY);
    expect(during.people.map(({ account, outlets }) => [account, outlets.length]).filter(([, count]) => count !== 0)).toEqual([
      ['thao', before.people.reduce((sum, { outlets }) => sum + outlets.length, 0)],
    ]);
    const back = await change<{ handOvers: unknown[] }>(leader, WITHDRAW, { id: made.handOvers[1]?.id ?? '' });
    expect(back.handOvers).toHaveLength(2);
    expect((await completeness(TODAY)).people).toEqual(before.people);
    expect(await change(leader, WITHDRAW, { id: made.handOvers[0]?.id ?? '' })).toEqual({ __typename: 'HandOverRefused', code: 'NOT_IN_FORCE' });
  });

  it.each([
    ['nobody to take over', { from: ['minh'], to: [] }, 'PERSON_UNKNOWN'],
    ['a stranger', { from: ['minh', 'ai-do'], to: ['thao'] }, 'PERSON_UNKNOWN'],
    ['the same person on both sides', { from: ['minh'], to: ['minh', 'thao'] }, 'SAME_PERSON'],
    ['no reason', { from: ['minh'], to: ['thao'], reason: ' ' }, 'REASON_MISSING'],
  ] as const)('refuses %s', async (_name, wish, code) => {
    expect(await change(leader, OFFICE, { reason: 'x', ...wish })).toEqual({ __typename: 'HandOverRefused', code });
  });

  it('lets an inspector take back own hand-overs only', async () => {
    const { data } = await minh.ask<{ handOver: { id: string } }>(
      `mutation { handOver(to: "thao", since: "${TODAY}", until: "2099-01-01", reason: "ốm") { ... on HandOver { id } } }`,
    );
    expect(await change(lan, WITHDRAW, { id: data.handOver.id })).toEqual({ __typename: 'HandOverRefused', code: 'NOT_YOURS' });
    expect(await change(minh, WITHDRAW, { id: data.handOver.id })).toMatchObject({ handOvers: [{ withdrawnOn: TODAY, withdrawnBy: 'minh' }] });
    expect(await change(minh, WITHDRAW, { id: '999999' })).toEqual({ __typename: 'HandOverRefused', code: 'UNKNOWN' });
  });
});
