import { HOUR, MINUTE } from '../../api/domain/instant.js';
import { actOn, BULLETIN_FIELDS, type BulletinReport, type BulletinWorld, bulletinFile, startBulletinWorld } from '../support/bulletins.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { addPerson, fieldRequest } from '../support/people.js';
import { aLine, aReport, submitOne } from '../support/reports.js';

let world: BulletinWorld;
let lan: GraphqlClient;

beforeAll(async () => {
  world = await startBulletinWorld();
  lan = await world.server.client.signIn('INSPECTOR');
});
afterAll(() => world.close());

const ORDER = 'id title state expected onTime late missing reason bulletin recipients { outlet account standing reportId }';
const FIELDS = `__typename ... on OrderRefused { code } ... on ReportOrder { ${ORDER} }`;

interface Order {
  readonly __typename: string;
  readonly code?: string;
  readonly id: string;
  readonly state: string;
  readonly expected: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly bulletin: string | null;
  readonly recipients: readonly { readonly outlet: string; readonly standing: string; readonly reportId: string | null }[];
}

async function give(client: GraphqlClient, parts: Record<string, unknown> = {}): Promise<Order> {
  const wish = { title: 'Kiểm tra gạo', text: 'Báo giá và dự trữ gạo.', deadlineAt: new Date(Date.now() + 2 * HOUR).toISOString(), ...parts };
  const { data, errors } = await client.ask<{ giveOrder: Order }>(
    `mutation ($title: String!, $text: String!, $areas: [ID!], $commodities: [ID!], $accounts: [ID!], $deadlineAt: Instant!) {
      giveOrder(title: $title, text: $text, areas: $areas, commodities: $commodities, accounts: $accounts, deadlineAt: $deadlineAt) { ${FIELDS} } }`,
    wish,
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.giveOrder;
}

async function end(client: GraphqlClient, id: string, reason: string | null = null): Promise<Order> {
  const { data } = await client.ask<{ done: Order }>(
    reason === null
      ? `mutation ($id: ID!) { done: closeOrder(id: $id) { ${FIELDS} } }`
      : `mutation ($id: ID!, $reason: String!) { done: withdrawOrder(id: $id, reason: $reason) { ${FIELDS} } }`,
    { id, ...(reason === null ? {} : { reason }) },
  );
  return data.done;
}

const listed = async (id: string): Promise<Order | undefined> =>
  (await world.leader.ask<{ reportOrders: Order[] }>(`{ reportOrders { ${ORDER} } }`)).data.reportOrders.find((order) => order.id === id);

interface Day {
  readonly visits: readonly { readonly outlet: string; readonly state: string }[];
  readonly orders: readonly {
    readonly id: string;
    readonly commodities: readonly string[];
    readonly outlets: readonly { readonly outlet: string; readonly answered: boolean }[];
  }[];
}
const day = async (): Promise<Day> => (await (await fieldRequest(world.server.url, lan, 'day')).json()) as Day;
const onPhone = async (id: string) => (await day()).orders.find((order) => order.id === id);

const answerOf = (order: string, outlet: string, price = 18_000) =>
  aReport({ outlet, observedAt: new Date(Date.now() - MINUTE).toISOString(), lines: [aLine({ price })], visit: { device: 'd-1', order } });

describe('an order', () => {
  it('reaches the phone of whoever has the duty, is answered outside the slots, and says who has not', async () => {
    const order = await give(world.leader, { commodities: ['gao-te-thuong'] });
    const phone = await onPhone(order.id);
    expect(phone?.commodities).toEqual(['gao-te-thuong']);
    expect(phone?.outlets).toHaveLength(order.expected);
    const [first] = phone?.outlets ?? [];
    const visits = (await day()).visits;
    const report = answerOf(order.id, first?.outlet ?? '');
    expect(await submitOne(lan, report)).toMatchObject({ __typename: 'ReportAccepted' });
    expect(await submitOne(lan, { ...report, visit: null })).toMatchObject({ __typename: 'ReportAlreadyReceived' });
    expect((await onPhone(order.id))?.outlets.filter(({ answered }) => answered)).toEqual([{ outlet: first?.outlet, answered: true }]);
    expect((await day()).visits.map(({ state }) => state)).toEqual(visits.map(({ state }) => state));
    const now = await listed(order.id);
    expect([now?.onTime, now?.late, now?.missing]).toEqual([1, 0, 0]);
    expect(now?.recipients.find(({ outlet }) => outlet === first?.outlet)).toMatchObject({ standing: 'ON_TIME', reportId: report.id });
  });

  it('counts silence and late answers after its deadline', async () => {
    const order = await give(world.leader);
    await world.database.query(`update report_order set made_at = now() - interval '3 hours', deadline_at = now() - interval '1 hour' where id = $1`, [
      order.id,
    ]);
    await submitOne(lan, answerOf(order.id, order.recipients[0]?.outlet ?? ''));
    const now = await listed(order.id);
    expect([now?.onTime, now?.late, now?.missing]).toEqual([0, 1, order.expected - 1]);
  });

  it('closes once, with one quick report of its answers that takes the next number of the series', async () => {
    const order = await give(world.leader);
    await submitOne(lan, answerOf(order.id, order.recipients[0]?.outlet ?? '', 19_500));
    const ends = await Promise.all([end(world.leader, order.id), end(world.analyst, order.id), end(world.leader, order.id)]);
    expect(ends.map(({ code, state }) => code ?? state).sort()).toEqual(['CLOSED', 'NOT_OPEN', 'NOT_OPEN']);
    const { rows } = await world.database.query(`select count(*)::integer as count from bulletin where frozen::jsonb->'order'->>'id' = $1`, [order.id]);
    expect(rows[0].count).toBe(1);
    const id = ends.find(({ bulletin }) => bulletin !== null && bulletin !== undefined)?.bulletin ?? '';
    await submitOne(lan, answerOf(order.id, order.recipients[1]?.outlet ?? '', 77_000));
    await actOn(world.analyst, id, { act: 'SUBMIT' });
    await actOn(world.leader, id, { act: 'APPROVE' });
    await actOn(world.leader, id, { act: 'ISSUE' });
    const { data } = await world.leader.ask<{ bulletin: BulletinReport & { orderTitle: string } }>(
      `query ($id: ID!) { bulletin(id: $id) { orderTitle ${BULLETIN_FIELDS} } }`,
      { id },
    );
    expect(data.bulletin).toMatchObject({ orderTitle: 'Kiểm tra gạo', number: '01/BC-SCT', state: 'ISSUED', received: 1, expected: order.expected });
    expect(await (await bulletinFile(world.server, world.leader, `${id}/data`)).text()).toMatch(/19500/);
    expect(await (await bulletinFile(world.server, world.leader, `${id}/data`)).text()).not.toMatch(/77000/);
    const pdf = await bulletinFile(world.server, world.leader, `${id}/pdf`);
    expect([
      pdf.status,
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ]).toEqual([200, '%PDF-']);
    expect(await onPhone(order.id)).toBeUndefined();
  });

  it('is withdrawn with a reason, and leaves the phone', async () => {
    const order = await give(world.analyst);
    expect(await end(world.analyst, order.id, ' ')).toMatchObject({ code: 'REASON_MISSING' });
    expect(await end(world.analyst, order.id, 'gửi nhầm')).toMatchObject({ state: 'WITHDRAWN', reason: 'gửi nhầm', bulletin: null });
    expect(await onPhone(order.id)).toBeUndefined();
    expect(await end(world.leader, order.id)).toMatchObject({ code: 'NOT_OPEN' });
  });

  it('tells its people, and reminds once of what is left half an hour before', async () => {
    const order = await give(world.leader, { title: 'Nhắc tôi', deadlineAt: new Date(Date.now() + 20 * MINUTE).toISOString() });
    const reminding = world.orders();
    await Promise.all([0, 1].map((place) => world.transaction(place, (tx) => reminding.remindByTheClock(tx, world.now()))));
    await world.drain();
    const { rows } = await world.database.query(
      `select content->'vi'->>'title' as title from message where kind = 'ORDER' and content->'vi'->>'title' like '%Nhắc tôi' order by id`,
    );
    expect(rows.map(({ title }) => title)).toEqual(['Báo cáo đột xuất: Nhắc tôi', 'Sắp hết hạn: Nhắc tôi']);
    expect(order.expected).toBeGreaterThan(0);
  });

  it.each([
    ['no title', { title: ' ' }, 'TITLE_INVALID'],
    ['no text', { text: '' }, 'TEXT_INVALID'],
    ['a deadline that is over', { deadlineAt: '2026-01-01T00:00:00Z' }, 'DEADLINE_INVALID'],
    ['a deadline next year', { deadlineAt: '2099-01-01T00:00:00Z' }, 'DEADLINE_INVALID'],
    ['a place of elsewhere', { areas: ['01'] }, 'AREA_UNKNOWN'],
    ['an unknown commodity', { commodities: ['vang'] }, 'COMMODITY_UNKNOWN'],
    ['an unknown person', { accounts: ['ai-do'] }, 'PERSON_UNKNOWN'],
    ['nobody', { accounts: [] }, 'NOBODY'],
  ])('is refused with %s', async (_name, parts, code) => {
    expect(await give(world.leader, parts)).toEqual({ __typename: 'OrderRefused', code });
  });

  it('is given by the desk of the province alone', async () => {
    expect((await lan.ask('{ reportOrders { id } }')).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const order = await give(world.leader);
    const elsewhere = await addPerson(world.database, world.server.url, { code: 'xa', role: 'LEADER', locality: '01' });
    expect(await end(elsewhere, order.id)).toMatchObject({ code: 'ORDER_UNKNOWN' });
  });
});
