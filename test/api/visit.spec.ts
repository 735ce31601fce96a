import pg from 'pg';
import { startServer } from '../../api/main.js';
import { Config } from '../../api/platform/config.js';
import { eventually } from '../support/eventually.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { addPerson } from '../support/people.js';
import { aLine, aReport, submit, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let inspector: GraphqlClient;
let leader: GraphqlClient;
let database: pg.Client;
let place: { latitude: number; longitude: number };

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none' });
  inspector = await server.client.signIn('INSPECTOR');
  leader = await server.client.signIn('LEADER');
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  place = (await database.query<typeof place>(`select latitude, longitude from outlet where code = 'cho-ba-to'`)).rows[0] as typeof place;
});

afterAll(async () => {
  await database.end();
  await server.close();
});

const aVisit = (parts: Record<string, unknown> = {}) => ({
  device: 'may-1',
  appVersion: '1.0.0',
  startedAt: Date.now() - 300_000,
  endedAt: Date.now() - 60_000,
  start: [place.latitude, place.longitude, 15],
  end: [place.latitude + 0.001, place.longitude, 20],
  clock: { offset: 86_400_000, known: true, monotonic: false },
  entry: 'TG',
  dwell: [34, 5],
  was: [17_500, 31_000],
  reasons: ['SUPPLY_UP', ''],
  ...parts,
});

const VISIT = `query ($id: ID!) { report(id: $id) { slotAt arrivalSlotAt late visit {
  device appVersion start { latitude accuracy } end { accuracy } distance outside clockOffsetMs clockKnown } } }`;

interface Seen {
  readonly report: { readonly slotAt: string; readonly arrivalSlotAt: string; readonly late: boolean; readonly visit: Record<string, unknown> | null };
}

const seen = async (client: GraphqlClient, id: unknown): Promise<Seen['report']> => (await client.ask<Seen>(VISIT, { id })).data.report;

describe('how a report was made', () => {
  it('is stored with it, the distance being the server’s own', async () => {
    const report = aReport({ visit: aVisit() });
    expect(await submitOne(inspector, report)).toMatchObject({ __typename: 'ReportAccepted' });
    expect((await seen(leader, report.id)).visit).toEqual({
      device: 'may-1',
      appVersion: '1.0.0',
      start: { latitude: place.latitude, accuracy: 15 },
      end: { accuracy: 20 },
      distance: 0,
      outside: false,
      clockOffsetMs: 86_400_000,
      clockKnown: true,
    });
  });

  it('flags a visit from elsewhere and accepts it', async () => {
    const report = aReport({ visit: aVisit({ start: [place.latitude + 0.1, place.longitude, 30], end: null }) });
    expect(await submitOne(inspector, report)).toMatchObject({ __typename: 'ReportAccepted' });
    expect((await seen(inspector, report.id)).visit).toMatchObject({ distance: 11_120, outside: true });
  });

  it.each([
    ['rubbish', { visit: { device: { a: 1 }, start: 'here', dwell: 'long', entry: 7, clock: [] } }],
    ['nothing', {}],
    ['null', { visit: null }],
  ])('of %s keeps no report from arriving', async (_name, parts) => {
    const report = aReport(parts);
    expect(await submitOne(inspector, report)).toMatchObject({ __typename: 'ReportAccepted' });
    expect((await seen(leader, report.id)).visit).toBeNull();
  });

  it('that names an unknown field is the sender’s mistake', async () => {
    await expect(submit(inspector, [aReport({ visit: { gps: 1 } })])).rejects.toThrow('gps');
  });

  it('is no part of the content: the same report told with another trace is the same, and the first trace stays', async () => {
    const report = aReport({ visit: aVisit() });
    await submitOne(inspector, report);
    expect(await submitOne(inspector, { ...report, visit: aVisit({ device: 'may-2' }) })).toMatchObject({ __typename: 'ReportAlreadyReceived' });
    expect((await seen(leader, report.id)).visit).toMatchObject({ device: 'may-1' });
  });

  it('shows where a person stood to that person and the desk, not to other inspectors', async () => {
    const report = aReport({ visit: aVisit() });
    await submitOne(inspector, report);
    const other = await addPerson(database, server.url, { code: 'nguoi-khac' });
    expect((await seen(other, report.id)).visit).toBeNull();
    expect((await seen(inspector, report.id)).visit).not.toBeNull();
  });
});

describe('places of people', () => {
  it('are forgotten after 90 days, their distance is not', async () => {
    const [old, young] = [aReport({ visit: aVisit() }), aReport({ visit: aVisit() })];
    await submit(inspector, [old, young]);
    await database.query(`update report_visit set received_at = now() - interval '91 days' where report_id = $1`, [old.id]);
    await database.query(`update report_visit set received_at = now() - interval '89 days' where report_id = $1`, [young.id]);
    const worker = await startServer(new Config({ DATABASE_URL: server.databaseUrl, PORT: '0', DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'test' }));
    await eventually('the place is forgotten', async () => (await seen(leader, old.id)).visit?.start === null);
    await worker.close();
    expect((await seen(leader, old.id)).visit).toMatchObject({ end: null, distance: 0 });
    expect((await seen(leader, young.id)).visit?.start).not.toBeNull();
  });
});

describe('an outlet that has closed', () => {
  it('still takes the report of a visit made before the phone knew', async () => {
    await database.query(`update outlet set effective_to = now() - interval '1 day', version = version + 1 where code = 'th-ba-to'`);
    expect(await submitOne(inspector, aReport({ outlet: 'th-ba-to', lines: [aLine()] }))).toMatchObject({ __typename: 'ReportAccepted' });
  });
});

describe('a late report', () => {
  it('carries the slot it was observed in and the slot it came in for', async () => {
    const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
    const report = aReport({ observedAt: `${day}T03:00:00Z` });
    await submitOne(inspector, report);
    const { slotAt, arrivalSlotAt, late } = await seen(leader, report.id);
    expect([slotAt, late]).toEqual([`${day}T05:00:00.000Z`, true]);
    expect(Date.parse(arrivalSlotAt)).toBeGreaterThan(Date.now());
  });

  it('of a phone whose corrected clock is a minute off is in its slot', async () => {
    const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
    const report = aReport({ observedAt: `${day}T04:58:30Z`, visit: aVisit({ clock: { offset: 226_000_000_000, known: true } }) });
    await submitOne(inspector, report);
    expect((await seen(leader, report.id)).slotAt).toBe(`${day}T05:00:00.000Z`);
  });
});

const AUDIT = `{ outlet(id: "cho-ba-to") { lineAudit(commodity: "dau-an") {
  account oldPrice newPrice reason entry dwellSeconds device distance corrects } } }`;

describe('the audit of a line', () => {
  it('tells who, old, new, why, with which phone, from where and how long, and no change is missing', async () => {
    const first = aReport({ lines: [aLine({ commodity: 'dau-an', price: 50_000 })], observedAt: new Date(Date.now() - 200_000).toISOString() });
    const second = aReport({
      lines: [aLine({ commodity: 'dau-an', price: 56_000 })],
      observedAt: new Date(Date.now() - 100_000).toISOString(),
      visit: aVisit({ entry: 'T', dwell: [71], was: [50_000], reasons: ['SHORT_SUPPLY'] }),
    });
    const third = aReport({
      lines: [aLine({ commodity: 'dau-an', price: 55_000 })],
      corrects: second.id,
      correctionReason: 'gõ nhầm',
      observedAt: second.observedAt,
    });
    await submit(inspector, [first, second, third]);
    const { data } = await leader.ask<{ outlet: { lineAudit: Record<string, unknown>[] } }>(AUDIT);
    expect(data.outlet.lineAudit.sort((a, b) => Number(a.newPrice) - Number(b.newPrice))).toMatchObject([
      { oldPrice: null, newPrice: 50_000, reason: null, entry: null },
      { oldPrice: 56_000, newPrice: 55_000, reason: 'gõ nhầm', corrects: second.id },
      { oldPrice: 50_000, newPrice: 56_000, reason: 'SHORT_SUPPLY', entry: 'TYPED', dwellSeconds: 7.1, device: 'may-1', distance: 0, corrects: null },
    ]);
    expect(data.outlet.lineAudit.every((line) => String(line.account).startsWith('Nguyễn Thị Lan'))).toBe(true);
  });

  it('is not for inspectors', async () => expect((await inspector.ask(AUDIT)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN'));
});

const SUBMIT =
  'mutation ($reports: [ReportInput!]!) { submitReports(reports: $reports) { ... on SubmitAnswers { answers { __typename ... on ReportHeld { id receivedAt } ... on ReportRefused { problems { code } } } } } }';

async function answerOf(client: GraphqlClient, report: unknown): Promise<Record<string, unknown>> {
  const { data } = await client.ask<{ submitReports: { answers: Record<string, unknown>[] } }>(SUBMIT, { reports: [report] });
  return data.submitReports.answers[0] ?? {};
}

describe('a correction of a slot that has been issued', () => {
  const yesterday = () => new Date(Date.now() - 86_400_000).toISOString();

  it('is held, with the same receipt however often it is sent, and counts nothing yet', async () => {
    const wrong = aReport({ observedAt: yesterday() });
    await submitOne(inspector, wrong);
    const correction = aReport({ corrects: wrong.id, correctionReason: 'gõ nhầm', observedAt: yesterday() });
    const first = await answerOf(inspector, correction);
    expect(first).toMatchObject({ __typename: 'ReportHeld', id: correction.id });
    expect(await answerOf(inspector, correction)).toEqual(first);
    expect((await database.query('select from report where id = $1', [correction.id])).rowCount).toBe(0);
  });

  it('that was accepted before the slot was issued is known afterwards', async () => {
    const wrong = aReport();
    const correction = aReport({ corrects: wrong.id });
    await submit(inspector, [wrong, correction]);
    await database.query(`update report set slot_at = now() - interval '1 hour' where id = $1`, [wrong.id]);
    expect(await answerOf(inspector, correction)).toMatchObject({ __typename: 'ReportAlreadyReceived' });
  });

  it('of what came by SMS is free for the same person', async () => {
    const sms = aReport({ observedAt: yesterday() });
    await submitOne(inspector, sms);
    await database.query(`update report set origin = 'SMS' where id = $1`, [sms.id]);
    expect(await answerOf(inspector, aReport({ corrects: sms.id, correctionReason: 'SMS', observedAt: yesterday() }))).toMatchObject({
      __typename: 'ReportAccepted',
    });
  });
});
