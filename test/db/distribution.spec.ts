import pg from 'pg';
import { distributionFaults, keptAs, LOCAL, REFERENCE, readKeyedTables } from '../../db/distribution.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** Tables that every report, every trend and every judgement of an outlet touches. */
const HOT = [
  'report',
  'trend_cell',
  'outlet_state',
  'outlet_watch',
  'outlet_shelf',
  'area_day',
  'area_month',
  'own_change',
  'slot_round',
  'slot_sale',
  'farm_gate_day',
];

describe('tables spread over machines by province', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const faults = async (): Promise<string[]> => distributionFaults(await readKeyedTables(client));

  /** What is wrong once `sql` has been done, which is taken back. */
  async function faultsWith(sql: string): Promise<string[]> {
    await client.query('begin');
    await client.query(sql);
    const found = await faults();
    await client.query('rollback');
    return found;
  }

  it('are fit for it, all of them', async () => expect(await faults()).toEqual([]));

  it('are those that each report, trend and judgement touches', async () => {
    const spread = (await readKeyedTables(client)).map(({ name }) => name).filter((name) => keptAs(name) === 'spread');
    expect(spread).toEqual([...HOT].sort());
  });

  it('each have one place', () => expect(REFERENCE.filter((name) => name in LOCAL)).toEqual([]));

  it.each([
    ['a table nobody has thought of', 'create table planted (id integer primary key)', ['planted: is spread and has no province_id']],
    [
      'a key without the province',
      'create table planted (province_id integer, id integer unique, primary key (province_id, id))',
      ['planted: the key (id) is without the province'],
    ],
    [
      'a key that only carries the province along',
      'create table planted (province_id integer primary key, id integer); create unique index on planted (id) include (province_id)',
      ['planted: the key (id) is without the province'],
    ],
    [
      'a key that is worked out',
      'create table planted (province_id integer primary key, code text); create unique index on planted (lower(code))',
      ['planted: the key (…) is without the province'],
    ],
    [
      'a way into a spread table that is not by province',
      `create table planted (province_id integer, outlet integer, area integer, primary key (province_id, outlet),
         foreign key (area, outlet) references outlet_state (province_id, outlet_id))`,
      ['planted (area, outlet) points to outlet_state, which is spread, not by province'],
    ],
    [
      'a spread table that needs one machine',
      'create table planted (province_id integer primary key, alert_id integer references alert)',
      ['planted (alert_id) points to alert, which is on one machine only'],
    ],
    [
      'a copied table that needs one machine',
      'alter table outlet add planted boolean references push_key (only_row)',
      ['outlet (planted) points to push_key, which is on one machine only'],
    ],
    ['a table that is gone', 'drop table visit_settlement', ['visit_settlement: is listed and does not exist']],
  ])('finds %s', async (_, sql, expected) => expect(await faultsWith(sql)).toEqual(expected));

  it('may point to one another by province', async () => {
    const sql = `create table planted (province_id integer, outlet integer, primary key (province_id, outlet),
      foreign key (province_id, outlet) references outlet_state (province_id, outlet_id))`;
    expect(await faultsWith(sql)).toEqual([]);
  });
});
