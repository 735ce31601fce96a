import type { MigrationInterface, QueryRunner } from 'typeorm';

/** G2 too asks for two of the last three reports. */
export class AddSecondMemory202611221320 implements MigrationInterface {
  readonly name = 'AddSecondMemory202611221320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table outlet_watch add g2_firings smallint[] not null default '{}';
comment on column outlet_watch.g2_firings is 'As g1_firings, of G2; where it is shorter, nothing fired.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outlet_watch drop g2_firings');
  }
}
