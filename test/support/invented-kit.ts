import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { instant } from '../../api/domain/instant.js';
import { uuidV7 } from '../../api/domain/uuid-v7.js';

const COMMUNES = 168;
const OUTLETS = 500;
const GOODS = 200;
const LINES = 40;
const VISITED = 10;
const VISITS = 12;

const SYLLABLES = [
  'An',
  'Bình',
  'Châu',
  'Đông',
  'Hà',
  'Khánh',
  'Lộc',
  'Mỹ',
  'Nghĩa',
  'Phước',
  'Quảng',
  'Sơn',
  'Tịnh',
  'Trà',
  'Vĩnh',
  'Xuân',
  'Thạnh',
  'Hoà',
  'Long',
  'Giang',
];
const KINDS = ['MARKET', 'SUPERMARKET', 'GROCERY', 'PHARMACY', 'FUEL_STATION'];

/** The next number of a seeded sequence, in [0, below). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Fills the province 48 with as much as a phone may have to carry: 168 communes, 500 outlets with 40 of 200 goods each, and twelve reports of 40 changing prices at ten outlets of one inspector. */
export async function inventProvince(database: pg.Client, accountCode: string): Promise<void> {
  const draw = dice(48);
  const name = (): string => `${SYLLABLES[draw(20)]} ${SYLLABLES[draw(20)]} ${draw(9) + 1}`;
  const rows = <Row>(count: number, make: (place: number) => Row): Row[] => Array.from({ length: count }, (_, place) => make(place));
  await database.query(
    `insert into locality (code, name, full_name, kind, parent_id, province_id)
     select given.code, given.name, 'Xã ' || given.name, 'COMMUNE', p.id, p.id from unnest($1::text[], $2::text[]) as given (code, name), locality p where p.code = '48'`,
    [rows(COMMUNES, (place) => String(21_000 + place * 3)), rows(COMMUNES, name)],
  );
  await database.query(
    `update locality set path = (select path from locality p where p.code = '48') || id where kind = 'COMMUNE' and parent_id = (select id from locality where code = '48')`,
  );
  const existing = await database.query<{ count: number }>('select count(*)::integer as count from commodity');
  await database.query(
    `insert into commodity (code, name_vi, name_en, specification, kind, unit, base_unit, base_per_unit, ordinal)
     select code, name, 'Good ' || name, 'Loại ' || name || ', đóng gói', 'STAPLE', 'kg', 'g', 1000, 9000 + n from unnest($1::text[], $2::text[]) with ordinality as given (code, name, n)`,
    [rows(GOODS - (existing.rows[0]?.count ?? 0), (place) => `hang-${place}-${draw(1000)}`), rows(GOODS - (existing.rows[0]?.count ?? 0), name)],
  );
  await database.query(
    `insert into outlet (code, name, kind_code, locality_id, province_id, latitude, longitude, walking_order)
     select code, name, kind, l.id, l.province_id, lat, lon, n from unnest($1::text[], $2::text[], $3::text[], $4::integer[], $5::float8[], $6::float8[])
       with ordinality as given (code, name, kind, commune, lat, lon, n)
     join lateral (select id, province_id from locality where kind = 'COMMUNE' and parent_id = (select id from locality where code = '48') order by id offset commune limit 1) l on true`,
    [
      rows(OUTLETS, (place) => `diem-${place}`),
      rows(OUTLETS, () => `${['Chợ', 'Siêu thị', 'Tạp hoá', 'Nhà thuốc'][draw(4)]} ${name()}`),
      rows(OUTLETS, () => KINDS[draw(KINDS.length)]),
      rows(OUTLETS, () => draw(COMMUNES)),
      rows(OUTLETS, () => 15.5 + draw(60_000) / 1e5),
      rows(OUTLETS, () => 107.8 + draw(60_000) / 1e5),
    ],
  );
  // Outlets of a kind share most of their list, in an order of their own.
  await database.query(
    `insert into outlet_commodity (outlet_id, commodity_id, walking_order)
     select o.id, c.id, c.place from outlet o cross join lateral (
       select id, row_number() over () as place from (select id from commodity order by abs(hashtext(o.kind_code || id::text)), id limit ${LINES - 2}) shared
       union all select id, ${LINES} from (select id from commodity order by abs(hashtext(o.code || id::text)) desc limit 2) own) c
     where o.code like 'diem-%' on conflict do nothing`,
  );
  await inventVisits(database, accountCode, draw);
}

async function inventVisits(database: pg.Client, accountCode: string, draw: (below: number) => number): Promise<void> {
  await database.query(
    `insert into duty_assignment (account_id, outlet_id, since) select a.id, o.id, '2020-01-01' from account a, outlet o where a.code = $1 and o.code = any ($2::text[])`,
    [accountCode, Array.from({ length: VISITED }, (_, place) => `diem-${place}`)],
  );
  const { rows: outlets } = await database.query<{ id: number; province: number; goods: number[] }>(
    `select o.id, o.province_id as province, array_agg(commodity_id order by c.walking_order, commodity_id) as goods
     from outlet o join outlet_commodity c on c.outlet_id = o.id join duty_assignment d on d.outlet_id = o.id group by o.id order by o.id`,
  );
  for (const outlet of outlets) {
    const prices = outlet.goods.map(() => 5000 + draw(400) * 500);
    for (let visit = VISITS; visit > 0; visit--) {
      const at = Date.now() - visit * 8 * 3_600_000 - draw(3_600_000);
      for (let place = 0; place < prices.length; place++) if (draw(5) === 0) prices[place] = (prices[place] ?? 0) + (draw(9) - 4) * 500;
      await database.query(
        `with seen as (insert into report (id, province_id, outlet_id, account_id, origin, observed_at, received_at, day, slot_at, content_sha256, commodity_ids, prices, stocks, solds, availabilities)
           select $1, $2, $3, a.id, 'PHONE', $4::timestamptz, $4, $4::timestamptz::date, $4, sha256('x'), $5, $6, $7, $7, $8 from account a where a.code = $9 returning *)
         insert into outbox (kind, province_id, due_at, payload)
         select 'REPORT_ACCEPTED', province_id, received_at, jsonb_build_object('reportId', id, 'outletId', outlet_id) from seen`,
        [
          uuidV7(instant(at), randomBytes(10)),
          outlet.province,
          outlet.id,
          new Date(at).toISOString(),
          outlet.goods,
          [...prices],
          outlet.goods.map(() => null),
          outlet.goods.map(() => draw(4)),
          accountCode,
        ],
      );
    }
  }
}
