import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a shelf held in the weeks before those that the rules look at day by day. */
export class AddStockBlocks202611221523 implements MigrationInterface {
  readonly name = 'AddStockBlocks202611221523';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table outlet_shelf
  add block_commodity_ids integer[] not null default '{}', add block_numbers integer[] not null default '{}',
  add block_sums double precision[] not null default '{}', add block_days smallint[] not null default '{}';
comment on column outlet_shelf.block_numbers is 'Blocks of five local days since 1970-01-01 that are over 30 days old; block_sums adds up the mean stock of each counted day, block_days counts them.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outlet_shelf drop block_commodity_ids, drop block_numbers, drop block_sums, drop block_days');
  }
}
