import { createHash } from 'node:crypto';
import type pg from 'pg';
import { HOUR, instant, MINUTE } from '../../api/domain/instant.js';
import {
  actOn,
  BULLETIN_FIELDS,
  type BulletinReport,
  type BulletinWorld,
  bulletinFile,
  listBulletins,
  sectionText,
  slotDaysAgo,
  startBulletinWorld,
} from '../support/bulletins.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { addPerson } from '../support/people.js';
import type { TestServer } from '../support/server.js';

/** 06:00, 12:00 and 18:00 in Vietnam of the day before yesterday, and 06:00 and 12:00 of yesterday. */
const SLOTS = [slotDaysAgo(2, 6), slotDaysAgo(2, 12), slotDaysAgo(2, 18)] as const;
const NEXT = slotDaysAgo(1, 6);

let world: BulletinWorld;
let server: TestServer;
let database: pg.Client;
let analyst: GraphqlClient;
let leader: GraphqlClient;

beforeAll(async () => {
  world = await startBulletinWorld();
  ({ server, database, analyst, leader } = world);
  await world.report(instant(SLOTS[1] - HOUR));
  for (const slotAt of SLOTS) await world.composing().replay(slotAt);
});

afterAll(() => world.close());

async function supplement(id: string): Promise<BulletinReport> {
  const { data } = await analyst.ask<{ supplementBulletin: BulletinReport }>(
    `mutation ($id: ID!) { supplementBulletin(id: $id) { ... on Bulletin { ${BULLETIN_FIELDS} } ... on BulletinRefused { __typename code } } }`,
    { id },
  );
  return data.supplementBulletin;
}

const file = (client: GraphqlClient, id: string, kind: string): Promise<Response> => bulletinFile(server, client, `${id}/${kind}`);

describe('the reports of a day', () => {
  it('are three, issued on the minute and numbered without a gap, also for a slot nobody reported', async () => {
    const reports = (await listBulletins(analyst, SLOTS[0], NEXT)).toReversed();
    expect(reports.map(({ slotAt, issuedAt, state }) => [slotAt, issuedAt, state])).toEqual(
      SLOTS.map((slotAt) => [new Date(slotAt).toISOString(), new Date(slotAt).toISOString(), 'ISSUED']),
    );
    const numbers = reports.map((report) => report.number);
    expect(numbers).toEqual(['01/BC-SCT', '02/BC-SCT', '03/BC-SCT']);
    expect(reports.map((report) => report.received)).toEqual([0, 1, 0]);
    expect(sectionText(reports[0], 'SITUATION')).toMatch(/Đã có 0 % báo cáo/);
    expect(sectionText(reports[0], 'PRICES')).toBe('Chưa có giá nào được báo trong bảy ngày qua.');
    expect(sectionText(reports[1], 'SITUATION')).toMatch(/^Tính đến 11 giờ 30 phút, .* tỉnh Quảng Ngãi ở cấp độ 1/);
    expect(sectionText(reports[1], 'PRICES')).toMatch(/^Giá 1 mặt hàng ổn định/);
  });

  it('are written once, however often and wherever they are asked for', async () => {
    await world.composing(1).replay(SLOTS[1]);
    expect(await listBulletins(analyst, SLOTS[0], NEXT)).toHaveLength(3);
    const now = instant(NEXT - 30 * MINUTE + 1000);
    const written = await Promise.all([0, 1].map((place) => world.transaction(place, (tx) => world.composing(place).composeDue(tx, now))));
    expect(written.map(Number).sort()).toEqual([0, 1]);
    const reports = await listBulletins(analyst, NEXT, instant(NEXT + 1));
    expect(reports.map((report) => [report.state, report.number, report.moves.map((move) => move.kind)])).toEqual([['DRAFT', null, ['COMPOSE']]]);
  });

  it('are not written before their cut-off', async () => {
    const early = instant(slotDaysAgo(1, 12) - 30 * MINUTE - 1);
    await world.transaction(0, (tx) => world.composing().composeDue(tx, early));
    expect(await listBulletins(analyst, slotDaysAgo(1, 12), instant(slotDaysAgo(1, 12) + 1))).toEqual([]);
  });

  it('keep what they were written from, byte for byte, whatever comes later', async () => {
    const [before] = await listBulletins(analyst, SLOTS[1], instant(SLOTS[1] + 1));
    await world.report(instant(SLOTS[1] + HOUR / 2), 30_000);
    const [after] = await listBulletins(analyst, SLOTS[1], instant(SLOTS[1] + 1));
    expect(after).toEqual({ ...before, lateReports: 1 });
    const bytes = Buffer.from(await (await file(analyst, after?.id ?? '', 'data')).arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(after?.frozenSha256);
    expect(JSON.parse(bytes.toString())).toMatchObject({ shape: 1, provinceCode: '51', received: 1, goods: [{ median: 18_500 }] });
  });
});

describe('the life of a report', () => {
  it('goes from hand to hand until it is issued, and is then closed', async () => {
    const [draft] = await listBulletins(analyst, NEXT, instant(NEXT + 1));
    const id = draft?.id ?? '';
    expect(draft?.acts).toEqual(['COMMENT', 'REMARK', 'SUBMIT']);
    expect(await actOn(analyst, id, { act: 'REMARK', section: 'KHÔNG-CÓ', text: 'x' })).toEqual({ __typename: 'BulletinRefused', code: 'SECTION_UNKNOWN' });
    const remarked = await actOn(analyst, id, { act: 'REMARK', section: 'DUTY', text: 'Trực 24/24, 03 đồng chí.' });
    expect(remarked.sections.find((section) => section.key === 'DUTY')?.remark).toBe('Trực 24/24, 03 đồng chí.');
    expect((await actOn(analyst, id, { act: 'SUBMIT' })).state).toBe('SUBMITTED');
    expect(await actOn(analyst, id, { act: 'APPROVE' })).toMatchObject({ code: 'ROLE_MAY_NOT' });
    expect(await actOn(leader, id, { act: 'RETURN' })).toMatchObject({ code: 'TEXT_MISSING' });
    expect((await actOn(leader, id, { act: 'RETURN', text: 'Bổ sung tình hình trực' })).state).toBe('RETURNED');
    await world.transaction(0, (tx) => world.composing().issueStruck(tx, NEXT));
    expect((await actOn(analyst, id, { act: 'SUBMIT' })).state).toBe('SUBMITTED');
    expect((await actOn(leader, id, { act: 'APPROVE' })).state).toBe('APPROVED');
    const issued = await actOn(analyst, id, { act: 'ISSUE' });
    expect([issued.state, issued.number, issued.acts]).toEqual(['ISSUED', '04/BC-SCT', ['COMMENT']]);
    expect(issued.moves.map((move) => move.kind)).toEqual(['COMPOSE', 'REMARK', 'SUBMIT', 'RETURN', 'SUBMIT', 'APPROVE', 'ISSUE']);
    expect(issued.moves[3]).toMatchObject({ account: expect.any(String), text: 'Bổ sung tình hình trực' });
    expect(await actOn(leader, id, { act: 'REMARK', section: 'DUTY', text: 'khác' })).toMatchObject({ code: 'NOT_IN_THIS_STATE' });
  });

  it('adds what comes later as a supplement with a number of its own', async () => {
    const [issued] = await listBulletins(analyst, SLOTS[1], instant(SLOTS[1] + 1));
    const part = await supplement(issued?.id ?? '');
    expect([part.part, part.state, part.lateReports, sectionText(part, 'PRICES')]).toEqual([1, 'DRAFT', 0, expect.stringMatching(/^Giá 1 mặt hàng/)]);
    expect(await supplement(part.id)).toMatchObject({ code: 'NOT_ISSUED' });
    const other = await supplement(issued?.id ?? '');
    expect(other.part).toBe(2);
    for (const { id } of [part, other]) {
      await actOn(analyst, id, { act: 'SUBMIT' });
      await actOn(leader, id, { act: 'APPROVE' });
    }
    const both = await Promise.all([part, other].map(({ id }) => actOn(leader, id, { act: 'ISSUE' })));
    expect(both.map((report) => report.number).sort()).toEqual(['05/BC-SCT', '06/BC-SCT']);
  });

  it('is not for inspectors, and shows nothing of another province', async () => {
    const [issued] = await listBulletins(analyst, SLOTS[0], instant(SLOTS[0] + 1));
    const inspector = await server.client.signIn('INSPECTOR');
    expect((await inspector.ask(`{ bulletin(id: "${issued?.id}") { id } }`)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const stranger = await addPerson(database, server.url, { code: 'ha-noi', role: 'LEADER', locality: '01' });
    expect((await stranger.ask<{ bulletin: unknown }>(`{ bulletin(id: "${issued?.id}") { id } }`)).data.bulletin).toBeNull();
    expect(await listBulletins(stranger, SLOTS[0], NEXT)).toEqual([]);
    expect(await actOn(stranger, issued?.id ?? '', { act: 'COMMENT', text: 'x' })).toMatchObject({ code: 'BULLETIN_UNKNOWN' });
    const statuses = await Promise.all([inspector, server.client, stranger].map(async (who) => (await file(who, issued?.id ?? '', 'pdf')).status));
    expect(statuses).toEqual([403, 401, 404]);
  });
});
