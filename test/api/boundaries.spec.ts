import pg from 'pg';
import type { GraphqlClient } from '../support/graphql-client.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { square } from '../support/square.js';

let server: TestServer;
let administrator: GraphqlClient;
let database: pg.Client;
/** Two communes of the deployment's province, and one of another. */
let here: { readonly code: string; readonly name: string }[];

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none' });
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  administrator = await server.client.signIn('ADMINISTRATOR');
  const { rows } = await database.query(
    `select code, name from locality where province_id = (select id from locality where code = '51') and kind = 'COMMUNE' order by id limit 2`,
  );
  here = rows;
});

afterAll(async () => {
  await database.end();
  await server.close();
});

beforeEach(async () => {
  await database.query('truncate boundary_change, boundary_file');
  await database.query('update locality set boundary = null');
});

const collection = (...areas: readonly (readonly [code: string, geometry: unknown])[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features: areas.map(([code, geometry]) => ({ type: 'Feature', properties: { code }, geometry })) });

interface File {
  readonly rows: readonly { readonly feature: number; readonly code: string; readonly name: string; readonly state: string; readonly fault: string | null }[];
  readonly fault: string | null;
  readonly written: boolean;
}
interface Version {
  readonly id: string;
  readonly name: string;
  readonly areas: number;
  readonly madeBy: string;
  readonly undoes: string | null;
  readonly undone: boolean;
}

const FILE = 'rows { feature code name state fault } fault written';
const VERSION = 'id name areas madeBy undoes undone';

async function ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await administrator.ask<Data>(query, variables);
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}
const look = async (text: string) => (await ask<{ file: File }>(`query ($text: String!) { file: readBoundaryFile(text: $text) { ${FILE} } }`, { text })).file;
const bring = async (text: string, name = 'xa-2026.geojson') =>
  (await ask<{ file: File }>(`mutation ($name: String!, $text: String!) { file: importBoundaryFile(name: $name, text: $text) { ${FILE} } }`, { name, text }))
    .file;
const versions = async () => (await ask<{ boundaryVersions: Version[] }>(`{ boundaryVersions { ${VERSION} } }`)).boundaryVersions;
const undo = async (file: string) =>
  (
    await ask<{ undo: { version: Version | null; fault: string | null; areas: string[] } }>(
      `mutation ($file: ID!) { undo: undoBoundaryFile(file: $file) { version { ${VERSION} } fault areas } }`,
      { file },
    )
  ).undo;
const drawn = async () => (await ask<{ areaMap: { areas: string[]; paths: string[] } | null }>('{ areaMap(parent: "51") { areas paths } }')).areaMap;
const codeOf = (place: number): string => here[place]?.code ?? '';

describe('boundaries from a file', () => {
  it('says of each feature what it would do, and writes nothing', async () => {
    const file = await look(collection([codeOf(0), square(108, 14)], ['99999', square(109, 14)], [codeOf(1), { type: 'Point', coordinates: [108, 14] }]));
    expect(file).toMatchObject({ fault: null, written: false });
    expect(file.rows).toEqual([
      { feature: 1, code: codeOf(0), name: here[0]?.name, state: 'NEW', fault: null },
      { feature: 2, code: '99999', name: '99999', state: 'UNKNOWN', fault: null },
      { feature: 3, code: codeOf(1), name: here[1]?.name, state: 'WRONG', fault: 'NOT_POLYGON' },
    ]);
    expect([await versions(), await drawn()]).toEqual([[], null]);
  });

  it('writes a file with a wrong feature not at all', async () => {
    expect((await bring(collection([codeOf(0), square(108, 14)], [codeOf(1), square(208, 14)]))).written).toBe(false);
    expect([await versions(), await drawn()]).toEqual([[], null]);
  });

  it('draws a right one at once, with who brought it, and the same again changes nothing', async () => {
    const text = collection([codeOf(0), square(108, 14)], [codeOf(1), square(108.1, 14)], ['99999', square(109, 14)]);
    expect((await bring(text)).written).toBe(true);
    expect((await drawn())?.areas.toSorted()).toEqual([codeOf(0), codeOf(1)].toSorted());
    expect(await versions()).toMatchObject([{ name: 'xa-2026.geojson', areas: 2, madeBy: 'Lê Thu Hà (minh hoạ)', undoes: null, undone: false }]);
    const again = await bring(text);
    expect([again.written, again.rows.map(({ state }) => state)]).toEqual([false, ['SAME', 'SAME', 'UNKNOWN']]);
    expect(await versions()).toHaveLength(1);
  });

  it('is taken back and brought in again by the same way', async () => {
    await bring(collection([codeOf(0), square(108, 14)]));
    const first = await drawn();
    const [made] = await versions();
    expect(await undo(made?.id ?? '')).toMatchObject({ fault: null, version: { undoes: made?.id, areas: 1 } });
    expect(await drawn()).toBeNull();
    expect(await undo(made?.id ?? '')).toMatchObject({ fault: 'ALREADY_UNDONE', version: null });
    const [back] = await versions();
    expect((await undo(back?.id ?? '')).fault).toBeNull();
    expect(await drawn()).toEqual(first);
    expect((await versions()).map(({ undone }) => undone)).toEqual([false, true, true]);
  });

  it('keeps what a later file has drawn, and names the area', async () => {
    await bring(collection([codeOf(0), square(108, 14)], [codeOf(1), square(108.1, 14)]));
    const [first] = await versions();
    await bring(collection([codeOf(1), square(108.1, 14.1)]), 'sua.geojson');
    expect(await undo(first?.id ?? '')).toEqual({ version: null, fault: 'CHANGED_MEANWHILE', areas: [here[1]?.name] });
    const [second] = await versions();
    await undo(second?.id ?? '');
    expect((await undo(first?.id ?? '')).fault).toBeNull();
    expect(await drawn()).toBeNull();
  });

  it('gives an area without a place the middle of its boundary, and leaves the place of another', async () => {
    await database.query('update locality set latitude = null, longitude = null where code = $1', [codeOf(0)]);
    await database.query('update locality set latitude = 14.9, longitude = 108.9 where code = $1', [codeOf(1)]);
    await bring(collection([codeOf(0), square(108, 14)], [codeOf(1), square(108.1, 14)]));
    const { data } = await administrator.ask<{ localities: { id: string; latitude: number; longitude: number }[] }>('{ localities { id latitude longitude } }');
    expect(data.localities.filter(({ id }) => id === codeOf(0) || id === codeOf(1)).map(({ latitude, longitude }) => [latitude, longitude])).toEqual(
      expect.arrayContaining([
        [14.05, 108.05],
        [14.9, 108.9],
      ]),
    );
  });

  it('of two people who bring the same file in at once one is written down', async () => {
    const text = collection([codeOf(0), square(108, 14)]);
    const answers = await Promise.all([bring(text), bring(text)]);
    expect(answers.filter(({ written }) => written)).toHaveLength(1);
    expect(await versions()).toHaveLength(1);
  });

  it('is in the audit, the file and each area', async () => {
    const { rows: before } = await database.query('select max(seq) as seq from audit_entry');
    await bring(collection([codeOf(0), square(108, 14)], [codeOf(1), square(108.1, 14)]));
    const { rows } = await database.query('select entity, count(*)::integer as count from audit_entry where seq > $1 group by entity order by entity', [
      before[0].seq,
    ]);
    expect(rows).toEqual([
      { entity: 'boundary_file', count: 1 },
      { entity: 'locality', count: 2 },
    ]);
  });

  it.each([
    ['{', 'NOT_GEOJSON'],
    ['{"type":"FeatureCollection","features":[]}', 'EMPTY'],
    [' '.repeat(1_900_001), 'TOO_LARGE'],
  ])('says what is wrong with what is no map: %j is %s', async (text, fault) => expect((await look(text)).fault).toBe(fault));

  it.each(['INSPECTOR', 'ANALYST', 'LEADER'] as const)('is not for %s', async (role) => {
    const client = await server.client.signIn(role);
    const { errors } = await client.ask('{ boundaryVersions { id } }');
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
