import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people declare that changes what fires: exemptions, approved closures, calendar days; and who added or ended a ceiling or declared a level. */
export class CreateRegister202611221511 implements MigrationInterface {
  readonly name = 'CreateRegister202611221511';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table register_entry (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('RESERVE_CONTRACT', 'DEPARTMENT_REQUEST', 'DELIVERY', 'CLOSURE', 'TET', 'RUMOUR_DAY', 'RESERVE_PERIOD')),
  locality_id integer references locality,
  outlet_id integer references outlet,
  owner text,
  commodity_id integer references commodity,
  quantity bigint check (quantity > 0),
  sales_factor double precision check (sales_factor >= 1),
  price_factor double precision check (price_factor >= 1),
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  document text not null,
  added_by integer references account,
  added_at timestamptz not null default now(),
  ended_by integer references account,
  ended_at timestamptz,
  end_reason text,
  check (valid_from <= valid_to),
  check (quantity is null or commodity_id is not null),
  check ((kind = 'TET') = (sales_factor is not null and price_factor is not null)),
  check ((ended_at is null) = (end_reason is null))
);
comment on table register_entry is 'Never deleted: ending an entry brings valid_to forward to that time. Quantity in base units, null = all of it; sales and prices of TET are expected to be so many times the usual; added_by null = came with the installation.';

alter table price_ceiling
  add added_by integer references account,
  add added_at timestamptz not null default now(),
  add ended_by integer references account,
  add ended_at timestamptz,
  add end_reason text;
alter table price_ceiling drop constraint price_ceiling_check, add constraint price_ceiling_check check (valid_from <= valid_to);

alter table crisis_level
  add declared_by integer references account,
  add declared_at timestamptz not null default now(),
  add taken_up_at timestamptz;
update crisis_level set taken_up_at = now() where valid_from <= now();
comment on column crisis_level.taken_up_at is 'When open alerts were rated anew by it; null = its time has not come, or the rules have not got to it.';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table crisis_level drop taken_up_at, drop declared_at, drop declared_by;
delete from price_ceiling where valid_from = valid_to;
alter table price_ceiling drop constraint price_ceiling_check, add constraint price_ceiling_check check (valid_from < valid_to);
alter table price_ceiling drop end_reason, drop ended_at, drop ended_by, drop added_at, drop added_by;
drop table register_entry;
`);
  }
}
