import pg from 'pg';
import type { GraphqlClient } from '../support/graphql-client.js';
import { aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let administrator: GraphqlClient;
let database: pg.Client;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none' });
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  administrator = await server.client.signIn('ADMINISTRATOR');
});

afterAll(async () => {
  await database.end();
  await server.close();
});

interface Item {
  readonly key: string;
  readonly value: Record<string, unknown>;
  readonly version: string | null;
  readonly changedBy: string | null;
}

interface Answer {
  readonly item?: Item;
  readonly problems?: readonly { readonly field: string; readonly code: string }[];
}

async function ask<Data>(query: string, variables: Record<string, unknown> = {}, client: GraphqlClient = administrator): Promise<Data> {
  const { data, errors } = await client.ask<Data>(query, variables);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

const ITEM = 'key value version changedBy';
const ANSWER = `... on CatalogueSaved { item { ${ITEM} } } ... on CatalogueRefused { problems { field code } }`;

async function itemOf(kind: string, key: string): Promise<Item> {
  const { catalogueItems } = await ask<{ catalogueItems: Item[] }>(`query ($kind: CatalogueKind!) { catalogueItems(kind: $kind) { ${ITEM} } }`, { kind });
  const item = catalogueItems.find((one) => one.key === key);
  if (item === undefined) throw new Error(`no ${kind} ${key}`);
  return item;
}

async function save(kind: string, key: string, value: unknown, version: string | null): Promise<Answer> {
  const mutation = `mutation ($kind: CatalogueKind!, $key: ID!, $value: Json!, $version: ID) { answer: saveCatalogueItem(kind: $kind, key: $key, value: $value, version: $version) { ${ANSWER} } }`;
  return (await ask<{ answer: Answer }>(mutation, { kind, key, value, version })).answer;
}

async function restore(change: string, before: boolean): Promise<Answer> {
  const mutation = `mutation ($change: ID!, $before: Boolean!) { answer: restoreCatalogueItem(change: $change, before: $before) { ${ANSWER} } }`;
  return (await ask<{ answer: Answer }>(mutation, { change, before })).answer;
}

const changesOf = async (kind: string, key: string) =>
  (
    await ask<{ catalogueChanges: { id: string; before: unknown; after: unknown; madeBy: string; restores: string | null }[] }>(
      'query ($kind: CatalogueKind, $key: ID) { catalogueChanges(kind: $kind, key: $key) { id before after madeBy restores } }',
      { kind, key },
    )
  ).catalogueChanges;

const OUTLET = {
  name: 'Chợ thử',
  kind: 'MARKET',
  address: 'Đường 1',
  owner: null,
  latitude: 14.8,
  longitude: 108.7,
  walkingOrder: 9,
  commodities: ['gao-te-thuong'],
};

describe('items of the catalogue', () => {
  it.each([
    ['COMMODITY', 'gao-te-thuong', { nameEn: 'Everyday rice' }],
    ['OUTLET', 'cho-ba-to', { address: 'Thị trấn Ba Tơ', commodities: ['gao-te-thuong'] }],
    ['PLACE', '51', { population: 1_300_000 }],
    ['OPEN_DATA', 'gao-te-thuong', { levels: ['PROVINCE'] }],
  ])('changes %s with who and when, and brings the earlier one back', async (kind, key, change) => {
    const before = await itemOf(kind, key);
    const saved = await save(kind, key, { ...before.value, ...change }, before.version);
    expect(saved.item).toMatchObject({ value: { ...before.value, ...change }, changedBy: 'Lê Thu Hà (minh hoạ)' });
    expect((await itemOf(kind, key)).value).toEqual({ ...before.value, ...change });
    const [newest] = await changesOf(kind, key);
    expect(newest).toMatchObject({ id: saved.item?.version, before: before.value, after: saved.item?.value, restores: null });
    const back = await restore(newest?.id ?? '', true);
    expect(back.item?.value).toEqual(before.value);
    expect((await changesOf(kind, key))[0]).toMatchObject({ restores: newest?.id, after: before.value });
  });

  it('writes nothing over a change that the person has not seen', async () => {
    const first = await itemOf('COMMODITY', 'muoi-an');
    await save('COMMODITY', 'muoi-an', { ...first.value, nameEn: 'Salt A' }, first.version);
    const late = await save('COMMODITY', 'muoi-an', { ...first.value, nameEn: 'Salt B' }, first.version);
    expect(late.problems).toEqual([{ field: 'version', code: 'CHANGED_MEANWHILE' }]);
    expect((await itemOf('COMMODITY', 'muoi-an')).value.nameEn).toBe('Salt A');
    const newest = await itemOf('COMMODITY', 'muoi-an');
    expect((await save('COMMODITY', 'muoi-an', newest.value, newest.version)).problems).toEqual([{ field: 'version', code: 'NOTHING_CHANGED' }]);
  });

  it('of ten people who save at once one is heard', async () => {
    const { value, version } = await itemOf('COMMODITY', 'duong-trang');
    const answers = await Promise.all(Array.from({ length: 10 }, (_, place) => save('COMMODITY', 'duong-trang', { ...value, ordinal: 900 + place }, version)));
    expect(answers.filter((answer) => answer.item !== undefined)).toHaveLength(1);
  });

  it('lets an inspector report from a new outlet at once, and no longer once it is closed', async () => {
    const lan = await server.client.signIn('INSPECTOR');
    const { rows } = await database.query(
      `select code from locality where province_id = (select id from locality where code = '51') and kind = 'COMMUNE' order by id limit 1`,
    );
    const made = await save('OUTLET', 'cho-thu', { ...OUTLET, locality: rows[0].code }, null);
    expect(made.item?.value.closed).toBe(false);
    expect(await submitOne(lan, aReport({ outlet: 'cho-thu' }))).toMatchObject({ __typename: 'ReportAccepted' });
    await restore(made.item?.version ?? '', true);
    expect((await itemOf('OUTLET', 'cho-thu')).value.closed).toBe(true);
    const { data } = await lan.ask<{ outlets: { id: string }[] }>('{ outlets { id } }');
    expect(data.outlets.map(({ id }) => id)).not.toContain('cho-thu');
  });

  it('makes a locked-down zone inside a commune', async () => {
    const { rows } = await database.query(
      `select code, path from locality where province_id = (select id from locality where code = '51') and kind = 'COMMUNE' order by id limit 1`,
    );
    const zone = { name: 'Tổ 3', fullName: 'Vùng phong toả tổ 3', parent: rows[0].code, population: 400 };
    expect((await save('PLACE', 'PT-01', zone, null)).item?.value).toMatchObject({ name: 'Tổ 3', ended: false });
    const { data } = await administrator.ask<{ localities: { id: string; kind: string; parent: string }[] }>('{ localities { id kind parent } }');
    expect(data.localities).toContainEqual({ id: 'PT-01', kind: 'ZONE', parent: rows[0].code });
  });

  it('keeps every version of a checklist', async () => {
    const { rows } = await database.query('select code from checklist order by code limit 1');
    const before = await itemOf('CHECKLIST', rows[0].code);
    const saved = await save('CHECKLIST', rows[0].code, { ...before.value, titleEn: 'Changed' }, before.version);
    expect(saved.item?.value).toEqual({ ...before.value, titleEn: 'Changed' });
    const versions = await database.query('select version, title_en, retired_at is null as "isLive" from checklist where code = $1 order by version', [
      rows[0].code,
    ]);
    expect(versions.rows.map(({ isLive }) => isLive)).toEqual([false, true]);
  });

  it.each([
    {
      name: 'a unit that figures are kept in',
      kind: 'COMMODITY',
      key: 'gao-te-thuong',
      change: { basePerUnit: 5 },
      problem: { field: 'basePerUnit', code: 'IN_USE' },
    },
    { name: 'a kind nobody knows', kind: 'OUTLET', key: 'cho-ba-to', change: { kind: 'CASTLE' }, problem: { field: 'kind', code: 'UNKNOWN' } },
    { name: 'another province', kind: 'OUTLET', key: 'cho-ba-to', change: { locality: '01' }, problem: { field: 'locality', code: 'UNKNOWN' } },
    { name: 'half a position', kind: 'OUTLET', key: 'cho-ba-to', change: { longitude: null }, problem: { field: 'longitude', code: 'MISSING' } },
    {
      name: 'a commodity nobody knows',
      kind: 'OUTLET',
      key: 'cho-ba-to',
      change: { commodities: ['vang'] },
      problem: { field: 'commodities.0', code: 'UNKNOWN' },
    },
    { name: 'a unit in another place of the tree', kind: 'PLACE', key: '51', change: { parent: '01' }, problem: { field: 'parent', code: 'IN_USE' } },
  ])('refuses $name', async ({ kind, key, change, problem }) => {
    const { value, version } = await itemOf(kind, key);
    expect((await save(kind, key, { ...value, ...change }, version)).problems).toEqual([problem]);
  });

  it.each(['INSPECTOR', 'ANALYST', 'LEADER'] as const)('is not for %s', async (role) => {
    const client = await server.client.signIn(role);
    const { errors } = await client.ask('{ catalogueItems(kind: OUTLET) { key } }');
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('outlets from a file', () => {
  const FILE = 'rows { line key state problems { field code } } unknownColumns problem written';
  interface File {
    readonly rows: readonly { readonly line: number; readonly key: string; readonly state: string; readonly problems: readonly unknown[] }[];
    readonly unknownColumns: readonly string[];
    readonly problem: string | null;
    readonly written: boolean;
  }
  const look = async (text: string) => (await ask<{ file: File }>(`query ($text: String!) { file: readOutletFile(text: $text) { ${FILE} } }`, { text })).file;
  const bring = async (text: string) =>
    (await ask<{ file: File }>(`mutation ($text: String!) { file: importOutletFile(text: $text) { ${FILE} } }`, { text })).file;
  const count = async (): Promise<number> => (await database.query('select count(*)::integer as count from outlet')).rows[0].count;
  const HEAD = 'code,name,kind,locality,latitude,longitude,commodities,colour';

  it('says of each row what it would do, and writes nothing', async () => {
    const before = await count();
    const file = await look(
      `\ufeff${HEAD}\ncho-a,"Chợ A, mới",MARKET,51,14.8,"108,7",gao-te-thuong,xanh\ncho-b,,MARKET,99999,95,108,vang,\ncho-a,Lần hai,MARKET,51,,,,\n`,
    );
    expect(file).toMatchObject({ unknownColumns: ['colour'], problem: null, written: false });
    expect(file.rows.map(({ line, key, state }) => [line, key, state])).toEqual([
      [2, 'cho-a', 'NEW'],
      [3, 'cho-b', 'WRONG'],
      [4, 'cho-a', 'WRONG'],
    ]);
    expect(file.rows[1]?.problems).toEqual([
      { field: 'name', code: 'MISSING' },
      { field: 'latitude', code: 'OUT_OF_RANGE' },
    ]);
    expect([await count(), (await changesOf('OUTLET', 'cho-a')).length]).toEqual([before, 0]);
  });

  it('writes a file with a wrong row not at all', async () => {
    const before = await count();
    const file = await bring(`${HEAD}\ncho-c,Chợ C,MARKET,51,,,,\ncho-d,Chợ D,CASTLE,51,,,,\n`);
    expect([file.written, file.rows[1]?.problems, await count()]).toEqual([false, [{ field: 'kind', code: 'UNKNOWN' }], before]);
  });

  it('writes a right one whole, and doing it again changes nothing', async () => {
    const text = `code;name;kind;locality;commodities\n${Array.from({ length: 40 }, (_, place) => `cho-f${place};Chợ F${place};MARKET;51;gao-te-thuong|duong-trang`).join('\n')}`;
    const before = await count();
    const first = await bring(text);
    expect([first.written, new Set(first.rows.map(({ state }) => state)), await count()]).toEqual([true, new Set(['NEW']), before + 40]);
    expect(new Set((await bring(text)).rows.map(({ state }) => state))).toEqual(new Set(['SAME']));
    expect((await itemOf('OUTLET', 'cho-f7')).value.commodities).toEqual(['gao-te-thuong', 'duong-trang']);
    expect(await changesOf('OUTLET', 'cho-f7')).toHaveLength(1);
  });

  it.each([
    ['', 'EMPTY'],
    ['code,name\na,b', 'COLUMN_MISSING'],
    ['code,name,kind,locality\n"a,b', 'NOT_CSV'],
  ])('says why %j cannot be read', async (text, problem) => expect((await look(text)).problem).toBe(problem));
});
