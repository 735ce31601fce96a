import pg from 'pg';
import type { GraphqlClient } from '../support/graphql-client.js';
import { addPerson, fieldRequest } from '../support/people.js';
import { aLine, aReport, newId, type SentReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let lan: GraphqlClient;
let minh: GraphqlClient;
let leader: GraphqlClient;
let far: GraphqlClient;
let database: pg.Client;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none' });
  lan = await server.client.signIn('INSPECTOR');
  leader = await server.client.signIn('LEADER');
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  minh = await addPerson(database, server.url, { code: 'minh' });
  far = await addPerson(database, server.url, { code: 'xa', role: 'LEADER', locality: '48' });
});

afterAll(async () => {
  await database.end();
  await server.close();
});

const notices = async (client: GraphqlClient): Promise<Record<string, unknown>[]> =>
  ((await (await fieldRequest(server.url, client, 'day')).json()) as { notices: Record<string, unknown>[] }).notices;

const REVIEW = `mutation ($report: ID!, $decision: ReviewDecision!, $comment: String, $commodities: [ID!]) {
  reviewReport(report: $report, decision: $decision, comment: $comment, commodities: $commodities) {
    __typename ... on ReviewItem { report state comment late outside corrections } ... on ReviewRefused { code } } }`;

async function review(client: GraphqlClient, wish: Record<string, unknown>): Promise<Record<string, unknown>> {
  return (await client.ask<{ reviewReport: Record<string, unknown> }>(REVIEW, wish)).data.reviewReport;
}

const queue = async (state: string | null = null): Promise<Record<string, unknown>[]> =>
  (
    await leader.ask<{ reviewQueue: Record<string, unknown>[] }>('query ($state: ReviewState) { reviewQueue(state: $state) { report state corrections } }', {
      state,
    })
  ).data.reviewQueue;

describe('reviewing', () => {
  it('begins with received, is edited by a correction, and a returned report reaches its author’s phone', async () => {
    const report = aReport();
    await submitOne(lan, report);
    expect(await queue('RECEIVED')).toContainEqual({ report: report.id, state: 'RECEIVED', corrections: 0 });
    await submitOne(lan, aReport({ corrects: report.id, observedAt: report.observedAt }));
    expect(await queue('EDITED')).toContainEqual({ report: report.id, state: 'EDITED', corrections: 1 });
    expect(await review(leader, { report: report.id, decision: 'RETURNED', comment: 'giá nếp?', commodities: ['gao-nep'] })).toMatchObject({
      state: 'RETURNED',
      comment: 'giá nếp?',
    });
    expect(await notices(lan)).toMatchObject([
      { report: report.id, outlet: 'cho-ba-to', state: 'RETURNED', comment: 'gao-nep giá nếp?', by: expect.stringContaining('Dũng') },
    ]);
    expect(await notices(minh)).toEqual([]);
    expect(await review(leader, { report: report.id, decision: 'APPROVED' })).toMatchObject({ state: 'APPROVED', comment: null });
    expect(await notices(lan)).toMatchObject([{ state: 'APPROVED' }]);
    expect((await database.query('select state from report_review where report_id = $1 order by id', [report.id])).rows).toEqual([
      { state: 'RETURNED' },
      { state: 'APPROVED' },
    ]);
  });

  it.each([
    ['an unknown report', { report: newId(), decision: 'APPROVED' }, 'REPORT_UNKNOWN'],
    ['an id that is none', { report: 'x', decision: 'APPROVED' }, 'REPORT_UNKNOWN'],
  ])('refuses %s', async (_name, wish, code) => expect(await review(leader, wish)).toEqual({ __typename: 'ReviewRefused', code }));

  it('refuses to return without a word, with a novel, and from another province', async () => {
    const report = aReport();
    await submitOne(lan, report);
    expect(await review(leader, { report: report.id, decision: 'RETURNED', comment: ' ' })).toMatchObject({ code: 'COMMENT_MISSING' });
    expect(await review(leader, { report: report.id, decision: 'HAS_ISSUES', comment: 'x'.repeat(501) })).toMatchObject({ code: 'COMMENT_INVALID' });
    expect(await review(far, { report: report.id, decision: 'APPROVED' })).toMatchObject({ code: 'REPORT_UNKNOWN' });
    expect((await lan.ask(REVIEW, { report: report.id, decision: 'APPROVED' })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

interface Rivalry {
  readonly outlet: string;
  readonly slotAt: string;
  readonly commodity: string;
  readonly kind: string;
  readonly medianPrice: number;
  readonly sightings: readonly { readonly report: string; readonly price: number }[];
  readonly settlement: { readonly method: string; readonly price: number; readonly by: string } | null;
}

const rivalries = async (all = true): Promise<readonly Rivalry[]> =>
  (
    await leader.ask<{ rivalries: Rivalry[] }>(
      'query ($all: Boolean!) { rivalries(all: $all) { outlet slotAt commodity kind medianPrice sightings { report price } settlement { method price by } } }',
      { all },
    )
  ).data.rivalries;

const SETTLE = `mutation ($outlet: ID!, $slotAt: Instant!, $commodity: ID!, $method: SettlementMethod!, $report: ID, $comment: String) {
  settleRivalry(outlet: $outlet, slotAt: $slotAt, commodity: $commodity, method: $method, report: $report, comment: $comment) {
    __typename ... on Rivalry { settlement { method price } } ... on SettleRefused { code } } }`;

async function settle(rivalry: Rivalry | undefined, wish: Record<string, unknown>, client = leader): Promise<Record<string, unknown>> {
  const { outlet, slotAt, commodity } = rivalry ?? { outlet: 'cho-ba-to', slotAt: '2026-01-01T00:00:00Z', commodity: 'gao-nep' };
  return (await client.ask<{ settleRivalry: Record<string, unknown> }>(SETTLE, { outlet, slotAt, commodity, ...wish })).data.settleRivalry;
}

/** Both visit one outlet in one slot of a day long issued. */
async function bothVisit(outlet: string, prices: readonly [number, number]): Promise<{ first: SentReport; second: SentReport; rivalry: Rivalry | undefined }> {
  const at = (hour: string) => `${new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10)}T${hour}:00Z`;
  const [first, second] = [
    aReport({ outlet, observedAt: at('02:00'), lines: [aLine({ price: prices[0] })] }),
    aReport({ outlet, observedAt: at('03:00'), lines: [aLine({ price: prices[1] })] }),
  ];
  await submitOne(lan, first);
  await submitOne(minh, second);
  return { first, second, rivalry: (await rivalries()).find((one) => one.outlet === outlet) };
}

describe('two inspectors at one outlet in one slot', () => {
  it('within five per cent are parallel and wait for nobody', async () => {
    const { rivalry } = await bothVisit('th-ba-to', [20_000, 21_000]);
    expect(rivalry).toMatchObject({ commodity: 'gao-te-thuong', kind: 'PARALLEL', medianPrice: 20_500 });
    expect((await rivalries(false)).map((one) => one.outlet)).not.toContain('th-ba-to');
  });

  it('beyond it are a conflict until the reviewer takes the median, which then counts on both', async () => {
    const { first, second, rivalry } = await bothVisit('cho-ba-to', [20_000, 30_000]);
    expect(rivalry).toMatchObject({
      kind: 'CONFLICT',
      settlement: null,
      sightings: [
        { report: first.id, price: 20_000 },
        { report: second.id, price: 30_000 },
      ],
    });
    expect(await rivalries(false)).toContainEqual(rivalry);
    expect(await settle(rivalry, { method: 'MEDIAN', comment: 'gọi lại cả hai' })).toMatchObject({ settlement: { method: 'MEDIAN', price: 25_000 } });
    expect(await settle(rivalry, { method: 'MEDIAN' })).toEqual({ __typename: 'SettleRefused', code: 'ALREADY_SETTLED' });
    const { rows } = await database.query(
      'select corrects_id as corrects, prices, stocks, origin from report where corrects_id = any ($1) order by observed_at',
      [[first.id, second.id]],
    );
    expect(rows).toEqual([
      { corrects: first.id, prices: [25_000], stocks: [500_000], origin: 'DESK' },
      { corrects: second.id, prices: [25_000], stocks: [500_000], origin: 'DESK' },
    ]);
    expect((await rivalries()).find((one) => one.outlet === 'cho-ba-to')).toMatchObject({
      kind: 'PARALLEL',
      settlement: { by: expect.stringContaining('Dũng') },
    });
    expect(await notices(minh)).toMatchObject([{ outlet: 'cho-ba-to', state: 'EDITED', comment: 'gọi lại cả hai' }]);
  });

  it('is settled by choosing one, and only the other is corrected', async () => {
    const { rows: outlets } = await database.query<{ code: string }>(
      `select code from outlet where province_id = (select id from locality where code = '51') and code not in ('cho-ba-to', 'th-ba-to') order by id limit 1`,
    );
    const { first, second, rivalry } = await bothVisit(outlets[0]?.code ?? '', [20_000, 30_000]);
    expect(await settle(rivalry, { method: 'CHOICE', report: newId() })).toMatchObject({ code: 'REPORT_UNKNOWN' });
    expect(await settle(rivalry, { method: 'CHOICE', report: second.id })).toMatchObject({ settlement: { method: 'CHOICE', price: 30_000 } });
    const { rows } = await database.query('select corrects_id as corrects, prices from report where corrects_id = any ($1)', [[first.id, second.id]]);
    expect(rows).toEqual([{ corrects: first.id, prices: [30_000] }]);
  });

  it('five settlements at once are one', async () => {
    const { rows: outlets } = await database.query<{ code: string }>(
      `select code from outlet where province_id = (select id from locality where code = '51') order by id desc limit 1`,
    );
    const { rivalry } = await bothVisit(outlets[0]?.code ?? '', [10_000, 30_000]);
    const answers = await Promise.all(Array.from({ length: 5 }, () => settle(rivalry, { method: 'MEDIAN' })));
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['Rivalry', ...Array(4).fill('SettleRefused')]);
  });

  it('is nothing where nobody else was, and nothing for another province', async () => {
    expect(await settle(undefined, { method: 'MEDIAN' })).toMatchObject({ code: 'RIVALRY_UNKNOWN' });
    const [one] = await rivalries();
    expect(await settle(one, { method: 'MEDIAN' }, far)).toMatchObject({ code: 'RIVALRY_UNKNOWN' });
  });
});

const DECIDE = `mutation ($id: ID!, $consent: Boolean!, $comment: String) { decideCorrection(id: $id, consent: $consent, comment: $comment) {
  __typename ... on CorrectionDecided { consented } ... on DecideRefused { code } } }`;
const decide = async (wish: Record<string, unknown>, client = leader) =>
  (await client.ask<{ decideCorrection: Record<string, unknown> }>(DECIDE, wish)).data.decideCorrection;

async function aHeld(): Promise<{ wrong: SentReport; correction: SentReport }> {
  const observedAt = new Date(Date.now() - 86_400_000).toISOString();
  const wrong = aReport({ observedAt });
  await submitOne(lan, wrong);
  const correction = aReport({ corrects: wrong.id, correctionReason: 'gõ nhầm', observedAt, lines: [aLine({ price: 19_500 })] });
  await submitOne(lan, correction);
  return { wrong, correction };
}

describe('a held correction', () => {
  it('shows old and new, and counts once consented to, keeping its receipt', async () => {
    const { wrong, correction } = await aHeld();
    const { data } = await leader.ask<{ heldCorrections: Record<string, unknown>[] }>(
      '{ heldCorrections { id corrects outlet reason lines { commodity oldPrice newPrice } } }',
    );
    expect(data.heldCorrections).toContainEqual({
      ...{ id: correction.id, corrects: wrong.id, outlet: 'cho-ba-to', reason: 'gõ nhầm' },
      lines: [{ commodity: 'gao-te-thuong', oldPrice: 18_000, newPrice: 19_500 }],
    });
    expect(await decide({ id: correction.id, consent: true })).toEqual({ __typename: 'CorrectionDecided', consented: true });
    expect(await decide({ id: correction.id, consent: false, comment: 'thôi' })).toMatchObject({ code: 'ALREADY_DECIDED' });
    const { rows } = await database.query(
      'select r.prices, r.received_at = h.received_at as same from report r join held_correction h using (id) where r.id = $1',
      [correction.id],
    );
    expect(rows).toEqual([{ prices: [19_500], same: true }]);
    expect(await submitOne(lan, correction)).toMatchObject({ __typename: 'ReportAlreadyReceived' });
  });

  it('is refused with a word when declined, and stays refused', async () => {
    const { correction } = await aHeld();
    expect(await decide({ id: correction.id, consent: false })).toMatchObject({ code: 'COMMENT_MISSING' });
    expect(await decide({ id: correction.id, consent: true }, far)).toMatchObject({ code: 'CORRECTION_UNKNOWN' });
    expect(await decide({ id: correction.id, consent: false, comment: 'không có ảnh' })).toMatchObject({ consented: false });
    expect(await submitOne(lan, correction)).toMatchObject({ __typename: 'ReportRefused', problems: [{ code: 'CORRECTION_DECLINED' }] });
    expect(await notices(lan)).toContainEqual(expect.objectContaining({ report: correction.id, state: 'RETURNED', comment: 'không có ảnh' }));
  });

  it('that nobody knows cannot be decided', async () => {
    expect(await decide({ id: newId(), consent: true })).toMatchObject({ code: 'CORRECTION_UNKNOWN' });
    expect(await decide({ id: 'x', consent: true })).toMatchObject({ code: 'CORRECTION_UNKNOWN' });
  });
});
