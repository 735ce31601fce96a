import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = `r.id as report_id, r.province_id, r.outlet_id, r.observed_at, r.received_at, r.day, r.slot_at, r.corrects_id,
  l.ordinal::integer as ordinal, l.commodity_id, l.price, l.price_low, l.price_high, l.input_price, l.stock, l.sold, l.incoming,
  l.incoming_at, l.availability, coalesce(l.flag, 0) as flags, l.note`;
const ARRAYS =
  'r.commodity_ids, r.prices, r.price_lows, r.price_highs, r.input_prices, r.stocks, r.solds, r.incomings, r.incoming_ats, r.availabilities, r.flags, r.notes';
const NAMES = 'commodity_id, price, price_low, price_high, input_price, stock, sold, incoming, incoming_at, availability, flag, note';

/** Acts of holding goods back that an inspector saw on a line. */
export class AddActs202611221520 implements MigrationInterface {
  readonly name = 'AddActs202611221520';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table report add acts smallint[];
comment on column report.acts is 'Bits: 1 shorter hours, 2 new limit per buyer, 4 stopped selling, 8 open but not selling, 16 tied sale, 32 goods moved away. 0 = asked and none seen, null = not asked.';
comment on column outlet.registered_limits is 'What the outlet has registered with the department: {"acts": ["SHORTER_HOURS", …]} are no sign of hoarding.';
create or replace view report_line as
select ${COLUMNS}, l.act as acts
from report r, unnest(${ARRAYS}, r.acts) with ordinality as l (${NAMES}, act, ordinal);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop view report_line;
create view report_line as
select ${COLUMNS}
from report r, unnest(${ARRAYS}) with ordinality as l (${NAMES}, ordinal);
alter table report drop acts;
comment on column outlet.registered_limits is null;
`);
  }
}
