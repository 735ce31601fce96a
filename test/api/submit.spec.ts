import pg from 'pg';
import type { GraphqlClient } from '../support/graphql-client.js';
import { aLine, aReport, newId, submit, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let inspector: GraphqlClient;
let database: pg.Client;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none' });
  inspector = await server.client.signIn('INSPECTOR');
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  await extendCatalogue();
});

afterAll(async () => {
  await database.end();
  await server.close();
});

/** A commodity retired yesterday and an outlet in another province, put in behind the server's back. */
async function extendCatalogue(): Promise<void> {
  await database.query(`insert into commodity (code, name_vi, name_en, kind, unit, base_unit, base_per_unit, retired_at)
    values ('hang-cu', 'Hàng cũ', 'Old good', 'STAPLE', 'kg', 'g', 1000, now() - interval '1 day')`);
  await database.query(`with l as (insert into locality (code, name, full_name, kind, parent_id, path) select 'X9', 'X', 'X', 'COMMUNE', p.id, p.path from locality p where p.code = '48' returning id)
    insert into outlet (code, name, kind_code, locality_id, province_id) select 'cho-xa', 'Chợ xa', 'MARKET', l.id, p.id from l, locality p where p.code = '48'`);
}

/** How many reports and facts the database holds; both must always be the same here, where nobody drains the outbox. */
async function stored(): Promise<{ reports: number; facts: number }> {
  const { rows } = await database.query<{ reports: number; facts: number }>(
    'select (select count(*)::integer from report) as reports, (select count(*)::integer from outbox) as facts',
  );
  return rows[0] ?? { reports: -1, facts: -1 };
}

const more = (before: { reports: number; facts: number }, count: number) => ({ reports: before.reports + count, facts: before.facts + count });

describe('accepting', () => {
  it('stores a report with its lines and one fact, and shows it at once', async () => {
    const before = await stored();
    const report = aReport({ note: 'chợ "đông" \\ sáng' });
    expect(await submitOne(inspector, report)).toMatchObject({ __typename: 'ReportAccepted', id: report.id });
    expect(await stored()).toEqual(more(before, 1));
    const { data } = await inspector.ask(
      'query ($id: ID!) { report(id: $id) { outlet origin note lines { commodity price stock availability priceLow flags } } }',
      {
        id: report.id,
      },
    );
    expect(data).toEqual({
      report: {
        outlet: 'cho-ba-to',
        origin: 'PHONE',
        note: 'chợ "đông" \\ sáng',
        lines: [
          { commodity: 'gao-te-thuong', price: 18_000, stock: 500_000, availability: 'ENOUGH', priceLow: null, flags: [] },
          { commodity: 'gao-nep', price: 31_000, stock: 500_000, availability: 'ENOUGH', priceLow: null, flags: [] },
        ],
      },
    });
  });

  it('keeps what was not observed as null, never as zero', async () => {
    const report = aReport({ lines: [{ commodity: 'gao-nep', price: 31_000 }] });
    await submitOne(inspector, report);
    const { rows } = await database.query('select stocks, solds, availabilities from report where id = $1', [report.id]);
    expect(rows).toEqual([{ stocks: [null], solds: [null], availabilities: [null] }]);
  });

  it('gives the fact the report, its outlet, its province and the time of receipt', async () => {
    const report = aReport();
    const answer = await submitOne(inspector, report);
    const { rows } = await database.query(
      `select o.kind, o.payload ->> 'reportId' as report, o.due_at = r.received_at as due, o.province_id = r.province_id as province,
         (o.payload ->> 'outletId')::integer = r.outlet_id as outlet, r.received_at = $2 as received
       from outbox o join report r on r.id = (o.payload ->> 'reportId')::uuid where r.id = $1`,
      [report.id, answer.receivedAt],
    );
    expect(rows).toEqual([{ kind: 'REPORT_ACCEPTED', report: report.id, due: true, province: true, outlet: true, received: true }]);
  });

  it('flags lines on a commodity that was retired before the observation', async () => {
    const report = aReport({ lines: [aLine(), aLine({ commodity: 'hang-cu' })] });
    expect(await submitOne(inspector, report)).toMatchObject({ __typename: 'ReportAccepted' });
    const { data } = await inspector.ask('query ($id: ID!) { report(id: $id) { lines { flags } } }', { id: report.id });
    expect(data).toEqual({ report: { lines: [{ flags: [] }, { flags: ['COMMODITY_RETIRED'] }] } });
  });

  it('answers five hundred reports of one call in their order', async () => {
    const before = await stored();
    const reports = Array.from({ length: 500 }, () => aReport({ lines: [aLine()] }));
    const { answers } = await submit(inspector, reports);
    expect(answers?.map((answer) => answer.id)).toEqual(reports.map((report) => report.id));
    expect(new Set(answers?.map((answer) => answer.__typename))).toEqual(new Set(['ReportAccepted']));
    expect(await stored()).toEqual(more(before, 500));
  });
});

describe('sending again', () => {
  it('five times is stored once, each time with the first receipt', async () => {
    const before = await stored();
    const report = aReport();
    const first = await submitOne(inspector, report);
    for (let time = 0; time < 4; time++) {
      expect(await submitOne(inspector, report)).toEqual({ __typename: 'ReportAlreadyReceived', id: report.id, receivedAt: first.receivedAt });
    }
    expect(await stored()).toEqual(more(before, 1));
  });

  it('five times at once is stored once', async () => {
    const before = await stored();
    const report = aReport();
    const answers = await Promise.all(Array.from({ length: 5 }, () => submitOne(inspector, report)));
    expect(answers.map((answer) => answer.__typename).sort()).toEqual(['ReportAccepted', ...Array(4).fill('ReportAlreadyReceived')]);
    expect(await stored()).toEqual(more(before, 1));
  });

  it('twice in one call is stored once', async () => {
    const report = aReport();
    const { answers } = await submit(inspector, [report, report]);
    expect(answers?.map((answer) => answer.__typename)).toEqual(['ReportAccepted', 'ReportAlreadyReceived']);
  });

  it('with its lines in another order and its id in capitals is the same report', async () => {
    const report = aReport();
    await submitOne(inspector, report);
    const again = { ...report, id: String(report.id).toUpperCase(), lines: report.lines.toReversed() };
    expect(await submitOne(inspector, again)).toMatchObject({ __typename: 'ReportAlreadyReceived' });
  });

  it('with other content is a conflict that shows what is stored', async () => {
    const before = await stored();
    const report = aReport({ note: 'first' });
    await submitOne(inspector, report);
    const answer = await submitOne(inspector, { ...report, note: 'second' });
    expect(answer).toMatchObject({ __typename: 'ReportConflict', id: report.id, stored: { id: report.id, note: 'first' } });
    expect(await stored()).toEqual(more(before, 1));
  });

  it('for an outlet of another province is a conflict too, not a second report', async () => {
    const country = await database.query(`update account set locality_id = (select id from locality where code = 'VN') where code = 'demo-inspector'`);
    expect(country.rowCount).toBe(1);
    const traveller = await server.client.signIn('INSPECTOR');
    const report = aReport();
    await submitOne(traveller, report);
    expect(await submitOne(traveller, { ...report, outlet: 'cho-xa' })).toMatchObject({ __typename: 'ReportConflict' });
    const { rows } = await database.query('select count(*)::integer as count from report where id = $1', [report.id]);
    expect(rows).toEqual([{ count: 1 }]);
    await database.query(`update account set locality_id = (select id from locality where code = '51') where code = 'demo-inspector'`);
    expect(await submitOne(await server.client.signIn('INSPECTOR'), aReport({ outlet: 'cho-xa' }))).toMatchObject({ problems: [{ code: 'OUTLET_UNKNOWN' }] });
  });
});

describe('correcting', () => {
  it('accepts a correction of a stored report of the same outlet', async () => {
    const wrong = aReport();
    await submitOne(inspector, wrong);
    expect(await submitOne(inspector, aReport({ corrects: wrong.id, correctionReason: 'gõ nhầm' }))).toMatchObject({ __typename: 'ReportAccepted' });
  });

  it('accepts a chain of corrections sent in one call, newest first', async () => {
    const first = aReport();
    const second = aReport({ corrects: first.id });
    const third = aReport({ corrects: second.id });
    const { answers } = await submit(inspector, [third, second, first]);
    expect(answers?.map((answer) => answer.__typename)).toEqual(['ReportAccepted', 'ReportAccepted', 'ReportAccepted']);
  });

  it.each([
    ['a report nobody knows', () => aReport({ corrects: newId() })],
    ['itself', () => ((id) => aReport({ id, corrects: id }))(newId())],
  ])('refuses to correct %s', async (_name, make) => {
    const before = await stored();
    expect(await submitOne(inspector, make())).toMatchObject({ __typename: 'ReportRefused', problems: [{ code: 'CORRECTS_UNKNOWN', field: 'corrects' }] });
    expect(await stored()).toEqual(before);
  });

  it('refuses to correct the report of another outlet', async () => {
    const other = aReport({ outlet: 'th-ba-to', lines: [aLine()] });
    await submitOne(inspector, other);
    expect(await submitOne(inspector, aReport({ corrects: other.id }))).toMatchObject({ problems: [{ code: 'CORRECTS_UNKNOWN' }] });
  });
});

describe('refusing', () => {
  const oneLine = (parts: Record<string, unknown>) => aReport({ lines: [aLine(parts)] });
  const cases: readonly (readonly [name: string, report: () => unknown, code: string])[] = [
    ['an id that is no UUID v7', () => aReport({ id: 'abc' }), 'ID_NOT_UUID_V7'],
    ['an unknown outlet', () => aReport({ outlet: 'cho-nowhere' }), 'OUTLET_UNKNOWN'],
    ['an unknown commodity', () => oneLine({ commodity: 'vang-mieng' }), 'COMMODITY_UNKNOWN'],
    ['a price that is text', () => oneLine({ price: 'mười nghìn' }), 'NOT_A_NUMBER'],
    ['a price that is NaN', () => oneLine({ price: 'NaN' }), 'NOT_A_NUMBER'],
    ['a negative price', () => oneLine({ price: -1 }), 'NEGATIVE'],
    ['a price of 10^15', () => oneLine({ price: 1e15 }), 'TOO_LARGE'],
    ['a price with decimals', () => oneLine({ price: 18_000.5 }), 'NOT_WHOLE'],
    ['a date in 1900', () => aReport({ observedAt: '1900-01-01T00:00:00Z' }), 'OBSERVED_AT_TOO_OLD'],
    ['a date in 2100', () => aReport({ observedAt: '2100-01-01T00:00:00Z' }), 'OBSERVED_AT_IN_FUTURE'],
    ['a date that is none', () => aReport({ observedAt: 'hôm qua' }), 'OBSERVED_AT_INVALID'],
    ['10,000 lines', () => aReport({ lines: Array.from({ length: 10_000 }, () => ({ commodity: 'gao-nep', price: 1 })) }), 'LINES_TOO_MANY'],
    ['no lines', () => aReport({ lines: [] }), 'LINES_EMPTY'],
    ['a repeated line', () => aReport({ lines: [aLine(), aLine()] }), 'COMMODITY_REPEATED'],
    ['a text with a NUL', () => aReport({ note: 'a\u0000b' }), 'TEXT_INVALID'],
  ];

  it.each(cases)('refuses %s and stores nothing', async (_name, make, code) => {
    const before = await stored();
    const answer = await submitOne(inspector, make());
    expect(answer.__typename).toBe('ReportRefused');
    expect(answer.problems?.map((problem) => problem.code)).toContain(code);
    expect(await stored()).toEqual(before);
  });

  it('refuses one report without its neighbours of the same call', async () => {
    const before = await stored();
    const { answers } = await submit(inspector, [aReport(), aReport({ outlet: 'cho-nowhere' }), aReport()]);
    expect(answers?.map((answer) => answer.__typename)).toEqual(['ReportAccepted', 'ReportRefused', 'ReportAccepted']);
    expect(await stored()).toEqual(more(before, 2));
  });

  it('refuses an empty batch and one of 501 as a whole', async () => {
    expect(await submit(inspector, [])).toEqual({ __typename: 'SubmitRefused', code: 'NO_REPORTS', limit: 500 });
    const many = Array.from({ length: 501 }, () => aReport({ lines: [aLine()] }));
    expect(await submit(inspector, many)).toEqual({ __typename: 'SubmitRefused', code: 'TOO_MANY_REPORTS', limit: 500 });
  });

  it('refuses whoever is not an inspector', async () => {
    const query = 'mutation { submitReports(reports: []) { __typename } }';
    expect((await server.client.ask(query)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect((await (await server.client.signIn('LEADER')).ask(query)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('bodies that are no reports', () => {
  const codeOf = async (response: Response) => ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;

  it('answers 413 to a body of 50 MB', async () => {
    const response = await inspector.post(JSON.stringify({ query: '{ me { id } }', variables: { filler: 'x'.repeat(50_000_000) } }));
    expect([response.status, await codeOf(response)]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  it.each([
    ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d]), 'BODY_NOT_UTF8'],
    ['half a JSON', '{"query":', 'BODY_NOT_JSON'],
  ])('answers 400 to %s', async (_name, body, code) => {
    const response = await inspector.post(body);
    expect([response.status, await codeOf(response)]).toEqual([400, code]);
  });

  it('is still up and ready afterwards', async () => {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect(await submitOne(inspector, aReport())).toMatchObject({ __typename: 'ReportAccepted' });
  });
});
