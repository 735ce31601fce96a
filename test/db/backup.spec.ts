import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { backup, backupName, backupTime } from '../../db/backup.js';
import { backupAt, restore } from '../../db/restore.js';
import { sumsOf } from '../../db/table-text.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.js';

let folder: string;
let from: TestDatabase;
let to: TestDatabase;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'backup-'));
  [from, to] = [await createTestDatabase(), await createEmptyDatabase()];
});

afterEach(async () => {
  await Promise.all([from.drop(), to.drop()]);
  rmSync(folder, { recursive: true, force: true });
});

async function using<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const write = (url: string, sql: string): Promise<unknown> => using(url, (client) => client.query(sql));
const sums = (url: string): Promise<unknown> => using(url, sumsOf);

const REPORT = `select ensure_report_partitions('2024-05-01', '2026-12-01');
insert into report (id, province_id, outlet_id, account_id, origin, observed_at, received_at, day, slot_at, content_sha256, note, commodity_ids, prices, stocks, solds, availabilities, notes)
select ('0190' || lpad(to_hex(n), 4, '0') || '-0000-7000-8000-000000000000')::uuid, 1, 1, 1, 'PHONE', now(), now(), '2026-11-22', now(), '\\x00ff', E'dòng\\n"một", (hai)\\\\', '{1,2}', '{10,null}', '{null,5}', '{1,2}', '{0,3}', array['a,b', null]
from generate_series(1, 50) n;`;

describe('backup and restore', () => {
  it('bring every table back as it was, to the row and to the sum, and the next id goes on after the last', async () => {
    await write(from.url, REPORT);
    const { file } = await backup(from.url, folder);
    const before = await sums(from.url);
    const restored = await restore(to.url, file);
    expect(await sums(to.url)).toEqual(before);
    expect(restored.rows).toBeGreaterThan(50);
    const insert = `insert into account (code, full_name, role, locality_id) select 'new', 'New', 'ANALYST', min(id) from locality`;
    await write(to.url, insert);
    const accepted = await using(to.url, (client) => client.query(`select action from audit_entry where entity = 'account' order by seq desc limit 1`));
    expect(accepted.rows).toEqual([{ action: 'INSERT' }]);
  });

  it('take what was committed when they began, and nothing of what came later', async () => {
    const { file } = await backup(from.url, folder);
    await write(from.url, REPORT);
    await restore(to.url, file);
    expect((await using(to.url, (client) => client.query('select count(*)::int as n from report'))).rows).toEqual([{ n: 0 }]);
  });

  it('refuse a backup that was cut off or damaged anywhere, and leave the database as it was', async () => {
    const { file } = await backup(from.url, folder);
    const whole = readFileSync(file);
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      truncateSync(file, Math.floor(whole.length * share));
      await expect(restore(to.url, file)).rejects.toThrow('cannot be used');
      writeFileSync(file, whole.with(Math.floor(whole.length * share) - 1, (whole[Math.floor(whole.length * share) - 1] ?? 0) ^ 64));
      await expect(restore(to.url, file)).rejects.toThrow('cannot be used');
      writeFileSync(file, whole);
    }
    expect((await using(to.url, (client) => client.query(`select to_regclass('report') as there`))).rows).toEqual([{ there: null }]);
  });

  it('never go over a database that holds something', async () => {
    const { file } = await backup(from.url, folder);
    await expect(restore(from.url, file)).rejects.toThrow('the database is not empty');
  });

  it('take the newest backup that is not later than the time asked for', () => {
    const times = [Date.parse('2026-11-22T06:00:00Z'), Date.parse('2026-11-22T06:15:00Z')];
    for (const at of times) writeFileSync(path.join(folder, backupName(at)), '');
    writeFileSync(path.join(folder, 'cungcau.part'), '');
    expect(times.map((at) => backupTime(backupName(at)))).toEqual(times);
    expect(path.basename(backupAt(folder, Date.parse('2026-11-22T06:14:59Z')))).toBe(backupName(times[0] ?? 0));
    expect(path.basename(backupAt(folder, Date.parse('2026-11-22T06:15:00Z')))).toBe(backupName(times[1] ?? 0));
    expect(() => backupAt(folder, Date.parse('2026-11-22T05:59:59Z'))).toThrow('there is no backup');
  });
});
