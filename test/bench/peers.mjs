import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadHttp } from './load.mjs';
import { startScript } from './processes.mjs';
import { draw } from './reads.mjs';
import { naiveBody } from './submit.mjs';
import { COMMODITIES, PROVINCES, withClient } from './world.mjs';

/** What people would use instead (WORKLOAD.md), and the newer Node it asks for; put into a folder of the run by npm, no packages of this project. */
const PACKAGES = ['postgraphile@5.1.5', `node-${process.platform}-${process.arch}@24`];
const newerNode = (folder) => join(folder, `node_modules/node-${process.platform}-${process.arch}/bin/node`);

/** What a team writes for it: a function for each work, over rows where reports come in, over the same rollup as the raw read where figures go out. */
const FUNCTIONS = `
create type raw.line_input as (commodity_id smallint, price int, stock numeric, sold numeric, availability smallint);
create function raw.submit_report(client_uuid uuid, outlet_id int, inspector_id int, observed_at timestamptz, slot smallint, lines raw.line_input[]) returns raw.report language plpgsql volatile as $$
declare stored raw.report;
begin
  insert into raw.report (client_uuid, outlet_id, inspector_id, observed_at, slot) values ($1, $2, $3, $4, $5) on conflict on constraint report_client_uuid_key do nothing returning * into stored;
  if stored.id is null then
    select * into stored from raw.report r where r.client_uuid = $1;
  else
    insert into raw.observation select stored.id, l.commodity_id, l.price, l.stock, l.sold, l.availability from unnest($6) l;
  end if;
  return stored;
end $$;
create type raw.trend_point as (day date, median float8, p10 float8, p90 float8, stock float8, n int);
create function raw.trend_rollup(commodity int, province int) returns setof raw.trend_point language sql stable as
  $$ select day, median::float8, p10::float8, p90::float8, stock::float8, n::int from raw.daily_cell where province_id = $2 and commodity_id = $1 order by day $$;
create type raw.overview_cell as (province_id int, commodity_id int, median_now float8, median_7d float8, cover float8, stock_out_rate float8, outlets int);
create function raw.overview_rollup() returns setof raw.overview_cell language sql stable as
  $$ select province_id::int, commodity_id::int, median_now::float8, median_7d::float8, cover::float8, stock_out_rate::float8, outlets::int from raw.cell_now order by 1, 2 $$;`;

/** Every report as rows, where the world has only the newest of each outlet so: what is added up at request time is added up from these. */
const ROWS = `
insert into raw.report (client_uuid, outlet_id, inspector_id, observed_at, slot) select id, outlet_id, 1 + outlet_id % 2040, observed_at, 12 from report on conflict do nothing;
insert into raw.observation select r.id, l.commodity_id, l.price, l.stock / 1000.0, null, least(l.availability, 2)
from report s join raw.report r on r.client_uuid = s.id, unnest(s.commodity_ids, s.prices, s.stocks, s.availabilities) as l (commodity_id, price, stock, availability) on conflict do nothing;
analyze raw.report; analyze raw.observation;`;

const TREND = 'query T($c: Int!, $p: Int!) { trendRollup(commodity: $c, province: $p) { nodes { day median p10 p90 stock n } } }';
const OVERVIEW = '{ overviewRollup { nodes { provinceId commodityId medianNow median7D cover stockOutRate outlets } } }';
const SHEET = `query S($id: Int!) { outletByRowId(rowId: $id) { rowId name reportsByOutletId(orderBy: OBSERVED_AT_DESC, first: 1) { nodes { rowId observedAt slot
  observationsByReportId { nodes { commodityByCommodityId { code nameVi } price stock sold availability } } } } } }`;
const NAIVE_TREND = 'query ($c: Int!, $p: Int!) { trend(commodity: $c, province: $p) { day median p10 p90 stock n } }';
const NAIVE_SHEET = 'query ($id: Int!) { lastReport(outlet: $id) { id lines { commodityId price stock sold availability } } }';
const SUBMIT = 'mutation S($input: SubmitReportInput!) { submitReport(input: $input) { result { rowId } } }';

const isTrend = (text) => text.includes('"median":') && text.length > 2000;
const isMatrix = (text) => text.split('"commodityId":').length > PROVINCES * COMMODITIES;
/** Of an outlet that has never reported there is nothing to say. */
const isSheet = (text) =>
  text.split('"price":').length > COMMODITIES || text.includes('"reportsByOutletId":{"nodes":[]}') || text.includes('"lastReport":null');
const place = () => ({ c: draw(COMMODITIES), p: draw(PROVINCES) });

/** PostGraphile and what a team writes first with TypeORM, asked for W2, W3 and W4 right after the product was; the ratios are to the product's figures of this run. */
export async function benchPeerReads(figuresOut, { databaseUrl, outletsEach, clients, seconds, folder, log }) {
  const began = performance.now();
  await withClient(databaseUrl, (client) => client.query(FUNCTIONS));
  await withClient(databaseUrl, (client) => client.query(ROWS));
  install(folder);
  log(`peers ready in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  const outlet = () => draw(PROVINCES * outletsEach);
  const ask = async (starting, works) => {
    const server = await starting;
    try {
      for (const { part, peer, goal, body, isGood } of works) {
        const work = {
          url: `${server.url}/graphql`,
          connections: clients,
          body: () => JSON.stringify(body()),
          isGood: (text) => !text.includes('"errors"') && isGood(text),
        };
        await loadHttp({ ...work, seconds: 2 });
        add(figuresOut, { part, peer, goal }, await loadHttp({ ...work, seconds }));
      }
    } finally {
      await server.stop();
    }
  };
  await ask(startPostgraphile(databaseUrl, folder), [
    { part: 'w2.trend', peer: 'postgraphile', goal: 2, isGood: isTrend, body: () => ({ query: TREND, variables: place() }) },
    { part: 'w3.overview', peer: 'postgraphile', goal: 3, isGood: isMatrix, body: () => ({ query: OVERVIEW }) },
    { part: 'w4.sheet', peer: 'postgraphile', goal: 2, isGood: isSheet, body: () => ({ query: SHEET, variables: { id: outlet() } }) },
  ]);
  await ask(startScript('naive-server.mjs', { DATABASE_URL: databaseUrl }), [
    { part: 'w2.trend', peer: 'naive', goal: 60, isGood: isTrend, body: () => ({ query: NAIVE_TREND, variables: place() }) },
    { part: 'w4.sheet', peer: 'naive', goal: 6, isGood: isSheet, body: () => ({ query: NAIVE_SHEET, variables: { id: outlet() } }) },
  ]);
}

/** The same of W1, from as many clients as the product had. */
export async function benchPeerSubmit(figuresOut, { databaseUrl, outletsEach, clients, seconds, folder }) {
  const server = await startPostgraphile(databaseUrl, folder);
  try {
    const naive = naiveBody(PROVINCES * outletsEach);
    const body = () => {
      const { input } = JSON.parse(naive()).variables;
      return JSON.stringify({ query: SUBMIT, variables: { input: { ...input, clientUuid: randomUUID() } } });
    };
    const work = { url: `${server.url}/graphql`, connections: clients, body, isGood: (text) => text.includes('"rowId":"') };
    await loadHttp({ ...work, seconds: 4 });
    add(figuresOut, { part: 'w1.submit', peer: 'postgraphile', goal: 4 }, await loadHttp({ ...work, seconds }));
  } finally {
    await server.stop();
  }
}

const startPostgraphile = (databaseUrl, folder) =>
  startScript('postgraphile-server.mjs', { DATABASE_URL: databaseUrl, PEER_FOLDER: folder }, newerNode(folder));

function add(figuresOut, { part, peer, goal }, load) {
  const ours = figuresOut.rows.find(({ name }) => name === `${part}.rate`)?.value;
  figuresOut.add(`${part}.${peer}.rate`, load.rate, 'requests/s');
  figuresOut.add(`${part}.${peer}.bad`, load.bad, 'answers', { atMost: 0 });
  if (ours !== undefined) figuresOut.add(`${part}.ratio.${peer}`, ours / load.rate, 'x', { atLeast: goal });
}

function install(folder) {
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const done = spawnSync('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', ...PACKAGES], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${PACKAGES.join(', ')} cannot be installed: ${done.stderr}`);
}
