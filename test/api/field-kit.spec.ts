import http from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import pg from 'pg';
import { eventually } from '../support/eventually.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { inventProvince } from '../support/invented-kit.js';
import { addPerson, fieldRequest } from '../support/people.js';
import { aLine, aReport, submitOne } from '../support/reports.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
let lan: GraphqlClient;
let database: pg.Client;

interface Kit {
  readonly version: string;
  readonly account: { readonly id: string };
  readonly rises: Record<string, { staple: number; fresh: number }>;
  readonly commodities: { readonly code: string[]; readonly retired: number[] };
  readonly localities: { readonly code: string[]; readonly parent: number[] };
  readonly outlets: { readonly code: string[]; readonly goods: number[][]; readonly lat: (number | null)[] };
  readonly memory: readonly {
    readonly outlet: number;
    readonly commodity: number[];
    readonly price: (number | null)[];
    readonly priceAt: (number | null)[];
    readonly availability: (number | null)[];
    readonly last: [number, number][][];
  }[];
}

beforeAll(async () => {
  server = await startTestServer();
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  lan = await server.client.signIn('INSPECTOR');
});

afterAll(async () => {
  await database.end();
  await server.close();
});

async function kitOf(client: GraphqlClient): Promise<Kit> {
  return (await fieldRequest(server.url, client, 'kit')).json() as Promise<Kit>;
}

function riceIn(kit: Kit): { price: number | null | undefined; last: [number, number][] | undefined } | undefined {
  const memory = kit.memory.find(({ outlet }) => kit.outlets.code[outlet] === 'cho-ba-to');
  const place = memory?.commodity.indexOf(kit.commodities.code.indexOf('gao-te-thuong')) ?? -1;
  return { price: memory?.price[place], last: memory?.last[place] };
}

/** Bytes as they come over the wire, not unpacked. */
function bytesOf(client: GraphqlClient, encoding: string): Promise<{ encoding: string | undefined; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${client.token}`, 'accept-encoding': encoding };
    http
      .get(`${server.url}/field/kit`, { headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(chunks) }));
      })
      .on('error', reject);
  });
}

describe('the field kit', () => {
  it('holds the places and goods of the own province', async () => {
    const kit = await kitOf(lan);
    expect(kit.account.id).toBe('demo-inspector');
    expect(kit.localities.code[0]).toBe('51');
    expect(kit.outlets.code).toContain('cho-ba-to');
    const place = kit.outlets.code.indexOf('cho-ba-to');
    const goods = kit.outlets.goods[place]?.map((good) => kit.commodities.code[good]);
    const { rows } = await database.query(
      `select c.code from outlet_commodity x join commodity c on c.id = x.commodity_id join outlet o on o.id = x.outlet_id where o.code = 'cho-ba-to' order by x.walking_order, c.id`,
    );
    expect(goods).toEqual(rows.map((row: { code: string }) => row.code));
    expect(kit.rises['1']?.staple).toBeGreaterThan(0);
  });

  it('is not sent again while nothing has changed', async () => {
    const first = await fieldRequest(server.url, lan, 'kit');
    const etag = first.headers.get('etag') ?? '';
    const again = await fieldRequest(server.url, lan, 'kit', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await fieldRequest(server.url, lan, 'kit', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('brings the newest prices of the own outlets once they are known, corrections in place', async () => {
    const before = (await kitOf(lan)).version;
    const wrong = aReport({ lines: [aLine({ price: 999_000 })], observedAt: new Date(Date.now() - 120_000).toISOString() });
    await submitOne(lan, wrong);
    await submitOne(lan, aReport({ lines: [aLine({ price: 19_000 })], corrects: wrong.id, observedAt: wrong.observedAt }));
    await eventually('the phone is told 19,000', async () => riceIn(await kitOf(lan))?.price === 19_000);
    const kit = await kitOf(lan);
    expect(riceIn(kit)?.last).toEqual([[0, 19_000]]);
    expect(kit.version).not.toBe(before);
  });

  it('comes without brotli to whoever cannot read it', async () => {
    const { encoding, body } = await bytesOf(lan, 'identity');
    expect([encoding, JSON.parse(body.toString()).v]).toEqual([undefined, 1]);
  });

  it('asks to sign in', async () => expect((await fieldRequest(server.url, server.client, 'kit')).status).toBe(401));
});

describe('the field kit of a whole province', () => {
  let traveller: GraphqlClient;

  beforeAll(async () => {
    traveller = await addPerson(database, server.url, { code: 'da-nang', locality: '48' });
    await inventProvince(database, 'da-nang');
    // An outlet that is not known makes the server read the catalogue again.
    await submitOne(lan, aReport({ outlet: 'cho-khong-co' }));
  });

  it('with twelve values of 40 goods at 10 outlets is at most 60 KB', async () => {
    await eventually('ten outlets are remembered', async () => (await kitOf(traveller)).memory.length === 10);
    await eventually('all twelve visits are taken in', async () => (await database.query(`select from outbox where kind = 'REPORT_ACCEPTED'`)).rowCount === 0);
    const kit = await kitOf(traveller);
    expect([kit.localities.code.length, kit.outlets.code.length, kit.commodities.code.length]).toEqual([169, 500, 200]);
    expect(kit.memory.every((memory) => memory.commodity.length >= 39 && memory.last.every((last) => last.length === 12))).toBe(true);
    const { encoding, body } = await bytesOf(traveller, 'gzip, br');
    expect(encoding).toBe('br');
    expect(JSON.parse(brotliDecompressSync(body).toString()).version).toBe(kit.version);
    process.stdout.write(`field kit of a province: ${body.length} bytes of brotli\n`);
    expect(body.length).toBeLessThanOrEqual(60_000);
  });

  it('holds no place of another province', async () => {
    const [here, there] = [await kitOf(traveller), await kitOf(lan)];
    expect([here.outlets.code.includes('diem-1'), here.outlets.code.includes('cho-ba-to')]).toEqual([true, false]);
    expect([there.outlets.code.includes('diem-1'), there.outlets.code.includes('cho-ba-to')]).toEqual([false, true]);
  });
});
