import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** The country the benchmark speaks of: 34 provinces, 40 commodities, `outletsEach` outlets a province. */
export const PROVINCES = 34;
export const COMMODITIES = 40;

/** @returns {Promise<{ url: string, drop(): Promise<void> }>} an empty database beside the given one */
export async function createDatabase(adminUrl) {
  const name = `bench_${randomBytes(4).toString('hex')}`;
  await withClient(adminUrl, (client) => client.query(`create database ${name}`));
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => withClient(adminUrl, (client) => client.query(`drop database ${name} with (force)`)) };
}

export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The country without a report: places, outlets, commodities, three people of a demo. */
export function buildCatalogue(url, { outletsEach, commodities = COMMODITIES }) {
  return withClient(url, async (client) => {
    // Half a million rows of a world that nobody made are no news for the audit.
    await client.query('set session_replication_role = replica');
    await client.query(CATALOGUE(outletsEach, commodities));
    await client.query('set session_replication_role = origin');
  });
}

/** Fills a migrated database with the country, and the raw schema with the same country in the shape every peer uses. */
export async function buildWorld(url, { outletsEach, reports, days }) {
  await buildCatalogue(url, { outletsEach });
  await withClient(url, async (client) => {
    await client.query(`select ensure_report_partitions(now() - interval '${days + 31} days', now() + interval '40 days')`);
    await client.query(REPORTS(outletsEach, reports, days));
    await client.query(CELLS);
    await client.query(RAW(outletsEach));
    await client.query(RAW_CELLS);
    await client.query(STATES);
    await client.query(RAW_NOW);
    await client.query('vacuum analyze');
  });
}

const CATALOGUE = (outletsEach, commodities) => `
insert into locality (id, code, name, full_name, kind, path) values (1000, 'VN', 'Việt Nam', 'Việt Nam', 'COUNTRY', '{1000}');
insert into locality (id, code, name, full_name, kind, parent_id, province_id, path, population)
  select i, 'P' || i, 'Province ' || i, 'Province ' || i, 'PROVINCE', 1000, i, array[1000, i], 1000000 from generate_series(1, ${PROVINCES}) i;
insert into locality (id, code, name, full_name, kind, parent_id, province_id, path, population)
  select 2000 + p * 100 + w, 'W' || p || '-' || w, 'Ward ' || w, 'Ward ' || w, 'COMMUNE', p, p, array[1000, p, 2000 + p * 100 + w], 50000
  from generate_series(1, ${PROVINCES}) p, generate_series(1, 12) w;
insert into outlet_kind values ('MARKET', 'Chợ', 'Market', 1), ('SUPERMARKET', 'Siêu thị', 'Supermarket', 2) on conflict do nothing;
insert into commodity (id, code, name_vi, name_en, kind, unit, base_unit, base_per_unit)
  select i, 'C' || i, 'Mặt hàng ' || i, 'Commodity ' || i, (array['STAPLE', 'FRESH', 'PROTEIN', 'MEDICAL'])[1 + i % 4], 'kg', 'g', 1000 from generate_series(1, ${commodities}) i;
insert into outlet (id, code, name, kind_code, locality_id, province_id, invented)
  select i, 'O' || i, 'Outlet ' || i, (array['MARKET', 'SUPERMARKET'])[1 + i % 2], 2000 + (1 + (i - 1) / ${outletsEach}) * 100 + 1 + i % 12, 1 + (i - 1) / ${outletsEach}, true
  from generate_series(1, ${PROVINCES * outletsEach}) i;
insert into outlet_commodity select o, c, c from generate_series(1, ${PROVINCES * outletsEach}) o, generate_series(1, ${commodities}) c;
insert into deployment (name, currency, time_zone, utc_offset_minutes, slot_minutes, demo, root_locality_id)
  values ('Benchmark', 'VND', 'Asia/Ho_Chi_Minh', 420, '{360,720,1080}', true, 1000);
insert into account (id, code, full_name, role, locality_id, demo) values (1, 'bench-i', 'Bench inspector', 'INSPECTOR', 1000, true), (2, 'bench-a', 'Bench analyst', 'ANALYST', 1000, true), (3, 'bench-l', 'Bench leader', 'LEADER', 1000, true);
select setval(pg_get_serial_sequence(t, 'id'), 100000) from unnest(array['locality', 'commodity', 'outlet', 'account']) t;`;

const REPORTS = (outletsEach, reports, days) => `
select setseed(0.42);
insert into report (id, province_id, outlet_id, account_id, origin, observed_at, received_at, day, slot_at, content_sha256, commodity_ids, prices, stocks, solds, availabilities)
select overlay(gen_random_uuid()::text placing substr(uuid_floor(at)::text, 1, 13) || '-7' from 1 for 15)::uuid,
  1 + (o - 1) / ${outletsEach}, o, 1, 'IMPORT', at, at, (at at time zone 'Asia/Ho_Chi_Minh')::date,
  (date_trunc('day', at at time zone 'Asia/Ho_Chi_Minh') + interval '12 hours') at time zone 'Asia/Ho_Chi_Minh', sha256(i::text::bytea),
  lines.ids, lines.prices, lines.stocks, lines.solds, lines.availabilities
from (select i, 1 + floor(random() * ${PROVINCES * outletsEach})::int as o,
        date_trunc('day', now()) - (1 + floor(random() * ${days})) * interval '1 day' + interval '1 hour' + random() * interval '2 hours' as at
      from generate_series(1, ${reports}) i) r,
  lateral (select array_agg(c order by c) ids, array_agg(case when h < 0.04 then null else (8000 + (c * 7919) % 180000 + (i * 31 + c * 17) % 900)::bigint end order by c) prices,
        array_agg(case when h < 0.04 then 0 else ((i * 13 + c * 7) % 500) * 1000 end::bigint order by c) stocks, array_agg((((i * 7 + c) % 60) * 1000)::bigint order by c) solds,
        array_agg(case when h < 0.04 then 0 when h < 0.12 then 1 else 2 end::smallint order by c) availabilities
      from (select c, ((i * 97 + c * 31) % 1000) / 1000.0 as h from generate_series(1, ${COMMODITIES}) c) l) lines;`;

/** Day cells of each province by plain SQL over the lines: the oracle that answers are checked against. */
const CELLS = `
insert into trend_cell (province_id, locality_id, outlet_kind, period, period_at, commodity_ids, outlets, price_counts, medians, p10s, p90s, stocks, solds, incomings, availability_counts, out_counts, last_observed_ats)
select province_id, province_id, 'ALL', 'DAY', day::timestamp at time zone 'Asia/Ho_Chi_Minh', array_agg(c order by c), array_agg(n order by c), array_agg(pn order by c),
  array_agg(median order by c), array_agg(p10 order by c), array_agg(p90 order by c), array_agg(stock order by c), array_agg(sold order by c), array_agg(null::bigint order by c),
  array_agg(n order by c), array_agg(empty order by c), array_agg(last_at order by c)
from (select province_id, day, commodity_id c, count(*)::int n, count(price)::int pn, round(percentile_cont(0.5) within group (order by price))::bigint median,
        round(percentile_cont(0.1) within group (order by price))::bigint p10, round(percentile_cont(0.9) within group (order by price))::bigint p90,
        sum(stock)::bigint stock, sum(sold)::bigint sold, count(*) filter (where availability = 0)::int empty, max(observed_at) last_at
      from (select distinct on (outlet_id, commodity_id, day) * from report_line order by outlet_id, commodity_id, day, observed_at desc, report_id desc) newest
      group by province_id, day, commodity_id) cell
group by province_id, day;`;

const RAW = (outletsEach) => `
create schema raw;
create table raw.province as select id::smallint id, name from locality where kind = 'PROVINCE'; alter table raw.province add primary key (id);
create table raw.commodity as select id::smallint id, code, name_vi from commodity; alter table raw.commodity add primary key (id);
create table raw.outlet as select id, province_id::smallint province_id, name from outlet; alter table raw.outlet add primary key (id), add foreign key (province_id) references raw.province;
create table raw.inspector as select i as id, 'Inspector ' || i as name from generate_series(1, 2040) i; alter table raw.inspector add primary key (id);
create table raw.report (id bigint generated by default as identity primary key, client_uuid uuid not null unique, outlet_id int not null references raw.outlet,
  inspector_id int not null references raw.inspector, observed_at timestamptz not null, slot smallint not null, received_at timestamptz not null default now());
create table raw.observation (report_id bigint not null references raw.report on delete cascade, commodity_id smallint not null references raw.commodity,
  price int, stock numeric(12,3), sold numeric(12,3), availability smallint not null check (availability between 0 and 2), primary key (report_id, commodity_id));
create index on raw.report (outlet_id, observed_at desc);
create index on raw.observation (commodity_id);
comment on schema raw is '${outletsEach} outlets a province';`;

const RAW_CELLS = `
create table raw.daily_cell as select t.province_id, c.commodity_id, (t.period_at at time zone 'Asia/Ho_Chi_Minh')::date as day, c.median, c.p10, c.p90, c.stock, c.n
from trend_cell t, unnest(t.commodity_ids, t.medians, t.p10s, t.p90s, t.stocks, t.outlets) as c (commodity_id, median, p10, p90, stock, n) where t.outlet_kind = 'ALL' and t.period = 'DAY';
alter table raw.daily_cell add primary key (province_id, commodity_id, day);`;

/** What each outlet said last, as the worker would have written it. */
const STATES = `
insert into outlet_state (province_id, outlet_id, last_report_id, last_observed_at, commodity_ids, prices, price_ats, baselines, baseline_counts, stocks, stock_ats, availabilities, availability_ats)
select province_id, outlet_id, id, observed_at, commodity_ids, prices, ats, prices, array_fill(1, array[cardinality(prices)]), stocks, ats, availabilities, ats
from (select distinct on (outlet_id) *, array_fill(observed_at, array[cardinality(prices)]) as ats from report order by outlet_id, observed_at desc, id desc) newest;`;

/** The newest report of each outlet as rows, and the matrix of areas and goods of the last fortnight as a rollup of its own. */
const RAW_NOW = `
insert into raw.report (client_uuid, outlet_id, inspector_id, observed_at, slot) select last_report_id, outlet_id, 1 + outlet_id % 2040, last_observed_at, 12 from outlet_state;
insert into raw.observation select r.id, l.commodity_id, l.price, l.stock / 1000.0, null, least(l.availability, 2)
from outlet_state s join raw.report r on r.client_uuid = s.last_report_id, unnest(s.commodity_ids, s.prices, s.stocks, s.availabilities) as l (commodity_id, price, stock, availability);
create table raw.cell_now as
select province_id, commodity_id, (array_agg(median order by day desc))[1] as median_now, (array_agg(median order by day desc))[8] as median_7d,
  (array_agg(stock order by day desc))[1]::float8 / nullif(sum(stock), 0) as cover, 0.04::float8 as stock_out_rate, (array_agg(n order by day desc))[1] as outlets
from raw.daily_cell where day > (select max(day) - 14 from raw.daily_cell) group by province_id, commodity_id;
alter table raw.cell_now add primary key (province_id, commodity_id);`;
