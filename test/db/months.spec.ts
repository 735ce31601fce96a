import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { backup } from '../../db/backup.js';
import { putMonthBack, putMonthsAway } from '../../db/months.js';
import { sumsOf } from '../../db/table-text.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const NOW = Date.UTC(2026, 10, 23);
const JULY = Date.UTC(2025, 6, 1);

let folder: string;
let database: TestDatabase;

async function using<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const write = (sql: string): Promise<unknown> => using((client) => client.query(sql));
const rows = <Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> => using(async (client) => (await client.query<Row>(sql)).rows);
const countAll = async (): Promise<number> => (await rows<{ n: number }>('select count(*)::integer as n from report'))[0]?.n ?? 0;
const sumOfReports = async (): Promise<unknown> => (await using(sumsOf))['report'];
const away = (before = JULY): ReturnType<typeof putMonthsAway> => putMonthsAway(database.url, folder, { before, now: NOW });

/** So many reports of the phone, a minute apart from the beginning of that month. */
const reportsOf = (month: string, count: number): string => `
insert into report (id, province_id, outlet_id, account_id, origin, observed_at, received_at, day, slot_at, content_sha256, note, commodity_ids, prices, stocks, solds, availabilities, notes)
select overlay(uuid_floor(at)::text placing '7' from 15 for 1)::uuid, 1, 1, 1, 'PHONE', at, at, at::date, at, '\\x00ff', E'dòng\\n"một", (hai)', '{1,2}', '{10,null}', '{null,5}', '{1,2}', '{0,3}', array['a,b', null]
from generate_series('${month}-01T01:00Z'::timestamptz, '${month}-01T01:00Z'::timestamptz + interval '${count - 1} minutes', interval '1 minute') at`;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'months-'));
  database = await createTestDatabase();
  await write(`select ensure_report_partitions('2025-05-01', '2025-09-01')`);
  for (const [month, count] of [
    ['2025-05', 30],
    ['2025-06', 20],
    ['2025-07', 10],
  ] as const)
    await write(reportsOf(month, count));
});

afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('months of reports', () => {
  it('leave with their tables, each into a file, and come back as they were, to the sum', async () => {
    const before = await sumOfReports();
    const moved = await away();
    expect(moved.filter((month) => month.rows > 0).map(({ partition, rows }) => [partition, rows])).toEqual([
      ['report_202505', 30],
      ['report_202506', 20],
    ]);
    expect([await countAll(), await rows(`select to_regclass('report_202505') as gone`)]).toEqual([10, [{ gone: null }]]);
    for (const { file } of [...moved].reverse()) await putMonthBack(database.url, file);
    expect(await sumOfReports()).toEqual(before);
    expect((await rows<{ n: number }>('select count(*)::integer as n from report_line'))[0]).toEqual({ n: 120 });
  });

  it('leave word in the audit of what left and what came back', async () => {
    const [may] = await away(Date.UTC(2025, 5, 1));
    await putMonthBack(database.url, may?.file ?? '');
    const entries = await rows<{ action: string; key: string }>(`select action, key from audit_entry where action like 'PUT_%' order by seq`);
    expect(entries.filter(({ key }) => key === 'report_202505').map(({ action }) => action)).toEqual(['PUT_AWAY', 'PUT_BACK']);
  });

  it('stay when they are of the last 400 days', async () => {
    await expect(away(NOW - 399 * 86_400_000)).rejects.toThrow('the last 400 days of reports stay');
    expect(await countAll()).toBe(60);
  });

  it('stay when somebody reads them for long, and nothing is half done', async () => {
    await using(async (reader) => {
      await reader.query('begin');
      await reader.query('select count(*) from report_202505');
      await expect(away()).rejects.toThrow('lock timeout');
      await reader.query('rollback');
    });
    expect([await countAll(), readdirSync(folder)]).toEqual([60, []]);
    await away();
    expect(await countAll()).toBe(10);
  });

  it('do not go over a file that is there', async () => {
    writeFileSync(path.join(folder, 'report_202505.month.gz'), 'mine');
    await expect(away()).rejects.toThrow('is there already');
    expect([await countAll(), readFileSync(path.join(folder, 'report_202505.month.gz'), 'utf8')]).toEqual([60, 'mine']);
  });

  it('do not come back from a file that is cut off, changed, of something else, or twice', async () => {
    const moved = await away(Date.UTC(2025, 5, 1));
    const file = moved.find(({ partition }) => partition === 'report_202505')?.file ?? '';
    const whole = readFileSync(file);
    const middle = Math.floor(whole.length / 2);
    for (const broken of [whole.subarray(0, middle), whole.with(middle, (whole[middle] ?? 0) ^ 64)]) {
      writeFileSync(file, broken);
      await expect(putMonthBack(database.url, file)).rejects.toThrow('cannot be used');
    }
    await expect(putMonthBack(database.url, (await backup(database.url, folder)).file)).rejects.toThrow('no month of reports');
    expect(await countAll()).toBe(30);
    writeFileSync(file, whole);
    await putMonthBack(database.url, file);
    await expect(putMonthBack(database.url, file)).rejects.toThrow('report_202505 is in the database already');
    expect(await countAll()).toBe(60);
  });

  it('do not come back beside reports that came since, or into other columns', async () => {
    const [may] = (await away(Date.UTC(2025, 5, 1))).filter(({ rows: n }) => n > 0);
    await write(reportsOf('2025-05', 1));
    await expect(putMonthBack(database.url, may?.file ?? '')).rejects.toThrow('came in since');
    await write('delete from report_rest');
    await write('alter table report add column weather text');
    await expect(putMonthBack(database.url, may?.file ?? '')).rejects.toThrow('other columns');
    expect(await rows(`select to_regclass('report_202505') as gone, to_regnamespace('restoring') as left`)).toEqual([{ gone: null, left: null }]);
  });
});
