import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { DEFAULT_THRESHOLDS } from '../../api/domain/alert/default-thresholds.js';
import { migrate } from '../../db/migrate.js';
import { applySeed } from '../../db/seed/apply-seed.js';
import { COMMODITIES } from '../../db/seed/commodities.js';
import { DEMO_COMMUNES, DEMO_PROVINCE_CODE } from '../../db/seed/demo-communes.js';
import { PROVINCES } from '../../db/seed/provinces.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.js';

const SHARED = path.resolve(process.env.SHARED_DATA ?? path.join(import.meta.dirname, '../../../shared/data'));

const opened: { database: TestDatabase; client: pg.Client }[] = [];

async function open(database: TestDatabase): Promise<{ url: string; client: pg.Client }> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  opened.push({ database, client });
  return { url: database.url, client };
}

async function migrated(): Promise<{ url: string; client: pg.Client }> {
  const database = await createEmptyDatabase();
  await migrate(database.url);
  return open(database);
}

async function counts(client: pg.Client): Promise<Record<string, number>> {
  const tables = [
    'deployment',
    'locality',
    'outlet_kind',
    'commodity',
    'commodity_pack',
    'outlet',
    'outlet_commodity',
    'account',
    'price_ceiling',
    'crisis_level',
    'threshold_set',
  ];
  const { rows } = await client.query(`select ${tables.map((table) => `(select count(*)::integer from ${table}) as ${table}`).join(', ')}`);
  return rows[0];
}

afterEach(async () => {
  for (const { database, client } of opened.splice(0)) {
    await client.end();
    await database.drop();
  }
});

describe('the seed', () => {
  it('fills an empty database once, and finds nothing to do the second time', async () => {
    const { url, client } = await migrated();
    expect(await applySeed(url)).toEqual({ applied: true });
    const first = await counts(client);
    expect(first).toMatchObject({ deployment: 1, locality: 1 + 34 + 12, outlet_kind: 7, commodity: COMMODITIES.length, account: 4, threshold_set: 1 });
    expect(await applySeed(url)).toEqual({ applied: false });
    expect(await counts(client)).toEqual(first);
  });

  it('may be applied twice at once', async () => {
    const { url, client } = await migrated();
    const answers = await Promise.all([applySeed(url), applySeed(url)]);
    expect(answers.filter(({ applied }) => applied)).toHaveLength(1);
    expect((await counts(client)).outlet).toBe(44);
  });

  it('fills in what is missing and leaves what people have changed', async () => {
    const { url, client } = await open(await createTestDatabase());
    await client.query(`update commodity set norm_per_person_day = 999 where code = 'gao-te-thuong'`);
    await client.query(`delete from commodity_pack where commodity_id = (select id from commodity where code = 'gao-te-thuong')`);
    await client.query(`delete from outlet_commodity where outlet_id = (select id from outlet where code = 'th-ba-to')`);
    await client.query(`delete from price_ceiling`);
    expect(await applySeed(url)).toEqual({ applied: true });
    const { rows } =
      await client.query(`select norm_per_person_day as norm, (select count(*)::integer from commodity_pack p where p.commodity_id = c.id) as packs,
      (select count(*)::integer from outlet_commodity where outlet_id = (select id from outlet where code = 'th-ba-to')) as assigned,
      (select count(*)::integer from price_ceiling) as ceilings from commodity c where code = 'gao-te-thuong'`);
    expect(rows[0]).toEqual({ norm: 999, packs: 0, assigned: 0, ceilings: 4 });
  });

  it('invents nothing where no demo is wanted', async () => {
    const { url, client } = await migrated();
    await applySeed(url, { demo: false });
    expect(await counts(client)).toMatchObject({
      deployment: 1,
      locality: 35,
      commodity: COMMODITIES.length,
      outlet: 0,
      account: 0,
      crisis_level: 0,
      price_ceiling: 0,
    });
    expect((await client.query('select demo from deployment')).rows).toEqual([{ demo: false }]);
    expect(await applySeed(url)).toEqual({ applied: false });
  });

  it('gives a deployment of another country the reference data only', async () => {
    const { url, client } = await migrated();
    await client.query(`with l as (insert into locality (code, name, full_name, kind) values ('ID', 'Indonesia', 'Indonesia', 'COUNTRY') returning id),
      p as (update locality set path = array[id] where false)
      insert into deployment (name, currency, time_zone, utc_offset_minutes, slot_minutes, root_locality_id) select 'Indonesia', 'IDR', 'Asia/Jakarta', 420, '{720}', id from l`);
    expect(await applySeed(url)).toEqual({ applied: true });
    expect(await counts(client)).toMatchObject({ deployment: 1, locality: 1, outlet_kind: 7, commodity: 0, outlet: 0, account: 0, threshold_set: 1 });
  });

  it('knows where everything lies', async () => {
    const { client } = await open(await createTestDatabase());
    const { rows } =
      await client.query(`select l.code, cardinality(l.path) as depth, p.code as province from locality l left join locality p on p.id = l.province_id
      where l.code in ('VN', '51', '21025') order by depth`);
    expect(rows).toEqual([
      { code: 'VN', depth: 1, province: null },
      { code: '51', depth: 2, province: '51' },
      { code: '21025', depth: 3, province: '51' },
    ]);
    const strays = await client.query(`select o.code from outlet o join locality l on l.id = o.locality_id
      where not o.invented or o.province_id <> l.province_id or abs(o.latitude - l.latitude) > 0.05 or abs(o.longitude - l.longitude) > 0.05
        or not exists (select from outlet_commodity c where c.outlet_id = o.id)`);
    expect(strays.rows).toEqual([]);
  });
});

describe('the seeded thresholds', () => {
  it('are those of the domain', async () => {
    const { client } = await open(await createTestDatabase());
    const { rows } = await client.query('select version, thresholds from threshold_set');
    expect(rows).toEqual([{ version: 1, thresholds: JSON.parse(JSON.stringify(DEFAULT_THRESHOLDS)) }]);
  });
});

describe('the seeded commodities', () => {
  it('are about sixty, each with a code of its own and a cited norm where it has one', () => {
    expect(COMMODITIES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(COMMODITIES.map((commodity) => commodity.code)).size).toBe(COMMODITIES.length);
    expect(COMMODITIES.filter((commodity) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(commodity.code))).toEqual([]);
    expect(COMMODITIES.filter((commodity) => commodity.norm !== undefined && !commodity.norm.source.includes('https://'))).toEqual([]);
  });

  it('add up to the norms of the plans: rice 0.21-0.30 kg, vegetables 0.33-0.46 kg, meat about 0.15 kg, eggs 0.22-0.40, oil 0.02 l', () => {
    const norm = (...codes: string[]): number => COMMODITIES.filter((one) => codes.includes(one.code)).reduce((sum, one) => sum + (one.norm?.amount ?? 0), 0);
    const vegetables = COMMODITIES.filter((one) => one.kind === 'FRESH').map((one) => one.code);
    const meat = COMMODITIES.filter((one) => one.code.startsWith('thit-') && one.kind === 'PROTEIN').map((one) => one.code);
    expect(norm('gao-te-thuong')).toBe(210);
    expect(norm(...vegetables)).toBe(452);
    expect(norm(...meat)).toBe(150);
    expect(norm('trung-ga', 'trung-vit')).toBeCloseTo(0.22);
    expect(norm('dau-an')).toBe(20);
  });
});

describe('the seeded units', () => {
  it('are those of the official list', () => {
    const file = (name: string) => path.join(SHARED, 'vn', name);
    if (!existsSync(file('admin_2026_provinces_34.csv.gz'))) {
      console.log(`not compared with the official list: ${SHARED} is not here`);
      return;
    }
    const linesOf = (name: string): string[] =>
      gunzipSync(readFileSync(file(name)))
        .toString('utf8')
        .trim()
        .split('\n')
        .slice(1);
    expect(PROVINCES.map(({ code, name, fullName }) => `${code},${name},${fullName}`)).toEqual(
      linesOf('admin_2026_provinces_34.csv.gz').map((line) => line.split(',').slice(0, 3).join()),
    );
    const communes = new Set(linesOf('admin_2026_wards.csv.gz'));
    expect(DEMO_COMMUNES.filter(({ code, name, fullName }) => !communes.has(`${code},${name},${fullName},${DEMO_PROVINCE_CODE}`))).toEqual([]);
  });
});
