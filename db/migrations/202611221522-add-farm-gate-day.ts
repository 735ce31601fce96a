import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What growers got each day by area: what a glut is measured against. */
export class AddFarmGateDay202611221522 implements MigrationInterface {
  readonly name = 'AddFarmGateDay202611221522';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table farm_gate_day (
  province_id integer not null,
  slot_at timestamptz not null,
  locality_ids integer[] not null,
  commodity_ids integer[] not null,
  prices bigint[] not null,
  primary key (province_id, slot_at),
  check (cardinality(locality_ids) = cardinality(commodity_ids) and cardinality(locality_ids) = cardinality(prices))
);
comment on table farm_gate_day is 'Median farm-gate price of an area and commodity, as known at the hand-in time of the day''s last slot. Kept for five years.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table farm_gate_day');
  }
}
