import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which slots an outlet has kept, and which slots of a province have been judged for silence. */
export class AddSilenceMemory202611221340 implements MigrationInterface {
  readonly name = 'AddSilenceMemory202611221340';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table outlet_watch add kept_slot_at timestamptz;
comment on column outlet_watch.kept_slot_at is 'The newest slot for which the outlet itself reported; null = never, so it owes no report yet. Imported reports do not count.';

create table slot_round (
  province_id integer primary key,
  slot_at timestamptz not null
);
comment on table slot_round is 'The newest slot of each province that was judged at its hand-in time; a slot is judged once.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table slot_round; alter table outlet_watch drop kept_slot_at');
  }
}
