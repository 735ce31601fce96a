import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second baseline of each outlet's newest price, which takes in a step of the market at the same pace as its neighbours' do. */
export class AddMeanBaseline202611221531 implements MigrationInterface {
  readonly name = 'AddMeanBaseline202611221531';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table outlet_watch add mean_baselines bigint[] not null default '{}';
comment on column outlet_watch.mean_baselines is 'Geometric mean of the prices whose median is the baseline, slips of the hand left out; where it is shorter, unknown.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outlet_watch drop mean_baselines');
  }
}
