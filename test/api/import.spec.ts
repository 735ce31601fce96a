import path from 'node:path';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { migrate } from '../../db/migrate.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.js';
import { ImportRunner } from '../support/import-run.js';

const HEADER = 'outlet,observed_at,commodity,price,low,high,stock,sold,incoming,incoming_at,availability,note';
const LATEST = '2026-11-01T08:00:00+07:00';

const opened: { database: TestDatabase; client: pg.Client }[] = [];
let here: { database: TestDatabase; client: pg.Client };
const runner = new ImportRunner(() => here.database.url);

async function open(database: TestDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  here = { database, client };
  opened.push(here);
}

/** An empty, migrated database: the profile makes its own deployment of it. */
async function useEmptyDatabase(): Promise<void> {
  const database = await createEmptyDatabase();
  await migrate(database.url);
  await open(database);
}

async function ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  return (await here.client.query<Row>(sql)).rows;
}

async function reports(): Promise<number> {
  const [row] = await ask<{ reports: number }>('select count(*)::integer as reports from report');
  return row?.reports ?? -1;
}

afterAll(async () => {
  for (const { database, client } of opened) {
    await client.end();
    await database.drop();
  }
  runner.remove();
});

/** Sends SIGINT, once, as soon as a first chunk is stored. */
function interruptWhenBegun(): NodeJS.Timeout {
  let asking = false;
  const look = setInterval(async () => {
    if (asking) return;
    asking = true;
    const [begun] = await ask<{ rows: number }>('select rows_read::integer as rows from import_run where rows_read > 0 and finished_at is null');
    asking = begun !== undefined;
    if (begun !== undefined) process.emit('SIGINT');
  }, 5);
  return look;
}

describe('the plain format', () => {
  beforeAll(async () => open(await createTestDatabase()));

  const row = (commodity: string, figures: Partial<Record<string, string>> = {}, at = LATEST, outlet = 'cho-cam-thanh'): string =>
    HEADER.split(',')
      .map((name) => ({ outlet, observed_at: at, commodity, price: '18000', ...figures })[name] ?? '')
      .join(',');
  const csv = (...rows: string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

  it('makes one report of the rows of an outlet and time, and finds them there the second time', async () => {
    const before = await reports();
    const content = csv(row('gao-te-thuong'), row('gao-te-ngon', { stock: '0', availability: 'NONE' }));
    expect((await runner.text(content)).figures).toMatchObject({ rows: 2, accepted: 2, refused: 0, 'already there': 0, unexplained: 0 });
    expect(await reports()).toBe(before + 1);
    expect((await runner.text(content)).figures).toMatchObject({ rows: 2, accepted: 0, refused: 0, 'already there': 2 });
    expect(await reports()).toBe(before + 1);
    expect(await ask(`select kind from outbox where payload->>'reportId' in (select id::text from report where origin = 'IMPORT')`)).toHaveLength(1);
  });

  it('reads gzip by its content, a byte-order mark, CRLF and quotes over lines, and still knows the line', async () => {
    const at = '2026-11-01T09:00:00+07:00';
    const rows = [row('gao-te-thuong', { note: '"hai ""dòng""\r\nở đây"' }, at), '', row('gao-te-ngon', { price: 'nhiều' }, at), row('khong-co', {}, at)];
    const outcome = await runner.text(gzipSync(Buffer.from(`\uFEFF${HEADER}\r\n${rows.join('\r\n')}`)));
    expect(outcome.figures).toMatchObject({ rows: 3, accepted: 1, refused: 2 });
    expect(outcome.refused).toEqual({ 5: 'NOT_A_NUMBER', 6: 'COMMODITY_UNKNOWN' });
    expect(await ask(`select note from report_line where observed_at = '${at}'`)).toEqual([{ note: 'hai "dòng"\r\nở đây' }]);
  });

  const BAD: readonly (readonly [name: string, code: string, bad: string])[] = [
    ['an unknown outlet', 'OUTLET_UNKNOWN', row('gao-te-ngon', {}, LATEST, 'cho-khong-co')],
    ['an unknown commodity', 'COMMODITY_UNKNOWN', row('vang-9999')],
    ['a price that is text', 'NOT_A_NUMBER', row('gao-te-ngon', { price: 'mười nghìn' })],
    ['a price with a thousands comma', 'NOT_A_NUMBER', row('gao-te-ngon', { price: '"18,000"' })],
    ['a price of NaN', 'NOT_A_NUMBER', row('gao-te-ngon', { price: 'NaN' })],
    ['a price in powers of ten', 'NOT_A_NUMBER', row('gao-te-ngon', { price: '1e15' })],
    ['a price of 10^15', 'TOO_LARGE', row('gao-te-ngon', { price: '1000000000000000' })],
    ['a negative price', 'NEGATIVE', row('gao-te-ngon', { price: '-1' })],
    ['a price of nothing', 'ZERO_PRICE', row('gao-te-ngon', { price: '0' })],
    ['half a đồng', 'NOT_WHOLE', row('gao-te-ngon', { price: '18000.5' })],
    ['a negative stock', 'NEGATIVE', row('gao-te-ngon', { stock: '-3' })],
    ['low above high', 'LOW_ABOVE_HIGH', row('gao-te-ngon', { low: '20000', high: '10000' })],
    ['a word for availability', 'AVAILABILITY_UNKNOWN', row('gao-te-ngon', { availability: 'SOME' })],
    ['nothing observed', 'LINE_EMPTY', row('gao-te-ngon', { price: '' })],
    ['a delivery at no time', 'INCOMING_AT_INVALID', row('gao-te-ngon', { incoming: '5', incoming_at: 'mai' })],
    ['a date of 1900', 'OBSERVED_AT_TOO_OLD', row('gao-te-ngon', {}, '1900-01-01')],
    ['a date of 2100', 'OBSERVED_AT_IN_FUTURE', row('gao-te-ngon', {}, '2100-01-01')],
    ['the 30th of February', 'OBSERVED_AT_INVALID', row('gao-te-ngon', {}, '2026-02-30')],
    ['no time', 'OBSERVED_AT_INVALID', row('gao-te-ngon', {}, '')],
    ['a cell too many', 'CELLS_MISCOUNTED', `${row('gao-te-ngon')},x`],
    ['a cell too few', 'CELLS_MISCOUNTED', 'cho-cam-thanh,2026-11-01'],
  ];

  it.each(BAD)('refuses %s and keeps its neighbours', async (name, code, bad) => {
    const at = new Date(
      Date.UTC(
        2026,
        8,
        1,
        0,
        BAD.findIndex((one) => one[0] === name),
      ),
    ).toISOString();
    const moved = bad.replace(LATEST, at);
    const outcome = await runner.text(csv(row('gao-te-thuong', {}, at), moved, row('dau-an', {}, at)));
    expect(outcome.refused).toEqual({ 3: code });
    expect(outcome.figures).toMatchObject({ rows: 3, accepted: 2, refused: 1, [`refused/${code}`]: 1, unexplained: 0 });
  });

  it('takes the first of two rows on one commodity: the same again is there already, other figures are refused', async () => {
    const at = '2026-11-01T10:00:00+07:00';
    const outcome = await runner.text(csv(row('gao-te-ngon', {}, at), row('gao-te-ngon', {}, at), row('gao-te-ngon', { price: '19000' }, at)));
    expect(outcome.figures).toMatchObject({ accepted: 1, refused: 1, 'already there': 1 });
    expect(outcome.refused).toEqual({ 4: 'COMMODITY_REPEATED' });
  });

  it('takes rows mended in the rejects, and refuses other figures for what is there', async () => {
    const at = '2026-11-01T11:00:00+07:00';
    const bad = csv(row('gao-te-ngon', { price: 'x' }, at), row('gao-te-thuong', {}, at), row('dau-an', {}, at));
    expect((await runner.text(bad)).figures).toMatchObject({ accepted: 2, refused: 1 });
    expect((await runner.text(csv(row('gao-te-ngon', {}, at)))).figures).toMatchObject({ accepted: 1, refused: 0 });
    const mended = csv(row('gao-te-ngon', {}, at), row('gao-te-thuong', {}, at), row('dau-an', { price: '99000' }, at));
    expect((await runner.text(mended)).figures).toMatchObject({ accepted: 0, 'already there': 2, refused: 1, 'refused/COMMODITY_REPEATED': 1 });
    expect(await ask(`select commodity_id from report_line where observed_at = '${at}'`)).toHaveLength(3);
  });

  it('keeps reports by the id the file gives, and refuses other content under it', async () => {
    const id = '019a3b7e-0000-7000-8000-0000000000aa';
    const withId = (price: string): string => `report_id,outlet,observed_at,commodity,price\n${id},cho-cam-thanh,2026-11-01T12:00,gao-te-ngon,${price}\n`;
    expect((await runner.text(withId('18000'))).figures).toMatchObject({ accepted: 1 });
    expect((await runner.text(withId('18001'))).figures).toMatchObject({ accepted: 0, refused: 1, 'refused/REPORT_CONFLICT': 1 });
    expect((await runner.text(withId('18000').replace(id, 'abc'))).figures).toMatchObject({ 'refused/ID_NOT_UUID_V7': 1 });
  });

  it('cuts 10,000 goods of one visit into reports of 500, and makes what is missing only when asked', async () => {
    const before = await reports();
    const rows = Array.from({ length: 10_000 }, (_, place) => row(`hang-${place}`, {}, '2026-11-01T13:00:00+07:00', 'cho-moi'));
    expect((await runner.text(csv(...rows))).figures).toMatchObject({ accepted: 0, refused: 10_000 });
    expect(await reports()).toBe(before);
    expect((await runner.text(csv(...rows), '--create')).figures).toMatchObject({ accepted: 10_000, refused: 0, reports: 20 });
    expect(await reports()).toBe(before + 20);
  });

  it('refuses the rows whose bytes are no UTF-8', async () => {
    const at = '2026-11-01T14:00:00+07:00';
    const bytes = Buffer.concat([Buffer.from(`${csv(row('gao-te-thuong', {}, at))}${row('gao-te-ngon', { note: '~' }, at)}\n`)]);
    bytes[bytes.lastIndexOf('~')] = 0xe1;
    const outcome = await runner.text(Buffer.concat([bytes, Buffer.from(`${row('dau-an', { note: 'được' }, at)}\n`)]));
    expect(outcome.refused).toEqual({ 3: 'TEXT_INVALID' });
    expect(outcome.figures).toMatchObject({ accepted: 2, refused: 1 });
  });

  it('takes a file that has a header and nothing else', async () => {
    expect((await runner.text(`${HEADER}\n`)).figures).toMatchObject({ rows: 0, accepted: 0, refused: 0, 'already there': 0 });
  });

  it.each([
    ['another separator', `${HEADER.replaceAll(',', ';')}\n`, 'is separated by ";", expected ","'],
    ['tabs', `${HEADER.replaceAll(',', '\t')}\n`, 'is separated by tabs'],
    ['missing columns', 'outlet,price\ncho-cam-thanh,1\n', 'missing columns observed_at, commodity (found: outlet, price)'],
    ['a column that is there twice', `${HEADER},price\n`, 'the column "price" is there twice'],
    ['nothing', '', 'is empty'],
    ['UTF-16', Buffer.from(`\uFEFF${HEADER}`, 'utf16le'), 'UTF-16'],
    ['a spreadsheet', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'spreadsheet'],
    ['an old or encrypted spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'spreadsheet'],
    ['an empty zip file', Buffer.from('PK\u0005\u0006'.padEnd(22, '\u0000'), 'latin1'), 'spreadsheet'],
    ['a broken gzip', Buffer.concat([gzipSync(HEADER).subarray(0, 20), Buffer.from('broken')]), 'cannot be read on'],
    ['a quotation mark inside a cell', csv(row('gao-te-ngon', { note: 'a "b"' })), 'line 2 or after'],
    ['a quotation mark never closed', csv(row('gao-te-ngon', { note: '"a' })), 'never closed'],
    ['a row without end', `${HEADER}\n"${'x'.repeat(1_100_000)}`, 'longer than'],
  ])('answers one clear line to %s, and stores nothing', async (_, content, words) => {
    const before = await reports();
    const outcome = await runner.text(content);
    expect(outcome.exitCode).toBe(1);
    expect(outcome.complaints).toHaveLength(1);
    expect(outcome.complaints[0]).toContain(words);
    expect(await reports()).toBe(before);
  });

  it.each([
    ['a file that is not there', ['/nowhere/rows.csv'], 'there is no such file'],
    ['an unknown profile', ['x.csv', '--profile', 'nobody'], 'there is no profile "nobody"; there are:'],
    ['an unknown option', ['x.csv', '--colour'], '--colour'],
  ])('answers one clear line to %s', async (_, args, words) => {
    const outcome = await runner.files([args[0] ?? ''], ...args.slice(1));
    expect(outcome.exitCode).toBe(1);
    expect(outcome.complaints.join('\n')).toContain(words);
  });

  it('refuses a profile whose money is not that of the database', async () => {
    const outcome = await runner.text('date,sku,price_lkr,inventory\n', '--profile', 'srilanka_supermarket');
    expect(outcome.complaints).toEqual([expect.stringContaining('this database keeps VND, profile srilanka_supermarket brings LKR')]);
  });

  it('goes on after an interruption where it stopped, and adds up to the same', async () => {
    const rows = Array.from({ length: 9000 }, (_, place) =>
      row('gao-te-ngon', { price: place % 100 === 0 ? 'x' : '18000' }, new Date(Date.UTC(2025, 0, 1, 0, 0, place)).toISOString()),
    );
    const file = runner.file(csv(...rows), 'long.csv');
    const rejects = path.join(runner.folder, 'long-rejects.csv');
    const interrupting = interruptWhenBegun();
    const first = await runner.files([file], '--rejects', rejects);
    clearInterval(interrupting);
    const outcome = await runner.files([file], '--rejects', rejects);
    expect([0, 130]).toContain(first.exitCode);
    expect(outcome.figures).toMatchObject(first.exitCode === 130 ? { rows: 9000, accepted: 8910, refused: 90, 'already there': 0 } : { 'already there': 8910 });
    expect(await ask(`select count(*)::integer as lines from report where observed_at < '2026-01-01' and observed_at >= '2025-01-01'`)).toEqual([
      { lines: 8910 },
    ]);
  });
});

describe('the facts of the real sources', () => {
  beforeEach(useEmptyDatabase);

  it('Sri Lanka, supermarket: a stock below zero and a counter from a million down are not observed; zero is zero', async () => {
    const items = runner.file('sku,item,category,unit_size,uom,pack_size\nA,"Eggs, large",DY,10.0,pcs,5\nB,Sugar,FC,1.0,kg,1\n');
    const stock = runner.file(
      'date,sku,price_lkr,mrp_lkr,inventory\n2024-01-02,A,1011.72,0.00,0\n2024-01-02,B,300.00,0.00,999874\n2024-01-11,A,1000.00,0.00,-3\n2024-01-11,B,,,-2\n',
    );
    const { figures } = await runner.files([stock, items], '--profile', 'srilanka_supermarket');
    expect(figures).toMatchObject({
      accepted: 3,
      refused: 1,
      'refused/LINE_EMPTY': 1,
      'unobserved/inventory below zero': 2,
      'unobserved/inventory from 900000 up': 1,
    });
    expect(
      await ask(
        'select c.name_en, l.price::integer, l.stock::integer from report_line l join commodity c on c.id = l.commodity_id order by observed_at, c.code',
      ),
    ).toEqual([
      { name_en: 'Eggs, large', price: 101172, stock: 0 },
      { name_en: 'Sugar', price: 30000, stock: null },
      { name_en: 'Eggs, large', price: 100000, stock: null },
    ]);
    expect(await ask('select currency, time_zone from deployment')).toEqual([{ currency: 'LKR', time_zone: 'Asia/Colombo' }]);
  });

  it('Sri Lanka, fuel: litres count and the flag does not, who never reported has no stock, overlapping snapshots are there already, deliveries have their time', async () => {
    const stock = runner.file(
      [
        'snapshot_time,station_code,fuel,reported_at,is_available_flag,stock_litres,owner_updated_today',
        '2022-06-16T05:02:45,1,p92,2022-06-10 14:07,1,640.0,0',
        '2022-06-16T05:02:45,1,d,2022-06-10 14:07,1,0.0,0',
        '2022-06-16T05:02:45,2,d,,0,0.0,0',
        '2022-06-16T05:07:23,1,p92,2022-06-10 14:07,1,640.0,0',
      ].join('\n'),
    );
    const stations = runner.file('station_code,station_id,type,lat,lng\n1,1,1,7.48,80.36\n2,2,1,0.0,0.0\n');
    const dispatches = runner.file(
      'station_code,fuel,plant,litres,dispatched_at,eta,updated_at\n2,d,K,6600.0,2022-06-15 09:10,2022-06-15 09:23,2022-06-15 09:20\n',
    );
    const first = await runner.files([dispatches, stock, stations], '--profile', 'srilanka_fuel');
    expect(first.complaints).toEqual([]);
    expect(
      await ask(
        'select rows_accepted::integer as accepted, rows_refused::integer as refused, rows_already_there::integer as there from import_run order by rows_read desc',
      ),
    ).toEqual([
      { accepted: 2, refused: 1, there: 1 },
      { accepted: 1, refused: 0, there: 0 },
    ]);
    expect(
      await ask(
        `select stock::integer, availability, incoming::integer, incoming_at = '2022-06-15 09:23+05:30' as eta from report_line order by commodity_id, observed_at`,
      ),
    ).toEqual(
      expect.arrayContaining([
        { stock: 640_000, availability: null, incoming: null, eta: null },
        { stock: 0, availability: null, incoming: null, eta: null },
        { stock: null, availability: null, incoming: 6_600_000, eta: true },
      ]),
    );
    expect(await ask('select code, latitude from outlet order by code')).toEqual([
      { code: '1', latitude: 7.48 },
      { code: '2', latitude: null },
    ]);
    expect(
      await ask(
        'select o.code as outlet, c.code as good from outlet_commodity x join outlet o on o.id = x.outlet_id join commodity c on c.id = x.commodity_id order by 1',
      ),
    ).toEqual([
      { outlet: '1', good: 'p92' },
      { outlet: '2', good: 'd' },
    ]);
  });

  it('Taiwan: a pharmacy that drops off the list has none left', async () => {
    const at = ['2020-02-08T19:50:06+08:00', '2020-02-09T02:18:07+08:00'];
    const stock = runner.file(`snapshot_time,pharmacy_code,adult_masks,child_masks\n${at[0]},01,166,111\n${at[0]},02,204,52\n${at[1]},02,10,0\n`);
    const pharmacies = runner.file('pharmacy_code,address\n01,台北市中正區\n02,花蓮縣豐濱鄉\n');
    await runner.files([stock, pharmacies], '--profile', 'taiwan_masks');
    expect(
      await ask(
        `select o.code, array_agg(l.stock::integer order by l.commodity_id) as masks from report_line l join outlet o on o.id = l.outlet_id group by l.observed_at, o.code order by l.observed_at, o.code`,
      ),
    ).toEqual([
      { code: '01', masks: [166, 111] },
      { code: '02', masks: [204, 52] },
      { code: '01', masks: [0, 0] },
      { code: '02', masks: [10, 0] },
    ]);
    expect(await ask(`select code from locality where kind = 'PROVINCE' order by code`)).toEqual(
      [{ code: '臺北市' }, { code: '花蓮縣' }].sort((a, b) => (a.code < b.code ? -1 : 1)),
    );
  });

  it('WFP: forecasts and wages are refused, and another unit is another commodity', async () => {
    const header = 'date,admin1,admin2,market,market_id,lat,lng,commodity,commodity_id,unit,price_type,currency,price,flag,observations,frequency';
    const line = (commodity: string, unit: string, price: string, flag = 'actual'): string =>
      `2011-04-15,Aleppo,Jebel Saman,Aleppo,1142,36.2,37.1,${commodity},${unit},Retail,SYP,${price},${flag},1,Monthly`;
    const rows = [
      line('Rice,52', 'KG', '12.6923'),
      line('Rice,52', 'MT', '12000'),
      line('Rice,52', 'KG', '0.0', 'forecast'),
      line('Wage (non-qualified labour),9', 'Day', '500'),
    ];
    const { figures } = await runner.text([header, ...rows].join('\n'), '--profile', 'wfp');
    expect(figures).toMatchObject({ accepted: 2, refused: 2, 'refused/FORECAST': 1, 'refused/NOT_A_GOOD': 1 });
    expect(
      await ask(
        'select c.code, c.base_per_unit::integer as base, l.price::integer from report_line l join commodity c on c.id = l.commodity_id order by c.code',
      ),
    ).toEqual([
      { code: 'WFP-52-RETAIL-KG', base: 1000, price: 1269 },
      { code: 'WFP-52-RETAIL-MT', base: 1_000_000, price: 1_200_000 },
    ]);
    expect(await ask('select kind, cardinality(path) as depth from locality order by depth')).toEqual([
      { kind: 'COUNTRY', depth: 1 },
      { kind: 'PROVINCE', depth: 2 },
      { kind: 'DISTRICT', depth: 3 },
    ]);
  });

  it('India and Indonesia: arrivals without a price are kept, and two spellings of a market are one', async () => {
    const rows = [
      '2006-01-01,MAHARASHTRA,AURANGABAD,21.0,,,',
      '2006-01-01,MAHARASHTRA,KALYAN,0.1,450.0,500.0,475.0',
      '2006-01-02,MAHARASHTRA,SANGLI(PHALE  MARKET),1,,,',
      '2006-01-03,MAHARASHTRA,SANGLI(PHALE MARKET),1,,,',
    ];
    await runner.text(
      ['date,state,mandi,arrival_tonnes,min_inr_per_quintal,max_inr_per_quintal,modal_inr_per_quintal', ...rows].join('\n'),
      '--profile',
      'india_mandi_onion',
    );
    expect(await ask('select price::integer, price_low::integer as low, sold::integer from report_line order by observed_at, sold desc limit 2')).toEqual([
      { price: null, low: null, sold: 21_000_000 },
      { price: 475, low: 450, sold: 100_000 },
    ]);
    expect(await ask('select code from outlet')).toHaveLength(3);
    await useEmptyDatabase();
    await runner.text(
      'date,commodity,province_id,province,price_idr\n2022-03-16,Minyak Goreng,1,Aceh,19000\n2022-03-16,Beras,1,Aceh,11000\n',
      '--profile',
      'indonesia_pihps',
    );
    expect(await ask('select cardinality(commodity_ids) as lines from report')).toEqual([{ lines: 2 }]);
  });
});
