import { DAY, type Instant, instant } from '../../api/domain/instant.js';
import { CatalogueView } from '../../api/outlet/catalogue.view.js';
import { localTime, openReplay, type Replay, type TestReport } from '../scenario/replay.js';

const RICE = 'gao-te-thuong';
const FIRST = localTime('2024-03-04', '12:00');
const DAYS = 60;
/** From this day on rice costs 8 % more in most shops of the country: more than the third of the 15 % at which one shop would be warned of. */
const RISEN_FROM = 50;

const SECOND_PROVINCE = `
with province as (select id, path from locality where code = '48' and kind = 'PROVINCE'),
commune as (
  insert into locality (code, name, full_name, kind, parent_id, province_id, path) select 'U-A', 'U-A', 'U-A', 'COMMUNE', id, id, path from province returning id),
pathed as (select commune.id, province.path || commune.id as path, province.id as province_id from commune, province)
insert into outlet (code, name, kind_code, locality_id, province_id, invented)
select 'U-A-' || shop, 'Cửa hàng U-A-' || shop, 'GROCERY', pathed.id, pathed.province_id, true from pathed, generate_series(1, 4) as shop`;
const PATH = `update locality set path = parent.path || locality.id from locality parent where parent.id = locality.parent_id and locality.code = 'U-A'`;
const GOODS = `insert into outlet_commodity (outlet_id, commodity_id) select o.id, c.id from outlet o, commodity c where o.code like 'U-%' and c.code = '${RICE}'`;

const SHOPS = ['T-A-1', 'T-A-2', 'T-B-1', 'T-B-2', 'U-A-1', 'U-A-2', 'U-A-3', 'U-A-4'];

interface AreaAlert {
  readonly locality: string;
  readonly kind: string;
  readonly at: Instant;
  readonly severity: string;
  readonly outlets: number;
  readonly methods: string;
}

const ALERTS = `
select y.code as locality, y.kind, m.at, m.severity, (m.evidence->>'outlets')::integer as outlets,
  (select string_agg(vote->>'method', ' ' order by vote->>'method') from jsonb_array_elements(m.evidence->'votes') as vote where (vote->>'isRaised')::boolean) as methods
from alert a join alert_move m on m.alert_id = a.id and m.ordinal = 1 join locality y on y.id = a.locality_id where a.rule = 'A' order by m.at, y.kind, y.code`;

describe('the price of areas', () => {
  let replay: Replay;

  beforeEach(async () => {
    replay = await openReplay();
    for (const sql of [SECOND_PROVINCE, PATH, GOODS]) await replay.database.query(sql);
    await replay.context.get(CatalogueView, { strict: false }).refresh();
  });

  afterEach(() => replay.close());

  const priceOn = (day: number, place: number): number => (20_000 + 500 * (place % 3)) * (day >= RISEN_FROM && place % 4 !== 3 ? 1.08 : 1);
  /** Each shop once a day at noon, at weekends none. */
  const reportsOf = (day: number): TestReport[] =>
    day % 7 >= 5
      ? []
      : SHOPS.map((outlet, place) => ({
          outlet,
          observedAt: instant(FIRST + day * DAY + place),
          lines: [{ commodity: RICE, price: Math.round(priceOn(day, place)) }],
        }));
  const days = Array.from({ length: DAYS }, (_, day) => day);

  async function pour(perBatch: number): Promise<AreaAlert[]> {
    for (let from = 0; from < DAYS; from += perBatch) {
      await replay.accept(days.slice(from, from + perBatch).flatMap(reportsOf));
      await replay.drain();
    }
    return replay.database.query<AreaAlert>(ALERTS);
  }

  it('is judged once a day in every area up to the country: a rise of all of it is seen at the end of its first day', async () => {
    const alerts = await pour(DAYS);
    const handIn = instant(FIRST + RISEN_FROM * DAY + 5.5 * 3_600_000);
    expect(alerts.map(({ locality, kind }) => [kind, locality])).toEqual([
      ['COMMUNE', 'U-A'],
      ['COUNTRY', 'VN'],
      ['PROVINCE', '48'],
      ['PROVINCE', '51'],
    ]);
    for (const alert of alerts) expect(alert).toMatchObject({ at: handIn, methods: 'EARS INDEX' });
    expect(alerts.find(({ kind }) => kind === 'COUNTRY')?.outlets).toBe(8);
  }, 60_000);

  it('comes to the same alerts day by day as in one batch, and keeps the months', async () => {
    const together = await pour(DAYS);
    const months = 'select province_id as "provinceId", month, prices from area_month order by 1, 2';
    const kept = await replay.database.query(months);
    await replay.close();
    replay = await openReplay();
    for (const sql of [SECOND_PROVINCE, PATH, GOODS]) await replay.database.query(sql);
    await replay.context.get(CatalogueView, { strict: false }).refresh();
    expect(await pour(7)).toEqual(together);
    expect(await replay.database.query(months)).toEqual(kept);
    expect(kept).toHaveLength(9);
  }, 120_000);
});
