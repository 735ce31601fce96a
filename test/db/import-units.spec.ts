import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { run } from '../../db/seed/import-units.command.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { square } from '../support/square.js';

const SHARED = path.resolve(process.env.SHARED_DATA ?? path.join(import.meta.dirname, '../../../shared/data'), 'vn');

let database: TestDatabase;
let client: pg.Client;
let folder: string;
const written: string[] = [];
const [stdout, stderr] = [process.stdout.write, process.stderr.write];

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  folder = mkdtempSync(path.join(tmpdir(), 'cungcau-units-'));
});

beforeEach(() => {
  written.length = 0;
  const keep = (text: string | Uint8Array): boolean => written.push(String(text)) > 0;
  process.stdout.write = keep as typeof process.stdout.write;
  process.stderr.write = keep as typeof process.stderr.write;
});

afterEach(() => {
  process.stdout.write = stdout;
  process.stderr.write = stderr;
});

afterAll(async () => {
  await client.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Buffer): string {
  const where = path.join(folder, name);
  writeFileSync(where, content);
  return where;
}

const importUnits = (...args: string[]): Promise<number> => run(args, { databaseUrl: database.url });
const localities = async (): Promise<number> => (await client.query('select count(*)::integer as n from locality')).rows[0].n;

describe('importing units', () => {
  it('adds, changes and keeps: names come from the file, a population the file leaves out stays', async () => {
    const communes = file(
      'communes.csv',
      '\uFEFFcode,name,full_name,province_code\n21025,Cẩm Thành Mới,Phường Cẩm Thành Mới,51\n21034,An Phú,"Xã An Phú",51\n',
    );
    const features = ['21034', '99999'].map((code) => ({ type: 'Feature', properties: { code }, geometry: square(108.8, 15.1) }));
    const boundaries = file('boundaries.geojson.gz', gzipSync(JSON.stringify({ type: 'FeatureCollection', features })));
    expect(await importUnits('--communes', communes, '--boundaries', boundaries)).toBe(0);
    expect(written.join('')).toBe('units: 1 added, 1 changed\nboundaries: 1 drawn; 1 boundaries of units that are not here\npredecessors: 0 linked\n');
    const { rows } =
      await client.query(`select c.code, c.name, c.population, c.latitude, c.longitude, cardinality(c.path) as depth, p.code as province, c.boundary is not null as drawn
      from locality c join locality p on p.id = c.province_id where c.code in ('21025', '21034') order by 1`);
    expect(rows).toEqual([
      { code: '21025', name: 'Cẩm Thành Mới', population: '45000', latitude: 15.121, longitude: 108.803, depth: 3, province: '51', drawn: false },
      { code: '21034', name: 'An Phú', population: null, latitude: 15.15, longitude: 108.85, depth: 3, province: '51', drawn: true },
    ]);
    expect(await importUnits('--communes', communes)).toBe(0);
    expect(written.join('')).toContain('units: 0 added, 0 changed');
  });

  it('links a new unit to the old ones it was made of', async () => {
    const old = file('old.csv', 'code,name,full_name,province_code\n99901,A,Xã A,51\n99902,B,Xã B,51\n');
    const provinces = file('old-provinces.csv', 'code,name,full_name\n51,Quảng Ngãi,Tỉnh Quảng Ngãi\n');
    const pairs = file('pairs.csv', 'old_code,new_code\n99901,99901\n99902,99901\n99903,99901\n');
    const fresh = file('new.csv', 'code,name,full_name,province_code\n99901,AB,Xã AB,51\n');
    expect(await importUnits('--provinces', provinces, '--communes', old, '--effective-from', '2021-11-01', '--effective-to', '2025-07-01')).toBe(0);
    expect(await importUnits('--communes', fresh, '--predecessors', pairs)).toBe(0);
    expect(written.join('')).toContain('predecessors: 2 linked; 1 links of units that are not here');
    const { rows } =
      await client.query(`select fresh.name, array_agg(old.name order by old.name) as old, min(p.effective_to)::text as until from locality_predecessor
      join locality fresh on fresh.id = locality_id join locality old on old.id = predecessor_id join locality p on p.id = old.province_id group by 1`);
    expect(rows).toEqual([{ name: 'AB', old: ['A', 'B'], until: '2025-07-01' }]);
  });

  it.each([
    ['an unknown parent', 'code,name,full_name,province_code\n40001,A,Xã A,51\n40002,B,Xã B,98\n', 'unit 40002: there is no unit 98 above it on 2025-07-01'],
    ['the wrong separator', 'code;name;full_name;province_code\n40001;A;Xã A;51\n', 'no column code, name, full_name'],
    ['a missing column', 'code,name,full_name\n40001,A,Xã A\n', 'no column district_code or province_code'],
    ['a code that is there twice', 'code,name,full_name,province_code\n40001,A,Xã A,51\n40001,B,Xã B,51\n', 'row 2: code 40001 is there twice'],
    ['a population in words', 'code,name,full_name,province_code,population\n40001,A,Xã A,51,many\n', 'population "many" is not a whole number'],
    ['an open quote', 'code,name,full_name,province_code\n40001,"A,Xã A,51\n', 'Quote Not Closed'],
    ['nothing', '', 'holds no rows'],
  ])('refuses a file with %s in one line, and stores nothing', async (_, content, words) => {
    const before = await localities();
    expect(await importUnits('--communes', file('bad.csv', content))).toBe(1);
    expect(written.join('')).toContain(words);
    expect(written.join('').trim().split('\n')).toHaveLength(1);
    expect(await localities()).toBe(before);
  });

  it('refuses broken UTF-8, a file that is not there, what is no GeoJSON, and a day that is none', async () => {
    const good = file('good.csv', 'code,name,full_name,province_code\n40001,A,Xã A,51\n');
    expect(await importUnits('--communes', file('latin.csv', Buffer.from('code,name,full_name,province_code\n40001,\xe3,X,51\n', 'latin1')))).toBe(1);
    expect(await importUnits('--communes', path.join(folder, 'nowhere.csv'))).toBe(1);
    expect(await importUnits('--boundaries', good)).toBe(1);
    expect(await importUnits('--boundaries', file('no.geojson', '{"features":[{"properties":{"code":"1"},"geometry":{"type":"Point"}}]}'))).toBe(1);
    expect(await importUnits('--communes', good, '--effective-from', '2025-13-01')).toBe(1);
    expect(await importUnits('--communes')).toBe(2);
    expect(await importUnits()).toBe(2);
  });

  it('loads both real structures and links them', async () => {
    const real = (name: string): string => path.join(SHARED, name);
    if (!existsSync(real('admin_2026_wards.csv.gz'))) {
      process.stdout.write = stdout;
      console.log(`the real units were not imported: ${SHARED} is not here`);
      return;
    }
    const older = [
      '--provinces',
      real('admin_2021_11_provinces_63.csv.gz'),
      '--districts',
      real('admin_2021_11_districts.csv.gz'),
      '--communes',
      real('admin_2021_11_wards.csv.gz'),
    ];
    expect(
      await importUnits(
        ...older,
        '--boundaries',
        real('provinces_2021_boundaries_light.geojson.gz'),
        '--effective-from',
        '2021-11-01',
        '--effective-to',
        '2025-07-01',
      ),
    ).toBe(0);
    const newer = [
      '--provinces',
      real('admin_2026_provinces_34.csv.gz'),
      '--communes',
      real('admin_2026_wards.csv.gz'),
      '--predecessors',
      real('mapping_legacy_to_2025.csv.gz'),
    ];
    const drawn = ['--boundaries', real('provinces_2026_boundaries_light.geojson.gz'), '--boundaries', real('wards_2026_boundaries_light.geojson.gz')];
    expect(await importUnits(...newer, ...drawn)).toBe(0);
    const { rows } =
      await client.query(`select kind, effective_to = 'infinity' as now, count(*)::integer as units, count(boundary)::integer as drawn from locality
      where code not in ('99901', '99902') group by 1, 2 order by 1, 2`);
    expect(rows).toEqual([
      { kind: 'COMMUNE', now: false, units: 10599, drawn: 0 },
      { kind: 'COMMUNE', now: true, units: 3321, drawn: 3321 },
      { kind: 'COUNTRY', now: true, units: 1, drawn: 0 },
      { kind: 'DISTRICT', now: false, units: 705, drawn: 0 },
      { kind: 'PROVINCE', now: false, units: 63, drawn: 63 },
      { kind: 'PROVINCE', now: true, units: 34, drawn: 34 },
    ]);
    expect(written.join('')).toContain('predecessors: 10650 linked; 10 links of units that are not here');
  }, 180_000);
});
