import pg from 'pg';
import { DAY } from '../../api/domain/instant.js';
import { eventually } from '../support/eventually.js';
import type { GraphqlClient } from '../support/graphql-client.js';
import { addPerson } from '../support/people.js';
import { startTestServer, type TestServer } from '../support/server.js';

const TREND = `query ($since: Instant!, $until: Instant!) {
  trend(commodity: "gao-te-thuong", locality: "51", period: DAY, since: $since, until: $until) { median outlets coverDays } }`;
const BOTH = `query ($since: Instant!, $until: Instant!) {
  trend(commodity: "gao-te-thuong", locality: "51", period: DAY, since: $since, until: $until) { median } me { fullName } }`;
const OVERVIEW = `{ overview(parent: "51") { median } }`;

const MIDNIGHT = Math.floor((Date.now() + 7 * 3_600_000) / DAY) * DAY - 7 * 3_600_000;
const SPAN = { since: new Date(MIDNIGHT).toISOString(), until: new Date(MIDNIGHT + DAY).toISOString() };

let server: TestServer;
let database: pg.Client;
let analyst: GraphqlClient;

beforeAll(async () => {
  server = await startTestServer({ WORKER: 'none' });
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  analyst = await server.client.signIn('ANALYST');
  await database.query(
    `insert into trend_cell (province_id, locality_id, outlet_kind, period, period_at, commodity_ids, outlets, price_counts, medians, p10s, p90s, stocks, solds, incomings, availability_counts,
       out_counts, last_observed_ats)
     select l.id, l.id, 'ALL', 'DAY', to_timestamp($1 / 1000.0), array[c.id], '{3}', '{3}', '{0}', '{0}', '{0}', '{900}', '{300}', '{null}', '{3}', '{0}', array[now()]
     from locality l, commodity c where l.code = '51' and l.effective_to = 'infinity' and c.code = 'gao-te-thuong'`,
    [MIDNIGHT],
  );
});

afterAll(async () => {
  await database.end();
  await server.close();
});

const set = (median: number) => database.query('update trend_cell set medians = array[$1::bigint]', [median]);
const announce = () => database.query(`select pg_notify('cungcau', '{"topic":"TREND_MOVED","payload":{"province":"51","localities":[]}}')`);
const medianOf = async (client = analyst): Promise<number | null | undefined> =>
  (await client.ask<{ trend: { median: (number | null)[] } | null }>(TREND, SPAN)).data?.trend?.median[0];
const newestOf = async (): Promise<number | null | undefined> => {
  const { data } = await analyst.ask<{ overview: { median: (number | null)[] } }>(OVERVIEW);
  return data.overview.median.find((median) => median !== null);
};

describe('answers that are given again', () => {
  it('are given again while nothing was said to have moved', async () => {
    let median = 1000;
    await eventually('a question is answered as the time before', async () => {
      median += 1;
      await set(median);
      await announce();
      await eventually('the new median is told', async () => (await medianOf()) === median);
      await set(0);
      return (await medianOf()) === median;
    });
  });

  it('are never given for longer than five seconds, even when nobody said that something moved', async () => {
    for (const median of [2001, 2002]) {
      await set(median);
      await eventually('the new median is told', async () => (await medianOf()) === median);
    }
  });

  it('follow what is said to have moved, chart and overview alike', async () => {
    for (let median = 3000; median < 3020; median += 1) {
      await set(median);
      await announce();
      await eventually('the chart follows', async () => (await medianOf()) === median);
      await eventually('the overview follows', async () => (await newestOf()) === median);
    }
  });

  it('are for people of the same scope only', async () => {
    const elsewhere = await addPerson(database, server.url, { code: 'phan-tich-ha-noi', role: 'ANALYST', locality: '01' });
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await medianOf()).toBe(3019);
      const { errors } = await elsewhere.ask(TREND, SPAN);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
      expect((await server.client.ask(TREND, SPAN)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    }
  });

  it('are whole: one that also tells of something else is made anew', async () => {
    const other = await addPerson(database, server.url, { code: 'phan-tich-hai', role: 'ANALYST' });
    const nameOf = async (client: GraphqlClient) => (await client.ask<{ me: { fullName: string } | null }>(BOTH, SPAN)).data?.me?.fullName;
    const names = [await nameOf(analyst), await nameOf(other), await nameOf(analyst)];
    expect(new Set(names).size).toBe(2);
  });

  it('end with the session that asks', async () => {
    const leaver = await server.client.signIn('ANALYST');
    expect(await medianOf(leaver)).toBe(3019);
    await leaver.ask('mutation { signOut }');
    expect((await leaver.ask(TREND, SPAN)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  it('hold every column that is asked for, whatever was asked before', async () => {
    const { data } = await analyst.ask<{ trend: Record<string, (number | null)[]> }>(TREND, SPAN);
    expect(data.trend).toEqual({ median: [3019], outlets: [3], coverDays: [3] });
  });
});
