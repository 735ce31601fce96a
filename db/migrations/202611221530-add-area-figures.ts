import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The price of areas day by day and month by month, up to the country, and each outlet's newest own change, by which an area's index moves on. */
export class AddAreaFigures202611221530 implements MigrationInterface {
  readonly name = 'AddAreaFigures202611221530';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table area_day;

create table own_change (
  province_id integer primary key,
  outlet_ids integer[] not null,
  commodity_ids integer[] not null,
  changes real[] not null,
  days integer[] not null,
  check (cardinality(outlet_ids) = cardinality(commodity_ids) and cardinality(outlet_ids) = cardinality(changes) and cardinality(outlet_ids) = cardinality(days))
);
comment on table own_change is 'ln(price / own baseline) of every outlet and commodity as it stood at the end of the newest day it was known; days = local days since 1970-01-01. Kept for four weeks.';

create table area_day (
  province_id integer not null,
  slot_at timestamptz not null,
  locality_ids integer[] not null,
  commodity_ids integer[] not null,
  outlets integer[] not null,
  levels double precision[] not null,
  steps double precision[] not null,
  prices double precision[] not null,
  primary key (province_id, slot_at)
);
comment on table area_day is 'Per last slot of a day, as known at its hand-in time, for each area and commodity: outlets known, median of ln(price / own baseline), its step since the day known before over the outlets known on both (null = none), median price. province_id 0 = the areas above the provinces. Kept for five weeks.';

create table area_month (
  province_id integer not null,
  month date not null,
  locality_ids integer[] not null,
  commodity_ids integer[] not null,
  prices double precision[] not null,
  primary key (province_id, month)
);
comment on table area_month is 'Median of the daily median prices of each province, and of each area above them (province_id 0), and commodity in a calendar month; the running month as far as it has come.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table area_month;
drop table area_day;
drop table own_change;
create table area_day (
  province_id integer not null,
  slot_at timestamptz not null,
  outlet_ids integer[] not null,
  commodity_ids integer[] not null,
  changes real[] not null,
  primary key (province_id, slot_at),
  check (cardinality(outlet_ids) = cardinality(commodity_ids) and cardinality(outlet_ids) = cardinality(changes))
);
comment on table area_day is 'Per province and last slot of a day, as known at its hand-in time: ln(price / own baseline) of every outlet and commodity seen that day. Kept for four weeks.';
`);
  }
}
