import pg from 'pg';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let database: pg.Client;

const DAY = 86_400_000;
const dayAt = (at: number): string => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
const YESTERDAY = dayAt(Date.now() - DAY);
const TODAY = dayAt(Date.now());

interface Feed {
  readonly figures: readonly {
    readonly day: string;
    readonly level: string;
    readonly commodity: string;
    readonly medianPrice: number;
    readonly p10Price: number | null;
    readonly outlets: number;
  }[];
}

/** A day's cell of a place, with that many prices of the first two commodities. */
async function putCell(locality: string, day: string, counts: readonly number[]): Promise<void> {
  await database.query(
    `insert into trend_cell (province_id, locality_id, outlet_kind, period, period_at, commodity_ids, outlets, price_counts, medians, p10s, p90s, stocks, solds, incomings, availability_counts, out_counts, last_observed_ats)
     select coalesce(l.province_id, l.id), l.id, 'ALL', 'DAY', ($2 || 'T00:00:00+07:00')::timestamptz, c.ids, $3, $3, array[16000, 21000], array[15000, 20000], array[17000, 22000],
       array[null, null]::bigint[], array[null, null]::bigint[], array[null, null]::bigint[], $3, array[0, 0], array[now(), now()]
     from locality l, (select array_agg(id order by id) as ids from (select id from commodity order by id limit 2) two) c where l.code = $1 and l.effective_to = 'infinity'
     on conflict (province_id, locality_id, outlet_kind, period, period_at) do update set price_counts = excluded.price_counts`,
    [locality, day, counts],
  );
}

async function clear(place: number, levels: readonly string[]): Promise<void> {
  await database.query(
    `insert into open_clearance (commodity_id, levels) select id, $2 from commodity order by id offset $1 limit 1 on conflict (commodity_id) do update set levels = excluded.levels`,
    [place, levels],
  );
}

let asked = 0;
/** A fresh question each time, so that no answer of before stands in. */
async function feed(query = ''): Promise<Feed> {
  asked += 1;
  const response = await fetch(`${server.url}/open/prices.json?since=${dayAt(Date.now() - (30 + asked) * DAY)}${query}`);
  return (await response.json()) as Feed;
}

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none' });
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  const { rows } = await database.query(
    `select code from locality where kind = 'COMMUNE' and province_id = (select id from locality where code = '51') order by id limit 1`,
  );
  await putCell('51', YESTERDAY, [12, 5]);
  await putCell(rows[0].code, YESTERDAY, [2, 3]);
  await putCell('51', TODAY, [12, 5]);
});

afterAll(async () => {
  await database.end();
  await server.close();
});

describe('open data', () => {
  it('is off until an administrator clears something', async () => {
    expect((await feed()).figures).toEqual([]);
  });

  it('shows the cleared commodity at the cleared levels, of days that are over', async () => {
    await clear(0, ['PROVINCE']);
    expect((await feed()).figures).toMatchObject([{ day: YESTERDAY, level: 'PROVINCE', medianPrice: 16000, p10Price: 15000, outlets: 12 }]);
  });

  it('shows nothing behind which fewer than three outlets stand, and no tenths behind which fewer than ten do', async () => {
    await clear(0, ['PROVINCE', 'COMMUNE']);
    await clear(1, ['COMMUNE']);
    const { figures } = await feed();
    expect(figures.map(({ level, outlets, p10Price }) => [level, outlets, p10Price])).toEqual([
      ['PROVINCE', 12, 15000],
      ['COMMUNE', 3, null],
    ]);
  });

  it('needs no session, may be kept for five minutes, and is not sent twice', async () => {
    const first = await fetch(`${server.url}/open/prices.csv`);
    expect([first.status, first.headers.get('cache-control'), first.headers.get('content-type')]).toEqual([
      200,
      'public, max-age=300',
      'text/csv; charset=utf-8',
    ]);
    expect((await first.text()).split('\r\n')[0]).toBe('day,area,areaName,level,commodity,commodityName,unit,medianPrice,p10Price,p90Price,outlets');
    const again = await fetch(`${server.url}/open/prices.csv`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it.each(['since=2026-02-30', 'since=2024-01-01&until=2026-01-01', 'since=2026-01-02&until=2026-01-01', 'commodity=a&commodity=b'])(
    'refuses %s',
    async (query) => {
      expect((await fetch(`${server.url}/open/prices.json?${query}`)).status).toBe(400);
    },
  );

  it('holds an address that asks too often', async () => {
    const statuses = await Promise.all(Array.from({ length: 70 }, () => fetch(`${server.url}/open/prices.json`).then(({ status }) => status)));
    expect(statuses).toContain(429);
  });
});
