import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDatabase } from '../bench/database.mjs';
import { startScript } from '../bench/processes.mjs';
import { createDatabase, withClient } from '../bench/world.mjs';

export const OUTLETS = 2000;
export const COMMODITIES = 60;
export const COMMUNES = 96;
export const DAYS = 365;
const MIGRATE = new URL('../../dist/db/migrate.js', import.meta.url);
const SEED = new URL('../../dist/db/seed/apply-seed.js', import.meta.url);
const REFERENCE = new URL('../../dist/db/seed/seed-reference.js', import.meta.url);
/** Prices of a commodity go through so many values and begin again. */
const VARIANTS = 64;

/** Ids: country 1, province 2, communes 101 …, outlets 1 …, commodities 1 …; codes as in the demo (province 51). */
const CATALOGUE = `
insert into locality (id, code, name, full_name, kind, path) values (1, 'VN', 'Việt Nam', 'Việt Nam', 'COUNTRY', '{1}');
insert into locality (id, code, name, full_name, kind, parent_id, province_id, path, population, latitude, longitude)
  values (2, '51', 'Tỉnh lớn', 'Tỉnh lớn (minh hoạ)', 'PROVINCE', 1, 2, '{1,2}', 2100000, 14.9, 108.6);
insert into locality (id, code, name, full_name, kind, parent_id, province_id, path, population, latitude, longitude)
  select 100 + i, 'X' || i, 'Xã số ' || i, 'Xã số ' || i || ' (minh hoạ)', 'COMMUNE', 2, 2, array[1, 2, 100 + i], 10000 + i * 300, 14.3 + (i / 10) * 0.12, 108.1 + (i % 10) * 0.1
  from generate_series(1, ${COMMUNES}) i;
insert into outlet_kind values ('MARKET', 'Chợ', 'Market', 1), ('SUPERMARKET', 'Siêu thị', 'Supermarket', 2) on conflict do nothing;
insert into commodity (id, code, name_vi, name_en, kind, unit, base_unit, base_per_unit, ordinal)
  select i, 'hang-' || i, 'Mặt hàng ' || i, 'Commodity ' || i, (array['STAPLE', 'FRESH', 'PROTEIN', 'MEDICAL', 'ENERGY', 'RAW_MATERIAL'])[1 + (i - 1) / 10], 'kg', 'g', 1000, i
  from generate_series(1, ${COMMODITIES}) i;
insert into outlet (id, code, name, kind_code, locality_id, province_id, latitude, longitude, walking_order, invented)
  select i, 'diem-' || i, 'Điểm bán ' || i, (array['MARKET', 'SUPERMARKET'])[1 + i % 2], 101 + i % ${COMMUNES}, 2, 14.3 + random() * 1.2, 108.1 + random(), i, true
  from generate_series(1, ${OUTLETS}) i;
insert into outlet_commodity select o, c, c from generate_series(1, ${OUTLETS}) o, generate_series(1, ${COMMODITIES}) c;
insert into deployment (name, currency, time_zone, utc_offset_minutes, slot_minutes, demo, root_locality_id)
  values ('Tỉnh lớn (minh hoạ)', 'VND', 'Asia/Ho_Chi_Minh', 420, '{360,720,1080}', true, 2);
insert into account (code, full_name, role, locality_id, demo)
  select 'demo-' || lower(role), role, role, 2, true from unnest(array['INSPECTOR', 'ANALYST', 'LEADER', 'ADMINISTRATOR']) role;
select setval(pg_get_serial_sequence(t, 'id'), 100000) from unnest(array['locality', 'commodity', 'outlet', 'account']) t;`;

const ROLLUPS = `
create temp table variant as
select v, array_agg(c order by c) as ids, array_agg(price order by c) as medians, array_agg((price * 0.92)::bigint order by c) as p10s, array_agg((price * 1.09)::bigint order by c) as p90s,
  array_agg((40000 + (c * 7919 + v * 613) % 90000)::bigint order by c) as stocks, array_agg((3000 + (c * 31 + v * 17) % 9000)::bigint order by c) as solds,
  array_agg(((c + v) % 5 * 1000)::bigint order by c) as incomings, array_agg(case when (c * 13 + v * 7) % 40 = 0 then 3 else 0 end order by c) as outs
from generate_series(0, ${VARIANTS - 1}) v,
  lateral (select c, (9000 + (c * 7919) % 180000 + 900 * sin(v * 2 * pi() / ${VARIANTS} + c) + (v * 37 + c * 11) % 300)::bigint as price from generate_series(1, ${COMMODITIES}) c) p
group by v;
create temp table moment as
select period, (date_trunc('day', now() at time zone 'Asia/Ho_Chi_Minh') - d * interval '1 day' + minutes * interval '1 minute') at time zone 'Asia/Ho_Chi_Minh' as at, d
from generate_series(0, ${DAYS - 1}) d, (values ('SLOT', 360), ('SLOT', 720), ('SLOT', 1080), ('DAY', 0)) p (period, minutes);
create temp table place as select id, greatest(1, case when id = 2 then ${OUTLETS} else ${OUTLETS} / ${COMMUNES} end) as outlets from locality where id >= 2;
insert into trend_cell (province_id, locality_id, outlet_kind, period, period_at, commodity_ids, outlets, price_counts, medians, p10s, p90s, stocks, solds, incomings,
  availability_counts, out_counts, last_observed_ats)
select 2, place.id, kind, period, at, v.ids, array_fill(place.outlets, array[${COMMODITIES}]), array_fill(place.outlets, array[${COMMODITIES}]), v.medians, v.p10s, v.p90s, v.stocks, v.solds, v.incomings,
  array_fill(place.outlets, array[${COMMODITIES}]), v.outs, array_fill(least(now(), at + case when period = 'DAY' then interval '17 hours' else interval '-1 hour' end), array[${COMMODITIES}])
from moment, place, unnest(array['ALL', 'MARKET', 'SUPERMARKET']) kind, variant v
where (kind = 'ALL' or place.id = 2) and at - interval '8 hours' <= now() and v.v = (d + place.id * 7 + length(kind)) % ${VARIANTS};
insert into outlet_state (province_id, outlet_id, last_report_id, last_observed_at, commodity_ids, prices, price_ats, baselines, baseline_counts, stocks, stock_ats, availabilities, availability_ats)
select 2, o.id, gen_random_uuid(), now() - o.id % 600 * interval '1 minute', v.ids, v.medians, array_fill(now(), array[${COMMODITIES}]), v.medians, array_fill(30, array[${COMMODITIES}]), v.stocks,
  array_fill(now(), array[${COMMODITIES}]), array_fill(2::smallint, array[${COMMODITIES}]), array_fill(now(), array[${COMMODITIES}])
from outlet o join variant v on v.v = o.id % ${VARIANTS};`;

/** The reports of the newest four slots, one of each outlet: what the list of changes is read from. */
const REPORTS = `
select ensure_report_partitions(now() - interval '40 days', now() + interval '40 days');
insert into report (id, province_id, outlet_id, account_id, origin, observed_at, received_at, day, slot_at, content_sha256, commodity_ids, prices, stocks, solds, availabilities)
select overlay(gen_random_uuid()::text placing substr(uuid_floor(seen)::text, 1, 13) || '-7' from 1 for 15)::uuid, 2, o.id, (select min(id) from account), 'IMPORT', seen, seen,
  (seen at time zone 'Asia/Ho_Chi_Minh')::date, m.at, sha256((o.id || m.at::text)::bytea), v.ids, v.medians, v.stocks, v.solds, array_fill(2::smallint, array[${COMMODITIES}])
from outlet o, (select at, row_number() over (order by at desc) as place from moment where period = 'SLOT' and at - interval '6 hours' <= now() order by at desc limit 4) m,
  lateral (select least(now(), m.at - interval '1 hour') as seen) s, variant v
where v.v = (o.id + m.place) % ${VARIANTS};`;

const ALERTS = `
insert into alert (province_id, rule, locality_id, commodity_id, outlet_id, stage, signal, severity, opened_at, last_breach_at, last_slot_at, level, threshold_version, evidence)
select 2, 'S1', o.locality_id, 1 + o.id % ${COMMODITIES}, o.id, 'OPEN', 'FIRING', (array['WATCH', 'WARN', 'ALERT', 'CRISIS'])[1 + o.id % 4], now() - o.id % 50 * interval '1 hour',
  now() - interval '1 hour', now() - interval '1 hour', 1, 1,
  jsonb_build_object('rule', 'S1', 'level', 1, 'stock', 0, 'lastStock', 48500, 'observedAt', extract(epoch from now()) * 1000, 'lastStockAt', extract(epoch from now()) * 1000 - 86400000,
    'availability', 'NONE', 'demandPerDay', 16000, 'thresholdVersion', 1)
from outlet o where o.id % 10 = 0;`;

/** Fills a migrated, empty database with a province of 2,000 outlets × 60 commodities and a year of cells of its 97 areas. */
export async function fillLargeProvince(databaseUrl) {
  await withClient(databaseUrl, async (client) => {
    await client.query('set synchronous_commit = off; select setseed(0.42);');
    for (const step of [CATALOGUE, ROLLUPS, REPORTS, ALERTS]) await client.query(step);
    await client.query('vacuum analyze');
  });
}

/**
 * A server over that province, in a database and a process of its own; needs `npm run build` first.
 * @returns {Promise<{ url: string, databaseUrl: string, close(): Promise<void> }>}
 */
export async function startLargeProvince() {
  if (!existsSync(MIGRATE)) throw new Error('build first: npm run build');
  const toClose = [];
  const close = async () => {
    for (const end of toClose.splice(0).reverse()) await end();
  };
  try {
    return { ...(await openLargeProvince(toClose)), close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

async function openLargeProvince(toClose) {
  const folder = mkdtempSync(path.join(tmpdir(), 'cungcau-large-'));
  toClose.push(async () => rmSync(folder, { recursive: true, force: true }));
  const server = await startDatabase(folder);
  toClose.push(() => server.stop());
  const database = await createDatabase(server.url);
  toClose.push(() => database.drop());
  await prepare(database.url);
  await fillLargeProvince(database.url);
  const settings = { DATABASE_URL: database.url, PORT: '0', DEMO: 'off', LOG_LEVEL: 'error', NODE_ENV: 'production', WORKER: 'none' };
  const script = await startScript('serve.mjs', settings);
  toClose.push(() => script.stop());
  return { url: script.url, databaseUrl: database.url };
}

/** Tables, kinds, thresholds; no other place than the province. */
async function prepare(databaseUrl) {
  const { migrate } = await import(MIGRATE.href);
  const { inTransaction } = await import(SEED.href);
  const { seedReference } = await import(REFERENCE.href);
  await migrate(databaseUrl);
  await inTransaction(databaseUrl, seedReference);
}
