import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far each price stood from its own baseline at the end of each day: what an area's index is made of. */
export class AddAreaDay202611221345 implements MigrationInterface {
  readonly name = 'AddAreaDay202611221345';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table area_day');
  }
}
