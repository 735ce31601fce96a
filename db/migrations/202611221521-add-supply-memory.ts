import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the rules about areas and owners remember: the newest word on each shelf, and what was sold in each slot. */
export class AddSupplyMemory202611221521 implements MigrationInterface {
  readonly name = 'AddSupplyMemory202611221521';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table outlet_shelf (
  province_id integer not null,
  outlet_id integer not null,
  commodity_ids integer[] not null,
  seen_ats timestamptz[] not null,
  stocks bigint[] not null,
  availabilities smallint[] not null,
  demands double precision[] not null,
  sold_slot_ats timestamptz[] not null,
  solds bigint[] not null,
  held_ats timestamptz[] not null,
  held_stocks bigint[] not null,
  exempt_stocks bigint[] not null,
  usual_stocks double precision[] not null,
  overs boolean[] not null,
  primary key (province_id, outlet_id)
);
comment on table outlet_shelf is 'The newest word on each commodity of an outlet, as far as decisions have come; quantities in base units, demands and usual stocks per day. held_*: what H1 last measured.';

create table slot_sale (
  province_id integer not null,
  slot_at timestamptz not null,
  outlet_ids integer[] not null,
  commodity_ids integer[] not null,
  solds bigint[] not null,
  primary key (province_id, slot_at),
  check (cardinality(outlet_ids) = cardinality(commodity_ids) and cardinality(outlet_ids) = cardinality(solds))
);
comment on table slot_sale is 'What each outlet sold in a slot, in base units, as known at the slot''s hand-in time: what panic buying is measured against. Kept for four weeks.';

alter table deployment add served_share double precision check (served_share > 0 and served_share <= 1);
comment on column deployment.served_share is 'Share of the people of an area who buy at the outlets that report; with it population and norm count as need. Null = nobody has said, and only sales count.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table deployment drop served_share; drop table slot_sale; drop table outlet_shelf');
  }
}
