import pg from 'pg';
import { DAY } from '../../api/domain/instant.js';
import { eventually } from '../support/eventually.js';
import { addPerson } from '../support/people.js';
import { aLine, aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { unzip } from '../support/unzip.js';

const SERIES = 'series=gao-te-thuong~51&series=gao-te-thuong~51~MARKET';
const iso = (at: number): string => encodeURIComponent(new Date(at).toISOString());

describe('trends as a spreadsheet', () => {
  let server: TestServer;
  let token: string | null;

  const ask = (query: string, bearer: string | null = token): Promise<Response> =>
    fetch(`${server.url}/files/trends.xlsx?${query}`, { headers: bearer === null ? {} : { authorization: `Bearer ${bearer}` } });
  const span = (): string => `since=${iso(Date.now() - 2 * DAY)}&until=${iso(Date.now())}`;
  const filesOf = async (query: string) => unzip(Buffer.from(await (await ask(query)).arrayBuffer()));

  beforeAll(async () => {
    server = await startTestServer();
    token = (await server.client.signIn('ANALYST')).token;
    const inspector = await server.client.signIn('INSPECTOR');
    await submitOne(inspector, aReport({ outlet: 'cho-ba-to', lines: [aLine({ price: 18_500, stock: 60_500, sold: 10_000 })] }));
    await eventually(
      'the figures are in the file',
      async () => (await filesOf(`${SERIES}&period=DAY&${span()}`)).get('xl/worksheets/sheet1.xml')?.includes('18500') === true,
    );
  });

  afterAll(() => server?.close());

  it('holds a sheet for each card, with what it shows, of when and who took it', async () => {
    const answer = await ask(`${SERIES}&period=DAY&${span()}&day=${iso(Date.now())}`);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="dien-bien-gao-te-thuong-\d{4}-\d{2}-\d{2}\.xlsx"$/);
    const files = unzip(Buffer.from(await answer.arrayBuffer()));
    expect([...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Giá',
      'Dự trữ và sức bán',
      'Điểm bán',
    ]);
    const [price = '', stock = '', outlets = ''] = [1, 2, 3].map((place) => files.get(`xl/worksheets/sheet${place}.xml`));
    for (const sheet of [price, stock, outlets]) {
      expect(sheet).toContain('Diễn biến giá và dự trữ');
      expect(sheet).toMatch(/Thời gian: từ \d{2}\/\d{2}\/\d{4} đến hết \d{2}\/\d{2}\/\d{4}, tính theo ngày/);
      expect(sheet).toMatch(/Xuất lúc \d{2}:\d{2} \d{2}\/\d{2}\/\d{4}, người xuất: \S+/);
    }
    expect(price.match(/<v>18500<\/v>/g)).toHaveLength(6);
    expect(stock).toContain('<v>60.5</v>');
    expect(outlets).toContain('Chợ Ba Tơ');
  });

  it('speaks English when asked to', async () => {
    expect((await filesOf(`${SERIES}&period=WEEK&${span()}&lang=en`)).get('xl/worksheets/sheet1.xml')).toContain('Trend of prices and stock');
  });

  it('goes no further than the area of whoever asks', async () => {
    const analyst = await server.client.signIn('ANALYST');
    const home = (await analyst.ask<{ outlet: { locality: string } }>('{ outlet(id: "cho-ba-to") { locality } }')).data.outlet.locality;
    const database = new pg.Client({ connectionString: server.databaseUrl });
    await database.connect();
    const local = (await addPerson(database, server.url, { code: 'xa', role: 'ANALYST', locality: home })).token;
    await database.end();
    expect((await ask(`${SERIES}&period=DAY&${span()}`, local)).status).toBe(400);
    const own = await ask(`series=gao-te-thuong~${home}&period=DAY&${span()}&day=${iso(Date.now())}`, local);
    const outlets = unzip(Buffer.from(await own.arrayBuffer())).get('xl/worksheets/sheet3.xml') ?? '';
    expect(outlets).toContain('Chợ Ba Tơ');
  });

  it.each([
    ['nobody is signed in', () => `${SERIES}&period=DAY&${span()}`, 401],
    ['no line is named', () => `period=DAY&${span()}`, 400],
    ['a commodity is not known', () => `series=gold~51&period=DAY&${span()}`, 400],
    ['the grain is not known', () => `${SERIES}&period=HOUR&${span()}`, 400],
    ['the span is too long', () => `${SERIES}&period=DAY&since=1990-01-01T00:00:00Z&until=${iso(Date.now())}`, 400],
    ['a moment is none', () => `${SERIES}&period=DAY&since=today&until=${iso(Date.now())}`, 400],
  ])('is refused when %s', async (why, query, status) => {
    expect((await ask(query(), why.startsWith('nobody') ? null : token)).status).toBe(status);
  });
});
