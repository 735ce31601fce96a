import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many decimals the money of a deployment is kept with, which a source may choose otherwise than the currency does today. */
export class AddCurrencyDecimals202611221550 implements MigrationInterface {
  readonly name = 'AddCurrencyDecimals202611221550';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table deployment add currency_decimals smallint not null default 0 check (currency_decimals between 0 and 4);
update deployment set currency_decimals = 2 where currency not in ('VND', 'IDR', 'JPY', 'KRW', 'LAK', 'MMK', 'YER');
comment on column deployment.currency_decimals is 'Decimals of the amounts kept: a price of 1269 with 2 is 12.69. Our own currency has none.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table deployment drop currency_decimals');
  }
}
